import ipaddr from 'ipaddr.js';

/**
 * Where we may connect to: addresses of the internet alone; in a demonstration those of this machine and its network too; or besides the
 * internet these networks inside the government, each as `isInnerNetwork` has it.
 */
export type Reach = 'public' | 'nearby' | { readonly networks: readonly string[] };

const nearby = new Set(['loopback', 'private', 'uniqueLocal']);

/**
 * Whether we may connect to this address on somebody else's word. Everything that is not plainly an address of the internet is out:
 * private, loopback, carrier-grade, documentation, multicast, tunnels into IPv4. Link-local addresses, where clouds keep the keys of a
 * machine, are out in a demonstration as well, and no list of networks lets them or this machine in.
 */
export function isReachable(address: string, reach: Reach): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  const range = parsed.range();
  if (range === 'unicast') return parsed.kind() === 'ipv4' || parsed.match(globalUnicast);
  if (typeof reach === 'string') return reach === 'nearby' && nearby.has(range);
  return reach.networks.some((network) => isInnerNetwork(network) && liesIn(parsed, network));
}

/** Whether this names a network that only insiders have, such as 10.1.0.0/16: wholly within what RFC 1918, 6598 or 4193 set apart. */
export function isInnerNetwork(text: string): boolean {
  if (!ipaddr.isValidCIDR(text)) return false;
  const [first, length] = ipaddr.parseCIDR(text);
  return inner.some((block) => ipaddr.parseCIDR(block)[1] <= length && liesIn(first, block));
}

const inner = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', 'fc00::/7'];

function liesIn(address: ReturnType<typeof ipaddr.process>, network: string): boolean {
  const [first, length] = ipaddr.parseCIDR(network);
  return address.kind() === first.kind() && address.match(first, length);
}

/** All that has been given out so far (RFC 4291, 2.4). */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');
