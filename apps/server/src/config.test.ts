import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';

const secret = Buffer.alloc(32, 7).toString('base64');
const production = {
  DATABASE_URL: 'postgres://tongban_app:one@db.example/tongban',
  DATABASE_OWNER_URL: 'postgres://tongban_owner:two@db.example/tongban',
  TONGBAN_SECRET: secret,
  PUBLIC_URL: 'https://zw.example.gov.cn/',
};

describe('without any setting', () => {
  test('the platform is a demonstration for this machine alone, with a database of its own', () => {
    const config = readConfig({ demo: false }, {});
    expect(config).toMatchObject({ port: 3000, host: '127.0.0.1', demo: true, database: undefined, secret: undefined });
    expect(path.basename(config.dataDir)).toBe('data');
  });
});

describe('with a database of its own', () => {
  test('the platform is in earnest: no demo city', () => {
    const config = readConfig({ demo: false }, production);
    expect(config).toMatchObject({ demo: false, publicUrl: 'https://zw.example.gov.cn', logLevel: 'info' });
    expect(config.secret).toHaveLength(32);
  });

  test('it loads the demo city only when asked, and then makes up a key', () => {
    const { DATABASE_URL, DATABASE_OWNER_URL } = production;
    expect(readConfig({ demo: true }, { DATABASE_URL, DATABASE_OWNER_URL })).toMatchObject({ demo: true, secret: undefined });
  });

  test.each(['DATABASE_URL', 'DATABASE_OWNER_URL', 'TONGBAN_SECRET', 'PUBLIC_URL'])('it does not start without %s', (name) => {
    expect(() => readConfig({ demo: false }, { ...production, [name]: undefined })).toThrow(`${name} is missing`);
  });

  test('it is served by HTTPS, or on this machine alone', () => {
    const at = (url: string) => readConfig({ demo: false }, { ...production, PUBLIC_URL: url }).publicUrl;
    expect(() => at('http://zw.example.gov.cn')).toThrow(/^PUBLIC_URL=http:\/\/zw\.example\.gov\.cn is not https: .*write https:\/\/\.$/);
    expect(() => at('http://localhost.example.gov.cn')).toThrow('is not https');
    for (const url of ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000', 'https://zw.example.gov.cn'])
      expect(at(url)).toBe(url);
    expect(readConfig({ demo: true }, { PUBLIC_URL: 'http://demo.example' }).publicUrl).toBe('http://demo.example');
  });

  test('it sends mail by the server that is named, and says who it is from', () => {
    const mail = { SMTP_URL: 'smtps://city:pass@mail.example.gov.cn', MAIL_FROM: '云州市政务服务 <no-reply@zw.example.gov.cn>' };
    expect(readConfig({ demo: false }, { ...production, ...mail }).mail).toEqual({ url: mail.SMTP_URL, from: mail.MAIL_FROM });
    expect(readConfig({ demo: false }, production).mail).toBeUndefined();
    expect(() => readConfig({ demo: false }, { ...production, SMTP_URL: mail.SMTP_URL })).toThrow('MAIL_FROM says who mail is from');
    expect(() => readConfig({ demo: false }, { ...production, ...mail, SMTP_URL: 'https://city:pass@mail' })).toThrow(
      /^SMTP_URL is no address/,
    );
  });

  test('it believes the reverse proxies that are named', () => {
    const config = readConfig({ demo: false }, { ...production, TRUST_PROXY: '10.0.0.5, 10.1.0.0/16,2001:db8::/32' });
    expect(config.trustProxy).toEqual(['10.0.0.5', '10.1.0.0/16', '2001:db8::/32']);
    expect(readConfig({ demo: false }, production).trustProxy).toEqual([]);
  });

  test('it tells other systems in the inner networks that are named, and without a name in none', () => {
    const config = readConfig({ demo: false }, { ...production, WEBHOOK_NETWORKS: '10.32.0.0/16, fd12::/32' });
    expect(config.webhookNetworks).toEqual(['10.32.0.0/16', 'fd12::/32']);
    expect(readConfig({ demo: false }, production).webhookNetworks).toEqual([]);
  });

  test('it does not let the application own the tables', () => {
    const same = { ...production, DATABASE_OWNER_URL: production.DATABASE_URL };
    expect(() => readConfig({ demo: false }, same)).toThrow('names the same role');
  });
});

describe('a setting that is wrong', () => {
  test.each([
    ['PORT', '80a', 'give a number'],
    ['PORT', '65536', 'give a number'],
    ['PORT', '-1', 'give a number'],
    ['LOG_LEVEL', 'loud', 'take one of'],
    ['PUBLIC_URL', 'zw.example.gov.cn', 'without a path'],
    ['PUBLIC_URL', 'https://zw.example.gov.cn/portal', 'without a path'],
    ['TRUST_PROXY', 'true', 'such as 10'],
    ['TRUST_PROXY', '10.0.0.0/33', 'such as 10'],
    ['TRUST_PROXY', '10.0.0.5,proxy.example', 'such as 10'],
    ['WEBHOOK_NETWORKS', '10.0.0.5', 'with their prefix'],
    ['WEBHOOK_NETWORKS', '127.0.0.0/8', 'with their prefix'],
    ['WEBHOOK_NETWORKS', '10.32.0.0/16,0.0.0.0/0', 'with their prefix'],
    ['TONGBAN_SECRET', 'short', '32 bytes in base64'],
    ['TONGBAN_SECRET', 'é'.repeat(44), '32 bytes in base64'],
    ['DATABASE_URL', 'mysql://db.example/tongban', 'postgres://'],
  ])('%s=%s is named with what to do', (name, value, advice) => {
    expect(() => readConfig({ demo: false }, { ...production, [name]: value })).toThrow(new RegExp(`^${name}.*${advice}`, 'm'));
  });

  test('is told together with all the others, one a line', () => {
    const lines = linesOf(() => readConfig({ demo: false }, { ...production, PORT: 'x', LOG_LEVEL: 'y' }));
    expect(lines.map((line) => line.split('=')[0])).toEqual(['PORT', 'LOG_LEVEL']);
  });

  test.each(['TONGBAN_SECRET', 'DATABASE_URL'])('is not repeated where it is secret: %s', (name) => {
    expect(linesOf(() => readConfig({ demo: false }, { ...production, [name]: 'hush' })).join()).not.toContain('hush');
  });
});

function linesOf(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    return error instanceof Error ? error.message.split('\n') : [];
  }
  return [];
}
