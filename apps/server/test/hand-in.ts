import type { CaseId, DraftId, Fields, Next, PageAddress } from '@tongban/cases/contract';
import { newId } from '@tongban/platform';
import type { Person, PortalHouse } from './portal-house.ts';

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
  name: '云州市秀兰缝补铺',
  scope: '服装缝补',
  composition: 'individual',
  premisesUse: 'rented',
  address: '云州市学府路9号',
  capital: '1',
};
export const bus: Fields = {
  applicantKind: 'school',
  ownership: 'own',
  stages: ['primary'],
  riders: '86',
  managerName: '何静',
  managerPhone: '16400000003',
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

/** Applies from the first page to the receipt; files get a picture, the repeating page this one item. */
export async function handIn(house: PortalHouse, actor: Person, service: string, answers: Fields, item: Fields = {}): Promise<CaseId> {
  const { cases } = house.rooms;
  const { draft, next } = await begin(house, actor, service);
  await fillIn(house, actor, draft, next, { ...answers, ...item });
  const submission = await cases.submit(actor, draft, { declared: true, key: newId() });
  if (!submission?.submitted) throw new Error(`not submitted: ${JSON.stringify(submission)}`);
  return submission.receipt.case;
}

export async function begin({ rooms: { cases } }: PortalHouse, actor: Person, service: string): Promise<{ draft: DraftId; next: Next }> {
  const started = await cases.startDraft(actor, service);
  if (!started.started) throw new Error(started.refusal);
  return started;
}

/** Answers every page up to the last, telling of each before it does. */
export async function fillIn(
  { rooms: { cases } }: PortalHouse,
  actor: Person,
  draft: DraftId,
  first: Next,
  answers: Fields,
  meet: (at: PageAddress) => Promise<void> = async () => {},
): Promise<void> {
  const fill = async (at: PageAddress): Promise<Next> => {
    const step = await cases.draftPage(actor, draft, at);
    if (step === undefined) throw new Error(`no page ${at.page}`);
    await meet(at);
    if (step.page.repeat !== undefined && at.item === undefined) await fill({ page: at.page, item: 0 });
    for (const { id, type } of step.page.questions)
      if (type === 'files') await cases.attachFile(actor, draft, at, id, { name: `${id}.png`, bytes: picture });
    const asked = step.page.questions.map(({ id }) => id);
    const saved = await cases.savePage(actor, draft, at, Object.fromEntries(Object.entries(answers).filter(([id]) => asked.includes(id))));
    if (!saved?.saved) throw new Error(`${at.page} was not saved: ${JSON.stringify(saved)}`);
    return saved.next;
  };
  for (let next = first; next !== 'check'; ) next = await fill(next);
}
