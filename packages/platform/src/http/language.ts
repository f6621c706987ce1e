import { type Language, languageNamed, languageTags, preferredLanguage } from '@tongban/kernel';
import type { App } from './app.ts';
import type { AppOptions } from './app-options.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The language in which this request is answered. */
    language: Language;
  }
}

const languageCookie = 'tb_lang';
const year = 365 * 24 * 3600;

/**
 * The language of each request: what its address asks for (`?lang=en`, so that a link can be passed on and works without scripts), else
 * what was asked for before, else what the browser prefers. What an address asked for is remembered.
 */
export function chooseLanguage(app: App, { secureCookies: secure }: Pick<AppOptions, 'secureCookies'>): void {
  app.decorateRequest('language', 'zh');
  app.addHook('onRequest', (request, reply, done) => {
    const remembered = languageNamed(request.cookies[languageCookie]);
    const asked = languageNamed((request.query as { readonly lang?: unknown } | undefined)?.lang);
    request.language = asked ?? remembered ?? preferredLanguage(request.headers['accept-language']);
    if (asked !== undefined && asked !== remembered) {
      reply.setCookie(languageCookie, asked, { path: '/', maxAge: year, httpOnly: true, sameSite: 'lax', secure });
    }
    done();
  });
  app.addHook('onSend', (request, reply, _payload, done) => {
    const type = String(reply.getHeader('content-type') ?? '');
    if (/json|html/.test(type)) reply.header('content-language', languageTags[request.language]);
    done();
  });
}
