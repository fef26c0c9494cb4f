import { isIPv6 } from 'node:net';

/** Who counts as one client where nobody is signed in: an IPv4 address, or the /64 network of an IPv6 address (one household). */
export function clientAddress(ip: string): string {
  const known = addresses.get(ip);
  if (known !== undefined) return known;
  if (addresses.size >= KEPT) addresses.clear();
  const address = addressOf(ip);
  addresses.set(ip, address);
  return address;
}

/** Addresses seen of late: every request of a client asks for the same one. */
const addresses = new Map<string, string>();
const KEPT = 1_000;

function addressOf(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (mapped !== undefined) return mapped;
  return isIPv6(ip) ? `${networkOf(ip)}/64` : ip;
}

/** The first four groups, written out. */
function networkOf(ip: string): string {
  const [head = '', tail] = (ip.split('%')[0] ?? '').split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - first.length - last.length;
  const groups = [...first, ...Array.from({ length: zeros }, () => '0'), ...last];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
