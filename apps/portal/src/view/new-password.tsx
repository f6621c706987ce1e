import { useWords } from '../texts.ts';
import { TextField } from './text-field.tsx';

/** A password that is to be, with what it must be like: of so many characters at least. */
export function NewPassword({ error, shortest }: { readonly error: string | undefined; readonly shortest: number }) {
  const { t } = useWords();
  return (
    <TextField
      id="next"
      label={t('password.next')}
      hint={t('password.next.hint', { shortest })}
      error={error}
      type="password"
      autocomplete="new-password"
    />
  );
}
