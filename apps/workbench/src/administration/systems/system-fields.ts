import type { Body } from '../../api/shapes.ts';
import { t } from '../../texts.ts';
import type { FieldSpec, Values } from '../form/field.tsx';
import { filled } from '../form/form.tsx';
import type { Department, System } from '../shapes.ts';

export type NewSystem = Body<'/api/systems', 'post'>;
export type SystemField = keyof NewSystem;

/** What each scope lets a system do; one that is missing here does not compile. */
const meanings = {
  'cases:read': 'scope.cases:read.why',
  'cases:answers': 'scope.cases:answers.why',
  'licences:read': 'scope.licences:read.why',
  'webhooks:manage': 'scope.webhooks:manage.why',
} as const satisfies Record<NewSystem['scopes'][number], string>;
const scopes = Object.keys(meanings) as (keyof typeof meanings)[];

/** What is said of another system; of which department it is, once and for good. */
export function systemFields(departments: readonly Department[], known: boolean): readonly FieldSpec<SystemField>[] {
  const open = departments.filter(({ closedAt }) => known || closedAt === undefined);
  return [
    { name: 'name', label: t('admin.name'), maxLength: 60 },
    {
      name: 'department',
      label: t('admin.system.department'),
      hint: t('admin.system.department.hint'),
      kind: 'choice',
      fixed: known,
      options: open.map(({ id, name }) => ({ value: id, text: name })),
    },
    { name: 'contact', label: t('admin.system.contact'), hint: t('admin.system.contact.hint'), maxLength: 200 },
    {
      name: 'scopes',
      label: t('admin.system.scopes'),
      hint: t('admin.system.scopes.hint'),
      kind: 'choices',
      options: scopes.map((value) => ({ value, text: t(`scope.${value}`), meaning: t(meanings[value]) })),
    },
    {
      name: 'networks',
      label: t('admin.system.networks'),
      hint: t('admin.system.networks.hint'),
      kind: 'lines',
      rows: 3,
      maxLength: 2_000,
    },
    { name: 'requestsPerMinute', label: t('admin.system.perMinute'), hint: t('admin.system.perMinute.hint'), kind: 'number' },
    { name: 'expiresOn', label: t('admin.system.expiresOn'), hint: t('admin.system.expiresOn.hint'), kind: 'date' },
  ];
}

/** What stands in the form of a system, or of a new one. */
export function systemValues(system: System | undefined): Values<SystemField> {
  if (system === undefined) return { scopes: [], requestsPerMinute: '600' };
  const { name, department, contact, scopes: may, networks, requestsPerMinute, expiresOn } = system;
  return { name, department, contact, scopes: may, networks: networks.join('\n'), requestsPerMinute: String(requestsPerMinute), expiresOn };
}

/** What was entered, as the API takes it: a network a line. */
export function systemOf(values: Values<SystemField>): NewSystem {
  const entered = filled<NewSystem>(values);
  const networks = String(values.networks ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return { ...entered, networks, requestsPerMinute: Number(entered.requestsPerMinute) };
}
