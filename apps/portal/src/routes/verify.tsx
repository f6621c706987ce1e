import { type Verification, verificationLimit } from '@tongban/licences/contract';
import { type App, readForm } from '@tongban/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { PortalDeps } from '../deps.ts';
import { VerificationPage, VerifyPage } from '../pages/licence.tsx';
import { wordsFor } from '../texts.ts';
import type { Show } from '../visit.ts';
import { field } from './account.tsx';

/** Shared with the API: whoever counts through identifiers is stopped at both. */
const open = { may: 'anyone', page: true, sharedLimit: verificationLimit } as const;

/** A licence of ours has some sixty kilobytes. */
const oneLicence = { files: 1, fileSize: 2 * 1024 * 1024 };

/** Anyone verifies a licence: from its QR code, its identifier, or the file. */
export function verifyRoutes(app: App, { licences, publicUrl }: PortalDeps, show: Show): void {
  const answer = (request: FastifyRequest, reply: FastifyReply, result: Verification, fromFile: boolean) => {
    const { t } = wordsFor(request);
    return show(
      request,
      reply,
      { title: t('verify.result', { verdict: t(`verify.${result.verdict}`) }), place: 'track' },
      <VerificationPage result={result} address={(code) => `${publicUrl}/verify/${code}`} fromFile={fromFile} />,
      result.verdict === 'unknown' ? 404 : 200,
    );
  };

  app.get('/verify', { config: open }, async (request, reply) => {
    const { t } = wordsFor(request);
    const identifier = field(request.query, 'identifier').trim();
    if (identifier !== '') return answer(request, reply, await licences.verifyByIdentifier(identifier, request.language), false);
    return show(request, reply, { title: t('verify.name'), place: 'track', form: true }, <VerifyPage identifier="" />);
  });

  app.post('/verify', { config: open }, async (request, reply) => {
    const { t } = wordsFor(request);
    const { files } = await readForm(request, oneLicence);
    const [file] = files;
    if (file !== undefined) return answer(request, reply, await licences.verifyFile(file.bytes, request.language), true);
    const refusal = { field: 'file', message: t('verify.file.missing') } as const;
    const title = t('errors.page', { title: t('verify.name') });
    return show(request, reply, { title, place: 'track', form: true }, <VerifyPage identifier="" refusal={refusal} />, 422);
  });

  app.get(
    '/verify/:code',
    { config: open, schema: { params: Type.Object({ code: Type.String({ maxLength: 100 }) }) } },
    async (request, reply) => answer(request, reply, await licences.verifyByCode(request.params.code, request.language), false),
  );
}
