import { describe, expect, it } from 'vitest';
import { sourceAddress } from '../../../shared/http/core/source-address.ts';

describe('the source of a request', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['::FFFF:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0DB8:0001:0002::', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['2001:db8:1:2::', '2001:db8:1:2'],
    ['::1', '0:0:0:0'],
    ['::', '0:0:0:0'],
    ['1::', '1:0:0:0'],
    ['64:ff9b::203.0.113.7', '64:ff9b:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['not an address', 'not an address'],
  ])('%s counts as %s', (address, source) => {
    expect(sourceAddress(address)).toBe(source);
  });

  it('is one for all addresses of a subscriber, and another for the next', () => {
    const of = (network: string) =>
      [`${network}::1`, `${network}:0:0:0:2`, `${network}:ffff:ffff:ffff:ffff`].map(sourceAddress);
    expect(new Set(of('2001:db8:1:2'))).toEqual(new Set(['2001:db8:1:2']));
    expect(new Set([...of('2001:db8:1:2'), ...of('2001:db8:1:3')]).size).toBe(2);
  });
});
