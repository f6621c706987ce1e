import type { SessionView } from '@tongban/identity/contract';
import { useWords } from '../texts.ts';

/** Where one is signed in now, and the way out of each. */
export function SessionsPage({ sessions }: { readonly sessions: readonly SessionView[] }) {
  const { t, momentText } = useWords();
  return (
    <>
      <h1 class="govuk-heading-xl">{t('sessions.title')}</h1>
      <p class="govuk-body-l">{t('sessions.lead')}</p>
      <form action="/me/account/sessions" method="post">
        <ul class="tb-doc">
          {sessions.map(({ id, device, network, createdAt, lastSeenAt, current }) => {
            const named = device === '' ? t('sessions.unknown') : device;
            return (
              <li>
                <div>
                  {named}
                  <span class="tb-num">{t('sessions.since', { network, since: momentText(createdAt), last: momentText(lastSeenAt) })}</span>
                </div>
                {current ? (
                  <div class="tb-tag tb-tag--have">{t('sessions.here')}</div>
                ) : (
                  <button class="tb-plain" type="submit" name="end" value={id} aria-label={t('sessions.end.of', { device: named })}>
                    {t('sessions.end')}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
        {sessions.length > 1 && (
          <button class="govuk-button govuk-button--secondary" type="submit" name="others" value="1">
            {t('sessions.others')}
          </button>
        )}
      </form>
    </>
  );
}
