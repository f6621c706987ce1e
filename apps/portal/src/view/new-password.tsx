import { useWords } from '../texts.ts';
import { TextField } from './text-field.tsx';

/** A password that is to be, with what it must be like. */
export function NewPassword({ error }: { readonly error: string | undefined }) {
  const { t } = useWords();
  return (
    <TextField
      id="next"
      label={t('password.next')}
      hint={t('password.next.hint')}
      error={error}
      type="password"
      autocomplete="new-password"
    />
  );
}
