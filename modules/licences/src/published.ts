import type { EachLanguage } from '@tongban/kernel';
import type { Message, Published } from '@tongban/platform';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { LicenceChanged, LicenceIssued } from './contract.ts';

const Told = Type.Object({ licence: Type.String(), identifier: Type.String(), kind: Type.String(), issuer: Type.String() });

const summaries: { readonly [event in (LicenceChanged | LicenceIssued)['type']]: EachLanguage } = {
  'licence-issued': { zh: '签发证照', en: 'A licence was issued' },
  'licence-suspended': { zh: '暂停使用证照', en: 'A licence was suspended' },
  'licence-resumed': { zh: '恢复使用证照', en: 'A suspended licence holds again' },
  'licence-withdrawn': { zh: '撤回许可', en: 'A licence was withdrawn' },
  'licence-revoked': { zh: '撤销许可', en: 'A licence was revoked' },
  'licence-stripped': { zh: '吊销证照', en: 'A holder was stripped of a licence' },
  'licence-struck-off': { zh: '注销证照', en: 'A licence was struck off' },
};

/** What the systems of the issuing department may hear of a licence: what became of it, and where to read more. */
export const published = Object.fromEntries(
  Object.entries(summaries).map(([type, summary]): [string, Published] => [type, { summary, tell }]),
);

function tell(message: Message): ReturnType<Published['tell']> {
  if (!Value.Check(Told, message)) throw new Error(`${message.type} is not what the contract says`);
  const { licence, identifier, kind, issuer } = message;
  return { departments: [issuer], path: `/api/licences/${licence}`, ids: { licence, identifier, kind } };
}
