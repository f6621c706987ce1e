import ipaddr from 'ipaddr.js';

/** Where we may connect to: addresses of the internet alone, or in a demonstration those of this machine and its network too. */
export type Reach = 'public' | 'nearby';

const nearby = new Set(['loopback', 'private', 'uniqueLocal']);

/**
 * Whether we may connect to this address on somebody else's word. Everything that is not plainly an address of the internet is out:
 * private, loopback, carrier-grade, documentation, multicast, tunnels into IPv4. Link-local addresses, where clouds keep the keys of a
 * machine, are out in a demonstration as well.
 */
export function isReachable(address: string, reach: Reach): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  const range = parsed.range();
  if (range === 'unicast') return parsed.kind() === 'ipv4' || parsed.match(globalUnicast);
  return reach === 'nearby' && nearby.has(range);
}

/** All that has been given out so far (RFC 4291, 2.4). */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');
