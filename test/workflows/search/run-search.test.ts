import { describe, expect, it } from 'vitest';
import type { PractitionerDay } from '../../../shared/domain/calendar/practitioner-day.ts';
import type { ReadWeek, WeekPart } from '../../../shared/workflows/booking/ports.ts';
import { runSearch } from '../../../shared/workflows/search/run-search.ts';
import { calendar, day, hours, practitioner } from '../../domain/booking/fixtures.ts';
import { search } from '../../domain/search/search-fixtures.ts';

const people = Array.from({ length: 12 }, (_, n) =>
  practitioner(`p-${String(n).padStart(2, '0')}`, [hours('09:00', '10:00', { weekdays: [1, 2, 3, 4, 5] })]),
);
const world = calendar(people);
const fourWeeks = { from: '2026-11-30', to: '2026-12-27' };

/** Every day is full but the last ones of so many practitioners. */
const full = ({ days }: WeekPart): PractitionerDay[] =>
  days.map(({ practitionerId, date }) => {
    const start = Date.parse(`${date}T00:00Z`) / 60_000;
    return day(practitionerId, date, [{ start, end: start + 1440, kind: 'visit', id: 'apt_1' }]);
  });

/** Reads that are begun, in order, with how many were under way. */
function reading(answer: (part: WeekPart, isoWeek: string) => PractitionerDay[]) {
  const reads: string[] = [];
  let [underWay, most] = [0, 0];
  const readWeek: ReadWeek = async (_, isoWeek, part) => {
    if (!part) throw new Error('A search names what it wants.');
    reads.push(`${isoWeek} ${new Set(part.days.map(({ date }) => date)).size}`);
    most = Math.max(most, ++underWay);
    await new Promise(setImmediate);
    underWay--;
    return answer(part, isoWeek);
  };
  return { reads, readWeek, most: () => most };
}

describe('what a search reads', () => {
  it('is of many practitioners a day where that fills the page', async () => {
    const { reads, readWeek } = reading(() => []);
    const { slots } = await runSearch(readWeek, search(fourWeeks, { calendar: world, limit: 10 }));
    expect([slots.length, reads]).toEqual([10, ['2026-W49 1']]);
  });

  it('is the rest of the week, and week after week, where they are full', async () => {
    const { reads, readWeek } = reading(full);
    await runSearch(readWeek, search(fourWeeks, { calendar: world, limit: 10 }));
    expect(reads).toEqual(['2026-W49 1', '2026-W49 4', '2026-W50 5', '2026-W51 5', '2026-W52 5']);
  });

  it('is read at the same time, each part once, where a page is sure to need it', async () => {
    const { reads, readWeek, most } = reading(full);
    const { slots } = await runSearch(readWeek, search(fourWeeks, { calendar: world, limit: 1000 }));
    expect([slots, reads, most()]).toEqual([[], ['2026-W49 5', '2026-W50 5', '2026-W51 5', '2026-W52 5'], 3]);
  });

  it('is nothing of dates on which nobody works', async () => {
    const { reads, readWeek } = reading(() => []);
    await runSearch(readWeek, search({ from: '2026-12-05', to: '2026-12-06' }, { calendar: world }));
    expect(reads).toEqual([]);
  });

  it('fails with a read that it waits for, and with no other', async () => {
    const failing = (week: string) =>
      reading((part, isoWeek) => {
        if (isoWeek === week) throw new Error(`No ${week}.`);
        return full(part);
      }).readWeek;
    const asked = search(fourWeeks, { calendar: world, limit: 1000 });
    await expect(runSearch(failing('2026-W51'), asked)).rejects.toThrow('No 2026-W51.');
    await expect(runSearch(failing('2026-W53'), asked)).resolves.toMatchObject({ slots: [] });
  });
});
