import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type RecordKind, readRecord } from '../../../shared/store/records/read-record.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const Shape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('dot'), at: z.strictObject({ x: z.int() }) }),
  z.strictObject({ kind: z.literal('line'), length: z.int() }),
]);
const Note = z.union([z.string(), z.strictObject({ text: z.string() }), z.array(z.strictObject({ line: z.string() }))]);
const schema = z.strictObject({
  id: z.string(),
  place: z.optional(z.strictObject({ town: z.strictObject({ name: z.string() }) })),
  shapes: z.array(Shape),
  notes: z.record(z.string(), Note),
});
const kind: RecordKind<typeof schema> = { schema, version: 1 };

const record = {
  id: 'a',
  place: { town: { name: 'Islip' } },
  shapes: [
    { kind: 'dot', at: { x: 1 } },
    { kind: 'line', length: 2 },
  ],
  notes: { plain: 'n', one: { text: 't' }, more: [{ line: 'l' }] },
};

const later = { later: [{ than: 'this release' }] };

describe('members that this release does not know', () => {
  it.each<[string, object]>([
    ['at the top', { ...record, ...later }],
    ['deep down', { ...record, place: { ...later, town: { ...record.place.town, ...later } } }],
    ['in a list', { ...record, shapes: record.shapes.map((shape) => ({ ...shape, ...later })) }],
    ['below a union', { ...record, shapes: [{ kind: 'dot', at: { x: 1, ...later } }, record.shapes[1]] }],
    [
      'in one kind of a value that may be of several',
      { ...record, notes: { ...record.notes, one: { text: 't', ...later } } },
    ],
    [
      'in a list of a value that may be of several',
      { ...record, notes: { ...record.notes, more: [{ line: 'l', ...later }] } },
    ],
    ['several in one place', { ...record, ...later, more: 1, evenMore: null }],
    [
      'everywhere at once',
      {
        ...later,
        id: 'a',
        place: { ...later, town: { name: 'Islip', ...later } },
        shapes: record.shapes.map((shape) => ({ ...shape, ...later })),
        notes: { plain: 'n', one: { text: 't', ...later }, more: [{ line: 'l', ...later }] },
      },
    ],
  ])('are ignored %s', (_, stored) => {
    const before = structuredClone(stored);
    expect(readRecord(kind, stored)).toEqual(record);
    expect(stored).toEqual(before);
  });

  it('are ignored whatever they are called and hold', () => {
    const names = fc.string().filter((name) => !Object.hasOwn(record, name) && name !== '__proto__');
    fc.assert(
      fc.property(fc.dictionary(names, fc.jsonValue()), (more) => {
        expect(readRecord(kind, { ...more, ...record })).toEqual(record);
      }),
      { seed: 20261123, numRuns: propertyRuns() },
    );
  });
});

describe('a fault in what this release knows', () => {
  it.each<[string, object]>([
    ['a member that is missing', { shapes: [], notes: {} }],
    ['a member of another type', { ...record, id: 1 }],
    ['one deep down', { ...record, place: { town: {} } }],
    ['one in a list', { ...record, shapes: [{ kind: 'line', length: '2' }] }],
    ['a kind that is not known', { ...record, shapes: [{ kind: 'circle', radius: 1 }] }],
    ['a value that is none of several', { ...record, notes: { one: { text: 1 } } }],
  ])('still throws, with or without members that are not known: %s', (_, stored) => {
    expect(() => readRecord(kind, stored)).toThrow(z.core.$ZodError);
    expect(() => readRecord(kind, { ...stored, ...later })).toThrow(z.core.$ZodError);
  });

  it.each([undefined, null, 'text', []])('is also no record at all: %j', (stored) => {
    expect(() => readRecord(kind, stored)).toThrow();
  });
});

describe('a record of another version', () => {
  const third = z.strictObject({ steps: z.array(z.string()) });
  const step = (name: string) => (older: Record<string, unknown>) => ({
    steps: [...((older.steps as string[]) ?? []), name],
  });
  const versions: RecordKind<typeof third> = {
    schema: third,
    version: 4,
    upcasts: { 1: step('one to two'), 2: step('two to three'), 3: step('three to four') },
  };

  it.each([
    [undefined, ['one to two', 'two to three', 'three to four']],
    ['no number', ['one to two', 'two to three', 'three to four']],
    [1, ['one to two', 'two to three', 'three to four']],
    [2, ['two to three', 'three to four']],
    [3, ['three to four']],
    [4, []],
    [5, []],
  ])('%j is up-cast step by step, in order', (from, steps) => {
    expect(readRecord(versions, { steps: [] }, from)).toEqual({ steps });
  });

  it('a step without an up-cast changes nothing: what it added is optional', () => {
    const { 2: _, ...upcasts } = versions.upcasts ?? {};
    expect(readRecord({ ...versions, upcasts }, { steps: [] })).toEqual({ steps: ['one to two', 'three to four'] });
  });

  it('an up-cast sees members that are not known too, and what it leaves of them is ignored', () => {
    const rename = ({ old, ...rest }: Record<string, unknown>) => ({ ...rest, steps: old });
    const renamed: RecordKind<typeof third> = { schema: third, version: 2, upcasts: { 1: rename } };
    expect(readRecord(renamed, { old: ['a'], ...later })).toEqual({ steps: ['a'] });
  });

  it('a higher one than this release knows is read as it is, less what is not known', () => {
    expect(readRecord(kind, { ...record, ...later }, 9)).toEqual(record);
  });
});
