import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail as it came in. */
export type CaughtMail = {
  readonly id: string;
  /** The Message-ID, the same where a mail came twice. */
  readonly messageId: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: string;
};

export type MailCatcher = {
  /** Where mail is handed in: smtp://127.0.0.1:… */
  readonly url: string;
  /** The mails that came in, the newest first. */
  mails(): readonly CaughtMail[];
  stop(): Promise<void>;
};

export type CatcherOptions = {
  /** The reply code with which mail to an address is turned away; undefined where it is taken. */
  readonly refuse?: (address: string) => number | undefined;
};

const thisMachine = '127.0.0.1';
const mostKept = 200;
const largest = 1024 * 1024;

/**
 * A mail server that delivers nothing: what is handed in is kept in memory, the last two hundred, and can be looked at. For demonstrations
 * and tests; it listens to this machine alone.
 */
export async function startMailCatcher({ refuse = () => undefined }: CatcherOptions = {}): Promise<MailCatcher> {
  const kept: CaughtMail[] = [];
  const server = new SMTPServer({
    // It warns of its own certificate otherwise; nothing leaves this machine.
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: largest,
    logger: false,
    onRcptTo: ({ address }, _session, answer) => {
      const code = refuse(address);
      answer(code === undefined ? null : Object.assign(new Error(`<${address}> is not here`), { responseCode: code }));
    },
    onData: (stream, { envelope }, answer) => {
      read(stream).then(
        ({ messageId = '', from, subject = '', text = '' }) => {
          const to = envelope.rcptTo.map(({ address }) => address).join(', ');
          kept.unshift({ id: randomUUID(), messageId, from: from?.address ?? '', to, subject, text, at: new Date().toISOString() });
          kept.splice(mostKept);
          answer();
        },
        (fault: unknown) => answer(fault instanceof Error ? fault : new Error(String(fault))),
      );
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, thisMachine, () => resolve());
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://${thisMachine}:${port}`,
    mails: () => [...kept],
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function read(stream: NodeJS.ReadableStream): Promise<Email> {
  return await PostalMime.parse(await buffer(stream));
}
