import type { CaughtMail } from '@tongban/platform';
import { useWords } from '../texts.ts';

/** Every mail of the demonstration, the newest first. */
export function DemoMailsPage({ mails }: { readonly mails: readonly CaughtMail[] }) {
  const { t, momentText } = useWords();
  return (
    <>
      <h1 class="govuk-heading-xl">{t('demo.mail.title')}</h1>
      <p class="govuk-body-l">{t('demo.mail.lead')}</p>
      {mails.length === 0 ? (
        <div class="tb-card tb-empty">
          <p class="govuk-heading-s">{t('demo.mail.none')}</p>
          <p>{t('demo.mail.none.help')}</p>
        </div>
      ) : (
        <ul class="tb-doc">
          {mails.map(({ id, subject, to, at }) => (
            <li>
              <div>
                <a class="govuk-link" href={`/demo/mail/${id}`}>
                  {subject}
                </a>
                <span>{t('demo.mail.to', { to, at: momentText(at) })}</span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** One of them; addresses in it lead where they point. */
export function DemoMailPage({ mail }: { readonly mail: CaughtMail }) {
  const { t, momentText } = useWords();
  return (
    <article>
      <h1 class="govuk-heading-l">{mail.subject}</h1>
      <p class="govuk-body-s tb-quiet">{t('demo.mail.to', { to: mail.to, at: momentText(mail.at) })}</p>
      <div class="tb-card">
        {mail.text
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => (
            <p class="govuk-body tb-code">{line.split(/(https?:\/\/\S+)/).map(linked)}</p>
          ))}
      </div>
    </article>
  );
}

function linked(part: string) {
  if (!/^https?:/.test(part)) return part;
  return (
    <a class="govuk-link" href={part}>
      {part}
    </a>
  );
}
