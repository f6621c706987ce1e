import { start } from '@tongban/server';
import { parseCommandLine } from '../command.ts';

export const help = `Usage: tongban start [--demo]

Starts the whole platform and serves it on one port until Ctrl-C: portal, workbench, API.
Without DATABASE_URL it brings its own PostgreSQL, with the data in ./data, and loads the demo city.

  --demo  load the demo city into the database that DATABASE_URL and DATABASE_OWNER_URL name

Environment:
  PORT, HOST          where it listens; 3000 on this machine alone
  DATA_DIR            the folder of files and keys; ./data
  DATABASE_URL        a database of your own, as the application's role
  DATABASE_OWNER_URL  the same, as the role that owns the tables and migrates them
  PUBLIC_URL          where people reach the portal, such as https://zw.example.gov.cn; stands in QR codes
  TONGBAN_SECRET      the master key of all that is sealed: openssl rand -base64 32
  TRUST_PROXY         addresses of your reverse proxies, such as 10.0.0.5,10.1.0.0/16: from them alone X-Forwarded-For counts.
                      Without it everybody behind a proxy is one address, in every limit and in the lock-out
  WEBHOOK_NETWORKS    inner networks where other systems may be told, such as 10.32.0.0/16,fd12::/32; without it the internet alone
  SMTP_URL            the mail server, such as smtps://user:password@mail.example.gov.cn; without it no mail is sent,
                      and in a demonstration mails stand on a page of it
  MAIL_FROM           who mail is from: 政务服务 <no-reply@zw.example.gov.cn>
  LOG_LEVEL           info; warn in a demonstration
`;

/** Runs the platform until it is told to stop. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseCommandLine({ args: [...args], options: { demo: { type: 'boolean', default: false } } });
  return start(
    { demo: values.demo },
    { say: (text) => process.stdout.write(`${text}\n`), complain: (text) => process.stderr.write(`${text}\n`) },
  );
}
