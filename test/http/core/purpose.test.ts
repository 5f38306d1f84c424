import { describe, expect, test } from 'vitest';
import { purposeOf } from '../../../shared/http/core/purpose.ts';
import type { Route } from '../../../shared/http/core/route.ts';

const view = { operation: 'getCase', view: true } as Route;
const of = (purpose?: string, route = view) =>
  purposeOf({ headers: purpose === undefined ? {} : { 'x-purpose': purpose } }, route);

describe('what somebody looks at a case for', () => {
  test('is the operation where they say nothing', () => {
    expect([of(), of(''), of('  ')]).toEqual(['getCase', 'getCase', 'getCase']);
  });

  test('is what they say, a few words joined by dashes', () => {
    expect([of('audit'), of(' call-back '), of('a-b-c-d-5')]).toEqual(['audit', 'call-back', 'a-b-c-d-5']);
  });

  test.each(['Call', 'call back', 'call--back', '-call', 'a-b-c-d-e-f', 'é', 'x'.repeat(21), 'José García', '<b>'])(
    'is not %j: it may name a patient',
    (purpose) => {
      expect(() => of(purpose)).toThrow(expect.objectContaining({ status: 400, kind: 'no-purpose' }));
    },
  );

  test('is nobody’s business where nothing is looked at', () => {
    expect(of('José García', { operation: 'bookAppointment' } as Route)).toBe('bookAppointment');
  });
});
