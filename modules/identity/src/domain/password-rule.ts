export type PasswordFault = 'password-too-short' | 'password-too-simple' | 'password-names-you' | 'password-as-before';

type Given = {
  readonly password: string;
  /** Left out where nobody knows it any more. */
  readonly before?: string;
  /** Names and numbers by which others know its owner. */
  readonly names: readonly string[];
  /** Characters that it must have. */
  readonly shortest: number;
};

/** Different characters without which a password is guessed, however long it is. */
const fewest = 5;
/** Shorter ones are found in a password by chance. */
const shortestName = 3;

/** Why somebody may not take this password; undefined where they may. Length counts, not a mixture of signs; but not of digits alone. */
export function faultOfPassword({ password, before, names, shortest }: Given): PasswordFault | undefined {
  const plain = password.normalize('NFKC').toLowerCase();
  const characters = [...plain];
  if (characters.length < shortest) return 'password-too-short';
  if (new Set(characters).size < fewest || /^\d+$/.test(plain)) return 'password-too-simple';
  if (names.some((name) => name.length >= shortestName && plain.includes(name.toLowerCase()))) return 'password-names-you';
  return password.normalize('NFKC') === before?.normalize('NFKC') ? 'password-as-before' : undefined;
}
