import { createTransport } from 'nodemailer';

/** One mail to one mailbox, in plain text. */
export type Mail = {
  /** Makes the Message-ID: the same mail sent again is recognised as the same (RFC 5322, 3.6.4). */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
};

/** Taken over by the mail server, or turned away for good, with its reply code (RFC 5321, 4.2). */
export type Posted = { readonly posted: true } | { readonly posted: false; readonly code: number };

export type Mailer = {
  /** Hands a mail over; throws `MailDeferred` where it can be tried again. Within half a minute in any case. */
  post(mail: Mail): Promise<Posted>;
};

/** The mail server did not take it over this time. What servers answer may quote the address, so it is not repeated. */
export class MailDeferred extends Error {
  override name = 'MailDeferred';
}

export type MailerOptions = {
  /** smtp://user:password@host:port, or smtps:// */
  readonly url: string;
  /** `云州市政务服务 <no-reply@example.gov.cn>` */
  readonly from: string;
};

const timeouts = { dnsTimeout: 5_000, connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000 } as const;
const thisMachine = /^(localhost|127(\.\d+){3}|\[?::1\]?)$/;
/** After a server could not be reached nobody else waits for it so long. */
const millisecondsOfPeace = 30_000;

/** Sends by the mail server of this address. Beyond this machine mails travel encrypted or not at all. */
export function createMailer({ url, from }: MailerOptions): Mailer {
  const server = new URL(url);
  const secure = server.protocol === 'smtps:';
  const transport = createTransport({
    host: server.hostname.replace(/^\[|\]$/g, ''),
    port: Number(server.port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !thisMachine.test(server.hostname),
    ...(server.username === '' ? {} : { auth: { user: decodeURIComponent(server.username), pass: decodeURIComponent(server.password) } }),
    disableFileAccess: true,
    disableUrlAccess: true,
    ...timeouts,
  });
  const domain = /@([^\s>]+)/.exec(from)?.[1] ?? server.hostname;
  let peaceUntil = 0;
  return {
    post: async ({ id, to, subject, text }) => {
      if (performance.now() < peaceUntil) throw new MailDeferred('the mail server could not be reached a moment ago');
      try {
        await transport.sendMail({
          messageId: `<${id}@${domain}>`,
          from,
          to: { name: '', address: to },
          subject,
          text,
          headers: { 'auto-submitted': 'auto-generated' },
        });
        return { posted: true };
      } catch (fault) {
        const { code, command, responseCode, permanent } = fault as MailFault;
        // A sender or a password that is turned away is ours to mend, not the recipient's.
        if (permanent && responseCode !== undefined && (command === 'RCPT TO' || command === 'DATA'))
          return { posted: false, code: responseCode };
        if (responseCode === undefined) peaceUntil = performance.now() + millisecondsOfPeace;
        throw new MailDeferred(`the mail server did not take a mail over: ${responseCode ?? code ?? 'no answer'}`);
      }
    },
  };
}

/** What the library says of a mail that was not taken over. */
type MailFault = {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly permanent?: boolean;
};
