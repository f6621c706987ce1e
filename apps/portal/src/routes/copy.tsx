import { dayOf } from '@tongban/kernel';
import type { App } from '@tongban/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { archive } from '../copy/archive.ts';
import { copyDocument } from '../copy/document.tsx';
import { gather } from '../copy/gather.ts';
import type { PortalDeps } from '../deps.ts';
import { CopyPage } from '../pages/copy.tsx';
import { wordsFor } from '../texts.ts';
import type { FieldError } from '../view/errors.tsx';
import { personOf, type Show } from '../visit.ts';
import { field } from './account.tsx';
import { formPage, passwordError } from './account-form.ts';

const mine = { may: 'person', page: true } as const;
/** Each gathers all that is held on somebody. */
const seldom = { rateLimit: { max: 20, timeWindow: '1 minute' } } as const;

/** A copy of all that is held on whoever asks (个人信息保护法 art. 45): one file to read, one for machines, and every paper. */
export function copyRoutes(app: App, deps: PortalDeps, show: Show): void {
  const { identity, account, access } = deps;
  const ask = async (request: FastifyRequest, reply: FastifyReply, errors: readonly FieldError[]) => {
    const copies = await access.copiesOf(personOf(request));
    return show(request, reply, ...formPage(request, 'copy.title', errors, <CopyPage {...{ copies, errors }} />));
  };
  app.get('/me/account/data', { config: mine }, (request, reply) => ask(request, reply, []));

  app.post('/me/account/data', { config: { ...mine, ...seldom } }, async (request, reply) => {
    const words = wordsFor(request);
    const actor = personOf(request);
    const unsure = await account.passwordAgain(request, actor.id, field(request.body, 'password'));
    if (unsure !== undefined) return ask(request, reply, [passwordError(words.t, unsure)]);
    const signedIn = await identity.signedIn(request);
    if (signedIn === undefined) return reply.redirect('/sign-in?next=%2Fme%2Faccount%2Fdata', 303);
    // Before anything leaves, so that none is taken that is not on record.
    await access.recordCopy(actor);
    const { copy, files } = await gather(deps, signedIn, request.language);
    const { name } = await identity.city(request.language);
    const texts = {
      [`${words.t('copy.file')}.html`]: copyDocument(copy, words, name, request.now),
      'data.json': JSON.stringify(copy, undefined, 2),
    };
    const fileName = `${words.t('copy.file')}-${dayOf(request.now)}.zip`;
    return reply
      .type('application/zip')
      .header('content-disposition', `attachment; filename="data.zip"; filename*=UTF-8''${encodeURIComponent(fileName)}`)
      .header('cache-control', 'private, no-store')
      .send(archive(texts, files, request.now));
  });
}
