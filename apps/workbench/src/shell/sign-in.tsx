import { mark } from '@tongban/ui';
import { Alert, Button, Form, Input } from 'antd';
import { useEffect } from 'react';
import { useSession } from '../api/queries.ts';
import { t } from '../texts.ts';
import { Drawing } from '../view/drawing.tsx';
import { LanguageLink } from './language-link.tsx';

/** Officials sign in with their staff number. */
export function SignIn() {
  const { signIn } = useSession();
  useEffect(() => {
    document.title = t('signIn.title');
  }, []);
  return (
    <main className="sign-in">
      <Drawing shape={mark('#f4f2ec')} size={64} />
      <h1>{t('signIn.title')}</h1>
      <Form layout="vertical" onFinish={(values: { staffNumber: string; password: string }) => signIn.mutate(values)} requiredMark={false}>
        {signIn.isError && <Alert type="error" showIcon title={signIn.error.message} className="gap" role="alert" />}
        <Form.Item
          name="staffNumber"
          label={t('signIn.staffNumber')}
          rules={[{ required: true, message: t('signIn.staffNumber.missing') }]}
        >
          <Input autoComplete="username" autoFocus size="large" spellCheck={false} />
        </Form.Item>
        <Form.Item name="password" label={t('signIn.password')} rules={[{ required: true, message: t('signIn.password.missing') }]}>
          <Input.Password autoComplete="current-password" size="large" />
        </Form.Item>
        <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending}>
          {t('signIn.button')}
        </Button>
      </Form>
      <p className="quiet">{t('signIn.help')}</p>
      <LanguageLink />
    </main>
  );
}
