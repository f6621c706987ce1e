import type { RatingRefusal } from '../contract.ts';
import { badReasons, goodReasons, type Level, levels, type Reason } from './levels.ts';

export type Said = { readonly level: number; readonly reasons: readonly string[]; readonly said: string };
export type Judged = { readonly level: Level; readonly reasons: readonly Reason[]; readonly said: string };

/** A rating as it can be kept: a level, and of a bad one what was bad, ticked or in words (国办发〔2019〕51号); reasons of the other kind are left out. */
export function judge({ level, reasons, said }: Said): Judged | RatingRefusal {
  const chosen = levels.find((one) => one === level);
  if (chosen === undefined) return 'level-missing';
  const isBad = chosen <= 2;
  const ticked = (isBad ? badReasons : goodReasons).filter((one) => reasons.includes(one));
  const words = said.trim();
  if (isBad && ticked.length === 0 && words === '') return 'reason-missing';
  return { level: chosen, reasons: ticked, said: words };
}
