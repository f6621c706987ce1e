export type PasswordFault = 'password-too-short' | 'password-too-simple' | 'password-names-you' | 'password-as-before';

type Given = {
  readonly password: string;
  readonly before: string;
  readonly staffNumber: string;
  /** Characters that it must have. */
  readonly shortest: number;
};

/** Different characters without which a password is guessed, however long it is. */
const fewest = 5;

/** Why an official may not take this password; undefined where they may. Length counts, not a mixture of signs. */
export function faultOfPassword({ password, before, staffNumber, shortest }: Given): PasswordFault | undefined {
  const characters = [...password.normalize('NFKC').toLowerCase()];
  if (characters.length < shortest) return 'password-too-short';
  if (new Set(characters).size < fewest) return 'password-too-simple';
  if (staffNumber.split(/[.-]/).some((part) => part.length > 2 && characters.join('').includes(part))) return 'password-names-you';
  return password.normalize('NFKC') === before.normalize('NFKC') ? 'password-as-before' : undefined;
}
