import type { App } from '@tongban/platform';
import { Type } from 'typebox';
import type { PortalDeps } from '../deps.ts';
import { DemoMailPage, DemoMailsPage } from '../pages/demo-mail.tsx';
import { wordsFor } from '../texts.ts';
import type { Show } from '../visit.ts';
import { missing } from './browse.tsx';

const open = { may: 'anyone', page: true } as const;

/** The mailbox of a demonstration; where mail really leaves there is none. */
export function demoMailRoutes(app: App, { demoMails }: PortalDeps, show: Show): void {
  if (demoMails === undefined) return;
  app.get('/demo/mail', { config: open }, (request, reply) =>
    show(request, reply, { title: wordsFor(request).t('demo.mail.name') }, <DemoMailsPage mails={demoMails()} />),
  );
  const params = Type.Object({ id: Type.String({ format: 'uuid' }) });
  app.get('/demo/mail/:id', { config: open, schema: { params } }, (request, reply) => {
    const mail = demoMails().find(({ id }) => id === request.params.id);
    if (mail === undefined) throw missing();
    const back = { href: '/demo/mail', text: wordsFor(request).t('demo.mail.name') };
    return show(request, reply, { title: mail.subject, back, form: true }, <DemoMailPage mail={mail} />);
  });
}
