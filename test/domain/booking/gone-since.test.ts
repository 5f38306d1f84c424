import { describe, expect, it } from 'vitest';
import { holdUntil } from '../../../shared/domain/booking/day-changes.ts';
import { refuseIfGone } from '../../../shared/domain/booking/gone-since.ts';
import type { Busy } from '../../../shared/domain/calendar/practitioner-day.ts';
import { at, day, now, question, settings, slot, tuesday } from './fixtures.ts';
import { refusalOf } from './matchers.ts';

const ten = at(`${tuesday}T10:00`);
const booking = { slot: slot(`${tuesday}T10:00`, 20), appointmentId: 'apt_mine' };
const taken = (kind: Busy['kind'], start = ten): Busy => ({
  start,
  end: start + 20,
  kind,
  id: 'somebody',
  ...(kind === 'hold' && { until: holdUntil(now, settings) }),
});
const standing = (...busy: Busy[]) => day('alder', tuesday, busy, 8);

describe('a day that was written since it was read', () => {
  it.each([
    ['a visit', taken('visit'), 'busy'],
    ['time off', taken('away'), 'away'],
  ])('refuses a time that %s took', (_, stretch, reason) => {
    const refused = refusalOf(() => refuseIfGone(question(), booking, standing(stretch)));
    expect(refused).toMatchObject({ kind: 'time-taken', extras: { reason } });
  });

  it.each([
    ['a visit at another time', standing(taken('visit', ten + 60))],
    ['nothing but another version', standing()],
    ['a hold that may be the own one', standing(taken('hold'))],
  ])('says nothing of %s', (_, stands) => {
    expect(() => refuseIfGone(question(), booking, stands)).not.toThrow();
  });

  it('says nothing of what its case may do, which may have changed too', () => {
    const early = question({ now: now.add({ hours: 24 * 400 }) });
    expect(() => refuseIfGone(early, booking, standing(taken('visit')))).not.toThrow();
  });
});
