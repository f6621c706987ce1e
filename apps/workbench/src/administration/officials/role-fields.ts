import { t } from '../../texts.ts';
import type { FieldSpec } from '../form/field.tsx';
import type { Department, RoleGiven } from '../shapes.ts';
import { roles } from './role-text.ts';

/** What a role consists of: which, where, and how far. */
export function roleFields(departments: readonly Department[], optional = false): readonly FieldSpec<keyof RoleGiven>[] {
  const open = departments.filter(({ closedAt }) => closedAt === undefined);
  return [
    {
      name: 'role',
      label: t('admin.role'),
      kind: 'choice',
      optional,
      options: roles.map((value) => ({ value, text: t(`role.${value}`) })),
    },
    {
      name: 'department',
      label: t('admin.role.department'),
      kind: 'choice',
      optional,
      options: open.map(({ id, name }) => ({ value: id, text: name })),
    },
    { name: 'region', label: t('admin.region'), hint: t('admin.role.region.hint'), optional: true, maxLength: 12 },
  ];
}
