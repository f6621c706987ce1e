import { checkYourAnswers, questionById } from '@tongban/forms';
import type { Actor, Tx } from '@tongban/platform';
import type { CaseId, SystemAnswers } from '../contract.ts';
import type { DraftTools } from '../drafts/workspace.ts';
import { looks } from '../messages/lists.ts';
import { partyFrom } from '../party.ts';
import { knownFor } from '../service/known.ts';
import { type ApplicationWithForm, readApplication } from '../store/application.ts';
import { readState } from '../store/find-case.ts';
import { wholeAnswer } from '../views/answers.ts';

type OtherSystem = Extract<Actor, { readonly kind: 'system-key' }>;

/** What for, and which questions; every question where none is named. */
export type Asked = { readonly purpose: string; readonly questions?: readonly string[] };

/**
 * What was applied for, whole, for a purpose (个人信息保护法 arts. 6, 34): the applicant reads which system asked for it, what for, and when.
 * Undefined where there is no such case for this system.
 */
export async function lookFor(
  tx: Tx,
  tools: DraftTools,
  system: OtherSystem,
  id: CaseId,
  { purpose, questions }: Asked,
): Promise<SystemAnswers | undefined> {
  const state = await readState(tx, id);
  if (state === undefined) return undefined;
  const found = answersIn(await readApplication(tx, tools, id, state), questions);
  const department = (await tools.departments(tx)).find((one) => one.id === system.department)?.name ?? system.department;
  await tools.recordLook(tx, {
    subject: partyFrom(state.applicant),
    department,
    purpose: 'other-system',
    seen: questions === undefined ? looks.zh.answers : [...new Set(found.map(({ label }) => label))].join('、'),
    caseId: id,
    caseNumber: state.number,
    service: state.service,
    reason: purpose,
  });
  return { case: id, answers: found };
}

function answersIn({ form, application }: ApplicationWithForm, questions: Asked['questions']): SystemAnswers['answers'] {
  const rows = checkYourAnswers(form, application.given, knownFor(form, application.elements));
  return rows.flatMap(({ question, label, item }) => {
    if (questionById(form, question)?.question.type === 'files' || questions?.includes(question) === false) return [];
    const value = wholeAnswer({ form, application }, question, item?.place);
    return value === undefined ? [] : [{ question, label, value, ...(item === undefined ? {} : { item: item.place }) }];
  });
}
