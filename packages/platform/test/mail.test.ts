import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMailer, type MailCatcher, MailDeferred, startMailCatcher } from '../src/index.ts';

const from = '云州市政务服务 <no-reply@zwfw.example>';
const mail = (to: string) => ({
  id: 'mail-1',
  to,
  subject: '请您补正：食品经营许可',
  text: '您申请的“食品经营许可”要补正。\n\nhttps://zwfw.example/me',
});

describe('a mail', () => {
  let catcher: MailCatcher;
  beforeAll(async () => {
    catcher = await startMailCatcher({ refuse: (address) => ({ 'gone@example.com': 550, 'later@example.com': 451 })[address] });
  });
  afterAll(() => catcher.stop());
  const post = (to: string) => createMailer({ url: catcher.url, from }).post(mail(to));

  test('arrives as it was written, whoever it is from', async () => {
    expect(await post('zhou@example.com')).toEqual({ posted: true });
    expect(catcher.mails()[0]).toMatchObject({
      messageId: '<mail-1@zwfw.example>',
      from: 'no-reply@zwfw.example',
      to: 'zhou@example.com',
      subject: '请您补正：食品经营许可',
      text: '您申请的“食品经营许可”要补正。\n\nhttps://zwfw.example/me\n',
    });
  });
  test('that nobody will ever receive is turned away for good', async () => {
    expect(await post('gone@example.com')).toEqual({ posted: false, code: 550 });
  });
  test('that is deferred can be tried again, and the fault quotes no address', async () => {
    const fault = await post('later@example.com').catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(MailDeferred);
    expect(JSON.stringify(fault, Object.getOwnPropertyNames(fault))).not.toContain('example.com');
  });
  test('cannot carry another header in its subject', async () => {
    const mailer = createMailer({ url: catcher.url, from });
    await mailer.post({ ...mail('zhou@example.com'), subject: '标题\r\nBcc: chen@example.com' });
    expect(catcher.mails()[0]).toMatchObject({ to: 'zhou@example.com' });
    expect(catcher.mails()[0]?.subject).toContain('标题');
  });
});

describe('a mail server that cannot be reached', () => {
  test('is not waited for again at once', async () => {
    const mailer = createMailer({ url: 'smtp://127.0.0.1:1', from });
    await expect(mailer.post(mail('zhou@example.com'))).rejects.toThrow('did not take a mail over');
    await expect(mailer.post(mail('zhou@example.com'))).rejects.toThrow('a moment ago');
  });
  test('is not waited for longer than some seconds, though it takes the connection', async () => {
    const silent: Server = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as { port: number };
    const began = performance.now();
    await expect(createMailer({ url: `smtp://127.0.0.1:${port}`, from }).post(mail('zhou@example.com'))).rejects.toBeInstanceOf(
      MailDeferred,
    );
    expect(performance.now() - began).toBeLessThan(10_000);
    silent.close();
  });
});
