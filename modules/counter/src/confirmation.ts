import type { DraftCheck } from '@tongban/cases/contract';
import { checkUpload, problem } from '@tongban/platform';
import type { Applications } from './applications.ts';
import { makeCode } from './code.ts';
import type { CounterApplicationId, CounterForPortal } from './contract.ts';
import type { Clerk, CounterDependencies } from './dependencies.ts';
import { signedFormTooLarge, titles } from './messages.ts';
import type { Scans } from './scans.ts';
import { hashOf, standing } from './shown.ts';
import { findByCode, type HeldApplication, setCode, setConfirmed } from './store/application.ts';
import { countScan, isOpen } from './store/visit.ts';

const system = { kind: 'system', name: 'counter' } as const;
/** Signed forms that can be scanned on one visit, those that are replaced counted as well. */
const scansOfAVisit = 30;

/** The clerk's side of a confirmation. */
export function createConfirming({ db, sealer, clock, cases }: CounterDependencies, { writing }: Applications, scans: Scans) {
  return {
    /** A code of eight digits under which a second screen shows everything for ten minutes; the one before is over. */
    showOnScreen: async (clerk: Clerk, id: CounterApplicationId): Promise<{ readonly code: string; readonly until: string }> => {
      await writing(clerk, id);
      const { code, until } = makeCode(clock.now());
      await db.transaction(clerk, (tx) => setCode(tx, sealer, id, code, until));
      return { code, until };
    },
    /** Keeps the form that the person signed on paper; throws where it is no picture or PDF, too large, or one too many on this visit. */
    signedOnPaper: async (clerk: Clerk, id: CounterApplicationId, upload: { readonly name: string; readonly bytes: Uint8Array }) => {
      const { held, person } = await writing(clerk, id);
      // As large as any other file of the application may be.
      const megabytes = (await cases.zh.draftPages(person, held.draft))?.[0]?.megabytes ?? 1;
      const checked = await checkUpload(upload.bytes, upload.name, megabytes);
      const check = await cases.zh.checkDraft(person, held.draft);
      if ('refusal' in checked && checked.refusal === 'too-large')
        throw problem(422, 'signed-form-too-large', signedFormTooLarge(megabytes));
      if ('refusal' in checked || check === undefined) throw problem(422, 'signed-form-missing', titles.signedFormMissing);
      if (!(await db.transaction(clerk, (tx) => countScan(tx, held.visit.id, scansOfAVisit))))
        throw problem(409, 'too-many-scans', titles.tooManyScans);
      const signedForm = await scans.keep(upload.bytes);
      await db.transaction(clerk, (tx) => setConfirmed(tx, id, { on: 'paper', at: clock.now(), what: hashOf(check), signedForm }));
    },
  };
}

/** The person's side, on a second screen. */
export function createForPortal({
  db,
  sealer,
  clock,
  attended,
  cases,
}: CounterDependencies): Pick<CounterForPortal, 'toConfirm' | 'confirm'> {
  const shown = async (held: HeldApplication | undefined): Promise<DraftCheck | undefined> => {
    const now = clock.now();
    if (held === undefined || held.codeUntil === undefined || held.codeUntil <= now || !isOpen(held.visit, now)) return undefined;
    const person = await attended(held.visit.person, held.party);
    return person && (await cases.zh.checkDraft(person, held.draft));
  };
  const byCode = (code: string) => db.transaction(system, (tx) => findByCode(tx, sealer, code.replaceAll(/\D/g, '')));
  return {
    toConfirm: async (code, language) => {
      const held = await byCode(code);
      const check = await shown(held);
      if (held === undefined || check === undefined) return undefined;
      const person = await attended(held.visit.person, held.party);
      const told = person && (await cases[language].checkDraft(person, held.draft));
      return { check: told ?? check, what: hashOf(check), confirmed: standing(held, check) };
    },
    confirm: async (code, what) => {
      const held = await byCode(code);
      const check = await shown(held);
      if (held === undefined || check === undefined) return undefined;
      if (what !== hashOf(check) || check.unfinished !== undefined) return false;
      await db.transaction(system, (tx) => setConfirmed(tx, held.id, { on: 'screen', at: clock.now(), what }));
      return true;
    },
  };
}
