import type { CaseId } from '@tongban/cases/contract';
import { newId } from '@tongban/platform';
import { deskOf } from './desk.ts';
import { food, handIn } from './hand-in.ts';
import type { Person, PortalHouse } from './portal-house.ts';

/** What officials write on the way. */
export const written = { item: '平面图上没有标面积', opinion: '布局与图纸一致', reasons: '消毒设备不合要求', elsewhere: '店开在口岸里面' };

export type Stages = Awaited<ReturnType<typeof casesAtEveryStage>>;

/** Applications of one shop for a food licence, each led as far as its name says. */
export async function casesAtEveryStage(house: PortalHouse, shop: Person) {
  const desks = new Map<string, Awaited<ReturnType<typeof deskOf>>>();
  const ask = async (who: string, method: 'GET' | 'POST', url: string, payload?: object) => {
    const desk = desks.get(who) ?? (await deskOf(house, who));
    desks.set(who, desk);
    const answer = await desk(method, `/api/workbench/cases/${url}`, payload);
    if (answer.statusCode >= 300) throw new Error(`${url}: ${answer.body}`);
    return answer;
  };
  const companion = (await (await deskOf(house, 'admin'))('GET', '/api/administration/officials'))
    .json()
    .officials.find(({ staffNumber }: { staffNumber: string }) => staffNumber === 'zheng.jie').id;
  const received = () => handIn(house, shop, 'food-business-licence', food);
  const accepted = async () => {
    const id = await received();
    await ask('lin.xiao', 'POST', `${id}/acceptance`, {});
    return id;
  };
  const reviewing = async () => {
    const id = await accepted();
    await ask('gao.yuan', 'POST', `${id}/tasks/site-check/completion`, { agrees: true, opinion: written.opinion, with: companion });
    return id;
  };
  const deciding = async () => {
    const id = await reviewing();
    await ask('zheng.jie', 'POST', `${id}/tasks/site-check/confirmation`, { confirms: true });
    await ask('ma.jun', 'POST', `${id}/tasks/examine/completion`, { agrees: false, opinion: written.opinion });
    return id;
  };
  const extended = async () => {
    const id = await deciding();
    await ask('song.yan', 'POST', `${id}/extension`, { reason: written.opinion });
    return id;
  };
  const decided = async (outcome: 'granted' | 'refused') => {
    const id = await deciding();
    await ask('song.yan', 'POST', `${id}/decision`, { outcome, reasons: written.reasons });
    return id;
  };
  const correcting = async () => {
    const id = await received();
    const { correctable } = (await ask('lin.xiao', 'GET', id)).json();
    const items = correctable.map(({ target }: { target: string }) => ({ target, text: written.item }));
    await ask('lin.xiao', 'POST', `${id}/correction`, { items });
    return id;
  };
  const rejected = async () => {
    const id = await received();
    const order = { ground: 'not-our-power', reason: written.elsewhere, authority: '云州海关' };
    await ask('lin.xiao', 'POST', `${id}/rejection`, order);
    return id;
  };
  const withdrawn = async () => {
    const id = await received();
    await house.rooms.cases.withdraw(shop, id, { key: newId() });
    return id;
  };
  const stages: Record<string, CaseId> = {};
  for (const [name, lead] of Object.entries({ received, correcting, rejected, withdrawn, accepted, reviewing, deciding, extended }))
    stages[name] = await lead();
  stages.refused = await decided('refused');
  stages.delivered = await decided('granted');
  await house.outbox.idle();
  return stages;
}
