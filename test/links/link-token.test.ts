import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LinkKeys, mintLink, readLink } from '../../shared/links/link-token.ts';
import { seal, unseal } from '../../shared/links/seal.ts';

const key = (id: string, byte: number) => ({ id, key: Buffer.alloc(32, byte).toString('base64url') });
const keys: LinkKeys = { current: key('k2', 2), previous: key('k1', 1) };
const claim = { action: 'booking', subject: 'int_0123456789abcdefghjk', expires: 2000 } as const;

describe('a link token', () => {
  it('says what it was minted for until it expires', () => {
    const token = mintLink(keys, claim);
    expect(readLink(keys, token, 1999)).toEqual(claim);
    expect(readLink(keys, token, 2000)).toBeUndefined();
  });

  it('works while its key is current or previous, not after', () => {
    const token = mintLink({ current: key('k1', 1) }, claim);
    expect(readLink(keys, token, 0)).toEqual(claim);
    expect(readLink({ current: key('k3', 3), previous: key('k2', 2) }, token, 0)).toBeUndefined();
    expect(readLink({ current: key('k1', 9) }, token, 0)).toBeUndefined();
  });

  it('is refused when a character is changed, added or taken away', () => {
    const token = mintLink(keys, claim);
    const at = fc.nat({ max: token.length - 1 });
    const mutate = fc.record({
      at,
      character: fc.constantFrom(...'abcXYZ019-_.='),
      kind: fc.constantFrom('set', 'insert', 'cut'),
    });
    fc.assert(
      fc.property(mutate, ({ at: place, character, kind }) => {
        const tail = token.slice(kind === 'insert' ? place : place + 1);
        const changed = token.slice(0, place) + (kind === 'cut' ? '' : character) + tail;
        fc.pre(changed !== token);
        expect(readLink(keys, changed, 0)).toBeUndefined();
      }),
      { numRuns: 5000, seed: 1 },
    );
  });

  it('is refused for any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => readLink(keys, text, 0) === undefined),
      { numRuns: 2000, seed: 1 },
    );
  });
});

describe('a sealed answer', () => {
  it('opens with our key and the caller’s secret only', () => {
    const sealed = seal(keys, 'secret', 'text');
    expect(unseal(keys, 'secret', sealed)).toBe('text');
    expect(unseal(keys, 'other', sealed)).toBeUndefined();
    expect(unseal({ current: key('k2', 9) }, 'secret', sealed)).toBeUndefined();
    expect(unseal({ current: key('k9', 2) }, 'secret', sealed)).toBeUndefined();
    expect(sealed).not.toContain('text');
  });
});
