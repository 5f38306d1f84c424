import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LinkKeys, mintLink, readLink } from '../../shared/links/link-token.ts';
import { seal, unseal } from '../../shared/links/seal.ts';
import { propertyRuns } from '../support/property-runs.ts';

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
      { numRuns: propertyRuns(), seed: 1 },
    );
  });

  it('signed by the next key works before that key signs', () => {
    const token = mintLink({ current: key('k3', 3) }, claim);
    expect(readLink({ ...keys, next: key('k3', 3) }, token, 0)).toEqual(claim);
    expect(mintLink({ ...keys, next: key('k3', 3) }, claim)).toBe(mintLink(keys, claim));
  });

  it.each(['é', '\u00e9'.normalize('NFD'), '€', '😀', '\ud83d', '\u0000', '\ufffd'])(
    'is refused, not broken off, with %j for a character of its signature',
    (odd) => {
      const token = mintLink(keys, claim);
      for (let place = token.indexOf('.') + 1; place < token.length; place++)
        expect(readLink(keys, token.slice(0, place) + odd + token.slice(place + 1), 0)).toBeUndefined();
    },
  );

  it('is refused, whatever became of it on its way', () => {
    const tokens = [mintLink(keys, claim), mintLink(keys, { ...claim, action: 'manage', subject: 'apt_0123456789' })];
    const splice = fc.record({
      token: fc.constantFrom(...tokens),
      at: fc.nat({ max: 120 }),
      cut: fc.nat({ max: 5 }),
      put: fc.oneof(
        fc.string({ unit: 'binary', maxLength: 3 }),
        fc.constantFrom('.', '..', '=', '%C3%A9', '\ud800', ''),
      ),
    });
    fc.assert(
      fc.property(fc.array(splice, { minLength: 1, maxLength: 3 }), (splices) => {
        let changed = splices[0]?.token ?? '';
        for (const { at, cut, put } of splices) changed = changed.slice(0, at) + put + changed.slice(at + cut);
        fc.pre(!tokens.includes(changed));
        expect(readLink(keys, changed, 0)).toBeUndefined();
      }),
      { numRuns: propertyRuns(), seed: 1 },
    );
  });

  it('is refused for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => readLink(keys, text, 0) === undefined),
      { numRuns: propertyRuns(), seed: 1 },
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

  it('opens with each key that is known, and is sealed with the one that signs', () => {
    const sealed = seal({ current: key('k3', 3) }, 'secret', 'text');
    expect(unseal({ ...keys, next: key('k3', 3) }, 'secret', sealed)).toBe('text');
    expect(unseal({ current: key('k4', 4), previous: key('k3', 3) }, 'secret', sealed)).toBe('text');
    expect(seal({ ...keys, next: key('k3', 3) }, 'secret', 'text')).toMatch(/^k2\./);
  });

  it('does not open cut short, altered or made up, and never throws', () => {
    const sealed = seal(keys, 'secret', 'text');
    for (let length = 0; length < sealed.length; length++)
      expect(unseal(keys, 'secret', sealed.slice(0, length))).toBeUndefined();
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.base64String());
    fc.assert(
      fc.property(text, fc.string({ unit: 'binary' }), (body, secret) => {
        expect(unseal(keys, secret, `k2.${body}`)).toBeUndefined();
        expect(unseal(keys, secret, seal(keys, secret, body))).toBe(Buffer.from(body).toString());
      }),
      { numRuns: propertyRuns(), seed: 1 },
    );
  });
});
