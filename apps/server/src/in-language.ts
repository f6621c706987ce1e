import type { Look } from '@tongban/access/contract';
import type { Hall } from '@tongban/administration/contract';
import type { Language } from '@tongban/kernel';
import type { LicenceId, LicenceView, Verification } from '@tongban/licences/contract';
import type { PortalDeps } from '@tongban/portal';
import type { Rooms } from './modules.ts';

type Named = (recorded: string, within?: string) => string;

/** A hall as it is called in that language. */
export function hallIn(hall: Hall, language: Language): Hall {
  const { name, address, hours, nameEn = name, addressEn = address, hoursEn = hours } = hall;
  return language === 'zh'
    ? hall
    : { ...hall, name: nameEn, address: addressEn, hours: hoursEn, counters: hall.counters.map(counterInEnglish) };
}

/** 3号 is Counter 3; a number that is no number stays as it stands above the counter. */
function counterInEnglish(counter: Hall['counters'][number]): Hall['counters'][number] {
  const { number, name, nameEn = name } = counter;
  return { ...counter, number: number.replace(/^(\d+)号$/, 'Counter $1:'), name: nameEn };
}

/** Looks in words of a language. */
export function looksIn(looks: readonly Look[], named: Named): readonly Look[] {
  return looks.map((look) => ({ ...look, department: named(look.department), purpose: named(look.purpose), seen: named(look.seen) }));
}

/** The vault and its verification: what people are called stays as the licence states it, all else is told in the reader's language. */
export function licencesIn(licences: Rooms['licences'], names: (language: Language) => Promise<Named>): PortalDeps['licences'] {
  const verified = async (result: Promise<Verification>, language: Language) => verificationIn(await result, await names(language));
  return {
    vault: async (actor, language) => {
      const named = await names(language);
      return (await licences.vault(actor)).map((licence) => licenceIn(licence, named));
    },
    licenceOf: async (actor, id, language) => {
      const licence = await licences.licenceOf(actor, id as LicenceId);
      return licence && licenceIn(licence, await names(language));
    },
    pdfOf: async (actor, id) => (await licences.pdfOf(actor, id as LicenceId))?.bytes,
    verifyByCode: (code, language) => verified(licences.verifyByCode(code), language),
    verifyByIdentifier: (identifier, language) => verified(licences.verifyByIdentifier(identifier), language),
    verifyFile: (bytes, language) => verified(licences.verifyFile(bytes), language),
  };
}

function licenceIn(licence: LicenceView, named: Named): LicenceView {
  const fields = licence.fields.map((field) => ({
    ...field,
    label: named(field.label, licence.kind),
    text: named(field.text, licence.kind),
  }));
  return { ...licence, name: named(licence.name, licence.kind), issuer: named(licence.issuer), fields };
}

function verificationIn(result: Verification, named: Named): Verification {
  if ('licence' in result) return { ...result, licence: licenceIn(result.licence, named) };
  if (!('letter' in result)) return result;
  const { letter } = result;
  return { ...result, letter: { ...letter, name: named(letter.name), issuer: named(letter.issuer) } };
}
