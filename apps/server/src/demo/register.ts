import type { IdentityClaim } from '@tongban/identity/contract';
import { fangZhiyuan, people, shenJia } from './people.ts';

/** What the demo city's registers state of its people: who asks is told whether the facts agree, and nothing else. */
const residents: readonly IdentityClaim[] = [...people, fangZhiyuan, shenJia].map(({ name, citizenId, phone }, place) => ({
  name,
  citizenId,
  phone,
  socialSecurity: `YZ990100${String(place + 1).padStart(2, '0')}`,
}));

/** The demo city's check of identity: all four facts are those of one person. */
export async function checkIdentity(claim: IdentityClaim): Promise<boolean> {
  return residents.some(
    (one) =>
      one.name === claim.name &&
      one.citizenId === claim.citizenId &&
      one.phone === claim.phone &&
      one.socialSecurity === claim.socialSecurity,
  );
}

/** Somebody without an account, for whoever wants to try registering. */
export const unregistered: IdentityClaim = residents.at(-1) ?? { name: '', citizenId: '', phone: '', socialSecurity: '' };
