import type { CaseId } from '@tongban/cases/contract';
import type { Language } from '@tongban/kernel';
import { problem } from '@tongban/platform';
import type { Applications } from './applications.ts';
import type { CounterApplicationId, CounterReceipt } from './contract.ts';
import type { Clerk, CounterDependencies, Person } from './dependencies.ts';
import { titles } from './messages.ts';

export type Receipts = ReturnType<typeof createReceipts>;

/** What the person takes home of what was handed in. */
export function createReceipts({ cases }: CounterDependencies, { working }: Applications) {
  const receiptPosition = async (person: Person, id: CaseId): Promise<number | undefined> =>
    (await cases.zh.caseView(person, id))?.letters.find(({ kind }) => kind === 'receipt')?.position;

  return {
    receipt: async (clerk: Clerk, id: CounterApplicationId, language: Language): Promise<CounterReceipt> => {
      const { held, person } = await working(clerk, id);
      const receipt = held.case && (await cases[language].receipt(person, held.case));
      if (receipt === undefined) throw unknown();
      return { ...receipt, signed: (await receiptPosition(person, receipt.case)) !== undefined };
    },
    /** The signed receipt, for the printer (行政许可法 art. 32); throws as long as it is not signed. */
    signedReceipt: async (clerk: Clerk, id: CounterApplicationId): Promise<{ readonly name: string; readonly bytes: Uint8Array }> => {
      const { held, person } = await working(clerk, id);
      const position = held.case && (await receiptPosition(person, held.case));
      const letter = held.case && position && (await cases.zh.letter(person, held.case, position));
      if (!letter) throw unknown();
      return letter;
    },
  };
}

function unknown() {
  return problem(404, 'visit-unknown', titles.unknown);
}
