import { mask } from '@tongban/identifiers';
import type { Day } from '@tongban/kernel';
import type { LicenceField, LicenceState, LicenceView } from '../contract.ts';

/** What anyone sees who holds the code or the file: personal values masked. */
export function maskedView(licence: LicenceView, holder: 'person' | 'organisation'): LicenceView {
  const personal = new Set(licence.fields.filter((field) => field.personal).map((field) => field.value));
  const covered = (value: string) => (personal.has(value) ? mask(value) : value);
  return {
    ...licence,
    number: covered(licence.number),
    holderName: holder === 'person' ? mask(licence.holderName) : covered(licence.holderName),
    fields: licence.fields.map(maskedField),
  };
}

/** What anyone sees who knows no more than the identifier, which can be guessed: too little to collect names by counting. */
export function bareView(licence: LicenceView): LicenceView {
  return { ...licence, number: mask(licence.number), holderName: mask(licence.holderName), fields: [], code: '' };
}

/** Whether this licence may be relied on today. One whose term has not begun is as little use as one whose term is over. */
export function verdictOf(state: LicenceState, today: Day, validFrom: Day): 'valid' | 'expired' | 'ended' {
  switch (state) {
    case 'valid':
      return validFrom <= today ? 'valid' : 'expired';
    case 'expired':
      return 'expired';
    case 'suspended':
    case 'withdrawn':
    case 'revoked':
    case 'stripped':
    case 'struck-off':
      return 'ended';
  }
}

function maskedField(field: LicenceField): LicenceField {
  return field.personal ? { ...field, value: mask(field.value), text: mask(field.text) } : field;
}
