import { dayOf } from '@tongban/kernel';
import type { LetterRow } from '../contract.ts';
import { letterName } from '../messages/letters.ts';
import type { Dossier } from '../read/dossier.ts';
import { written } from './kind.ts';

/** The signed documents of a case, as far as whoever asks may see it, in order. */
export function letterRows({ letters, events, state, service, words }: Dossier): readonly (LetterRow & { readonly file: string })[] {
  return letters.flatMap(({ position, kind, file }) => {
    const event = events[position - 1];
    const told = event && written(event, state.plan);
    return told
      ? [
          {
            position,
            kind,
            file,
            name: words.texts.letter(told.kind, letterName(told.event, service.definition)),
            day: dayOf(told.event.at),
          },
        ]
      : [];
  });
}

/** The one that tells the event at this position, and the name under which to save it; undefined where there is none. */
export function findLetter(dossier: Dossier, position: number): { readonly name: string; readonly file: string } | undefined {
  const letter = letterRows(dossier).find((one) => one.position === position);
  return letter && { name: `${letter.name}-${dossier.state.number}.pdf`, file: letter.file };
}
