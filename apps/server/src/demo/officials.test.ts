import { readServiceFolder, serviceFoldersIn } from '@tongban/catalogue';
import { describe, expect, test } from 'vitest';
import { handlersOf } from './handlers.ts';

const services = new URL('../../../../services/', import.meta.url);
const read = await Promise.all((await serviceFoldersIn(services)).map(readServiceFolder));
const definitions = read.flatMap((service) => ('definition' in service ? [service.definition] : []));

describe.each(definitions.map((definition) => [definition.guide.name, definition] as const))(
  'the demo city can decide %s',
  (_, definition) => {
    const handlers = handlersOf(definition);
    const tasks = definition.procedure.stages.flatMap((stage) => stage.tasks);
    test('because somebody holds every post that its procedure names', () => {
      expect(handlers.length).toBeGreaterThanOrEqual(tasks.length + 1);
      expect(handlers.map(({ length }) => length)).not.toContain(0);
    });
    test('with two officials for a site check (行政许可法 34)', () => {
      const checks = tasks.filter(({ kind }) => kind === 'site-check');
      expect(handlers.filter(({ length }) => length === 2)).toHaveLength(checks.length);
    });
    test('by somebody who did not review it', () => {
      const [decider] = handlers.at(-1) ?? [];
      expect(decider).toBeDefined();
      expect(handlers.slice(0, -1).flat()).not.toContain(decider);
    });
  },
);
