import type { Page } from '@tongban/forms';
import type { Day } from '@tongban/kernel';
import { fullDay, momentText } from '@tongban/ui';
import { t } from '../texts.ts';
import { ErrorSummary, type FieldError } from '../view/errors.tsx';
import { Pairs } from '../view/pairs.tsx';
import { type Entered, Field } from '../view/question.tsx';

export type KnownRow = {
  readonly page: string;
  readonly label: string;
  readonly text: string;
  readonly source: string;
  readonly readAt: string;
};

export type StepData = {
  readonly action: string;
  readonly serviceName: string;
  readonly page: Pick<Page, 'title' | 'hint' | 'questions'>;
  readonly progress: { readonly index: number; readonly count: number };
  /** 第2辆校车, on a page of a repeating group. */
  readonly item?: string;
  readonly entered: (field: string) => Entered | undefined;
  readonly errors: readonly FieldError[];
  /** Files that are in already, for a page that takes files. */
  readonly files: readonly { readonly file: string; readonly name: string; readonly bytes: number }[];
  readonly expiresOn: Day;
  readonly known: readonly KnownRow[];
  readonly changeHref: (page: string) => string;
};

/** One thing to answer, what we know already below it. */
export function StepPage(data: StepData) {
  const { page, progress, errors } = data;
  const only = page.questions.length === 1 ? page.questions[0] : undefined;
  const takesFiles = page.questions.some((question) => question.type === 'files');
  return (
    <>
      <ErrorSummary errors={errors} />
      <form action={data.action} method="post" novalidate {...(takesFiles ? { encType: 'multipart/form-data' } : {})}>
        <p class="govuk-body-s tb-quiet" id="step">
          {t('step.progress', { service: data.serviceName, ...progress })}
          {data.item && ` · ${data.item}`}
        </p>
        {only === undefined && (
          <>
            <h1 class="govuk-heading-l">{page.title}</h1>
            {page.hint && <p class="govuk-hint">{page.hint}</p>}
          </>
        )}
        {takesFiles && <Files data={data} />}
        {page.questions.map((question) => (
          <Field
            question={question}
            entered={data.entered}
            error={errors.find((each) => each.field === question.id)?.message}
            {...(only === undefined ? {} : { heading: page.title })}
            {...hintOf(page, only !== undefined, question.type === 'files')}
          />
        ))}
        <div class="govuk-button-group">
          <button class="govuk-button" type="submit">
            {t('step.save')}
          </button>
          <button class="govuk-button govuk-button--secondary" type="submit" name="later" value="1">
            {t('step.later')}
          </button>
        </div>
        <p class="govuk-body-s tb-quiet">{t('step.until', { day: fullDay(data.expiresOn) })}</p>
        <KnownFacts known={data.known} changeHref={data.changeHref} />
      </form>
    </>
  );
}

function hintOf(page: StepData['page'], only: boolean, files: boolean): { hint?: string } {
  const parts = [only ? (page.hint ?? page.questions[0]?.hint) : undefined, files ? t('step.files.hint') : undefined].filter(
    (each) => each !== undefined,
  );
  return parts.length === 0 ? {} : { hint: parts.join('') };
}

function Files({ data }: { data: StepData }) {
  if (data.files.length === 0) return null;
  return (
    <section aria-labelledby="have">
      <h2 class="govuk-heading-s" id="have">
        {t('step.files.have')}
      </h2>
      <ul class="tb-files">
        {data.files.map((file) => (
          <li>
            <span>
              {file.name}
              <span class="tb-quiet">（{sizeText(file.bytes)}）</span>
            </span>
            <button class="govuk-button govuk-button--secondary" type="submit" name="remove" value={file.file}>
              {t('step.files.remove')}
              <span class="govuk-visually-hidden">{file.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Prefilled values by source, each source named with when it was read. */
function KnownFacts({ known, changeHref }: Pick<StepData, 'known' | 'changeHref'>) {
  if (known.length === 0) return null;
  const sources = [...new Set(known.map((row) => row.source))];
  return (
    <section class="tb-card tb-card--quiet" aria-labelledby="known">
      <h2 class="govuk-heading-s" id="known">
        {t('step.known')}
      </h2>
      {sources.map((source) => {
        const rows = known.filter((row) => row.source === source);
        const [first] = rows;
        return (
          <>
            <Pairs pairs={rows.map((row) => ({ label: row.label, text: row.text }))} />
            {first && (
              <p class="govuk-body-s tb-quiet">
                {t('step.known.source', { source, at: momentText(first.readAt) })}
                <a class="govuk-link" href={changeHref(first.page)}>
                  {t('step.known.wrong')}
                </a>
              </p>
            )}
          </>
        );
      })}
    </section>
  );
}
