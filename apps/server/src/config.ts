import { isIP } from 'node:net';
import path from 'node:path';
import { isInnerNetwork } from '@tongban/platform';
import { StartFault } from '@tongban/platform/embedded';

/** Everything the environment decides. */
export type Config = {
  /** 0: any that is free. */
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Where people reach the portal, without a slash at the end, by HTTPS outside a demonstration; undefined: on this machine, at its port. */
  readonly publicUrl: string | undefined;
  readonly logLevel: LogLevel;
  /** Addresses of reverse proxies whose X-Forwarded headers count. */
  readonly trustProxy: string[];
  /** Networks inside the government where other systems may be told, besides the internet. */
  readonly webhookNetworks: string[];
  /** Undefined: embedded. */
  readonly database: { readonly url: string; readonly ownerUrl: string } | undefined;
  /** The master key of what is sealed, 32 bytes; undefined: kept in the data folder, which only a demonstration may. */
  readonly secret: Uint8Array | undefined;
  /** The mail server, and who mail is from; undefined: no mail, in a demonstration a server of its own that keeps them. */
  readonly mail: { readonly url: string; readonly from: string } | undefined;
  /** Whether the demo city is loaded. */
  readonly demo: boolean;
};

type Read = <T>(name: string, parse: (text: string | undefined) => T | Fault) => T | undefined;
type LogLevel = (typeof logLevels)[number];
type Environment = { readonly [name: string]: string | undefined };

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
/** Where nothing goes over a wire. */
const thisMachine = new Set(['localhost', '127.0.0.1', '[::1]']);
const checkout = path.resolve(import.meta.dirname, '../../..');

/**
 * Reads and checks the environment. `demo`: asked for on the command line; an embedded database is always a demonstration.
 * Throws a `StartFault` with one line for each variable that is wrong.
 */
export function readConfig(asked: { readonly demo: boolean }, environment: Environment = process.env): Config {
  const faults: string[] = [];
  const read: Read = (name, parse) => {
    const text = environment[name]?.trim() || undefined;
    const value = parse(text);
    if (!(value instanceof Fault)) return value;
    faults.push(`${name}${text === undefined || value.secret ? '' : `=${text}`} ${value.message}`);
    return undefined;
  };
  const given = environment.DATABASE_URL !== undefined || environment.DATABASE_OWNER_URL !== undefined;
  const demo = asked.demo || !given;
  const config = {
    port: read('PORT', portOf) ?? 0,
    host: read('HOST', (text) => text ?? '127.0.0.1') ?? '',
    dataDir: readDataDir(environment),
    publicUrl: read('PUBLIC_URL', (text) => publicUrlOf(text, demo)),
    logLevel: read('LOG_LEVEL', (text) => logLevelOf(text, demo)) ?? 'info',
    trustProxy: read('TRUST_PROXY', proxiesOf) ?? [],
    webhookNetworks: read('WEBHOOK_NETWORKS', innerNetworksOf) ?? [],
    database: given ? { url: read('DATABASE_URL', databaseOf) ?? '', ownerUrl: read('DATABASE_OWNER_URL', databaseOf) ?? '' } : undefined,
    secret: read('TONGBAN_SECRET', (text) => secretOf(text, demo)),
    mail: mailIn(read),
    demo,
  };
  if (config.database && config.database.url === config.database.ownerUrl && config.database.url !== '') {
    faults.push('DATABASE_OWNER_URL names the same role as DATABASE_URL: give the application a role that does not own the tables.');
  }
  if (faults.length > 0) throw new StartFault(faults.join('\n'));
  return config;
}

/** The folder of files and keys that the environment names, or ./data of the checkout. */
export function readDataDir(environment: Environment = process.env): string {
  return path.resolve(checkout, environment.DATA_DIR?.trim() || 'data');
}

/** What is wrong with a variable, to be said after its name. A secret one is not repeated. */
class Fault {
  readonly message: string;
  readonly secret: boolean;
  constructor(message: string, secret = false) {
    this.message = message;
    this.secret = secret;
  }
}

function portOf(text: string | undefined): number | Fault {
  if (text === undefined) return 3000;
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535
    ? Number(text)
    : new Fault('is no port: give a number from 1 to 65535, or 0 for any that is free.');
}

function publicUrlOf(text: string | undefined, demo: boolean): string | undefined | Fault {
  if (text === undefined) {
    return demo
      ? undefined
      : new Fault(
          'is missing: say under which address people reach the portal, such as https://zw.example.gov.cn; it is printed on licences.',
        );
  }
  const url = URL.parse(text);
  const fits = url !== null && ['http:', 'https:'].includes(url.protocol) && url.pathname === '/' && url.search === '' && url.hash === '';
  if (!fits) return new Fault('is no address of a portal: write it as https://zw.example.gov.cn, without a path.');
  if (demo || url.protocol === 'https:' || thisMachine.has(url.hostname)) return url.origin;
  return new Fault(
    'is not https: passwords and cookies would go over the wire in the open. Put a certificate in front, and write https://.',
  );
}

/** Networks of reverse proxies, as addresses or with a prefix. `true` is not taken: everybody could say where they come from. */
function proxiesOf(text: string | undefined): string[] | Fault {
  const given = text?.split(',').map((one) => one.trim()) ?? [];
  const fits = (one: string) => {
    const [address = '', prefix, ...more] = one.split('/');
    const bits = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0;
    return bits > 0 && more.length === 0 && (prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits));
  };
  return given.every(fits)
    ? given
    : new Fault('names no addresses: give those of your reverse proxies, separated by commas, such as 10.0.0.5,10.1.0.0/16.');
}

/** Where webhooks may lead inside the government. This machine and what is not inside are not taken. */
function innerNetworksOf(text: string | undefined): string[] | Fault {
  const given = text?.split(',').map((one) => one.trim()) ?? [];
  return given.every(isInnerNetwork)
    ? given
    : new Fault('names no inner networks: give those where systems may be told, with their prefix, such as 10.32.0.0/16,fd12::/32.');
}

function logLevelOf(text: string | undefined, demo: boolean): LogLevel | Fault {
  if (text === undefined) return demo ? 'warn' : 'info';
  return logLevels.find((level) => level === text) ?? new Fault(`is no level: take one of ${logLevels.join(', ')}.`);
}

/** Whoever names a mail server says who mail is from. */
function mailIn(read: Read): Config['mail'] {
  const url = read('SMTP_URL', smtpOf);
  const from = read('MAIL_FROM', (text) => (url === undefined ? '' : senderOf(text)));
  return url === undefined || from === undefined ? undefined : { url, from };
}

function smtpOf(text: string | undefined): string | undefined | Fault {
  if (text === undefined) return undefined;
  const url = URL.parse(text);
  const fits = url !== null && ['smtp:', 'smtps:'].includes(url.protocol) && url.hostname !== '' && /^\/?$/.test(url.pathname);
  return fits ? text : new Fault('is no address of a mail server: write it as smtps://user:password@mail.example.gov.cn.', true);
}

function senderOf(text: string | undefined): string | Fault {
  const fits = text !== undefined && /^[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/.test(text);
  return fits ? text : new Fault('says who mail is from, and is needed with SMTP_URL: 政务服务 <no-reply@zw.example.gov.cn>.');
}

function databaseOf(text: string | undefined): string | Fault {
  if (text === undefined)
    return new Fault('is missing: a database of your own needs both, DATABASE_URL for the application and DATABASE_OWNER_URL to migrate.');
  const url = URL.parse(text);
  if (url === null || !['postgres:', 'postgresql:'].includes(url.protocol)) {
    return new Fault('is no address of a database: write it as postgres://role:password@host:5432/database.', true);
  }
  return text;
}

function secretOf(text: string | undefined, demo: boolean): Uint8Array | undefined | Fault {
  if (text === undefined) {
    return demo
      ? undefined
      : new Fault(
          'is missing: make one with `openssl rand -base64 32`, keep it safe, and give it at every start; without it nothing that is sealed can be read.',
        );
  }
  const bytes = Buffer.from(text, 'base64');
  const whole = bytes.toString('base64').replace(/=+$/, '') === text.replace(/=+$/, '');
  return whole && bytes.length === 32 ? bytes : new Fault('is not 32 bytes in base64: make one with `openssl rand -base64 32`.', true);
}
