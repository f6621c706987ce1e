import { send, type Tx, tables } from '@tongban/platform';
import type { LicenceChanged, LicenceId } from '../contract.ts';
import { type LicenceChange, type LicenceEvent, standingAfter } from '../domain/standing.ts';
import type { LicenceRow, Tables } from '../tables.ts';

/** Puts a licence into the vault, with its first event; one statement. */
export async function insertLicence(tx: Tx, row: LicenceRow): Promise<void> {
  await tables<Tables>(tx)
    .with('stored', (db) => db.insertInto('licences.licence').values(row))
    .insertInto('licences.licence_event')
    .values(eventRow(row.id, 1, { type: 'issued', at: row.issued_at, document: row.file }))
    .execute();
}

/** Locks a licence, so that no two officials end it at once; undefined where this actor may not change it. */
export async function holdLicence(tx: Tx, id: LicenceId): Promise<LicenceRow | undefined> {
  return await tables<Tables>(tx).selectFrom('licences.licence').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** What may be told of a licence to whoever listens. */
export function toldOf({ id, identifier, kind, holder, issuer }: LicenceRow): Omit<LicenceChanged, 'type' | 'at'> {
  return { licence: id, identifier, kind, holder, issuer };
}

/** Adds what became of a held licence, and tells of it. */
export async function saveChange(tx: Tx, row: LicenceRow, event: LicenceChange): Promise<void> {
  const { id } = row;
  const { position } = await tables<Tables>(tx)
    .selectFrom('licences.licence_event')
    .select((row) => row.fn.max('position').as('position'))
    .where('licence', '=', id)
    .executeTakeFirstOrThrow();
  await tables<Tables>(tx)
    .insertInto('licences.licence_event')
    .values(eventRow(id, position + 1, event))
    .execute();
  await tables<Tables>(tx)
    .updateTable('licences.licence')
    .set({ state: standingAfter(event) })
    .where('id', '=', id)
    .execute();
  await send(tx, { type: `licence-${event.type}`, ...toldOf(row), at: event.at } satisfies LicenceChanged);
}

function eventRow(licence: LicenceId, position: number, event: LicenceEvent): Tables['licences.licence_event'] {
  const { type, at, document = null, official = null, basis = null } = event;
  return { licence, position, type, at, document, official, basis };
}
