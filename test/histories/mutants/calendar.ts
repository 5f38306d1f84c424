import { type Mutant, mutant } from './mutant.ts';

/** Days that are not settled as they should be. */
const unsettled: readonly Mutant[] = [
  {
    bug: 'absences are read before the days that they are written into',
    patches: [
      {
        file: 'settle-calendar.ts',
        find: '  const days = await readDays(deps, scope, known, dates, deps.clock.now());\n',
        put: "  const early = absencesOf(deps);\n  if ('practitionerId' in scope) await early(scope.practitionerId);\n  const days = await readDays(deps, scope, known, dates, deps.clock.now());\n",
      },
      { file: 'settle-calendar.ts', find: 'const timeOffOf = absencesOf(deps);', put: 'const timeOffOf = early;' },
    ],
  },
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
    'a change is not looked at again once nobody books by the calendar before it',
    'settle-promises.ts',
    "    { kind: 'timer-set', timer: recheckCalendarTimer(change, scope, dueAt), at: stored(now) },\n",
    '',
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
    'two who book in one week at once are both within its limit',
    'week-unchanged.ts',
    'const watched = week.filter((day) => !isWritten(day));',
    'const watched = week.slice(0, 0);',
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
    'whoever is given away is said to be moved also where somebody came between',
    'reassign-visits.ts',
    'if (error instanceof Refusal) return false;',
    'if (error instanceof Refusal) return true;',
  ),
  mutant(
    'a moved visit still waits to be rebooked',
    'appointment-changes.ts',
    'const { needsRebooking: _, ...rest } = appointment;\n  return {\n    ...rest,\n    slot,',
    'const rest = appointment;\n  return {\n    ...rest,\n    slot,',
  ),
];

/** Seeds shortly before the first that shows a bug. */
const seeds: Record<string, number> = {
  'whoever deletes an absence deletes those that overlap it': 50,
  'a visit that can take place again stays marked': 25,
  'a change is not looked at again once nobody books by the calendar before it': 175,
  'no limit counts': 26,
  'whoever is given away is said to be moved also where somebody came between': 19,
  'a moved visit still waits to be rebooked': 27,
};

export const calendarMutants: readonly Mutant[] = [...unsettled, ...unruled].map((each) => ({
  ...each,
  ofCalendar: true,
  from: seeds[each.bug] ?? 1,
}));
