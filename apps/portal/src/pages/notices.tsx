import type { NoticeSummary, NoticeView } from '@tongban/notices/contract';
import { useWords } from '../texts.ts';

export type NoticesData = {
  readonly notices: readonly NoticeSummary[];
  /** Whether there are older ones than these. */
  readonly more: boolean;
  /** Only those about one case. */
  readonly ofCase: boolean;
};

/** What the party was told, the newest first; what the person has not opened says so. */
export function NoticesPage({ notices, more, ofCase }: NoticesData) {
  const { t, momentText } = useWords();
  const last = notices.at(-1);
  return (
    <>
      <h1 class="govuk-heading-xl">{t(ofCase ? 'notices.about' : 'notices.title')}</h1>
      <p class="govuk-body-l">{t('notices.lead')}</p>
      {last === undefined ? (
        <div class="tb-card tb-empty">
          <p class="govuk-heading-s">{t('notices.none')}</p>
          <p>{t('notices.none.help')}</p>
        </div>
      ) : (
        <ul class="tb-doc tb-notices">
          {notices.map((notice) => (
            <li class={notice.read ? undefined : 'is-unread'}>
              <div>
                <a class="govuk-link" href={`/me/notices/${notice.id}`}>
                  {notice.subject}
                </a>
                <span>
                  <time dateTime={notice.at}>{momentText(notice.at)}</time>
                </span>
              </div>
              {!notice.read && <div class="tb-tag">{t('notices.unread')}</div>}
            </li>
          ))}
        </ul>
      )}
      {more && last && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/me/notices?before=${last.id}`}>
            {t('notices.older')}
          </a>
        </p>
      )}
      {ofCase && (
        <p class="govuk-body">
          <a class="govuk-link" href="/me/notices">
            {t('notices.all')}
          </a>
        </p>
      )}
    </>
  );
}

/** One notice, word for word as it was given, and the way to what it is about. */
export function NoticePage({ notice }: { notice: NoticeView }) {
  const { t, momentText } = useWords();
  const caseId = caseOf(notice.about);
  return (
    <article class="tb-notice">
      <h1 class="govuk-heading-l">{notice.subject}</h1>
      <p class="govuk-body-s tb-quiet">
        <time dateTime={notice.at}>{t('notice.at', { at: momentText(notice.at) })}</time>
      </p>
      <div class="tb-card">
        {notice.lines.map((line) => (
          <p class="govuk-body">{line}</p>
        ))}
      </div>
      {notice.mail && <p class="govuk-body-s tb-quiet">{t(`notice.mail.${notice.mail.state}`, { at: momentText(notice.mail.at) })}</p>}
      {caseId && (
        <p>
          <a class="govuk-button" href={`/cases/${caseId}`}>
            {t('notice.case')}
          </a>
        </p>
      )}
    </article>
  );
}

/** The case that a notice is about, if it is about one. */
function caseOf(about: string | undefined): string | undefined {
  return /^case:([0-9a-f-]{36})$/.exec(about ?? '')?.[1];
}
