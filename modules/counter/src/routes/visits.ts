import type { App, OrganisationId, Party, PersonId } from '@tongban/platform';
import { Type } from 'typebox';
import type { Applications } from '../applications.ts';
import type { VisitId } from '../contract.ts';
import type { Visits } from '../visits.ts';
import { atCounter, clerkOf, closed, id, onApplication } from './clerk.ts';

const text = (maxLength: number) => Type.String({ minLength: 1, maxLength });
const present = Type.Object({ citizenId: text(40), name: text(100), phone: Type.Optional(Type.String({ maxLength: 40 })) }, closed);
const asked = Type.Object(
  {
    service: Type.String({ pattern: '^[a-z][a-z0-9-]*$', maxLength: 80 }),
    party: Type.Object({ kind: Type.Enum(['person', 'organisation']), id }, closed),
  },
  closed,
);

/** Who is present, and what they came for. */
export function visitRoutes(app: App, visits: Visits, applications: Applications): void {
  const visitId = ({ params }: { readonly params: { readonly id: string } }) => params.id as VisitId;
  app.post('/api/counter/visits', { config: atCounter, schema: { body: present } }, async (request, reply) =>
    reply.code(201).send({ id: await visits.open(clerkOf(request), request.body) }),
  );
  app.get('/api/counter/visits/:id', { config: atCounter, schema: { params: onApplication } }, (request) =>
    visits.read(clerkOf(request), visitId(request)),
  );
  app.post('/api/counter/visits/:id/end', { config: atCounter, schema: { params: onApplication } }, async (request, reply) => {
    await visits.end(clerkOf(request), visitId(request));
    return reply.code(204).send();
  });
  app.post(
    '/api/counter/visits/:id/applications',
    { config: atCounter, schema: { params: onApplication, body: asked } },
    async (request, reply) => {
      const { service, party } = request.body;
      const opened = await applications.open(clerkOf(request), visitId(request), { service, party: partyOf(party) });
      return reply.code(201).send({ id: opened });
    },
  );
}

// The edge: an id of nobody finds no mandate.
function partyOf({ kind, id: party }: { readonly kind: 'person' | 'organisation'; readonly id: string }): Party {
  return kind === 'person' ? { kind, id: party as PersonId } : { kind, id: party as OrganisationId };
}
