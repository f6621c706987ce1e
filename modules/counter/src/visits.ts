import type { PersonPresent } from '@tongban/identity/contract';
import { problem } from '@tongban/platform';
import type { Visit, VisitId } from './contract.ts';
import type { Clerk, CounterDependencies } from './dependencies.ts';
import { attendanceRefusals, seen, titles } from './messages.ts';
import { applicationsOf } from './store/application.ts';
import { endVisit, findVisit, isOpen, openVisit } from './store/visit.ts';

export type Visits = ReturnType<typeof createVisits>;

/** Who is present at whose counter. */
export function createVisits({ db, clock, attend, accountThere, partiesOf, departments, recordLook }: CounterDependencies) {
  return {
    /** Opens a visit for whoever showed their paper, and puts it on their record; throws a problem that names what does not fit. */
    open: async (clerk: Clerk, present: PersonPresent): Promise<VisitId> => {
      const found = await attend(present);
      if (!found.attended) {
        const message = found.reason ?? attendanceRefusals[found.refusal];
        throw problem(422, found.refusal, message, { errors: [{ field: found.field, message }] });
      }
      return await db.transaction(clerk, async (tx) => {
        const own = clerk.grants.find(({ role }) => role === 'clerk')?.department;
        const department = (await departments(tx)).find(({ id }) => id === own)?.name ?? '';
        await recordLook(tx, { subject: { kind: 'person', id: found.person }, department, purpose: 'at-counter', seen: seen.zh });
        return await openVisit(tx, clerk.id, found.person, clock.now());
      });
    },
    /** The visit as its own clerk sees it; throws where it is over or somebody else's. */
    read: async (clerk: Clerk, id: VisitId): Promise<Visit> => {
      const { visit, applications } = await db.transaction(clerk, async (tx) => ({
        visit: await findVisit(tx, id),
        applications: await applicationsOf(tx, id),
      }));
      if (visit === undefined) throw problem(404, 'visit-unknown', titles.unknown);
      if (!isOpen(visit, clock.now())) throw problem(409, 'visit-over', titles.visitOver);
      const parties = await partiesOf(visit.person);
      return {
        id,
        name: parties.find(({ capacity }) => capacity === 'self')?.name ?? '',
        parties,
        expiresAt: visit.expires_at,
        account: await accountThere(visit.person),
        ...(visit.password_given_at === null ? {} : { passwordGivenAt: visit.password_given_at }),
        applications: applications.map((one) => ({
          id: one.id,
          service: one.service,
          ...(one.case_id === null ? {} : { case: one.case_id }),
        })),
      };
    },
    end: (clerk: Clerk, id: VisitId): Promise<void> => db.transaction(clerk, (tx) => endVisit(tx, id, clock.now())),
  };
}
