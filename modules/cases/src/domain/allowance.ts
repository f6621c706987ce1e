/** What one person may bring in a day: far more than a day's applications take, far less than a disk. */
export type Allowance = { readonly files: number; readonly bytes: number };

export type AllowanceRefusal = 'too-many-today' | 'too-much-today';

/** Whether another file of so many bytes is more than a person may bring on one day. */
export function beyondAllowance(brought: Allowance, bytes: number, allowance: Allowance): AllowanceRefusal | undefined {
  if (brought.files >= allowance.files) return 'too-many-today';
  return brought.bytes + bytes > allowance.bytes ? 'too-much-today' : undefined;
}
