import { type CompiledRule, holds } from '@tongban/rules';
import type { CompiledForm, CompiledPage, CompiledQuestion } from './compile-form.ts';
import type { Answer, Answers, Item, Known, KnownElements } from './model.ts';
import { offered } from './offer.ts';
import { answerIn, itemsIn, knownIn } from './own.ts';

/** What conditions read: the answers of the questions passed so far, hidden ones left out. */
export type Passed = { [name: string]: unknown };

/** Whom a walk tells what it passes. Pages and questions whose condition does not hold are not passed. */
export type Visitor = {
  readonly page?: (page: CompiledPage) => void;
  readonly items?: (page: CompiledPage, items: readonly Item[]) => void;
  /** Known is told where it stands in for an answer; item is the place in a repeating group, from 0. */
  readonly question?: (question: CompiledQuestion, answer: Answer | undefined, known: Known | undefined, item: number | undefined) => void;
};

/**
 * Walks a form once, in its order. A condition sees only what was passed before it, so that the answer of a hidden question
 * decides nothing, and one walk is enough. Stops before the page `until` where that is asked at all, and answers what was
 * passed by then; undefined where it is not asked.
 */
export function walk(
  form: CompiledForm,
  answers: Answers,
  known: KnownElements,
  visitor: Visitor,
  until?: CompiledPage,
): Passed | undefined {
  const passed: Passed = {};
  for (const page of form.pages) {
    const asked = isAsked(page.when, passed);
    if (page === until) return asked ? passed : undefined;
    if (!asked) continue;
    visitor.page?.(page);
    if (page.repeat) passItems(page, itemsIn(answers, page.repeat.id), passed, visitor);
    else for (const question of page.questions) passQuestion(question, answers, known, passed, visitor);
  }
  return passed;
}

/** Whether a page or question is asked, after what was passed. */
export function isAsked(when: CompiledRule | undefined, passed: Passed): boolean {
  return when === undefined || holds(when, passed);
}

/** What stands for an answer: what is known of its element and fits the question, unless the applicant answered otherwise. */
export function standing(question: CompiledQuestion, answer: Answer | undefined, known: KnownElements, passed: Passed): Known | undefined {
  const of = knownIn(known, question.question.element);
  if (of === undefined || (answer !== undefined && of.fixed !== true)) return undefined;
  if (offered(question, of.value, passed) !== of.value) return undefined;
  return question.kind.wrongWith(of.value) === undefined ? of : undefined;
}

function passQuestion(question: CompiledQuestion, answers: Answers, known: KnownElements, passed: Passed, visitor: Visitor): void {
  if (!isAsked(question.when, passed)) return;
  const answer = offered(question, answerIn(answers, question.id), passed);
  const stands = standing(question, answer, known, passed);
  if (question.isRead) passed[question.id] = stands ? stands.value : answer;
  visitor.question?.(question, stands ? stands.value : answer, stands, undefined);
}

// What is known of an element is one value; of which of many items it speaks nobody can say, so items are always asked.
function passItems(page: CompiledPage, items: readonly Item[], passed: Passed, visitor: Visitor): void {
  visitor.items?.(page, items);
  const kept: Item[] = [];
  for (let index = 0; index < items.length; index += 1) {
    const visible = passItem(page, items[index] ?? {}, index, passed, visitor);
    if (visible) kept.push(visible);
  }
  if (page.repeat && page.isRead) passed[page.repeat.id] = kept;
}

/** The item's visible answers, where some condition reads the list. */
function passItem(page: CompiledPage, item: Item, index: number, passed: Passed, visitor: Visitor): Item | undefined {
  const visible: { [question: string]: Answer } | undefined = page.isRead ? {} : undefined;
  for (const question of page.questions) {
    // A question sees the answers of its own item only.
    if (question.isRead) passed[question.id] = undefined;
    if (!isAsked(question.when, passed)) continue;
    const answer = offered(question, answerIn(item, question.id), passed);
    if (question.isRead) passed[question.id] = answer;
    if (visible && answer !== undefined) visible[question.id] = answer;
    visitor.question?.(question, answer, undefined, index);
  }
  return visible;
}
