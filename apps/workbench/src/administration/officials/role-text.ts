import { called, inBrackets, t } from '../../texts.ts';
import type { Department, RoleGiven } from '../shapes.ts';

export const roles = ['clerk', 'registrar', 'handler', 'examiner', 'approver', 'supervisor', 'administrator'] as const;

/** 收件 · 市场监管局（990100001） */
export function roleText({ role, department, region }: RoleGiven, departments: readonly Department[]): string {
  const found = departments.find(({ id }) => id === department);
  const short = found === undefined ? department : called(found, 'short');
  return `${t(`role.${role}`)} · ${short}${region === undefined ? '' : inBrackets(region)}`;
}
