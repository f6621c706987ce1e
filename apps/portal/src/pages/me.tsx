import type { CaseSummary, DraftSummary } from '@tongban/cases/contract';
import type { SignedIn } from '@tongban/identity/contract';
import type { Day } from '@tongban/kernel';
import type { LicenceView } from '@tongban/licences/contract';

import { useWords } from '../texts.ts';
import { SaveLicences } from './offline.tsx';

export type MeData = {
  readonly signedIn: SignedIn;
  readonly drafts: readonly DraftSummary[];
  readonly cases: readonly CaseSummary[];
  readonly licences: readonly LicenceView[];
  /** Notices that wait to be opened. */
  readonly unread: number;
  /** Names of the services that the mandate is limited to; left out: it covers all of them. */
  readonly limitedTo?: readonly string[];
  readonly today: Day;
};

/** All that is mine: what I must do, drafts, cases, licences, and for whom I act. */
export function MePage({ signedIn, drafts, cases, licences, unread, limitedTo, today }: MeData) {
  const { t, fullDay, momentText, list } = useWords();
  return (
    <>
      <h1 class="govuk-heading-xl">{t('me.title', { name: signedIn.partyName })}</h1>
      {limitedTo && <p class="govuk-body">{t('me.limited', { services: list(limitedTo) })}</p>}
      <div class="tb-cols">
        <div>
          {unread > 0 && (
            <p class="govuk-body tb-unread">
              <a class="govuk-link" href="/me/notices">
                {t('me.unread', { count: unread > 99 ? t('notices.badge.many') : unread })}
              </a>
            </p>
          )}
          {drafts.length > 0 && (
            <>
              <h2 class="govuk-heading-m">{t('me.drafts')}</h2>
              <ul class="tb-doc">
                {drafts.map((draft) => (
                  <li>
                    <div>
                      <a class="govuk-link" href={`/drafts/${draft.id}`}>
                        {draft.serviceName}
                      </a>
                      <span>{t('me.draft.saved', { at: momentText(draft.updatedAt), until: fullDay(draft.expiresOn) })}</span>
                    </div>
                    <div class="tb-tag">{t('me.draft')}</div>
                  </li>
                ))}
              </ul>
            </>
          )}
          <h2 class="govuk-heading-m">{t('me.cases')}</h2>
          <Cases cases={cases} today={today} />
          <h2 class="govuk-heading-m">{t('me.licences')}</h2>
          {limitedTo ? <p class="govuk-body">{t('me.licences.limited')}</p> : <Licences licences={licences} />}
          {!limitedTo && licences.length > 0 && <SaveLicences />}
        </div>
        <Aside signedIn={signedIn} />
      </div>
    </>
  );
}

function Cases({ cases, today }: { cases: readonly CaseSummary[]; today: Day }) {
  const { t, dayText } = useWords();
  if (cases.length === 0) return <Empty title={t('me.cases.none')} text={t('me.cases.none.help')} />;
  return (
    <ul class="tb-doc">
      {cases.map((each) => (
        <li>
          <div>
            <a class="govuk-link" href={`/cases/${each.id}`}>
              {each.serviceName}
            </a>
            <span>
              {each.headline}
              {each.due && t('me.case.due', { day: dayText(each.due, today) })}
            </span>
          </div>
          <div class="tb-tag tb-num">{each.number}</div>
        </li>
      ))}
    </ul>
  );
}

function Licences({ licences }: { licences: readonly LicenceView[] }) {
  const { t, fullDay } = useWords();
  if (licences.length === 0) return <Empty title={t('me.licences.none')} text={t('me.licences.none.help')} />;
  return (
    <ul class="tb-doc">
      {licences.map((licence) => (
        <li>
          <div>
            <a class="govuk-link" href={`/licences/${licence.id}`}>
              {licence.name}
            </a>
            <span class="tb-num">
              {licence.number} ·{' '}
              {licence.validTo === undefined ? t('licence.forLong') : t('licence.until', { day: fullDay(licence.validTo) })}
            </span>
          </div>
          <div class={licence.state === 'valid' ? 'tb-tag tb-tag--have' : 'tb-tag'}>{t(`licence.state.${licence.state}`)}</div>
        </li>
      ))}
    </ul>
  );
}

function Empty({ title, text }: { title: string; text: string }) {
  const { t } = useWords();
  return (
    <div class="tb-card tb-empty">
      <p class="govuk-heading-s">{title}</p>
      <p>{text}</p>
      <p>
        <a class="govuk-link" href="/">
          {t('me.find')}
        </a>
      </p>
    </div>
  );
}

function Aside({ signedIn }: { signedIn: SignedIn }) {
  const { t } = useWords();
  const current = signedIn.actor.party;
  return (
    <aside aria-label={t('me.aside')}>
      {signedIn.parties.length > 1 && (
        <div class="tb-card">
          <h2 class="govuk-heading-s">{t('me.acting')}</h2>
          <form action="/me/party" method="post">
            {signedIn.parties.map(({ party, name, capacity }) => {
              const chosen = party.kind === current.kind && party.id === current.id;
              return (
                <p class="govuk-body-s">
                  {chosen ? (
                    <strong>{t('me.acting.now', { name, capacity: t(`capacity.${capacity}`) })}</strong>
                  ) : (
                    <button class="tb-plain" type="submit" name="party" value={`${party.kind}:${party.id}`}>
                      {t('me.acting.switch', { name, capacity: t(`capacity.${capacity}`) })}
                    </button>
                  )}
                </p>
              );
            })}
          </form>
        </div>
      )}
      <div class="tb-card">
        <h2 class="govuk-heading-s">{t('me.account')}</h2>
        <p class="govuk-body-s">{t('me.assurance', { level: t(`assurance.${signedIn.actor.assurance}`) })}</p>
        <ul class="govuk-list govuk-body-s">
          <li>
            <a class="govuk-link" href="/me/notices">
              {t('notices.name')}
            </a>
          </li>
          <li>
            <a class="govuk-link" href="/me/account">
              {t('account.name')}
            </a>
          </li>
          <li>
            <a class="govuk-link" href="/me/looks">
              {t('foot.looks')}
            </a>
          </li>
        </ul>
        <form action="/sign-out" method="post">
          <button class="govuk-button govuk-button--secondary" type="submit">
            {t('me.signOut')}
          </button>
        </form>
      </div>
    </aside>
  );
}
