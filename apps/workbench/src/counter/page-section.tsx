import type { Problem } from '@tongban/forms';
import { Button } from 'antd';
import { type FocusEvent, useRef, useState } from 'react';
import type { DraftPage, Fields, PageAddress } from '../api/shapes.ts';
import { t } from '../texts.ts';
import type { Writing } from './api.ts';
import { Asked, type Given } from './asked.tsx';
import { Uploads } from './uploads.tsx';

type Props = {
  readonly id: string;
  readonly page: DraftPage;
  readonly writing: Writing;
  readonly originals: readonly string[];
  /** What is missing or wrong in the whole application. */
  readonly problems: readonly Problem[];
};

/** One page of the form; it is saved when one leaves it, and at once where a choice may bring up other questions. */
export function PageSection({ id, page, writing, originals }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const at: PageAddress = page.item === undefined ? { page: page.page.id } : { page: page.page.id, item: page.item };
  const sent = useRef('');
  const save = () => {
    if (form.current === null) return;
    const fields = fieldsIn(form.current, page);
    const text = JSON.stringify(fields);
    if (text === sent.current) return;
    sent.current = text;
    writing.save.mutate(
      { at, fields },
      {
        onSuccess: (saved) => setProblems(saved.saved ? [] : saved.problems),
        onError: () => {
          sent.current = '';
        },
      },
    );
  };
  const leave = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) save();
  };
  return (
    <form ref={form} className="pane page" onBlur={leave} onSubmit={(event) => event.preventDefault()} noValidate>
      <Heading page={page} remove={() => writing.removeItem.mutate(at)} />
      {hinted(page).map((question) => {
        const problem = problems.find((one) => one.question === question.id)?.message;
        if (question.type === 'files') {
          const place = { id, at, question, answer: page.answers[question.id], problem };
          return <Uploads key={question.id} {...place} writing={writing} originals={originals} />;
        }
        return (
          <Asked
            key={question.id}
            question={question}
            name={`${page.page.id}-${page.item ?? ''}-${question.id}`}
            // The edge: the form checked what stands under its questions.
            answer={page.answers[question.id] as Given}
            problem={problem}
            chosen={save}
          />
        );
      })}
    </form>
  );
}

/** A single question carries the hint of its page. */
function hinted({ page: { questions, hint } }: DraftPage): DraftPage['page']['questions'] {
  const [only] = questions;
  return questions.length === 1 && only !== undefined && hint !== undefined ? [{ ...only, hint: only.hint ?? hint }] : questions;
}

/** What the page asks; a single question says so itself. */
function Heading({ page: { page, item }, remove }: { page: DraftPage; remove: () => void }) {
  if (page.questions.length === 1 && item === undefined) return null;
  return (
    <>
      <header>
        <h3>
          {page.title}
          {item !== undefined && ` · ${page.repeat?.item}${item + 1}`}
        </h3>
        {item !== undefined && (
          <Button type="link" size="small" onClick={remove}>
            {t('correction.remove')}
          </Button>
        )}
      </header>
      {page.hint && <p className="quiet">{page.hint}</p>}
    </>
  );
}

/** The fields as a browser posts them: one value, or several of one name. */
function fieldsIn(form: HTMLFormElement, { page }: DraftPage): Fields {
  const data = new FormData(form);
  return Object.fromEntries(
    page.questions.flatMap(({ id, type }): [string, string | string[]][] => {
      if (type === 'files') return [];
      const values = data.getAll(id).filter((value) => typeof value === 'string');
      return type === 'choices' ? [[id, values]] : values.length === 0 ? [] : [[id, values[0] ?? '']];
    }),
  );
}
