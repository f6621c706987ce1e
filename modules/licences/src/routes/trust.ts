import { type App, problem } from '@tongban/platform';
import { Type } from 'typebox';

/** GET /.well-known/tongban/trust.pem: the root certificates with which anyone verifies licences offline. */
export function trustRoute(app: App, trust: () => Promise<string | undefined>): void {
  const schema = { response: { 200: Type.String() } };
  app.get('/.well-known/tongban/trust.pem', { config: { may: 'anyone', sessionless: true }, schema }, async (_request, reply) => {
    const pem = await trust();
    if (pem === undefined) throw problem(404, 'no-root-certificate', { zh: '还没有根证书', en: 'There is no root certificate yet' });
    return reply.type('application/x-pem-file').send(pem);
  });
}
