import type { IconName } from '@tongban/ui';
import type { Me } from '../api/shapes.ts';
import type { t } from '../texts.ts';

type Role = Me['grants'][number]['role'];
type Place = { readonly href: string; readonly text: Parameters<typeof t>[0]; readonly icon: IconName; readonly roles?: readonly Role[] };

const handling: readonly Role[] = ['clerk', 'registrar', 'handler', 'examiner', 'approver'];

const places: readonly Place[] = [
  { href: '/inbox', text: 'rail.inbox', icon: 'inbox', roles: handling },
  { href: '/counter', text: 'rail.counter', icon: 'counter', roles: ['clerk'] },
  { href: '/cases', text: 'rail.cases', icon: 'cases', roles: handling },
  { href: '/supervision', text: 'rail.supervision', icon: 'supervision', roles: ['supervisor'] },
  { href: '/administration', text: 'rail.administration', icon: 'administration', roles: ['administrator'] },
  { href: '/services', text: 'rail.services', icon: 'services' },
];

/** The places that concern this official, the first of them where they begin. */
export function placesFor(me: Me): readonly Place[] {
  return places.filter(({ roles }) => roles === undefined || holdsOne(me, roles));
}

/** Whether cases are handled here; whoever only supervises or keeps the system running has none to look for. */
export function handlesCases(me: Me): boolean {
  return holdsOne(me, handling);
}

function holdsOne({ grants }: Me, roles: readonly Role[]): boolean {
  return grants.some(({ role }) => roles.includes(role));
}
