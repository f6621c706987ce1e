import type { App } from '@tongban/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PortalDeps } from '../deps.ts';
import { CodePage, ConfirmPage, OfferPage, PasswordShownPage } from '../pages/counter.tsx';
import { Notice } from '../pages/notice.tsx';
import { wordsFor } from '../texts.ts';
import type { Show } from '../visit.ts';
import { field } from './account.tsx';

/** Whoever guesses codes is stopped long before the first hit. */
const open = { may: 'anyone', page: true, sharedLimit: { name: 'counter', perMinute: 60 } } as const;

/** The second screen at a counter: no sign-in, a code that the clerk tells. */
export function counterRoutes(app: App, { counter }: PortalDeps, show: Show): void {
  const ask = (request: FastifyRequest, reply: FastifyReply, refusal?: string) => {
    const { t } = wordsFor(request);
    return show(
      request,
      reply,
      { title: refusal === undefined ? t('counter.name') : t('errors.page', { title: t('counter.name') }), form: true },
      <CodePage {...(refusal === undefined ? {} : { refusal })} />,
      refusal === undefined ? 200 : 422,
    );
  };
  const confirmPage = async (request: FastifyRequest, reply: FastifyReply, code: string, changed: boolean) => {
    const { t } = wordsFor(request);
    const shown = await counter.toConfirm(code, request.language);
    if (shown === undefined) {
      const given = await counter.toGive(code);
      if (given === undefined) return ask(request, reply, t('counter.code.wrong'));
      return show(request, reply, { title: t('counter.password.title'), form: true }, <OfferPage code={code} name={given.name} />);
    }
    const title = changed ? t('errors.page', { title: t('counter.title') }) : t('counter.title');
    return show(request, reply, { title, form: true }, <ConfirmPage code={code} shown={shown} changed={changed} />, changed ? 409 : 200);
  };

  app.get('/counter', { config: open }, (request, reply) => {
    const code = field(request.query, 'code').trim();
    return code === '' ? ask(request, reply) : confirmPage(request, reply, code, false);
  });
  app.post('/counter', { config: open }, async (request, reply) => {
    const code = field(request.body, 'code');
    const confirmed = await counter.confirm(code, field(request.body, 'what'));
    if (confirmed === undefined) return ask(request, reply, wordsFor(request).t('counter.code.wrong'));
    return confirmed ? reply.redirect('/counter/done', 303) : confirmPage(request, reply, code, true);
  });
  app.post('/counter/password', { config: open }, async (request, reply) => {
    const { t } = wordsFor(request);
    const password = await counter.givePassword(field(request.body, 'code'));
    if (password === undefined) return ask(request, reply, t('counter.code.wrong'));
    return show(request, reply, { title: t('counter.password.given'), form: true }, <PasswordShownPage password={password} />);
  });
  app.get('/counter/done', { config: open }, (request, reply) => {
    const { t } = wordsFor(request);
    const title = t('counter.done.title');
    return show(request, reply, { title }, <Notice title={title} lines={[t('counter.done.lead')]} />);
  });
}
