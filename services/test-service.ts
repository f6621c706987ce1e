import { type CityLists, findingsOf, readServiceFolder } from '@tongban/catalogue';
import type { ServiceDefinition } from '@tongban/catalogue/contract';
import { problemsOf, settledAnswers, visiblePages } from '@tongban/forms';
import { compileRule, holds } from '@tongban/rules';
import { describe, expect, test } from 'vitest';
import { apply, type Journey, questionsTouched, readJourneys } from './journey.ts';
import { daysOf, outcomeOf } from './outcome.ts';
import { walkCase } from './walk-case.ts';

/** A service's folder as it is read, with its journeys, or what is wrong with them. */
export type FolderToTest = {
  readonly name: string;
  readonly read: Awaited<ReturnType<typeof readServiceFolder>>;
  readonly journeys: readonly Journey[] | Error;
};

/** Reads a service's folder with its journeys. */
export async function readToTest(folder: URL): Promise<FolderToTest> {
  return {
    name: folder.pathname.split('/').at(-2) ?? '',
    read: await readServiceFolder(folder),
    journeys: await readJourneys(folder).catch((fault: Error) => fault),
  };
}

/** All that must hold of a service before it is published: it can be read, breaks no rule, and goes as its journeys say. */
export function testService({ read, journeys }: FolderToTest, shared: CityLists): void {
  test('can be read', () => expect('faults' in read ? read.faults : []).toEqual([]));
  test('has journeys', () => expect(journeys).not.toBeInstanceOf(Error));
  if ('faults' in read || journeys instanceof Error) return;
  const { definition } = read;
  test('may be published', () => {
    const elements = shared.elements.map(({ id, personal = false }) => ({ id, personal }));
    expect(findingsOf(definition, { themes: shared.themes, elements })).toEqual([]);
  });
  test('is told in English, all of it', () => expect(definition.en).toBeDefined());
  test('has three journeys or more, one that goes wrong and one to the end', () => {
    expect(journeys.length).toBeGreaterThanOrEqual(3);
    expect(journeys.some(({ problems }) => problems !== undefined)).toBe(true);
    expect(journeys.some(({ days, path, outcome }) => days && path && outcome)).toBe(true);
  });
  test('has each of its questions answered on some journey', () => {
    const touched = new Set(journeys.flatMap((journey) => questionsTouched(definition, journey)));
    expect(definition.form.pages.flatMap(({ questions }) => questions.map(({ id }) => id)).filter((id) => !touched.has(id))).toEqual([]);
  });
  describe.each(journeys)('$title', (journey) => runJourney(definition, journey));
}

function runJourney(definition: ServiceDefinition, journey: Journey): void {
  const applied = apply(definition, journey);
  const { form, known } = applied;
  const answers = applied.application.given;
  const { asked, uploads, spared, days, path, outcome, problems } = journey;
  const pages = () => visiblePages(form, answers, known);

  test(problems ? 'is told what to do about what is wrong' : 'can be submitted', () => {
    const told = problemsOf(form, answers, known).map(({ question, item, message }) => [
      item === undefined ? question : `${question} ${item + 1}`,
      message,
    ]);
    expect(Object.fromEntries(told)).toEqual(problems ?? {});
  });
  if (asked) {
    test('asks these pages, in this order', () => {
      const asking = pages().filter(({ asks }) => asks);
      expect(asking.map(({ page }) => page.id)).toEqual(asked);
    });
  }
  if (uploads) {
    test('asks for these papers, and the guide says the same', () => {
      const settled = settledAnswers(form, answers, known);
      const instead = new Set(applied.application.uploadsInstead);
      const inGuide = definition.guide.evidence.filter(
        ({ id, source, when }) => (source === 'upload' || instead.has(id)) && applies(when, settled),
      );
      const questions = pages().flatMap((page) => page.questions.map(({ question }) => question));
      expect(inGuide.map(({ id }) => id)).toEqual(uploads);
      expect(questions.flatMap((question) => (question.type === 'files' ? [question.evidence] : []))).toEqual(uploads);
    });
  }
  if (spared) {
    test('does not ask for what the government has', () => {
      const had = definition.guide.evidence.filter(
        ({ id, source }) => source !== 'upload' && !applied.application.uploadsInstead.includes(id),
      );
      expect(had.map(({ id }) => id)).toEqual(spared);
    });
  }
  if (days) test('is due on these days', () => expect(daysOf(definition, days)).toEqual(days));
  if (days && path && outcome) {
    test('goes this way, and is granted', () => {
      const walked = walkCase(definition, days, outcome.licences);
      expect(walked.path).toEqual(path);
      expect(walked.due).toEqual({ promised: days.promised, ...(days.legal === undefined ? {} : { legal: days.legal }) });
      expect(walked.end).toMatchObject({ status: 'granted', decidedOn: days.decided });
    });
  }
  if (outcome) {
    test('ends with this licence', () => {
      const { silent = [], ...stated } = outcome;
      const ended = outcomeOf(definition, applied, days?.decided);
      expect(ended).toMatchObject(stated);
      for (const label of silent) expect(ended.states).not.toHaveProperty(label);
    });
  }
}

function applies(when: string | undefined, answers: { readonly [name: string]: unknown }): boolean {
  if (when === undefined) return true;
  const rule = compileRule(when);
  if ('fault' in rule) throw new Error(`${when}: ${rule.fault}`);
  return holds(rule, answers);
}
