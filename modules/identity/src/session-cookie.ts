export type SessionKind = 'person' | 'official';

type CookieReader = { readonly cookies: { readonly [name: string]: string | undefined } };
type CookieOptions = { httpOnly: boolean; sameSite: 'lax'; secure: boolean; path: string };
type CookieWriter = {
  setCookie(name: string, value: string, options: CookieOptions & { maxAge: number }): unknown;
  clearCookie(name: string, options: CookieOptions): unknown;
};

/** As long as any setting lets a session live, in seconds; when it is over says the server. */
const longest = { person: 30 * 24 * 60 * 60, official: 24 * 60 * 60 } satisfies Record<SessionKind, number>;

/** The cookies that carry a session's token: `tb_person` on the portal, `tb_official` at the workbench, so that one browser may hold both. */
export type SessionCookies = {
  read(request: CookieReader, kind: SessionKind): string | undefined;
  set(reply: CookieWriter, kind: SessionKind, token: string): void;
  clear(reply: CookieWriter, kind: SessionKind): void;
};

/** Secure: the site is served over HTTPS. Then the names begin with `__Host-`, so that no neighbouring host can plant one (RFC 6265bis). */
export function createSessionCookies({ secure }: { readonly secure: boolean }): SessionCookies {
  const nameOf = (kind: SessionKind) => `${secure ? '__Host-' : ''}tb_${kind}`;
  const options: CookieOptions = { httpOnly: true, sameSite: 'lax', secure, path: '/' };
  return {
    read: (request, kind) => request.cookies[nameOf(kind)],
    set: (reply, kind, token) => {
      reply.setCookie(nameOf(kind), token, { ...options, maxAge: longest[kind] });
    },
    clear: (reply, kind) => {
      reply.clearCookie(nameOf(kind), options);
    },
  };
}
