import type { EachLanguage } from '@tongban/kernel';
import type { Message, Published } from '@tongban/platform';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { CaseTold } from './contract.ts';

const Told = Type.Object({ case: Type.String(), service: Type.String(), departments: Type.Array(Type.String()) });

const summaries: { readonly [event in CaseTold['type']]: EachLanguage } = {
  'case-submitted': { zh: '收到申请', en: 'A case came in' },
  'case-accepted': { zh: '受理', en: 'A case was accepted' },
  'case-accepted-by-silence': { zh: '逾期未告知，视为受理', en: 'A case counts as accepted, because nobody spoke in time' },
  'correction-requested': { zh: '一次告知补正', en: 'The applicant was asked to correct' },
  'correction-answered': { zh: '申请人已补正', en: 'The applicant corrected' },
  'case-rejected': { zh: '不予受理', en: 'A case was not taken in' },
  'case-withdrawn': { zh: '申请人撤回申请', en: 'The applicant took a case back' },
  'special-procedure-opened': { zh: '特别程序开始，不计时限', en: 'A special procedure began, whose time does not count' },
  'special-procedure-closed': { zh: '特别程序结束，继续计时', en: 'A special procedure ended, and the clocks run again' },
  'limit-extended': { zh: '延长办理期限', en: 'The limit was extended' },
  'case-granted': { zh: '准予许可', en: 'A case was granted' },
  'case-refused': { zh: '不予许可', en: 'A case was refused' },
  'case-delivered': { zh: '结果已送达', en: 'The result reached the applicant' },
};

/** What the systems of the departments concerned may hear of a case: that it moved, and where to read how. */
export const published = Object.fromEntries(
  Object.entries(summaries).map(([type, summary]): [string, Published] => [type, { summary, tell }]),
);

function tell(message: Message): ReturnType<Published['tell']> {
  if (!Value.Check(Told, message)) throw new Error(`${message.type} is not what the contract says`);
  const { case: id, service, departments } = message;
  return { departments, service, path: `/api/cases/${id}`, ids: { case: id } };
}
