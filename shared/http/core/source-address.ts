import { isIPv6 } from 'node:net';

/** An IPv6 subscriber has at least 2^64 addresses, so such a network counts as one source: its first four groups. */
const networkGroups = 4;

const groupsOf = (half: string): string[] => (half === '' ? [] : half.split(':'));

/**
 * The source of a request as it is counted: an IPv4 address as it is, also one that is written as IPv6; of an IPv6 address its
 * /64 network.
 */
export function sourceAddress(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail = ''] = address.toLowerCase().split('::');
  const known = [...groupsOf(head), ...groupsOf(tail)].length;
  const zeros = address.includes('::') ? Array.from({ length: 8 - known }, () => '0') : [];
  const groups = [...groupsOf(head), ...zeros, ...groupsOf(tail)];
  return groups
    .slice(0, networkGroups)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
