import type { ServiceVersion } from '@tongban/catalogue/contract';
import { type Answer, type CompiledForm, elementsOf, type KnownElements, type Question, questionById } from '@tongban/forms';
import type { PartyElements } from '@tongban/identity/contract';
import type { LicenceView } from '@tongban/licences/contract';
import type { Party, PersonId, Tx } from '@tongban/platform';
import type { CasesDependencies } from '../dependencies.ts';

/** What is known of whoever applies, and which of the licences that the service reads are not in the vault. */
export type KnownOfApplicant = {
  readonly elements: KnownElements;
  readonly licences: readonly LicenceEvidence[];
  /** Evidence by id that has to be handed in because no licence stands in for it. */
  readonly uploadsInstead: readonly string[];
};

/** A licence that stands in for evidence. */
export type LicenceEvidence = { readonly evidence: string; readonly name: string; readonly issuer: string; readonly readAt: string };

type Readers = Pick<CasesDependencies, 'identityKnown' | 'licencesKnown' | 'licencesHeld'>;

/** Who an applicant is has been established; all else that is known may have changed, and the applicant may say so. */
const established = new Set([
  'person.name',
  'person.citizen-id',
  'organisation.name',
  'organisation.uscc',
  'organisation.kind',
  'organisation.responsible',
]);

/** Said by the account itself: no department need learn which papers a person holds to know who they are (个人信息保护法 art. 6). */
const ofThePerson = ['person.name', 'person.citizen-id'];

/** Reads what account, register and vault state of the applicant; what a licence states beats the account, but for who the person is. */
export async function readKnown(
  tx: Tx,
  { identityKnown, licencesKnown, licencesHeld }: Readers,
  { party, person }: { readonly party: Party; readonly person: PersonId },
  service: ServiceVersion,
  at: string,
): Promise<KnownOfApplicant> {
  const account = fromAccount(await identityKnown(tx, party, person), at);
  const vault = await licencesKnown(tx, party);
  const { licences, uploadsInstead } = licencesFor(service, await licencesHeld(tx, party), at);
  const needed = elementsNeeded(service);
  const elements = Object.fromEntries(
    Object.entries({ ...account, ...vault, ...pick(account, ofThePerson) })
      .filter(([element]) => needed.has(element))
      .map(([element, known]) => [element, established.has(element) ? { ...known, fixed: true } : known]),
  );
  return { elements, licences, uploadsInstead };
}

/** The same for the questions of this form: values come as text and become answers of the question's kind. */
export function knownFor(form: CompiledForm, elements: KnownElements): KnownElements {
  const asked = elementsOf(form);
  return Object.fromEntries(
    Object.entries(elements).flatMap(([element, known]) => {
      const question = questionById(form, asked.get(element)?.[0] ?? '')?.question;
      const value = question === undefined ? known.value : answerOf(question, known.value);
      return value === undefined ? [] : [[element, { ...known, value }]];
    }),
  );
}

/** An answer as a licence keeps it; `answerOf` reads it back. */
export function textOf(answer: Answer): string {
  return Array.isArray(answer) ? answer.join(',') : String(answer);
}

function answerOf(question: Question, value: Answer): Answer | undefined {
  if (typeof value !== 'string') return value;
  switch (question.type) {
    case 'number':
      return Number.isFinite(Number(value)) ? Number(value) : undefined;
    case 'yes-no':
      return value === 'true';
    case 'choices':
      return value.split(',');
    case 'files':
      return undefined;
    case 'text':
    case 'long-text':
    case 'date':
    case 'choice':
    case 'phone':
    case 'citizen-id':
    case 'uscc':
      return value;
  }
}

function pick(known: KnownElements, elements: readonly string[]): KnownElements {
  return Object.fromEntries(Object.entries(known).filter(([element]) => elements.includes(element)));
}

function fromAccount(elements: PartyElements, readAt: string): KnownElements {
  return Object.fromEntries(Object.entries(elements).map(([element, known]) => [element, { ...known, readAt }]));
}

/** What the form asks and the licence states; whatever else is known of the applicant is no business of this case. */
function elementsNeeded({ definition: { form, licence } }: ServiceVersion): ReadonlySet<string> {
  const asked = form.pages.flatMap(({ questions }) => questions.flatMap(({ element }) => element ?? []));
  const stated = licence.fields.map(({ from }) => elementIn(from) ?? '');
  return new Set([...asked, ...stated]);
}

/** The element that a licence field takes from what is known, rather than from an answer: `element:organisation.name`. */
export function elementIn(from: string): string | undefined {
  return from.startsWith('element:') ? from.slice('element:'.length) : undefined;
}

function licencesFor(
  { definition }: ServiceVersion,
  held: readonly Pick<LicenceView, 'kind' | 'name' | 'issuer'>[],
  readAt: string,
): Pick<KnownOfApplicant, 'licences' | 'uploadsInstead'> {
  const wanted = definition.guide.evidence.filter(({ source }) => source === 'licence');
  const found = wanted.map(({ id, licenceKind }) => ({ id, licence: held.find(({ kind }) => kind === licenceKind) }));
  return {
    licences: found.flatMap(({ id, licence }) =>
      licence === undefined ? [] : [{ evidence: id, name: licence.name, issuer: licence.issuer, readAt }],
    ),
    uploadsInstead: found.filter(({ licence }) => licence === undefined).map(({ id }) => id),
  };
}
