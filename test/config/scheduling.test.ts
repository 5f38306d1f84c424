import { expect, test } from 'vitest';
import { ruleset } from '../../shared/config/ruleset.ts';
import { schedulingSettings } from '../../shared/config/scheduling.ts';

test('who books for a case without staff is what the ruleset in force says of its level', () => {
  const ofRuleset = Object.entries(ruleset.deadlines).map(([level, { selfBooking }]) => [level, selfBooking]);
  expect(Object.entries(schedulingSettings.selfBooking)).toEqual(ofRuleset);
});
