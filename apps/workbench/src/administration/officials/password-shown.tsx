import { t } from '../../texts.ts';
import { SecretShown } from '../secret-shown.tsx';

/** A password that is shown this once, to be handed over. */
export function PasswordShown({ password }: { password: string }) {
  return <SecretShown secret={password} once={t('admin.password.once')} then={t('admin.password.then')} />;
}
