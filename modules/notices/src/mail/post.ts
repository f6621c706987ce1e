import { type Log, MailDeferred, type Mailer, type Reaction, type Sealer } from '@tongban/platform';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { holdMail, settleMail, type WaitingMail } from '../store/mail.ts';

type Tools = { readonly sealer: Sealer; readonly log: Log; readonly mailer: Mailer };

const Order = Type.Object({ mail: Type.String() });
/** A mail server that is being mended has that long; past it the news is old, and stands in the account anyway. */
const daysOfPatience = 2;

/**
 * `post-mail`, this room's own: hands a mail over, once, whichever process brings the order. A server that defers it is tried again by
 * the outbox. Where a process ends between handing over and writing that down, the mail goes again under the same Message-ID.
 */
export function postingMail({ sealer, log, mailer }: Tools): Reaction {
  return async (tx, message, at) => {
    if (!Value.Check(Order, message)) throw new Error('post-mail does not say which mail');
    const waiting = await holdMail(tx, sealer, message.mail);
    if (waiting === undefined) return;
    const { address, subject, text } = waiting.content;
    const posted = await mailer.post({ id: waiting.id, to: address, subject, text }).catch((fault: unknown) => {
      if (fault instanceof MailDeferred && isTooLate(waiting, at)) return { posted: false, code: undefined } as const;
      throw fault;
    });
    if (posted.posted) return settleMail(tx, waiting.id, { state: 'sent', at });
    const { code } = posted;
    log.warn({ mail: waiting.id, kind: waiting.kind, code }, 'a mail could not be delivered, and will not be tried again');
    return settleMail(tx, waiting.id, { state: 'failed', at, ...(code !== undefined && { code }) });
  };
}

function isTooLate({ since }: WaitingMail, at: string): boolean {
  return Date.parse(at) - Date.parse(since) > daysOfPatience * 86_400_000;
}
