import { expect, test } from 'vitest';
import { answerLimitsOf, bookingLimits } from '../../shared/deps.ts';

test('six changes of answers an hour are taken, and three live holds of one contact', () => {
  expect(answerLimitsOf({})).toEqual({ perCaseAndHour: 6 });
  expect(answerLimitsOf({ LIMITS: 'on' })).toEqual({ perCaseAndHour: 6 });
  expect(bookingLimits({}).perContactOrSource).toBe(3);
});

test('LIMITS=off lifts on a laptop what guards against strangers', () => {
  expect(answerLimitsOf({ LIMITS: 'off' }).perCaseAndHour).toBe(Infinity);
  expect(bookingLimits({ LIMITS: 'off' }).perContactOrSource).toBe(Infinity);
});
