import { describe, expect, it } from 'vitest';
import { bestTimes, type ReasonedTime } from '../../../shared/domain/search/best-times.ts';
import { timesByDay } from '../../../shared/domain/search/times-by-day.ts';
import { aSlot, tuesdayNine } from '../../support/records.ts';

const zone = 'America/New_York';
const day = 24 * 60;

const aTime = (changes: Partial<ReasonedTime> = {}): ReasonedTime => ({ ...aSlot(), zone, reasons: [], ...changes });

describe('the times that are named first', () => {
  it('are those for which the weightiest speaks: near before all that is told after it', () => {
    const far = aTime({ clinicId: 'far', reasons: ['language', 'imaging-on-site', 'step-free'] });
    const near = aTime({ clinicId: 'near', start: tuesdayNine + day, reasons: ['near'] });
    expect(bestTimes([far, near], 2)).toEqual([near, far]);
  });

  it('are the soonest, then the nearest, of those for which as much speaks', () => {
    const [later, farther, nearer] = [
      aTime({ clinicId: 'a', start: tuesdayNine + 60 }),
      aTime({ clinicId: 'b', distanceMiles: 9 }),
      aTime({ clinicId: 'c', distanceMiles: 2 }),
    ];
    expect(bestTimes([later, farther, nearer], 3)).toEqual([nearer, farther, later]);
  });

  it('differ in clinic or day while they can', () => {
    const [first, alike, elsewhere] = [
      aTime(),
      aTime({ start: tuesdayNine + 20 }),
      aTime({ clinicId: 'queens', start: tuesdayNine + 40 }),
    ];
    expect(bestTimes([first, alike, elsewhere], 2)).toEqual([first, elsewhere]);
    expect(bestTimes([first, alike], 3)).toEqual([first, alike]);
  });
});

describe('times by day', () => {
  const hourOf = ({ start }: ReasonedTime): number => 9 + Math.floor(((start - tuesdayNine) % day) / 60);
  const grouping = { hourOf, isRemote: false };

  it('stand by local date, nearest clinic first, in halves of the day', () => {
    const times = [
      aTime({ clinicId: 'far', distanceMiles: 20 }),
      aTime({ clinicId: 'near', start: tuesdayNine + 60, distanceMiles: 1 }),
      aTime({ clinicId: 'near', start: tuesdayNine + 180, distanceMiles: 1 }),
      aTime({ clinicId: 'near', start: tuesdayNine + day, distanceMiles: 1 }),
    ];
    const days = timesByDay(times, grouping);
    expect(days.map(({ date }) => date)).toEqual(['2026-11-24', '2026-11-25']);
    const [near, far] = days[0]?.clinics ?? [];
    expect([near?.morning.length, near?.afternoon.length, far?.distanceMiles]).toEqual([1, 1, 20]);
  });

  it('name a start once at a clinic, with the practitioner for whom more speaks', () => {
    const other = aTime({ practitionerId: 'spine-surgeon-2', reasons: ['language'] });
    expect(timesByDay([aTime(), other], grouping)[0]?.clinics[0]?.morning).toEqual([other]);
  });

  it('stand together where nobody goes to a clinic', () => {
    const times = [aTime({ clinicId: 'a' }), aTime({ clinicId: 'b', start: tuesdayNine + 20 })];
    expect(timesByDay(times, { hourOf, isRemote: true })[0]?.clinics).toHaveLength(1);
  });
});
