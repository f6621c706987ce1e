// The rules of docs/architecture.md between the parts of the house, each an error. tools/gate.test.ts shows that each of them bites.

/** From the ground up: a room knows only the rooms before it, by their contract. */
const rooms = ['administration', 'access', 'identity', 'systems', 'catalogue', 'licences', 'notices', 'cases', 'counter', 'feedback'];

const pure = '^packages/(kernel|calendar|identifiers|rules|forms)/src/';
const tests = '(\\.test\\.tsx?$|/src/testing/)';
const domain = '^modules/([^/]+)/src/domain/';

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const layers = [
  {
    name: 'kernel-knows-nobody',
    comment: 'The kernel is the ground: it imports nothing but itself.',
    severity: 'error',
    from: { path: '^packages/kernel/src/', pathNot: tests },
    to: { pathNot: '^packages/kernel/src/' },
  },
  {
    name: 'pure-knows-no-shell',
    comment: 'Pure packages know neither platform nor rooms nor applications: take what is needed as an argument.',
    severity: 'error',
    from: { path: '^packages/(kernel|calendar|identifiers|rules|forms|ui)/' },
    to: { path: '^(packages/platform|modules|apps|e2e|tools)/' },
  },
  {
    name: 'pure-does-no-io',
    comment: "Pure packages and domains use nothing of Node's own.",
    severity: 'error',
    from: { path: [pure, domain], pathNot: tests },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'platform-knows-no-rooms',
    comment: 'The platform serves every room and knows none.',
    severity: 'error',
    from: { path: '^packages/' },
    to: { path: '^(modules|apps|e2e|tools)/' },
  },
  {
    name: 'rooms-know-no-applications',
    comment: 'A room is put into an application by apps/server/src/modules.ts, never the other way round.',
    severity: 'error',
    from: { path: '^modules/' },
    to: { path: '^(apps|e2e|tools)/' },
  },
  {
    name: 'workbench-knows-contracts',
    comment: 'The workbench runs in a browser: of rooms it sees contracts only, and no platform.',
    severity: 'error',
    from: { path: '^apps/workbench/src/' },
    to: { path: ['^modules/[^/]+/src/(?!contract\\.ts$)', '^packages/platform/', '^apps/(server|portal|cli)/'] },
  },
];

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const doors = [
  {
    name: 'room-to-room-by-contract',
    comment: "Import another room's ./contract. What must be read at once is a function handed over in apps/server/src/modules.ts.",
    severity: 'error',
    from: { path: '^modules/([^/]+)/src/' },
    to: { path: '^modules/', pathNot: ['^modules/$1/', '^modules/[^/]+/src/contract\\.ts$'] },
  },
  {
    name: 'tests-enter-by-the-door',
    comment: "A room's tests may put real neighbours together, by their doors: src/index.ts, src/contract.ts.",
    severity: 'error',
    from: { path: '^modules/([^/]+)/test/' },
    to: { path: '^modules/', pathNot: ['^modules/$1/', '^modules/[^/]+/src/(contract|index)\\.ts$'] },
  },
  {
    name: 'packages-by-their-door',
    comment: 'Another workspace is imported by its name, never by a path into its insides.',
    severity: 'error',
    from: { path: '^((?:packages|modules|apps)/[^/]+)/' },
    to: { path: '^(packages|modules|apps)/', pathNot: '^$1/', dependencyTypes: ['local'] },
  },
  ...rooms.slice(0, -1).map((room, position) => ({
    name: `${room}-stands-below`,
    comment: `Rooms from the ground up: ${rooms.join(', ')}. ${room} knows none of those after it.`,
    severity: 'error',
    from: { path: `^modules/${room}/src/` },
    to: { path: `^modules/(${rooms.slice(position + 1).join('|')})/` },
  })),
];

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const insides = [
  {
    name: 'domain-is-pure',
    comment: 'A domain sees itself and the pure packages, and of its own contract the types.',
    severity: 'error',
    from: { path: domain, pathNot: tests },
    to: {
      pathNot: [
        '^modules/$1/src/domain/',
        '^modules/$1/src/contract(\\.ts$|/)',
        '^packages/(kernel|calendar|identifiers|rules|forms)/src/',
      ],
    },
  },
  {
    name: 'domain-loads-no-contract',
    comment: 'Of its own contract a domain sees the types alone (`import type`): schemas belong to the edge.',
    severity: 'error',
    from: { path: domain, pathNot: tests },
    to: { path: '^modules/[^/]+/src/contract(\\.ts$|/)', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'only-stores-know-sql',
    comment: 'kysely and pg belong to store, read and tables of a room, and to the platform.',
    severity: 'error',
    from: {
      path: '^(modules|apps|packages)/',
      pathNot: ['^packages/platform/', '^modules/[^/]+/src/(store|read|tables)(\\.ts$|/)', '^modules/[^/]+/test/'],
    },
    to: { path: 'node_modules/(kysely|pg|graphile-worker)/' },
  },
  {
    name: 'only-routes-know-http',
    comment: 'fastify belongs to routes of a room, to applications and to the http folder of the platform.',
    severity: 'error',
    from: { path: '^(modules|packages)/', pathNot: ['^packages/platform/src/(http|testing)/', '^modules/[^/]+/src/routes(\\.ts$|/)'] },
    to: { path: 'node_modules/(@fastify/|fastify)' },
  },
];

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const hygiene = [
  {
    name: 'no-cycles',
    comment: 'Two files that need each other are one file, or hide a third.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphans',
    comment: 'A file that nobody imports and that imports nobody is dead.',
    severity: 'error',
    from: { orphan: true, pathNot: ['\\.d\\.ts$', '(^|/)\\.[^/]+$', '\\.config\\.ts$', '^tools/checks/knip-count\\.ts$'] },
    to: {},
  },
  {
    name: 'everything-resolves',
    comment: 'The import leads nowhere.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'everything-declared',
    comment: 'Declare the package in the package.json of the workspace that imports it. (Workspaces, and tools of tests: knip.)',
    severity: 'error',
    from: { path: '^(packages|modules|apps)/', pathNot: tests },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'no-development-tools-at-run-time',
    comment: 'What runs in production is a dependency, not a devDependency.',
    severity: 'error',
    from: { path: '^(packages|modules|apps)/[^/]+/src/', pathNot: [tests, '^apps/workbench/'] },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...layers, ...doors, ...insides, ...hygiene],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(packages|modules|apps)/[^/]+/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
    skipAnalysisNotInRules: true,
  },
};
