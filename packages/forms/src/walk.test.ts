import { compileRule, holds } from '@tongban/rules';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Answers,
  type CompiledForm,
  checkForm,
  checkYourAnswers,
  compileForm,
  type Form,
  type KnownElements,
  nextPage,
  type PageView,
  parsePage,
  previousPage,
  problemsOf,
  type Submitted,
  settledAnswers,
  visiblePages,
  withFile,
} from './index.ts';
import { anyForm, sent, stored } from './testing/any-form.ts';
import { plan, regions } from './testing/forms.ts';

const fields = fc.dictionary(fc.stringMatching(/^p\dq\d$/), sent, { maxKeys: 24 });
const draft = fc.dictionary(
  fc.stringMatching(/^(p\dq\d|group\d|__proto__|constructor)$/),
  fc.oneof(stored, fc.array(fc.dictionary(fc.stringMatching(/^p\dq\d$/), stored), { maxLength: 3 })),
);
const source = fc.dictionary(
  fc.stringMatching(/^e[0-4]$/),
  fc.record({ value: stored, source: fc.constant('营业执照'), readAt: fc.constant('2026-11-24T00:00:00Z'), fixed: fc.boolean() }),
);

/** Every page from the first to the check page, as a person without a script goes through them. */
function wayThrough(form: CompiledForm, answers: Answers, known: KnownElements): readonly PageView[] {
  const way: PageView[] = [];
  for (let page = nextPage(form, answers, known); page; page = nextPage(form, answers, known, page.page.id)) {
    way.push(page);
    if (way.length > form.pages.length) throw new Error('the walk does not end');
  }
  return way;
}

/** Sends every page once, one item for each group, a file for each question of files. */
function fillIn(
  form: CompiledForm,
  known: KnownElements,
  submitted: Submitted,
): { answers: Answers; accepted: readonly string[]; refused: boolean } {
  let answers: Answers = {};
  const accepted: string[] = [];
  let refused = false;
  for (let page = nextPage(form, answers, known); page; page = nextPage(form, answers, known, page.page.id)) {
    const item = page.page.repeat ? 0 : undefined;
    for (const { id, type } of page.page.questions) {
      const place = item === undefined ? { question: id } : { question: id, item };
      const taken = type === 'files' ? withFile(form, answers, place, plan) : undefined;
      if (taken && 'answers' in taken) answers = taken.answers;
    }
    const parsed = parsePage(form, page.page.id, submitted, answers, known, item);
    if ('problems' in parsed) refused = true;
    else accepted.push(page.page.id);
    answers = 'problems' in parsed ? parsed.accepted : parsed.answers;
  }
  return { answers, accepted, refused };
}

const compile = (form: Form) => compileForm(form, { regions });

describe('whatever the form, the answers and what is known', { timeout: 60_000 }, () => {
  test('a drawn form can be published', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        expect(checkForm(form)).toEqual([]);
      }),
    );
  });

  test('the walk ends, passes each page once, and comes back the same way', () => {
    fc.assert(
      fc.property(anyForm, draft, source, (drawn, answers, known) => {
        const form = compile(drawn);
        const way = wayThrough(form, answers as Answers, known).map(({ page }) => page.id);
        expect(new Set(way).size).toBe(way.length);
        expect(way).toEqual(visiblePages(form, answers as Answers, known).flatMap(({ page, asks }) => (asks ? [page.id] : [])));
        for (const [index, page] of way.entries()) {
          expect(previousPage(form, answers as Answers, known, page)?.page.id).toBe(way[index - 1]);
        }
      }),
    );
  });

  test('what a page accepts, the whole form accepts', () => {
    let accepted = 0;
    fc.assert(
      fc.property(anyForm, fields, source, (drawn, submitted, known) => {
        const form = compile(drawn);
        const filled = fillIn(form, known, submitted);
        const wrong = problemsOf(form, filled.answers, known).map(({ page }) => page);
        accepted += filled.accepted.length;
        for (const page of filled.accepted) expect(wrong).not.toContain(page);
        if (!filled.refused) expect(wrong).toEqual([]);
      }),
      { numRuns: 200 },
    );
    expect(accepted).toBeGreaterThan(30);
  });

  test('what a page accepts, it accepts again when it is opened and sent once more', () => {
    fc.assert(
      fc.property(anyForm, fields, source, (drawn, submitted, known) => {
        const form = compile(drawn);
        const { answers, refused } = fillIn(form, known, submitted);
        fc.pre(!refused);
        for (const { page } of wayThrough(form, answers, known)) {
          if (!page.repeat) expect(parsePage(form, page.id, submitted, answers, known)).toEqual({ answers });
        }
      }),
    );
  });

  test('no answer of a hidden question is submitted', () => {
    fc.assert(
      fc.property(anyForm, draft, source, (drawn, answers, known) => {
        const form = compile(drawn);
        const settled = settledAnswers(form, answers as Answers, known);
        for (const page of drawn.pages) {
          const shown = holdsOver(page.when, settled);
          const items = page.repeat ? settled[page.repeat.id] : undefined;
          if (page.repeat) expect(items !== undefined, page.id).toBe(shown);
          const given = page.repeat ? (Array.isArray(items) ? items : []) : [settled];
          for (const question of page.questions) {
            for (const entries of given) {
              if (!shown || !holdsOver(question.when, { ...settled, ...entries })) expect(entries).not.toHaveProperty(question.id);
            }
          }
        }
        const named = new Set(drawn.pages.flatMap(({ questions, repeat }) => [...questions.map(({ id }) => id), repeat?.id]));
        for (const id of Object.keys(settled)) expect(named.has(id), id).toBe(true);
      }),
    );
  });

  test('settling twice changes nothing, and the applicant checks exactly what is submitted', () => {
    fc.assert(
      fc.property(anyForm, draft, source, (drawn, answers, known) => {
        const form = compile(drawn);
        const settled = settledAnswers(form, answers as Answers, known);
        expect(settledAnswers(form, settled, known)).toEqual(settled);
        const rows = checkYourAnswers(form, answers as Answers, known);
        const shown = new Set(rows.map(({ question }) => question));
        for (const id of Object.keys(settled)) if (form.questions.has(id)) expect(shown, id).toContain(id);
      }),
    );
  });
});

function holdsOver(when: string | undefined, answers: object): boolean {
  if (when === undefined) return true;
  const rule = compileRule(when);
  return !('fault' in rule) && holds(rule, { ...answers });
}
