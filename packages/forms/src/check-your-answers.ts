import type { CompiledForm, CompiledQuestion } from './compile-form.ts';
import { toldOf } from './kinds/kind.ts';
import type { Answer, Answers, Known, KnownElements } from './model.ts';
import { walk } from './walk.ts';

/** One line of the page on which the applicant checks everything before submitting. */
export type AnswerRow = {
  readonly page: string;
  readonly question: string;
  readonly label: string;
  /** In words; masked where the screen does not need it whole. */
  readonly shown: string;
  readonly masked: boolean;
  readonly answered: boolean;
  /** Where the answer comes from if nobody was asked, and when it was read (ISO 8601). */
  readonly known: Pick<Known, 'source' | 'readAt'> | undefined;
  /** What is fixed can be disputed, but not changed here. */
  readonly mayChange: boolean;
  /** In a repeating group: the place from 0, and how the item is called, such as 第1辆校车. */
  readonly item: { readonly place: number; readonly name: string } | undefined;
};

/** Everything that will be submitted, in page order, one row for each visible question. */
export function checkYourAnswers(form: CompiledForm, answers: Answers, known: KnownElements): readonly AnswerRow[] {
  const rows: AnswerRow[] = [];
  walk(form, answers, known, {
    items: ({ id, repeat }, { length }) => {
      if (repeat && length === 0) rows.push(emptyGroup(form, id, repeat));
    },
    question: (question, answer, stands, item) => {
      rows.push(rowOf(form, question, answer, stands, item));
    },
  });
  return rows;
}

function rowOf(form: CompiledForm, of: CompiledQuestion, answer: Answer | undefined, stands: Known | undefined, place?: number): AnswerRow {
  const { question, kind, id, page } = of;
  // An answer of the wrong kind, kept from another version of the form, has no words; the form refuses it before it is submitted.
  const answered = answer !== undefined && kind.wrongWith(answer) === undefined;
  const shown = answered ? kind.show(answer) : '';
  return {
    page,
    question: id,
    label: toldOf(question).label,
    shown: shown === '' ? form.messages.notAnswered : shown,
    masked: answered && kind.sensitive,
    answered: shown !== '',
    known: stands && { source: stands.source, readAt: stands.readAt },
    mayChange: stands?.fixed !== true,
    item: place === undefined ? undefined : { place, name: itemName(form, page, place) },
  };
}

function emptyGroup({ messages }: CompiledForm, page: string, { id, item }: { readonly id: string; readonly item: string }): AnswerRow {
  return {
    page,
    question: id,
    label: item,
    shown: messages.notAnswered,
    masked: false,
    answered: false,
    known: undefined,
    mayChange: true,
    item: undefined,
  };
}

function itemName({ pageById, messages }: CompiledForm, page: string, place: number): string {
  const repeat = pageById.get(page)?.repeat;
  return messages.item(repeat?.item ?? '', place + 1, repeat?.measure);
}
