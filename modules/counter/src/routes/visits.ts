import type { App, OrganisationId, Party, PersonId } from '@tongban/platform';
import type { Applications } from '../applications.ts';
import type { VisitId } from '../contract.ts';
import type { Offering } from '../passwords.ts';
import type { Visits } from '../visits.ts';
import { atCounter, clerkOf } from './clerk.ts';
import { visit } from './schemas.ts';

type Rooms = { readonly visits: Visits; readonly applications: Applications; readonly offering: Offering };

/** Who is present, and what they came for. */
export function visitRoutes(app: App, { visits, applications, offering }: Rooms): void {
  const visitId = ({ params }: { readonly params: { readonly id: string } }) => params.id as VisitId;
  app.post('/api/counter/visits', { config: atCounter, schema: visit.open }, async (request, reply) =>
    reply.code(201).send({ id: await visits.open(clerkOf(request), request.body) }),
  );
  app.get('/api/counter/visits/:id', { config: atCounter, schema: visit.read }, (request) =>
    visits.read(clerkOf(request), visitId(request)),
  );
  app.post('/api/counter/visits/:id/end', { config: atCounter, schema: visit.end }, async (request, reply) => {
    await visits.end(clerkOf(request), visitId(request));
    return reply.code(204).send(null);
  });
  app.post('/api/counter/visits/:id/password', { config: atCounter, schema: visit.password }, (request) =>
    offering.offer(clerkOf(request), visitId(request), request.query.mailbox === 'lost'),
  );
  app.post('/api/counter/visits/:id/applications', { config: atCounter, schema: visit.apply }, async (request, reply) => {
    const { service, party } = request.body;
    const wanted = { service, party: partyOf(party) };
    const opened = await applications.open(clerkOf(request), visitId(request), wanted, request.language);
    return reply.code(201).send({ id: opened });
  });
}

// The edge: an id of nobody finds no mandate.
function partyOf({ kind, id: party }: { readonly kind: 'person' | 'organisation'; readonly id: string }): Party {
  return kind === 'person' ? { kind, id: party as PersonId } : { kind, id: party as OrganisationId };
}
