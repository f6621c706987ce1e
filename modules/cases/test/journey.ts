import { newId } from '@tongban/platform';
import type { CaseId, DraftId, DraftPage, Fields, Next, PageAddress, Receipt } from '../src/contract.ts';
import type { House } from './house.ts';
import type { StaffNumber } from './people.ts';

type Applicant = House['zhou'];

/** A picture of one pixel, which is a PNG by its content. */
export const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export const food: Fields = {
  form: 'catering',
  cateringItems: ['hot', 'drinks'],
  sellsOnline: 'no',
  area: '86.5',
  staff: '3',
  officerName: '周敏',
  officerPhone: '16400000001',
};
export const registration: Fields = {
  operatorAddress: '云州市学府路7号',
  name: '云州市立新书店',
  scope: '图书零售',
  composition: 'individual',
  premisesUse: 'rented',
  address: '云州市学府路9号',
  capital: '5',
};
export const bus: Fields = {
  applicantKind: 'school',
  ownership: 'own',
  stages: ['primary'],
  riders: '86',
  managerName: '何静',
  managerPhone: '16400000005',
};

/** One bus of a school, with a driver whose number this is. */
export const busOf = (plate: string, driverCitizenId: string): Fields => ({
  plate,
  owner: '云州市明德学校',
  driverName: '何静',
  driverCitizenId,
  route: '河湾村，经沿江路，到学校',
  times: '周一至周五，6:50和16:40',
  stops: '河湾村口',
});

/** Starts an application; throws where it is refused. */
export async function start({ cases }: House, actor: Applicant, service: string): Promise<{ draft: DraftId; next: Next }> {
  const started = await cases.startDraft(actor, service);
  if (!started.started) throw new Error(started.refusal);
  return started;
}

/** Walks a draft from here to its check page, answering what is asked; files get a picture, groups these items. */
export async function fill(
  house: House,
  actor: Applicant,
  draft: DraftId,
  from: Next,
  answers: Fields,
  items: readonly Fields[] = [],
): Promise<string[]> {
  const walked: string[] = [];
  for (let next = from; next !== 'check'; ) {
    const page = await house.cases.draftPage(actor, draft, next);
    if (page === undefined) throw new Error(`no page ${next.page}`);
    walked.push(page.page.id);
    if (page.page.repeat !== undefined)
      for (const [item, fields] of items.entries()) await save(house, actor, draft, { page: next.page, item }, fields);
    for (const question of page.page.questions)
      if (question.type === 'files')
        await house.cases.attachFile(actor, draft, next, question.id, { name: `${question.id}.png`, bytes: picture });
    next = await save(house, actor, draft, next, fieldsOn(page, answers));
  }
  return walked;
}

async function save({ cases }: House, actor: Applicant, draft: DraftId, at: PageAddress, fields: Fields): Promise<Next> {
  const saved = await cases.savePage(actor, draft, at, fields);
  if (saved === undefined || !saved.saved) throw new Error(`${at.page} was not saved: ${JSON.stringify(saved?.problems)}`);
  return saved.next;
}

function fieldsOn({ page }: DraftPage, answers: Fields): Fields {
  return Object.fromEntries(page.questions.flatMap(({ id }) => (answers[id] === undefined ? [] : [[id, answers[id]]])));
}

/** Applies from the first page to the receipt. */
export async function apply(
  house: House,
  actor: Applicant,
  service: string,
  answers: Fields,
  items: readonly Fields[] = [],
): Promise<Receipt> {
  const { draft, next } = await start(house, actor, service);
  await fill(house, actor, draft, next, answers, items);
  const submission = await house.cases.submit(actor, draft, { declared: true, key: newId() });
  if (!submission?.submitted) throw new Error(`not submitted: ${JSON.stringify(submission)}`);
  return submission.receipt;
}

/** An official's command over HTTP, under a key of its own unless told. */
export function command(house: House, who: StaffNumber, id: CaseId, path: string, payload: object = {}, key: string = newId()) {
  return house.call(house.officials[who], {
    method: 'POST',
    url: `/api/workbench/cases/${id}${path}`,
    headers: { 'idempotency-key': key },
    payload,
  });
}

/** A command that must be carried out. */
export async function must(house: House, who: StaffNumber, id: CaseId, path: string, payload: object = {}): Promise<void> {
  const answer = await command(house, who, id, path, payload);
  if (answer.statusCode !== 204) throw new Error(`${path}: ${answer.statusCode} ${answer.body}`);
}

/** The case as this official sees it. */
export async function seen(house: House, who: StaffNumber, id: CaseId) {
  const answer = await house.call(house.officials[who], { url: `/api/workbench/cases/${id}` });
  return { statusCode: answer.statusCode, view: answer.json() as import('../src/contract.ts').OfficialCaseView };
}
