import { describe, expect, test } from 'vitest';
import { lanes } from '../../../shared/domain/messages/events.ts';
import { laneOfPurpose, Timer } from '../../../shared/domain/messages/timer.ts';
import { aTimer } from '../../support/paging-records.ts';

describe('a timer', () => {
  test('is read by its purpose', () => {
    expect(Timer.parse(aTimer())).toEqual(aTimer());
    expect(Timer.safeParse({ ...aTimer(), purpose: 'remind' }).success).toBe(false);
  });

  test.each(['', 'a b', 'a/b', 'x'.repeat(65)])('has an id that the Scheduler takes for a name: not %j', (timerId) => {
    expect(Timer.safeParse({ ...aTimer(), timerId }).success).toBe(false);
  });

  test('of every purpose has its lane', () => {
    const purposes = Timer.def.options.map((option) => option.shape.purpose.def.values[0]);
    expect(Object.keys(laneOfPurpose)).toEqual(purposes);
    for (const lane of Object.values(laneOfPurpose)) expect(lanes).toContain(lane);
    expect(laneOfPurpose.escalate).toBe('page');
  });
});
