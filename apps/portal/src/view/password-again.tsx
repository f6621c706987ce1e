import { useWords } from '../texts.ts';
import { TextField } from './text-field.tsx';

/** The password once more, before what an open browser alone shall not do. */
export function PasswordAgain({ error }: { readonly error: string | undefined }) {
  const { t } = useWords();
  return (
    <TextField
      id="password"
      label={t('account.password.again')}
      hint={t('account.password.again.hint')}
      error={error}
      type="password"
      autocomplete="current-password"
    />
  );
}
