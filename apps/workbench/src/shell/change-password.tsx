import { useMutation } from '@tanstack/react-query';
import { mark } from '@tongban/ui';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { Form } from '../administration/form/form.tsx';
import { api } from '../api/client.ts';
import { useSession } from '../api/queries.ts';
import type { Me } from '../api/shapes.ts';
import { t } from '../texts.ts';
import { Drawing } from '../view/drawing.tsx';

/** Officials take another password: at once where somebody else made up the one they have, and whenever they wish. */
export function ChangePassword({ me }: { me: Me }) {
  const [, navigate] = useLocation();
  const { anew, signOut } = useSession();
  useEffect(() => {
    document.title = t('page.title', { place: t('password.title') });
  }, []);
  const change = useMutation({
    mutationFn: (body: { current: string; next: string }) => api.POST('/api/officials/me/password', { body }),
    onSuccess: async () => {
      await anew();
      navigate('/');
    },
  });
  return (
    <main className="sign-in">
      <Drawing shape={mark('#f4f2ec')} size={64} />
      <h1>{t('password.title')}</h1>
      <p className="quiet">{t(me.mustChangePassword ? 'password.first' : 'password.lead')}</p>
      <Form
        name="password"
        fields={[
          { name: 'current', label: t('password.current'), kind: 'password', autoComplete: 'current-password', maxLength: 200 },
          {
            name: 'next',
            label: t('password.next'),
            hint: t('password.next.hint'),
            kind: 'password',
            autoComplete: 'new-password',
            maxLength: 200,
          },
        ]}
        initial={{}}
        button={t('password.button')}
        pending={change.isPending}
        fault={change.error}
        onSubmit={({ current, next }) => change.mutate({ current: String(current), next: String(next) })}
      />
      <p className="quiet">
        <button type="button" className="plain" onClick={() => (me.mustChangePassword ? signOut.mutate() : navigate('/'))}>
          {t(me.mustChangePassword ? 'account.signOut' : 'password.back')}
        </button>
      </p>
    </main>
  );
}
