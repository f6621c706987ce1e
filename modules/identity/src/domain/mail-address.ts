/** Letters, digits and the signs that mail servers agree on; a domain of several parts (RFC 5321, 4.1.2, in plain characters). */
const pattern =
  /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$/;
const longest = 254;
const longestLocal = 64;

/** An address as mail goes there: without spaces around it, its domain in small letters; undefined where it is none. */
export function readMailAddress(typed: string): string | undefined {
  const address = typed.normalize('NFKC').trim();
  const [local = '', domain = ''] = address.split('@');
  if (address.length > longest || local.length > longestLocal || !pattern.test(address)) return undefined;
  return `${local}@${domain.toLowerCase()}`;
}

/** What a page shows of an address, enough to recognise one's own: zh***@example.com */
export function maskMailAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, Math.min(2, at - 1))}***${address.slice(at)}`;
}
