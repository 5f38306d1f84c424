import { afterEach, expect, test, vi } from 'vitest';
import { answerLimits, intakeLimits, limits } from '../../functions/compose.ts';
import { pick } from '../../functions/container.ts';

afterEach(() => vi.unstubAllEnvs());

/** The limits of a function with a setting of LIMITS, or with none. */
function having(setting?: string) {
  vi.stubEnv('LIMITS', setting);
  return pick({ answerLimits, intakeLimits, limits });
}

test('six changes of answers an hour are taken, twenty intakes of a source and five of a contact, and three live holds', () => {
  expect(having().answerLimits).toEqual({ perCaseAndHour: 6 });
  expect(having('on').answerLimits).toEqual({ perCaseAndHour: 6 });
  expect(having().intakeLimits).toEqual({ perSourceAndHour: 20, perContactAndHour: 5 });
  expect(having().limits.perContactOrSource).toBe(3);
});

test('LIMITS=off lifts on a laptop what guards against strangers', () => {
  expect(having('off').answerLimits.perCaseAndHour).toBe(Infinity);
  expect(having('off').intakeLimits).toEqual({ perSourceAndHour: Infinity, perContactAndHour: Infinity });
  expect(having('off').limits.perContactOrSource).toBe(Infinity);
});
