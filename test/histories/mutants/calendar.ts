import { type Mutant, mutant } from './mutant.ts';

/*
 * Of four bugs the moment comes about in one history of hundreds, so tests of their own force it: absences are read before the days, or a
 * deleted one comes back (test/workflows/calendar/interleavings.test.ts); a change is not looked at again (old-directory.test.ts there);
 * two who book in one week at once are both within its limit (test/workflows/booking/visit-limits.test.ts).
 */

/** Days that are not settled as they should be. */
const unsettled: readonly Mutant[] = [
  mutant(
    'a settled day is written over whatever it is by then',
    'settle-day.ts',
    'busy: written }, from: day.version }',
    'busy: written }, from: (await deps.schedule.facts({ days: [day] })).days[0].version }',
  ),
  mutant(
    'nobody is told of a visit that cannot take place',
    'settle-day.ts',
    "    ...(reason ? [{ kind: 'event' as const, event }] : []),\n",
    '',
  ),
  mutant(
    'whoever deletes an absence deletes those that overlap it',
    'settle-day.ts',
    '...awayOn(timeOff, practitioner.homeZone, day.date)]);\n  return',
    '...awayOn(timeOff, practitioner.homeZone, day.date).filter((each) => !live.some((other) => isOfTimeOff(other) && !timeOff.some(({ timeOffId }) => timeOffId === other.id) && other.start < each.end && each.start < other.end))]);\n  return',
  ),
  mutant(
    'a visit that can take place again stays marked',
    'settle-day.ts',
    'visit.needsRebooking ? [{ visit }] : []',
    'false ? [{ visit }] : []',
  ),
  mutant(
    'what a request left unsettled nobody settles',
    'settle-promises.ts',
    '  return [\n    { kind: ',
    '  if (change) return [];\n  return [\n    { kind: ',
  ),
  mutant(
    'a day that could not be settled counts as settled',
    'settle-calendar.ts',
    'return next === undefined && failures.length === 0;',
    'return true;',
  ),
];

/** Rules of booking that are left out. */
const unruled: readonly Mutant[] = [
  mutant(
    'no limit counts',
    'visit-limits.ts',
    'if (perDay !== undefined && countOf(day) >= perDay) return true;',
    'return false;',
  ),
  mutant(
    'a practitioner is at two clinics without a way between them',
    'day-obstacles.ts',
    '...withTheWay(each, there, here, travel)',
    '...{}',
  ),
  mutant(
    'visits of a case overlap',
    'free-times.ts',
    '.filter((visit) => !caseVisits.some((each) => overlaps(each, visit)))',
    '',
  ),
  mutant(
    'a hold meets another visit of its case',
    'hold-slot.ts',
    'holdTime({ ...question, entitlement }, hold)',
    'holdTime({ ...question, entitlement: { ...entitlement, visitStarts: undefined } }, hold)',
  ),
  mutant(
    'whoever is given away is said to be moved also where somebody came between',
    'reassign-visits.ts',
    'if (error instanceof Refusal) return false;',
    'if (error instanceof Refusal) return true;',
  ),
  mutant(
    'a moved visit still waits to be rebooked',
    'appointment-changes.ts',
    'const { needsRebooking: _, overbooked',
    'const { overbooked',
  ),
];

/** Seeds shortly before the first that shows a bug. */
const seeds: Record<string, number> = {
  'whoever deletes an absence deletes those that overlap it': 86,
  'a visit that can take place again stays marked': 77,
  'no limit counts': 84,
  'a hold meets another visit of its case': 150,
  'whoever is given away is said to be moved also where somebody came between': 19,
  'a moved visit still waits to be rebooked': 40,
};

export const calendarMutants: readonly Mutant[] = [...unsettled, ...unruled].map((each) => ({
  ...each,
  ofCalendar: true,
  from: seeds[each.bug] ?? 1,
}));
