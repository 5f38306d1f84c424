import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/http/json/canonical-json.ts';
import { propertyRuns } from '../../support/property-runs.ts';

/** Rewrites data with the members of every object in the other order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, member]) => [name, turned(member)]),
  );
}

/** What a body may hold, as parsing gives it. */
const data = fc.jsonValue({ stringUnit: 'binary' }).map((value): unknown => JSON.parse(JSON.stringify(value)));

const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));

describe('JSON in one spelling', () => {
  it.each<[unknown, string]>([
    [{ b: 1, a: [true, null, 'x'], 10: {}, 9: [] }, '{"10":{},"9":[],"a":[true,null,"x"],"b":1}'],
    [JSON.parse('{"__proto__":1,"a":2}'), '{"__proto__":1,"a":2}'],
    ['a "quote" and a \ud83d\ude00', '"a \\"quote\\" and a \ud83d\ude00"'],
    [1.0, '1'],
    [undefined, 'null'],
  ])('%j is %s', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it('is the same for the same data, whatever the order of keys and the white space, and reads as that data', () => {
    fc.assert(
      fc.property(data, fc.integer({ min: 0, max: 3 }), (value, spaces) => {
        const again: unknown = JSON.parse(JSON.stringify(turned(value), null, spaces));
        expect(canonicalJson(again)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(value);
      }),
      { seed: 20261123, numRuns: propertyRuns() },
    );
  });

  it('is another one for other data', () => {
    fc.assert(
      fc.property(data, data, (one, other) => {
        expect(canonicalJson(one) === canonicalJson(other)).toBe(isDeepStrictEqual(one, other));
      }),
      { seed: 20261123, numRuns: propertyRuns() },
    );
  });

  it('keeps lists in their order', () => {
    expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
  });

  it('refuses what is nested deeper than any body, before the stack is used up', () => {
    expect(canonicalJson(nested(64))).toBe('['.repeat(64) + ']'.repeat(64));
    const refusal = expect.objectContaining({ status: 400, kind: 'too-deep' });
    expect(() => canonicalJson(nested(66))).toThrow(refusal);
    expect(() => canonicalJson(nested(100_000))).toThrow(refusal);
  });
});
