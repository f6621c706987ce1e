import type { EventOf } from '../domain/event.ts';
import type { Dossier } from '../read/dossier.ts';
import { namesFor } from '../service/targets.ts';

/**
 * What the applicant put right after the one notice, by question, group and evidence. A group is handed in as a whole, so with one of its
 * questions everything counts that was asked about in it.
 */
export function correctedIn({ events, form }: Pick<Dossier, 'events' | 'form'>): ReadonlySet<string> {
  const asked = events.find((event): event is EventOf<'correction-requested'> => event.type === 'correction-requested')?.targets ?? [];
  const answered = events.find((event): event is EventOf<'correction-answered'> => event.type === 'correction-answered');
  const changed = new Set(answered?.changed);
  const groups = form.form.pages.flatMap((page) => (page.repeat === undefined ? [] : [namesFor(page, page.repeat.id)]));
  const handedIn = groups.filter((names) => names.some((name) => changed.has(name))).flat();
  return new Set([...changed, ...asked.filter((target) => handedIn.includes(target))]);
}
