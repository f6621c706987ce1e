import type { EachLanguage } from '@tongban/kernel';
import { type App, refuse } from '@tongban/platform';
import { Type } from 'typebox';
import type { ChangeState } from '../change-state.ts';
import type { LicenceId } from '../contract.ts';
import { type Change, type ChangeRefusal, standingAfter } from '../domain/standing.ts';
import { BasisSchema } from './schemas.ts';

const nouns = {
  suspension: 'suspend',
  resumption: 'resume',
  withdrawal: 'withdraw',
  revocation: 'revoke',
  stripping: 'strip',
  'striking-off': 'strike-off',
} as const satisfies { readonly [noun: string]: Change };

const told = {
  suspend: { summary: '暂停使用证照', description: 'Suspends a licence' },
  resume: { summary: '恢复使用证照', description: 'Lets a suspended licence hold again' },
  withdraw: {
    summary: '撤回许可',
    description: 'Withdraws a licence, because the law or the facts changed (Administrative Licensing Law, art. 8)',
  },
  revoke: { summary: '撤销许可', description: 'Revokes a licence that was wrongly granted (Administrative Licensing Law, art. 69)' },
  strip: { summary: '吊销证照', description: 'Strips a holder of a licence, as a penalty' },
  'strike-off': { summary: '注销证照', description: 'Strikes off a licence that expired or ended (Administrative Licensing Law, art. 70)' },
} satisfies Record<Change, { summary: string; description: string }>;

const status = {
  'licence-unknown': 404,
  'licence-ended': 409,
  'licence-suspended': 409,
  'licence-not-suspended': 409,
} satisfies Record<ChangeRefusal, number>;

const titles = {
  zh: {
    'licence-unknown': '没有这张证照，或者它不由您的部门批准',
    'licence-ended': '这张证照已经失效，不能再变更',
    'licence-suspended': '这张证照已经暂停使用',
    'licence-not-suspended': '这张证照没有被暂停使用',
  },
  en: {
    'licence-unknown': 'There is no such licence, or your department does not issue it',
    'licence-ended': 'This licence has ended and cannot be changed any more',
    'licence-suspended': 'This licence is suspended already',
    'licence-not-suspended': 'This licence is not suspended',
  },
} satisfies EachLanguage<Record<ChangeRefusal, string>>;

/** POST /api/licences/:id/revocation and its like: an approver of the issuing department suspends a licence or ends it. */
export function changeRoutes(app: App, changeState: ChangeState): void {
  const schema = (change: Change) => ({
    ...told[change],
    params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
    body: Type.Object({ basis: BasisSchema }, { additionalProperties: false }),
    response: { 200: Type.Object({ state: Type.String() }) },
  });
  for (const [noun, change] of Object.entries(nouns)) {
    app.post(`/api/licences/:id/${noun}`, { config: { may: 'official:approver' }, schema: schema(change) }, async (request, reply) => {
      const decision = await changeState(request.actor, request.params.id as LicenceId, change, request.body.basis);
      if (!decision.decided) return refuse(reply, decision.refusal, status, titles);
      return { state: decision.events.map(standingAfter).at(-1) ?? 'valid' };
    });
  }
}
