import { lookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { isReachable, type Reach } from './reach.ts';

/** What kept a post from being answered. */
export type PostFault = 'address-not-allowed' | 'name-unknown' | 'no-connection' | 'no-answer-in-time';

/** The status that was answered, or what went wrong. */
export type PostedOut = { readonly status: number } | { readonly fault: PostFault };

type Post = {
  readonly url: string;
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
  readonly reach: Reach;
  /** 10,000 unless told. */
  readonly milliseconds?: number;
};

/**
 * Posts to an address that somebody else named. The name is looked up once, what it means is judged, and exactly that is connected to, so
 * that no later answer of a name server leads elsewhere. HTTPS only where no demonstration runs; redirects are answers like any other;
 * nothing of the answer but its status is read.
 */
export async function postOut({ url, headers, body, reach, milliseconds = 10_000 }: Post): Promise<PostedOut> {
  const to = URL.parse(url);
  if (to === null || (to.protocol !== 'https:' && !(to.protocol === 'http:' && reach === 'nearby')))
    return { fault: 'address-not-allowed' };
  const host = to.hostname.replace(/^\[(.*)\]$/, '$1');
  const signal = AbortSignal.timeout(milliseconds);
  const addresses = isIP(host) > 0 ? [host] : await addressesOf(host, signal);
  const [address] = addresses;
  if (address === undefined) return { fault: 'name-unknown' };
  if (!addresses.every((one) => isReachable(one, reach))) return { fault: 'address-not-allowed' };
  return await send(to, host, address, { headers, body, signal });
}

/** All that the name means; nothing where it means nothing, or the name server takes too long. */
async function addressesOf(host: string, signal: AbortSignal): Promise<readonly string[]> {
  const late = new Promise<readonly string[]>((resolve) => signal.addEventListener('abort', () => resolve([]), { once: true }));
  const found = lookup(host, { all: true }).then(
    (all) => all.map(({ address }) => address),
    () => [],
  );
  return await Promise.race([found, late]);
}

function send(
  to: URL,
  host: string,
  address: string,
  { headers, body, signal }: Pick<Post, 'headers' | 'body'> & { readonly signal: AbortSignal },
): Promise<PostedOut> {
  const secure = to.protocol === 'https:';
  const bytes = Buffer.from(body);
  const options: https.RequestOptions = {
    method: 'POST',
    host: address,
    port: to.port || (secure ? 443 : 80),
    path: `${to.pathname}${to.search}`,
    headers: { ...headers, host: to.host, 'content-length': bytes.length },
    // A connection of its own: none is kept open to whom nobody vouches for.
    agent: false,
    signal,
    maxHeaderSize: 16_384,
    ...(secure && isIP(host) === 0 ? { servername: host } : {}),
  };
  return new Promise((resolve) => {
    const request = (secure ? https : http).request(options, (response) => {
      resolve({ status: response.statusCode ?? 0 });
      response.destroy();
    });
    request.on('error', () => resolve({ fault: signal.aborted ? 'no-answer-in-time' : 'no-connection' }));
    request.end(bytes);
  });
}
