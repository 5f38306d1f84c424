import { afterEach, expect, test, vi } from 'vitest';
import { answerLimits, limits } from '../../functions/compose.ts';
import { pick } from '../../functions/container.ts';

afterEach(() => vi.unstubAllEnvs());

/** The limits of a function with a setting of LIMITS, or with none. */
function having(setting?: string) {
  vi.stubEnv('LIMITS', setting);
  return pick({ answerLimits, limits });
}

test('six changes of answers an hour are taken, and three live holds of one contact', () => {
  expect(having().answerLimits).toEqual({ perCaseAndHour: 6 });
  expect(having('on').answerLimits).toEqual({ perCaseAndHour: 6 });
  expect(having().limits.perContactOrSource).toBe(3);
});

test('LIMITS=off lifts on a laptop what guards against strangers', () => {
  expect(having('off').answerLimits.perCaseAndHour).toBe(Infinity);
  expect(having('off').limits.perContactOrSource).toBe(Infinity);
});
