import type { CaseId, Fields, Next, PageAddress } from '@tongban/cases/contract';
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
export async function handIn(
  { rooms: { cases } }: PortalHouse,
  actor: Person,
  service: string,
  answers: Fields,
  item: Fields = {},
): Promise<CaseId> {
  const started = await cases.startDraft(actor, service);
  if (!started.started) throw new Error(started.refusal);
  const { draft } = started;
  const save = async (at: PageAddress, fields: Fields): Promise<Next> => {
    const saved = await cases.savePage(actor, draft, at, fields);
    if (!saved?.saved) throw new Error(`${at.page} was not saved: ${JSON.stringify(saved)}`);
    return saved.next;
  };
  for (let next = started.next; next !== 'check'; ) {
    const step = await cases.draftPage(actor, draft, next);
    if (step === undefined) throw new Error(`no page ${next.page}`);
    if (step.page.repeat !== undefined) await save({ page: next.page, item: 0 }, item);
    for (const { id, type } of step.page.questions)
      if (type === 'files') await cases.attachFile(actor, draft, next, id, { name: `${id}.png`, bytes: picture });
    const asked = step.page.questions.map(({ id }) => id);
    next = await save(next, Object.fromEntries(Object.entries(answers).filter(([id]) => asked.includes(id))));
  }
  const submission = await cases.submit(actor, draft, { declared: true, key: newId() });
  if (!submission?.submitted) throw new Error(`not submitted: ${JSON.stringify(submission)}`);
  return submission.receipt.case;
}
