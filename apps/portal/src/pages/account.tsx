import type { MailboxView, SignedIn } from '@tongban/identity/contract';
import type { MailFate } from '@tongban/notices/contract';
import { languageNames } from '@tongban/ui';
import { useWords } from '../texts.ts';

export type AccountData = {
  readonly signedIn: SignedIn;
  readonly sendsMail: boolean;
  readonly mailbox: MailboxView;
  readonly lastMail?: MailFate | undefined;
};

/** What is set of the account, and where each is changed. */
export function AccountPage({ signedIn, ...mail }: AccountData) {
  const { t } = useWords();
  return (
    <>
      <h1 class="govuk-heading-xl">{t('account.title')}</h1>
      <section class="tb-group" aria-labelledby="identity">
        <h2 class="govuk-heading-m" id="identity">
          {t('account.identity')}
        </h2>
        <p class="govuk-body">{t(`assurance.${signedIn.actor.assurance}`)}</p>
      </section>
      <section class="tb-group" aria-labelledby="mailbox">
        <h2 class="govuk-heading-m" id="mailbox">
          {t('mailbox.title')}
        </h2>
        <Mailbox {...mail} />
      </section>
      <section class="tb-group" aria-labelledby="secure">
        <h2 class="govuk-heading-m" id="secure">
          {t('account.secure')}
        </h2>
        <ul class="govuk-list">
          <li>
            <a class="govuk-link" href="/me/account/password">
              {t('password.title')}
            </a>
          </li>
          <li>
            <a class="govuk-link" href="/me/account/sessions">
              {t('sessions.link')}
            </a>
          </li>
        </ul>
      </section>
      <section class="tb-group" aria-labelledby="data">
        <h2 class="govuk-heading-m" id="data">
          {t('account.data')}
        </h2>
        <ul class="govuk-list">
          <li>
            <a class="govuk-link" href="/me/account/data">
              {t('copy.title')}
            </a>
          </li>
          <li>
            <a class="govuk-link" href="/me/looks">
              {t('foot.looks')}
            </a>
          </li>
        </ul>
      </section>
    </>
  );
}

function Mailbox({ sendsMail, mailbox, lastMail }: Omit<AccountData, 'signedIn'>) {
  const { t, momentText } = useWords();
  const { address, language, claimed } = mailbox;
  if (!sendsMail) return <p class="govuk-body">{t('mailbox.unavailable')}</p>;
  return (
    <>
      {address === undefined ? (
        <p class="govuk-body">{t('mailbox.none')}</p>
      ) : (
        <p class="govuk-body">
          {t('mailbox.now', { address })}
          {language && t('mailbox.language', { language: languageNames[language] })}
        </p>
      )}
      {address !== undefined && lastMail?.state === 'failed' && (
        <p class="govuk-body tb-unread">{t('mailbox.failed', { at: momentText(lastMail.at) })}</p>
      )}
      {claimed && (
        <p class="govuk-body tb-unread">
          {t('mailbox.waits', { address: claimed })}{' '}
          <a class="govuk-link" href="/me/account/mailbox/code">
            {t('mailbox.enter')}
          </a>
        </p>
      )}
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href="/me/account/mailbox">
            {t(address === undefined ? 'mailbox.give' : 'mailbox.change')}
          </a>
        </li>
        {address !== undefined && (
          <li>
            <a class="govuk-link" href="/me/account/mailbox/removal">
              {t('mailbox.remove')}
            </a>
          </li>
        )}
      </ul>
    </>
  );
}
