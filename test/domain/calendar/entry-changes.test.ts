import { describe, expect, it } from 'vitest';
import {
  isLongOver,
  withClosures,
  withHours,
  withOpenings,
  withSessions,
} from '../../../shared/domain/calendar/entry-changes.ts';
import { anId } from '../../support/records.ts';
import { alder, east, hours } from '../booking/fixtures.ts';

const today = '2026-11-23';
const session = (date: string, start = '09:00') => ({
  sessionId: anId('ses'),
  clinicId: 'east',
  date,
  start,
  end: '12:00',
});
const closure = (from: string, to: string) => ({ closureId: anId('cls'), from, to });

describe('an entry of the directory', () => {
  it('keeps sessions in order, and lets go of those that are over for more than sixty days', () => {
    const { sessions } = withSessions(
      alder,
      [
        session('2026-12-01'),
        session('2026-11-28', '13:00'),
        session('2026-11-28'),
        session('2026-09-24'),
        session('2026-09-23'),
      ],
      today,
    );
    expect(sessions?.map(({ date, start }) => `${date} ${start}`)).toEqual([
      '2026-09-24 09:00',
      '2026-11-28 09:00',
      '2026-11-28 13:00',
      '2026-12-01 09:00',
    ]);
    expect([isLongOver('2026-09-24', today), isLongOver('2026-09-23', today)]).toEqual([false, true]);
  });

  it('keeps closures in order, by their last day', () => {
    const { closures } = withClosures(
      east,
      [closure('2026-12-01', '2026-12-02'), closure('2026-09-01', '2026-09-24'), closure('2026-09-01', '2026-09-23')],
      today,
    );
    expect(closures?.map(({ to }) => to)).toEqual(['2026-09-24', '2026-12-02']);
  });

  it('names nothing that it has none of, so that it is as it was before', () => {
    expect(withSessions(withSessions(alder, [session(today)], today), [], today)).toStrictEqual(alder);
    expect(withClosures(withClosures(east, [closure(today, today)], today), [], today)).toStrictEqual(east);
    expect(withOpenings(withOpenings(east, ['2026-12-25', '2026-11-26']), [])).toStrictEqual(east);
    expect(withOpenings(east, ['2026-12-25', '2026-11-26']).openDates).toEqual(['2026-11-26', '2026-12-25']);
    const limited = withHours(alder, [hours('09:00', '10:00')], [{ appointmentType: 'consult', perDay: 1 }]);
    expect(limited.limits).toHaveLength(1);
    expect(withHours(limited, alder.weeklyHours, [])).toStrictEqual(alder);
  });
});
