import type { NumberSetting, ReadSetting, Setting } from '@tongban/administration/contract';
import { largestUpload, type Tx } from '@tongban/platform';

const number = { kind: 'number' } as const;
const mebibyte = 1024 * 1024;

const upload = {
  megabytes: { ...number, key: 'upload.file', unit: 'megabytes', min: 1, max: largestUpload / mebibyte, default: 10 },
  perQuestion: { ...number, key: 'upload.per-question', unit: 'files', min: 1, max: 50, default: 20 },
  filesADay: { ...number, key: 'upload.per-day', unit: 'files', min: 10, max: 1000, default: 200 },
  megabytesADay: { ...number, key: 'upload.per-day-size', unit: 'megabytes', min: 50, max: 5000, default: 500 },
} as const satisfies Record<string, NumberSetting>;

/** How many working days before the last one a clock warns. */
const warning = { ...number, key: 'clock.warning', unit: 'working-days', min: 1, max: 10, default: 1 } as const satisfies NumberSetting;

/** What may be set of this room. */
export const settings: readonly Setting[] = [...Object.values(upload), warning];

/** What people may bring. A service may take fewer files for a question, never more. */
export type UploadLimits = {
  /** The largest file, in megabytes. */
  readonly megabytes: number;
  readonly perQuestion: number;
  readonly aDay: { readonly files: number; readonly bytes: number };
};

export async function readUploadLimits(tx: Tx, read: ReadSetting): Promise<UploadLimits> {
  const bytes = (await read(tx, upload.megabytesADay)) * mebibyte;
  return {
    megabytes: await read(tx, upload.megabytes),
    perQuestion: await read(tx, upload.perQuestion),
    aDay: { files: await read(tx, upload.filesADay), bytes },
  };
}

/** Working days before the last day of a limit from which on its clock is yellow. */
export function readWarnDays(tx: Tx, read: ReadSetting): Promise<number> {
  return read(tx, warning);
}
