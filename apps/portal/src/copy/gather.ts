import type { Look } from '@tongban/access/contract';
import type { CasesForApplicants, CaseView, DraftCopy, EvidenceRow } from '@tongban/cases/contract';
import type { Rating } from '@tongban/feedback/contract';
import type { PersonalData, SignedIn } from '@tongban/identity/contract';
import type { Language } from '@tongban/kernel';
import type { LicenceView } from '@tongban/licences/contract';
import type { NoticeCopy } from '@tongban/notices/contract';
import type { Actor } from '@tongban/platform';
import type { PortalDeps } from '../deps.ts';

type Person = Extract<Actor, { kind: 'person' }>;

/** A file of the copy: where it stands in it, and how it is read when its turn comes. */
export type CopiedFile = { readonly path: string; readonly read: () => Promise<Uint8Array | undefined> };

/** What is held on a person in one capacity: as themself, or as the individual business that they are (民法典 art. 56). */
export type CopiedParty = {
  readonly name: string;
  readonly cases: readonly (CaseView & { readonly rating?: Rating })[];
  readonly drafts: readonly DraftCopy[];
  readonly licences: readonly LicenceView[];
  readonly notices: readonly NoticeCopy[];
  readonly looks: readonly Look[];
};

export type PersonalCopy = {
  readonly account: PersonalData;
  readonly parties: readonly CopiedParty[];
  /** When copies were taken. */
  readonly copies: readonly string[];
};

/** Reads all that the platform holds on a person, labelled in their language; the files are left where they are until they are wanted. */
export async function gather(
  deps: PortalDeps,
  { actor, parties }: SignedIn,
  language: Language,
): Promise<{ copy: PersonalCopy; files: readonly CopiedFile[] }> {
  const { id, assurance } = actor;
  const own = parties.filter(({ capacity }) => capacity === 'self' || capacity === 'operator');
  const gathered: CopiedParty[] = [];
  const files: CopiedFile[] = [];
  for (const { party, name, services } of own) {
    const as: Person = { kind: 'person', id, assurance, party, ...(services && { services }) };
    const held = await ofParty(deps, as, name, language);
    gathered.push(held);
    files.push(...filesOf(deps.cases[language], deps.licences, as, held));
  }
  const self: Person = { kind: 'person', id, assurance, party: { kind: 'person', id } };
  const copy = { account: await deps.account.personalData(id), parties: gathered, copies: await deps.access.copiesOf(self) };
  return { copy, files };
}

async function ofParty(deps: PortalDeps, actor: Person, name: string, language: Language): Promise<CopiedParty> {
  const { licences, notices, access, feedback } = deps;
  const cases = deps.cases[language];
  const own = await cases.caseCopies(actor);
  const rated = own.map(async (view) => {
    const rating = await feedback.ratingOf(actor, view.id);
    return { ...view, ...(rating && { rating }) };
  });
  return {
    name,
    cases: await Promise.all(rated),
    drafts: await cases.draftCopies(actor),
    licences: await licences.vault(actor, language),
    notices: await notices.allNotices(actor),
    looks: await access.allLooksAt(actor, language),
  };
}

/** Where the files of this evidence stand in the copy. */
export function pathsOf(folder: string, evidence: readonly EvidenceRow[]) {
  const files = evidence.flatMap((row) => row.files);
  return files.map(({ file, name }, place) => ({ file, path: `files/${plain(folder)}/${place + 1}-${plain(name)}` }));
}

export const licencePath = ({ name, number }: LicenceView) => `licences/${plain(`${name}-${number}`)}.pdf`;

export const letterPath = ({ number }: CaseView, letter: CaseView['letters'][number]) =>
  `letters/${plain(number)}/${letter.position}-${plain(letter.name)}.pdf`;

function filesOf(
  cases: Pick<CasesForApplicants, 'file' | 'letter'>,
  licences: PortalDeps['licences'],
  actor: Person,
  held: CopiedParty,
): readonly CopiedFile[] {
  const bytesOf = async (file: Promise<{ readonly bytes: Uint8Array } | undefined>) => (await file)?.bytes;
  return [
    ...held.cases.flatMap((view) => [
      ...pathsOf(view.number, view.evidence).map(({ file, path }) => ({ path, read: () => bytesOf(cases.file(actor, view.id, file)) })),
      ...view.letters.map((letter) => ({
        path: letterPath(view, letter),
        read: () => bytesOf(cases.letter(actor, view.id, letter.position)),
      })),
    ]),
    ...held.drafts.flatMap(({ draft, serviceName, evidence }) =>
      pathsOf(`draft-${serviceName}`, evidence).map(({ file, path }) => ({ path, read: () => bytesOf(cases.file(actor, draft, file)) })),
    ),
    ...held.licences.map((licence) => ({ path: licencePath(licence), read: () => licences.pdfOf(actor, licence.id) })),
  ];
}

/** A name that every file system takes, and that leads into no other folder. */
function plain(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  return name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_').replace(/^\.+/, '_');
}
