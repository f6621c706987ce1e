import { t } from '../../texts.ts';

/** A password that is shown this once, to be handed over. */
export function PasswordShown({ password }: { password: string }) {
  return (
    <div className="secret" role="status">
      <p>{t('admin.password.once')}</p>
      <p>
        <code>{password}</code>
      </p>
      <p className="quiet">{t('admin.password.then')}</p>
    </div>
  );
}
