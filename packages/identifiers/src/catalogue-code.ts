import { type Check, invalid, valid } from './check.ts';
import { normalise } from './normalise.ts';
import { officialRegions, type Regions } from './regions.ts';
import { checkUscc } from './uscc.ts';

export type CatalogueCodeReason =
  | 'catalogue-code-length'
  | 'catalogue-code-characters'
  | 'catalogue-code-region'
  | 'catalogue-code-type'
  | 'catalogue-code-item';

export type ImplementationCodeReason =
  | 'implementation-code-length'
  | 'implementation-code-authority'
  | 'implementation-code-level'
  | 'implementation-code-entry';

/** 许可 处罚 强制 征收 给付 检查 确认 奖励 裁决 其他 公共服务. */
const types = new Set(['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '20']);

/**
 * A catalogue entry's code, 12 characters: region (00 national, or the province's first two digits), type, guiding department,
 * main item, sub item; a main item that has sub items ends in a letter after 00 (GB/T 39554.1).
 */
export function checkCatalogueCode(
  text: string,
  { regions = officialRegions }: { readonly regions?: Regions } = {},
): Check<CatalogueCodeReason> {
  const value = normalise(text);
  if (!/^[0-9A-Z]*$/.test(value)) return invalid('catalogue-code-characters');
  if (value.length !== 12) return invalid('catalogue-code-length');
  if (!/^\d{11}[0-9A-Z]$/.test(value)) return invalid('catalogue-code-characters');
  const region = value.slice(0, 2);
  if (region !== '00' && !regions.provinces.has(region)) return invalid('catalogue-code-region');
  if (!types.has(value.slice(2, 4))) return invalid('catalogue-code-type');
  if (/[A-Z]$/.test(value) && value.slice(9, 11) !== '00') return invalid('catalogue-code-item');
  return valid(value);
}

/**
 * An implementation's code, 31 characters: the authority's credit code, the digit of its level (1 national to 6 village; 7,
 * graded, is for catalogue entries only) and the catalogue entry's code (GB/T 39554.1).
 */
export function checkImplementationCode(text: string, options: { readonly regions?: Regions } = {}): Check<ImplementationCodeReason> {
  const value = normalise(text);
  if (value.length !== 31) return invalid('implementation-code-length');
  if (!checkUscc(value.slice(0, 18)).valid) return invalid('implementation-code-authority');
  if (!/^[1-6]$/.test(value.charAt(18))) return invalid('implementation-code-level');
  if (!checkCatalogueCode(value.slice(19), options).valid) return invalid('implementation-code-entry');
  return valid(value);
}

/** The code of an authority's implementation of a catalogue entry at that level, 1 to 6; throws where a part is not valid. */
export function makeImplementationCode(
  { authority, level, catalogueCode }: { readonly authority: string; readonly level: number; readonly catalogueCode: string },
  options: { readonly regions?: Regions } = {},
): string {
  const made = checkImplementationCode(`${authority}${level}${catalogueCode}`, options);
  if (!made.valid) throw new Error(`no implementation code from ${authority} ${level} ${catalogueCode}: ${made.reason}`);
  return made.value;
}
