import type { Language } from '@tongban/kernel';
import { type Tx, tables } from '@tongban/platform';
import type { LifeEventEntry } from '../contract/life-event.ts';
import type { LifeEvent } from '../contract.ts';
import type { Tables } from '../tables.ts';
import { type Listed, summaryIn } from './listed.ts';
import { summaries } from './services.ts';

export type EventsAndServices = { readonly entries: readonly LifeEventEntry[]; readonly services: readonly Listed[] };

/** The life events in the city's order, and every service that they can lead to. */
export async function readLifeEvents(tx: Tx): Promise<EventsAndServices> {
  const rows = await tables<Tables>(tx).selectFrom('catalogue.life_event').select('entry').orderBy('place').execute();
  return { entries: rows.map(({ entry }) => entry), services: await summaries(tx) };
}

/** The events in that language; a step whose service is not published is left out, and an event that leads nowhere is not shown. */
export function lifeEventsIn({ entries, services }: EventsAndServices, language: Language): readonly LifeEvent[] {
  return entries.flatMap(({ id, audience, name, summary, steps }) => {
    const open = steps.flatMap(({ service: wanted, when, why }) => {
      const service = services.find((one) => one.id === wanted);
      return service === undefined ? [] : [{ service: summaryIn(service, language), when: when[language], why: why[language] }];
    });
    return open.length === 0 ? [] : [{ id, audience, name: name[language], summary: summary[language], steps: open }];
  });
}
