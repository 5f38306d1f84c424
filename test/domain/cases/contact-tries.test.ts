import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { trySettings } from '../../../shared/config/clocks.ts';
import { areTriesUsedUp } from '../../../shared/domain/cases/contact-tries.ts';

const zone = 'America/New_York';
/** A try of Monday, or of the day so many days later, at a local time. */
const at = (time: string, days = 0, reached = false) => ({
  at: Temporal.PlainDateTime.from(`2026-11-23T${time}`).add({ days }).toZonedDateTime(zone).toInstant().toString(),
  reached,
});
const usedUp = (...tries: ReturnType<typeof at>[]) => areTriesUsedUp(tries, trySettings, zone);

describe('tries to reach somebody are used up', () => {
  test('after four in two parts of the day', () => {
    expect(usedUp(at('09:00'), at('10:00'), at('11:00'))).toBe(false);
    expect(usedUp(at('09:00'), at('10:00'), at('11:00'), at('13:00'))).toBe(true);
    expect(usedUp(at('09:00'), at('18:00'), at('09:00', 1), at('18:00', 1))).toBe(true);
  });

  test('but not where all were made in the same part of the day', () => {
    expect(usedUp(at('08:00'), at('09:00'), at('10:00'), at('11:00'))).toBe(false);
    expect(usedUp(at('09:00'), at('09:00', 1), at('09:00', 2), at('09:00', 3), at('11:59', 4))).toBe(false);
    expect(usedUp(at('09:00'), at('09:00', 1), at('09:00', 2), at('12:00', 3))).toBe(true);
  });

  test('but for dialling again within the hour, which is no new try', () => {
    expect(usedUp(at('11:30'), at('11:40'), at('12:10'), at('12:29'))).toBe(false);
    expect(usedUp(at('11:30'), at('12:29'), at('12:30'), at('13:30'), at('14:29'))).toBe(false);
    expect(usedUp(at('11:30'), at('12:29'), at('12:30'), at('13:30'), at('14:30'))).toBe(true);
  });

  test('counted from when the person was reached last', () => {
    const before = [at('09:00'), at('10:00'), at('11:00'), at('13:00')];
    expect(usedUp(...before, at('14:00', 0, true))).toBe(false);
    expect(usedUp(...before, at('14:00', 0, true), at('09:00', 1), at('10:00', 1), at('13:00', 1))).toBe(false);
    expect(
      usedUp(...before, at('14:00', 0, true), at('09:00', 1), at('10:00', 1), at('13:00', 1), at('14:00', 1)),
    ).toBe(true);
  });

  test('and parts of the day are those of the practice, whatever its clocks do', () => {
    const tries = (date: string) =>
      ['13:00', '14:00', '15:00', '16:15'].map((time) => ({ at: `${date}T${time}:00Z`, reached: false }));
    // 16:15 UTC is 12:15 in New York until the first of November, 11:15 from then on.
    expect(areTriesUsedUp(tries('2026-10-31'), trySettings, zone)).toBe(true);
    expect(areTriesUsedUp(tries('2026-11-02'), trySettings, zone)).toBe(false);
  });
});
