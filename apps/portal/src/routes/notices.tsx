import type { NoticeId } from '@tongban/notices/contract';
import type { App } from '@tongban/platform';
import { Type } from 'typebox';
import type { PortalDeps } from '../deps.ts';
import { NoticePage, NoticesPage } from '../pages/notices.tsx';
import { wordsFor } from '../texts.ts';
import { personOf, type Show } from '../visit.ts';
import { missing } from './browse.tsx';

const mine = { may: 'person', page: true } as const;
const id = Type.String({ format: 'uuid' });

/** What one was told: all of it, about one case, one by one. */
export function noticeRoutes(app: App, { notices }: PortalDeps, show: Show): void {
  const chosen = Type.Object({ before: Type.Optional(id), case: Type.Optional(id) });
  app.get('/me/notices', { config: mine, schema: { querystring: chosen } }, async (request, reply) => {
    const { language, t } = wordsFor(request);
    const { before, case: of } = request.query;
    const actor = personOf(request);
    const data =
      of === undefined
        ? { ...(await notices.notices(actor, language, before as NoticeId | undefined)), ofCase: false }
        : { notices: await notices.noticesAbout(actor, `case:${of}`, language), more: false, ofCase: true };
    const back = of === undefined ? { href: '/me', text: t('nav.mine') } : { href: `/cases/${of}`, text: t('back.case') };
    return show(request, reply, { title: t('notices.name'), place: 'mine', back }, <NoticesPage {...data} />);
  });

  app.get('/me/notices/:id', { config: mine, schema: { params: Type.Object({ id }) } }, async (request, reply) => {
    const { language, t } = wordsFor(request);
    const notice = await notices.openNotice(personOf(request), request.params.id as NoticeId, language);
    if (notice === undefined) throw missing();
    const back = { href: '/me/notices', text: t('notices.name') };
    return show(request, reply, { title: notice.subject, place: 'mine', back, form: true }, <NoticePage notice={notice} />);
  });
}
