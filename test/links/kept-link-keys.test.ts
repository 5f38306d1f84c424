import { describe, expect, it } from 'vitest';
import {
  cacheSeconds,
  type KeptLinkKeys,
  keysAt,
  lookupKeyOf,
  readKept,
  rotated,
} from '../../shared/links/kept-link-keys.ts';
import { mintLink, readLink } from '../../shared/links/link-token.ts';

const key = (id: string, byte: number) => ({ id, key: Buffer.alloc(32, byte).toString('base64url') });
const first: KeptLinkKeys = { current: key('k2', 2), previous: key('k1', 1) };
const rotation = 1_800_000_000;
const second = rotated(first, key('k3', 3), rotation);

/** What a container holds that read the secret at an instant. */
const readAt = (instant: number): KeptLinkKeys => (instant < rotation ? first : second);

describe('kept link keys', () => {
  it('let the newest key sign from its instant on, and verify before', () => {
    const { signsFrom = 0 } = second.current;
    expect(keysAt(second, signsFrom - 1)).toEqual({ current: key('k2', 2), next: key('k3', 3) });
    expect(keysAt(second, signsFrom)).toEqual({ current: key('k3', 3), previous: key('k2', 2) });
    expect(signsFrom - rotation).toBeGreaterThan(cacheSeconds + 60);
  });

  it('of the first release, which tell no instant, sign at once', () => {
    expect(keysAt(readKept(first), 0)).toEqual({ current: key('k2', 2), previous: key('k1', 1) });
    expect(keysAt(readKept({ id: 'first', key: 'a'.repeat(43) }), 0)).toEqual({
      current: { id: 'first', key: 'a'.repeat(43) },
    });
    const bare = rotated(readKept({ id: 'first', key: 'a'.repeat(43) }), key('k2', 2), rotation);
    expect(keysAt(bare, rotation).current.id).toBe('first');
  });

  it.each([null, 'text', {}, { current: { id: 'k1', key: 'short' } }, { current: key('', 1) }])(
    'are refused where they are malformed: %j',
    (kept) => {
      expect(() => readKept(kept)).toThrow();
    },
  );

  it('never refuse a fresh link, whichever of two containers read the secret longer ago', () => {
    const claim = { action: 'booking', subject: 'int_1', expires: 2_000_000_000 } as const;
    for (let at = rotation - 10; at <= rotation + 1500; at += 10)
      for (const mintedBy of [at, at - cacheSeconds])
        for (const readBy of [at, at - cacheSeconds]) {
          const link = mintLink(keysAt(readAt(mintedBy), at), claim);
          expect(readLink(keysAt(readAt(readBy), at), link, at), `${at - rotation} s after`).toEqual(claim);
        }
  });

  it('are not rotated again before the newest key signs', () => {
    expect(() => rotated(second, key('k4', 4), rotation + 600)).toThrow('Rotate again');
    const third = rotated(second, key('k4', 4), rotation + 901);
    expect(keysAt(third, rotation + 901)).toEqual({ current: key('k3', 3), next: key('k4', 4) });
  });
});

describe('the key of lookups', () => {
  const made = (keys: KeptLinkKeys) => lookupKeyOf(keys).key;
  const stored = (keys: KeptLinkKeys) => readKept(JSON.parse(JSON.stringify(keys)));

  it.each<[string, KeptLinkKeys]>([
    ['a secret that was just created', readKept({ id: 'first', key: 'a'.repeat(43) })],
    ['one of the first release', { current: key('k2', 2), previous: key('k1', 1) }],
    ['one that is being rotated', second],
  ])('is the same before and after every rotation of %s', (_, keys) => {
    let next = keys;
    for (let n = 1; n <= 4; n++) {
      next = stored(rotated(next, key(`n${n}`, 10 + n), rotation + n * 10_000));
      expect(made(next)).toBe(made(keys));
    }
    expect(next.current.id).toBe('n4');
  });

  it('signs nothing', () => {
    expect(keysAt(stored(second), rotation)).not.toHaveProperty('lookup');
  });
});
