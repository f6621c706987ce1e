import type { LicenceView, Verification, VerificationCheck } from '@tongban/licences/contract';
import { stepShapes, verdictShapes } from '@tongban/ui';
import { useWords, type Words } from '../texts.ts';
import { Drawing } from '../view/drawing.tsx';
import { ErrorMessage, ErrorSummary } from '../view/errors.tsx';
import { Identifier } from '../view/identifier.tsx';
import { Pairs } from '../view/pairs.tsx';
import { Qr } from '../view/qr.tsx';

/** The certificate as one sees it, with the code that verifies it. */
export function LicenceCard({ licence, address }: { licence: LicenceView; address?: string }) {
  const { t } = useWords();
  const heading = `licence-${licence.id}`;
  return (
    <article class="tb-licence" aria-labelledby={heading}>
      <h2 id={heading}>{licence.name}</h2>
      <div class="tb-licence__body">
        <Pairs
          pairs={[
            ...licence.fields.map((field) => ({ label: field.label, text: field.text })),
            { label: t('licence.number'), text: licence.number, number: true },
            { label: t('licence.issuer'), text: licence.issuer },
            { label: t('licence.validity'), text: <Validity licence={licence} />, number: true },
          ]}
        />
        {address !== undefined && (
          <div class="tb-qr">
            <Qr text={address} label={t('licence.qr')} />
            {t('licence.qr.help')}
          </div>
        )}
      </div>
    </article>
  );
}

function Validity({ licence }: { licence: LicenceView }) {
  const { t, fullDay } = useWords();
  if (licence.validTo === undefined) return <>{t('licence.from', { day: fullDay(licence.validFrom) })}</>;
  return (
    <>
      <span class="tb-nowrap">{fullDay(licence.validFrom)}</span>
      {t('licence.to')}
      <span class="tb-nowrap">{fullDay(licence.validTo)}</span>
    </>
  );
}

/** A licence of mine: to look at, to show, to download. */
export function LicencePage({ licence, address }: { licence: LicenceView; address: string }) {
  const { t } = useWords();
  return (
    <div class="tb-cols">
      <div>
        <h1 class="govuk-visually-hidden">{licence.name}</h1>
        <LicenceCard licence={licence} address={address} />
        <p class="govuk-body-s tb-quiet tb-num">
          {t('licence.identifier')}
          <Identifier text={licence.identifier} />
        </p>
      </div>
      <aside aria-label={t('licence.aside')}>
        <div class="tb-card">
          <h2 class="govuk-heading-s">{t('licence.use')}</h2>
          <p class="govuk-body-s">{t('licence.use.text')}</p>
          <p>
            <a class="govuk-button" href={`/licences/${licence.id}/file`}>
              {t('licence.download')}
            </a>
          </p>
        </div>
        <div class="tb-card">
          <h2 class="govuk-heading-s">{t('licence.check')}</h2>
          <p class="govuk-body-s">{t('licence.check.text')}</p>
          <p class="govuk-body-s">
            <a class="govuk-link" href={`/verify/${licence.code}`}>
              {t('licence.check.link')}
            </a>
          </p>
        </div>
      </aside>
    </div>
  );
}

const verdicts = {
  valid: { shape: verdictShapes.valid, tone: '' },
  expired: { shape: verdictShapes.expired, tone: ' tb-verdict--yellow' },
  suspended: { shape: verdictShapes.suspended, tone: ' tb-verdict--blue' },
  ended: { shape: verdictShapes.ended, tone: ' tb-verdict--red' },
  authentic: { shape: verdictShapes.valid, tone: '' },
  altered: { shape: verdictShapes.ended, tone: ' tb-verdict--red' },
  unknown: { shape: verdictShapes.expired, tone: ' tb-verdict--yellow' },
} as const;

/** What anyone learns of a licence or a letter: the verdict first, then what it states and what was checked. */
export function VerificationPage({
  result,
  address,
  fromFile,
}: {
  result: Verification;
  address: (code: string) => string;
  fromFile: boolean;
}) {
  const { t, fullDay, momentText } = useWords();
  const licence = 'licence' in result ? result.licence : undefined;
  const letter = 'letter' in result ? result.letter : undefined;
  const verdict = result.verdict === 'ended' && licence?.state === 'suspended' ? 'suspended' : result.verdict;
  const { shape, tone } = verdicts[verdict];
  return (
    <>
      <div class={`tb-verdict${tone}`}>
        <Drawing shape={shape} />
        <div>
          <h1 class="govuk-heading-l">{verdict === 'ended' && licence ? t(`licence.state.${licence.state}`) : t(`verify.${verdict}`)}</h1>
          <p>
            {verdict === 'expired' && licence?.validTo
              ? t('verify.expired.text', { day: fullDay(licence.validTo) })
              : t(`verify.${verdict}.text`)}
          </p>
        </div>
      </div>
      <div class="tb-cols">
        <div>
          {licence && <LicenceCard licence={licence} {...(licence.code !== '' && { address: address(licence.code) })} />}
          {letter && <LetterCard letter={letter} />}
          {licence && <Checks result={result} of={licence} fromFile={fromFile} />}
          {letter && <Checks result={result} of={letter} fromFile={fromFile} />}
          <p class="govuk-body-s tb-quiet tb-num">
            {t('verify.at', { at: momentText(result.checkedAt) })}
            {licence && (
              <>
                <br />
                {t('licence.identifier')}
                <Identifier text={licence.identifier} />
              </>
            )}
          </p>
        </div>
        <aside aria-label={t('verify.aside')}>
          {licence && (
            <div class="tb-card">
              <h2 class="govuk-heading-s">{t('verify.look')}</h2>
              <p class="govuk-body-s">{t('verify.look.text')}</p>
            </div>
          )}
          <div class="tb-card">
            <h2 class="govuk-heading-s">{t('verify.another')}</h2>
            <p class="govuk-body-s">
              {t('verify.another.before')}
              <a class="govuk-link" href="/verify">
                {t('verify.another.link')}
              </a>
              {t('verify.another.after')}
            </p>
          </div>
        </aside>
      </div>
    </>
  );
}

type Letter = Extract<Verification, { readonly verdict: 'authentic' }>['letter'];

/** Which letter it is, of which case, by whom and of which day; what it says stands in the file. */
function LetterCard({ letter }: { letter: Letter }) {
  const { t, fullDay } = useWords();
  return (
    <article class="tb-licence" aria-labelledby="letter">
      <h2 id="letter">{letter.name}</h2>
      <div class="tb-licence__body">
        <Pairs
          pairs={[
            { label: t('letter.number'), text: letter.number, number: true },
            { label: t('letter.issuer'), text: letter.issuer },
            { label: t('letter.day'), text: fullDay(letter.day), number: true },
          ]}
        />
      </div>
    </article>
  );
}

/** Of whom the checks speak: a letter has no standing that could change. */
type Checked = { readonly issuer: string; readonly state?: LicenceView['state'] };

/** What was really looked at, and what came of it; what could not be looked at is not listed. */
function Checks({ result, of, fromFile }: { result: Verification; of: Checked; fromFile: boolean }) {
  const { t } = useWords();
  const looked = result.checks.filter((check) => check.outcome !== 'skipped');
  if (looked.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{t('verify.checks')}</h2>
      <ul class="tb-line tb-checks">
        {looked.map(({ check, outcome }) => (
          <li class={outcome === 'passed' ? 'is-done' : 'is-failed'}>
            <Drawing shape={outcome === 'passed' ? stepShapes.done : stepShapes.failed} />
            <b>{t(`verify.check.${check}`)}</b>
            {checkText(t, check, of, fromFile)}
          </li>
        ))}
      </ul>
    </>
  );
}

function checkText(t: Words['t'], check: VerificationCheck['check'], { issuer, state }: Checked, fromFile: boolean): string {
  switch (check) {
    case 'signature':
      return t(fromFile ? 'verify.check.signature.file' : 'verify.check.signature.record', { issuer });
    case 'content':
      return t(fromFile ? 'verify.check.content.file' : 'verify.check.content.record');
    case 'state':
      return state === undefined ? '' : t(`verify.check.state.${state}`);
  }
}

/** Where anyone hands in a file or a number to be verified; nothing is kept. */
export function VerifyPage({
  refusal,
  identifier,
}: {
  refusal?: { readonly field: 'file' | 'identifier'; readonly message: string };
  identifier: string;
}) {
  const { t } = useWords();
  const errorOf = (field: 'file' | 'identifier') => (refusal?.field === field ? refusal.message : undefined);
  return (
    <>
      <ErrorSummary errors={refusal === undefined ? [] : [refusal]} />
      <h1 class="govuk-heading-xl">{t('verify.title')}</h1>
      <p class="govuk-body-l">{t('verify.lead')}</p>
      <form action="/verify" method="post" encType="multipart/form-data" novalidate>
        <div class={errorOf('file') === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
          <label class="govuk-label govuk-label--m" for="file">
            {t('verify.file')}
          </label>
          <div class="govuk-hint" id="file-hint">
            {t('verify.file.hint')}
          </div>
          <ErrorMessage id="file" message={errorOf('file')} />
          <input
            class="govuk-file-upload"
            id="file"
            name="file"
            type="file"
            accept=".pdf,application/pdf"
            aria-describedby={errorOf('file') === undefined ? 'file-hint' : 'file-hint file-error'}
          />
        </div>
        <button class="govuk-button" type="submit">
          {t('verify.file.button')}
        </button>
      </form>
      <form action="/verify" method="get" novalidate>
        <div class={errorOf('identifier') === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
          <label class="govuk-label govuk-label--m" for="identifier">
            {t('verify.identifier')}
          </label>
          <div class="govuk-hint" id="identifier-hint">
            {t('verify.identifier.hint')}
          </div>
          <ErrorMessage id="identifier" message={errorOf('identifier')} />
          <input
            class="govuk-input tb-num"
            id="identifier"
            name="identifier"
            type="text"
            spellcheck={false}
            value={identifier}
            aria-describedby={errorOf('identifier') === undefined ? 'identifier-hint' : 'identifier-hint identifier-error'}
          />
        </div>
        <button class="govuk-button govuk-button--secondary" type="submit">
          {t('verify.identifier.button')}
        </button>
      </form>
    </>
  );
}
