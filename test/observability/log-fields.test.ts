import fc from 'fast-check';
import { expect, test } from 'vitest';
import { errorFields, type LogFields, safeFields, safeValue } from '../../shared/observability/log-fields.ts';
import { propertyRuns } from '../support/property-runs.ts';

test.each(['int_00000000000000000001', 'evt_1.nurse-one.sms', '/v1/cases/{id}', 'page', 'relay.mjs:1:4711', 15])(
  '%s may be logged',
  (value) => {
    expect(safeValue(value)).toBe(value);
  },
);

test.each([
  ['a name', 'Ana Prueba'],
  ['an e-mail address', 'ana@example.org'],
  ['a phone number', '+16315550123'],
  ['a phone number as typed', '(631) 555-0123'],
  ['a sentence', 'my legs are weak'],
  ['a letter outside ASCII', 'José'],
  ['nothing', ''],
  ['an object', { givenName: 'Ana' }],
  ['a list', ['Ana']],
  ['a long text', 'a'.repeat(129)],
])('%s is withheld', (_, value) => {
  expect(safeValue(value)).toBe('[withheld]');
});

test('a field that is not on the list is dropped', () => {
  const fields = { caseId: 'int_1', body: 'x', contact: { email: 'ana@example.org' } } as LogFields;
  expect(safeFields(fields)).toEqual({ caseId: 'int_1' });
});

test('no text with a space, an @ or a + gets through', () =>
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(' ', '@', '+', '\n', '"'), fc.string(), (before, sign, after) => {
      expect(safeFields({ kind: `${before}${sign}${after}` })).toEqual({ kind: '[withheld]' });
    }),
    { seed: 20261123, numRuns: propertyRuns() },
  ));

test('of an error its class and place are told, never its message', () => {
  const error = new RangeError('patient ana@example.org\n    at ana.example.org:1:2\n said so');
  const fields = errorFields(error);
  expect(fields.error).toBe('RangeError');
  expect(fields.where).toMatch(/^log-fields\.test\.ts:\d+:\d+$/);
  expect(JSON.stringify(fields)).not.toContain('ana');
});

test('of a send how it ended', () => {
  expect(errorFields(Object.assign(new Error('x'), { outcome: 'unknown' }))).toMatchObject({ outcome: 'unknown' });
});

test('of anything else that was thrown its type alone', () => {
  expect(errorFields('ana@example.org')).toEqual({ error: 'string' });
});
