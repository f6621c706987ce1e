import { type Message, type Reaction, type Sealer, send, type Tx } from '@tongban/platform';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { type OrganisationRegistered, type OrganisationToRegister, registrationContext } from './contract.ts';
import { individualBusinessCode } from './domain/credit-code.ts';
import { findCity } from './store/city.ts';
import { saveMandate } from './store/mandate.ts';
import { findByCreditCode, hasFounded, insertOrganisation, nextSerial } from './store/organisation.ts';

const Order = Type.Object({ request: Type.String(), sealed: Type.String() });
const Payload = Type.Object({
  name: Type.String({ minLength: 1 }),
  kind: Type.Literal('individual-business'),
  address: Type.String({ minLength: 1 }),
  operator: Type.String({ minLength: 1 }),
});

/** `register-organisation`: the business comes into being, its operator may act for it, and whoever ordered it hears so. Twice is once. */
export function registerOrganisation(sealer: Sealer): Reaction {
  return async (tx, message, at) => {
    const { request, sealed } = readOrder(message);
    if (await hasFounded(tx, request)) return;
    const region = await regionOf(tx);
    const { name, kind, address, operator } = readPayload(sealer.open(sealed, registrationContext(request)));
    const uscc = await freeCreditCode(tx, region);
    const organisation = await insertOrganisation(tx, { name, uscc, kind, address, responsible: operator, request }, at);
    await saveMandate(tx, operator, organisation, { capacity: 'operator', acceptedAt: at }, at);
    const registered: OrganisationRegistered = { type: 'organisation-registered', request, organisation, uscc };
    await send(tx, registered);
  };
}

async function freeCreditCode(tx: Tx, region: string): Promise<string> {
  const uscc = individualBusinessCode(region, await nextSerial(tx, region));
  return (await findByCreditCode(tx, uscc)) === undefined ? uscc : await freeCreditCode(tx, region);
}

async function regionOf(tx: Tx): Promise<string> {
  const city = await findCity(tx);
  if (city === undefined) throw new Error('no city is set up: nobody can be registered');
  return city.region;
}

function readOrder(message: Message): { request: string; sealed: string } {
  if (!Value.Check(Order, message)) throw new Error('register-organisation without request and sealed payload');
  return message;
}

function readPayload(text: string): OrganisationToRegister {
  const payload: unknown = JSON.parse(text);
  if (!Value.Check(Payload, payload)) throw new Error('register-organisation: the sealed payload is not what the contract says');
  // The edge: the id was a person's when it was sealed.
  return payload as OrganisationToRegister;
}
