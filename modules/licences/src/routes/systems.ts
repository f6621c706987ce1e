import { type App, answering, problem } from '@tongban/platform';
import { Type } from 'typebox';
import type { LicenceId, LicenceState, SystemLicence } from '../contract.ts';
import type { Vault } from '../vault.ts';

const text = Type.String();
const states = ['valid', 'expired', 'suspended', 'withdrawn', 'revoked', 'stripped', 'struck-off'] as const satisfies LicenceState[];
const title = { zh: '没有这张证照，或者不是您的部门签发的', en: 'There is no such licence, or your department did not issue it' };

const ofLicence = {
  summary: '本部门签发的一张证照；不含持证人信息',
  description: 'A licence that the system’s department issued, and how it stands; nothing of its holder',
  params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
  response: {
    200: answering<SystemLicence>()(
      Type.Object({
        id: text,
        identifier: text,
        number: text,
        kind: text,
        name: text,
        issuer: text,
        validFrom: Type.String({ format: 'date' }),
        validTo: Type.Optional(Type.String({ format: 'date' })),
        state: Type.Enum([...states]),
        issuedAt: Type.String({ format: 'date-time' }),
      }),
    ),
  },
};

/** GET /api/licences/:id: what other systems read of a licence that their department issued. */
export function systemRoutes(app: App, licenceOf: Vault['licenceOf']): void {
  app.get('/api/licences/:id', { config: { may: 'system:licences:read' }, schema: ofLicence }, async ({ actor, params }) => {
    const licence = await licenceOf(actor, params.id as LicenceId);
    if (licence === undefined) throw problem(404, 'licence-unknown', title);
    return licence;
  });
}
