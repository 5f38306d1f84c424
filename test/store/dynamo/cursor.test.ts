import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../shared/domain/core/refusal.ts';
import { cursorOf, startKeyOf } from '../../../shared/store/dynamo/cursor.ts';
import { toItem } from '../../../shared/store/dynamo/item.ts';
import { partitionOf } from '../../../shared/store/dynamo/partition.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const own = partitionOf((table) => table, 'Cases', 'demo-oncology', { index: 'referrer' });
const key = { pk: 'ref_1', referrerId: 'demo-oncology', receivedOrder: '2026-11-23T14:00:00.000Z#ref_1' };
const textOf = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a cursor', () => {
  it('brings back the key that it was made of, in characters that need no escape in an address', () => {
    const cursor = cursorOf(toItem(key));
    expect(cursor).toMatch(/^[\w-]+$/);
    expect(startKeyOf(cursor, own)).toEqual(toItem(key));
  });

  it.each<[string, string]>([
    ['empty', ''],
    ['a word', 'nonsense'],
    ['no object', textOf('text')],
    ['a list', textOf([key])],
    ['null', textOf(null)],
    ['a key attribute short', textOf({ pk: key.pk, referrerId: key.referrerId })],
    ['an attribute more', textOf({ ...key, version: '1' })],
    ['another attribute instead', textOf({ pk: key.pk, referrerId: key.referrerId, worklistOrder: '1' })],
    ['a number for a text', textOf({ ...key, pk: 1 })],
    ['half a character', textOf({ ...key, pk: 'ref_\ud800' })],
    ['a zero character', textOf({ ...key, pk: 'ref_\u0000' })],
    ['an empty key', textOf({ ...key, receivedOrder: '' })],
    ['longer than any key', textOf({ ...key, receivedOrder: 'x'.repeat(1025) })],
    ['longer than any key in bytes', textOf({ ...key, receivedOrder: 'é'.repeat(600) })],
    ['a key of the prototype', textOf({ pk: key.pk, referrerId: key.referrerId, constructor: 'x' })],
    ['with a stray character', `${textOf(key)}!`],
    ['with white space in it', Buffer.from(JSON.stringify(key, undefined, 1)).toString('base64url')],
    ["another's partition", textOf({ ...key, referrerId: 'demo-hospital' })],
  ])('that is %s is refused at /cursor', (_, cursor) => {
    expect(() => startKeyOf(cursor, own)).toThrow(
      expect.objectContaining({
        kind: 'invalid-input',
        extras: { errors: [expect.objectContaining({ pointer: '/cursor' })] },
      }),
    );
  });

  it('is refused or starts in the own partition, whatever text it is', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json().map((json) => Buffer.from(json).toString('base64url')),
    );
    fc.assert(
      fc.property(text, (cursor) => {
        try {
          expect(startKeyOf(cursor, own).referrerId).toEqual({ S: 'demo-oncology' });
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
      { seed: 20261123, numRuns: propertyRuns() },
    );
  });
});
