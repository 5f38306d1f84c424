import { isIPv6 } from 'node:net';
import { digestUnder } from '../../links/keyed-digest.ts';
import { keysAtHand } from '../../links/keys-at-hand.ts';
import type { GatewayEvent } from './gateway-event.ts';

/** An IPv6 subscriber has at least 2^64 addresses, so such a network counts as one source: its first four groups. */
const networkGroups = 4;

const groupsOf = (half: string): string[] => (half === '' ? [] : half.split(':'));

/** The IPv4 address that eight groups of hexadecimal digits stand for (RFC 4291 section 2.5.5.2); undefined where they stand for none. */
function mappedAddress(groups: readonly string[]): string | undefined {
  const numbers = groups.map((group) => Number.parseInt(group, 16));
  const [high = 0, low = 0] = numbers.slice(6);
  const isMapped = numbers.slice(0, 5).every((number) => number === 0) && numbers[5] === 0xffff;
  return isMapped ? [high >> 8, high & 255, low >> 8, low & 255].join('.') : undefined;
}

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
  const inHex = mappedAddress(groups);
  if (inHex) return inHex;
  return groups
    .slice(0, networkGroups)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

/** @returns the source of a request; undefined where the gateway does not say it */
export function sourceOf({ requestContext: { identity } }: Pick<GatewayEvent, 'requestContext'>): string | undefined {
  return identity?.sourceIp ? sourceAddress(identity.sourceIp) : undefined;
}

/**
 * The name of a request's source, by which cases of one source are found too (`CaseHeader.source`): nobody reads the address in it, and it
 * changes when the keys rotate.
 * @param now epoch second
 * @returns undefined where the source is not known, or nothing in this container has read the keys lately: no request waits for its name
 */
export function sourceName(event: Pick<GatewayEvent, 'requestContext'>, now: number): string | undefined {
  const [source, keys] = [sourceOf(event), keysAtHand(now)];
  return source !== undefined && keys ? digestUnder(keys, 'source', source) : undefined;
}
