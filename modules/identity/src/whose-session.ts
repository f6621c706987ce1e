import type { May } from '@tongban/platform';
import type { OwnerKind } from './lifetime.ts';

/**
 * Whose cookie a route looks at, in this order: one browser may hold a citizen's session at the portal and an official's at the
 * workbench. Routes for both, and for anyone, see the person first.
 */
export function whoseSession(may: May | readonly May[]): readonly OwnerKind[] {
  const grounds = typeof may === 'string' ? [may] : may;
  if (grounds.every((one) => one === 'person')) return ['person'];
  if (grounds.every((one) => one !== 'person' && one !== 'anyone')) return ['official'];
  return ['person', 'official'];
}
