import type { Supervision, SupervisionRow } from '../api/shapes.ts';

/** Open cases of one department by light. */
export type DepartmentLights = { readonly department: string } & SupervisionRow['lights'];

/** Adds up the stages of each department. */
export function byDepartment({ rows }: Supervision): readonly DepartmentLights[] {
  const sums = new Map<string, DepartmentLights>();
  for (const { department, departmentName, lights } of rows) {
    const before = sums.get(department) ?? { department: departmentName, green: 0, yellow: 0, red: 0, blue: 0 };
    sums.set(department, {
      department: departmentName,
      green: before.green + lights.green,
      yellow: before.yellow + lights.yellow,
      red: before.red + lights.red,
      blue: before.blue + lights.blue,
    });
  }
  return [...sums.values()];
}
