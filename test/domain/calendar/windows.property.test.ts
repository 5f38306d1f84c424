import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { windowsForType, workingWindows } from '../../../shared/domain/calendar/working-windows.ts';
import { wallClockDay } from '../../../shared/domain/core/wall-clock-day.ts';
import type { Clinic, Practitioner } from '../../../shared/domain/directory/directory.ts';
import type { Session, WeeklyHours } from '../../../shared/domain/directory/hours.ts';
import { propertyRuns } from '../../support/property-runs.ts';
import { appointmentTypes, at, clinic, hours, newYork, practitioner, settings, time } from '../booking/fixtures.ts';
import { saidOf, windowsSaid } from '../search/window-arbitraries.ts';

const dates = ['2026-03-08', '2026-11-01', '2026-11-24', '2027-01-01', '2028-02-29'];

const monday = (date: string): Temporal.PlainDate => {
  const plain = Temporal.PlainDate.from(date);
  return plain.subtract({ days: plain.dayOfWeek - 1 });
};

/** The rules of hours said once more, as plainly as they can be, for one date and one time of its clock. */
function isWorked(
  { weekdays, from = '', until = '9', everyWeeks = 1, start, end }: WeeklyHours,
  date: string,
  local: string,
) {
  const { weekday } = wallClockDay(newYork, date);
  const weeks = from === '' ? 0 : monday(from).until(monday(date)).days / 7;
  const counts = from <= date && date <= until && weekdays.includes(weekday) && weeks % everyWeeks === 0;
  return counts && start <= local && local < end;
}

/** Whatever is worked at a clinic at a time: sessions, and weekly hours unless a session of the date replaces them. */
function workedAt({ weeklyHours, sessions = [] }: Practitioner, clinicId: string, date: string, local: string) {
  const todays = sessions.filter((each) => each.date === date);
  const weekly = todays.some(({ replacesHours }) => replacesHours) ? [] : weeklyHours;
  const all: (WeeklyHours | Session)[] = [
    ...weekly.filter((each) => isWorked(each, date, local)),
    ...todays.filter(({ start, end }) => start <= local && local < end),
  ];
  return all.filter((each) => each.clinicId === clinicId);
}

const isClosed = ({ closures = [] }: Clinic, date: string, local: string): boolean =>
  closures.some(
    ({ from, to, weekdays, fromTime = '00:00', toTime = '24:00' }) =>
      from <= date &&
      date <= to &&
      (weekdays?.includes(wallClockDay(newYork, date).weekday) ?? true) &&
      fromTime <= local &&
      local < toTime,
  );

/** Hours before it at which everybody may take a time in hours. */
const releaseOf = (each: WeeklyHours | Session, { release = settings.release }: Clinic): number =>
  'reservedFor' in each && each.reservedFor ? (each.releaseHours ?? release.everyoneHours) : Infinity;

it('a minute lies in a window of a type where hours of it are worked and nothing is closed, and is kept as the strictest of them say', () => {
  const world = fc.constantFrom(...dates).chain((date) => fc.tuple(fc.constant(date), windowsSaid(date)));
  fc.assert(
    fc.property(world, fc.constantFrom(...appointmentTypes), ([date, said], { appointmentTypeId: type }) => {
      const more = saidOf(said);
      const alder = more.practitioner(practitioner('alder', [hours('00:30', '04:00'), hours('09:00', '12:00')]));
      const clinics = [more.clinic(clinic('east')), clinic('west')];
      const windows = windowsForType(workingWindows(alder, clinics, date, settings), type);
      const { start, end } = wallClockDay(newYork, date);
      for (const place of clinics)
        for (let minute = start; minute < end; minute += 5) {
          const local = time(minute);
          const isFirst = at(`${date}T${local}`) === minute;
          const worked = isFirst ? workedAt(alder, place.clinicId, date, local) : [];
          const isSeen = worked.some(({ appointmentTypes: only }) => only?.includes(type) ?? true);
          const found = windows.filter(
            (each) => each.clinicId === place.clinicId && each.start <= minute && minute < each.end,
          );
          const strictest = Math.min(...worked.map((each) => releaseOf(each, place)));
          const expected = isSeen && !isClosed(place, date, local) ? [strictest * 60] : [];
          expect(found.map(({ everyoneMinutes }) => everyoneMinutes)).toEqual(expected);
        }
    }),
    { seed: 20261124, numRuns: propertyRuns(100) },
  );
});
