import type { Department } from '@tongban/identity/contract';
import { dayOf } from '@tongban/kernel';
import type { LetterPart, LetterSheet, Paper } from '@tongban/paper';
import { formats } from '@tongban/ui';
import type { LetterKind } from '../contract.ts';
import { letterName, letterWords } from '../messages/letters.ts';
import type { Dossier } from '../read/dossier.ts';
import { partsOf, type Telling } from './parts.ts';

type Tools = { readonly paper: Paper; readonly publicUrl: string };

/** The authority whose document it is: who decides on a decision, who takes in on all else, wherever it was handed in. */
export function issuerOf({ departments, service, state }: Dossier, kind: LetterKind): Department {
  const decided = kind === 'grant' || kind === 'refusal' || kind === 'extension' || kind === 'special-procedure';
  const wanted = decided ? state.plan.decision.department : service.definition.guide.authority;
  const found = departments.find(({ id }) => id === wanted);
  if (found === undefined) throw new Error(`no department ${wanted} to sign a letter`);
  return found;
}

/** When a letter is signed (ISO 8601), and the address at which anyone verifies it. */
export type Signed = { readonly at: string; readonly verify: string };

/** The letter that tells an event. A character that no font has is written as its code, and that is said. */
export function letterSheet(telling: Telling, { paper, publicUrl }: Tools, { at, verify }: Signed): LetterSheet {
  const { event, kind, issuer, state, service, application } = telling;
  const name = letterName(event, service.definition);
  const day = dayOf(event.at);
  const { number } = state;
  return {
    look: 'letter',
    name,
    number,
    issuer: issuer.name,
    ...drawn(paper, application.name, partsOf(telling, publicUrl)),
    seal: letterWords.seal[state.plan.regime],
    day: formats.zh.fullDay(day),
    site: `${publicUrl}/verify`,
    facts: { letter: kind, name, number, issuer: { name: issuer.name, uscc: issuer.uscc }, issuedAt: at, day, verify },
  };
}

function drawn(paper: Paper, to: string, parts: readonly LetterPart[]): Pick<LetterSheet, 'to' | 'parts'> {
  const spelled = parts.map((part) => spelledPart(paper, part));
  const complete = paper.undrawable(JSON.stringify([to, parts])).length === 0;
  return { to: paper.spelled(to), parts: complete ? spelled : [...spelled, { text: letterWords.spelled }] };
}

function spelledPart(paper: Paper, part: LetterPart): LetterPart {
  if ('text' in part) return { text: paper.spelled(part.text) };
  if ('items' in part) return { items: part.items.map(paper.spelled) };
  return { rows: part.rows.map(({ label, text }) => ({ label: paper.spelled(label), text: paper.spelled(text) })) };
}
