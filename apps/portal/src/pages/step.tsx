import type { DraftPage, Fields } from '@tongban/cases/contract';
import type { Answer, FileAnswer, Problem } from '@tongban/forms';

import { useWords } from '../texts.ts';
import { hrefOf } from '../view/draft-address.ts';
import { ErrorSummary } from '../view/errors.tsx';
import { Pairs } from '../view/pairs.tsx';
import { type Entered, Field } from '../view/question.tsx';

export type StepData = {
  readonly step: DraftPage;
  /** What was typed and refused; absent: the answers so far. */
  readonly entered?: Fields;
  readonly problems: readonly Problem[];
};

/** One thing to answer, what we know already below it. */
export function StepPage({ step, entered, problems }: StepData) {
  const { t, fullDay } = useWords();
  const { page } = step;
  const only = page.questions.length === 1 ? page.questions[0] : undefined;
  const takesFiles = page.questions.some((question) => question.type === 'files');
  const errors = problems.map((problem) => ({ field: problem.question, message: problem.message }));
  return (
    <>
      <ErrorSummary errors={errors} />
      <form
        action={hrefOf(step.draft, addressOf(step))}
        method="post"
        novalidate
        {...(takesFiles ? { encType: 'multipart/form-data' } : {})}
      >
        <Progress step={step} />
        {only === undefined && (
          <>
            <h1 class="govuk-heading-l">{page.title}</h1>
            {page.hint && <p class="govuk-hint">{page.hint}</p>}
          </>
        )}
        <Asked step={step} />
        {page.questions.map((question) => (
          <Field
            question={question}
            entered={(name) => enteredIn(step, entered, name)}
            error={errors.find((each) => each.field === question.id)?.message}
            {...(only === undefined ? {} : { heading: page.title })}
            {...hintOf(step, question.type === 'files' ? t('step.files.hint', { megabytes: step.megabytes }) : undefined)}
          >
            {question.type === 'files' && <Files step={step} question={question.id} />}
          </Field>
        ))}
        <div class="govuk-button-group">
          <button class="govuk-button" type="submit">
            {t('step.save')}
          </button>
          <button class="govuk-button govuk-button--secondary" type="submit" name="later" value="1">
            {t('step.later')}
          </button>
        </div>
        <p class="govuk-body-s tb-quiet">{t('step.until', { day: fullDay(step.expiresOn) })}</p>
        <KnownFacts step={step} />
      </form>
      {/* Of its own, so that Enter in a field saves and removes nothing. */}
      {takesFiles && <form id="remove" action={hrefOf(step.draft, addressOf(step))} method="post" />}
    </>
  );
}

/** 食品经营许可 · 第3题，共7题, and which of several it is about. */
export function Progress({ step }: { step: DraftPage }) {
  const { t } = useWords();
  const { item, measure = t('step.measure') } = step.page.repeat ?? {};
  return (
    <p class="govuk-body-s tb-quiet" id="step">
      {t('step.progress', { service: step.serviceName, index: step.step.number, count: step.step.of })}
      {item !== undefined && step.item !== undefined && ` · ${t('step.item', { item, measure, number: step.item + 1 })}`}
    </p>
  );
}

/** The address of this very page. */
export function addressOf(step: DraftPage) {
  return step.item === undefined ? { page: step.page.id } : { page: step.page.id, item: step.item };
}

/** What a correction asked for on this page. */
function Asked({ step }: { step: DraftPage }) {
  const { t, sentences } = useWords();
  if (step.correction === undefined || step.correction.length === 0) return null;
  return (
    <div class="tb-card tb-card--quiet">
      <p class="govuk-body-s">
        <strong>{t('correction.asked')}</strong>
        {sentences(step.correction.map((item) => item.text))}
      </p>
    </div>
  );
}

function enteredIn(step: DraftPage, entered: Fields | undefined, name: string): Entered | undefined {
  if (entered !== undefined) return entered[name];
  const answer = Object.hasOwn(step.answers, name) ? step.answers[name] : undefined;
  return answer === undefined ? undefined : asEntered(answer as Answer);
}

function asEntered(answer: Answer): Entered {
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  if (typeof answer === 'number') return String(answer);
  if (typeof answer === 'string') return answer;
  return answer.filter((each): each is string => typeof each === 'string');
}

function hintOf({ page }: DraftPage, ofFiles: string | undefined): { hint?: string } {
  const own = page.questions.length === 1 ? (page.hint ?? page.questions[0]?.hint) : undefined;
  const parts = [own, ofFiles].filter((each) => each !== undefined);
  return parts.length === 0 ? {} : { hint: parts.join(' ') };
}

function Files({ step, question }: { step: DraftPage; question: string }) {
  const { t, inBrackets } = useWords();
  const answer = step.answers[question];
  const files = (Array.isArray(answer) ? answer : []) as readonly FileAnswer[];
  if (files.length === 0) return null;
  return (
    <section aria-labelledby={`${question}-have`}>
      <h2 class="govuk-heading-s" id={`${question}-have`}>
        {t('step.files.have')}
      </h2>
      <ul class="tb-files">
        {files.map((file) => (
          <li>
            <span>
              <a class="govuk-link" href={`/drafts/${step.draft}/files/${file.file}`}>
                {file.name}
              </a>
              <span class="tb-quiet">{inBrackets(sizeText(file.bytes))}</span>
            </span>
            <button class="govuk-button govuk-button--secondary" type="submit" form="remove" name="remove" value={file.file}>
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
function KnownFacts({ step }: { step: DraftPage }) {
  const { t, momentText } = useWords();
  if (step.known.length === 0) return null;
  const sources = [...new Set(step.known.map((row) => row.source))];
  return (
    <section class="tb-card tb-card--quiet" aria-labelledby="known">
      <h2 class="govuk-heading-s" id="known">
        {t('step.known')}
      </h2>
      {sources.map((source) => {
        const rows = step.known.filter((row) => row.source === source);
        return (
          <>
            <Pairs pairs={rows.map((row) => ({ label: row.label, text: row.text }))} />
            <p class="govuk-body-s tb-quiet">
              {t('step.known.source', { source, at: momentText(rows[0]?.readAt ?? '') })}
              <a class="govuk-link" href={`/drafts/${step.draft}/check`}>
                {t('step.known.wrong')}
              </a>
            </p>
          </>
        );
      })}
    </section>
  );
}
