import type { Change } from '../contract/change.ts';
import type { ServiceDefinition } from '../contract/definition.ts';

/** What the later definition says otherwise, what matters most to applicants first; `wording` where nothing of the kind was changed. */
export function changesBetween(before: ServiceDefinition | undefined, after: ServiceDefinition): readonly Change[] {
  if (before === undefined) return [{ what: 'first' }];
  const changes = [...inNumbers(before, after), ...inPapers(before, after), ...inParts(before, after)];
  return changes.length > 0 ? changes : [{ what: 'wording' }];
}

function inNumbers({ guide: before }: ServiceDefinition, { guide: after }: ServiceDefinition): readonly Change[] {
  const changes: Change[] = [];
  const { promised: from } = before.limits;
  const { promised: to, legal } = after.limits;
  if (from !== to) changes.push({ what: 'promised', from, to, unit: legal?.unit ?? 'working-day' });
  const [were, are] = [before.answers.visits.count, after.answers.visits.count];
  if (were !== are) changes.push({ what: 'visits', from: were, to: are });
  if (before.answers.cost.answer !== after.answers.cost.answer) changes.push({ what: 'cost', to: after.answers.cost.answer });
  return changes;
}

/** Only what applicants hand in counts: what the government has already, it may look for elsewhere. */
function inPapers(before: ServiceDefinition, after: ServiceDefinition): readonly Change[] {
  const [were, are] = [handedIn(before), handedIn(after)];
  const added = are.filter(({ id }) => !were.some((one) => one.id === id));
  const dropped = were.filter(({ id }) => !are.some((one) => one.id === id));
  return [
    ...dropped.map(({ name }) => ({ what: 'paper-dropped', name }) as const),
    ...added.map(({ name }) => ({ what: 'paper-added', name }) as const),
  ];
}

function handedIn({ guide }: ServiceDefinition) {
  return guide.evidence.filter(({ source }) => source === 'upload');
}

const parts = {
  'legal-limit': ({ guide }) => guide.limits.legal,
  conditions: ({ guide }) => [guide.conditions, guide.notNeeded, guide.forWhom, guide.applicants],
  questions: ({ form }) => form,
  procedure: ({ guide, procedure }) => [procedure, guide.handling, guide.authority],
  result: ({ guide, licence }) => [guide.result, licence],
  bases: ({ guide }) => guide.bases,
  contacts: ({ guide }) => guide.contacts,
} as const satisfies { readonly [what: string]: (definition: ServiceDefinition) => unknown };

function inParts(before: ServiceDefinition, after: ServiceDefinition): readonly Change[] {
  // The edge: the names of the record above.
  const names = Object.keys(parts) as (keyof typeof parts)[];
  return names.filter((what) => JSON.stringify(parts[what](before)) !== JSON.stringify(parts[what](after))).map((what) => ({ what }));
}
