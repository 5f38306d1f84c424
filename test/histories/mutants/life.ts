import { type Mutant, mutant } from './mutant.ts';

/*
 * One moment comes about in none of hundreds of histories: who was missed books again and comes late all the same, while the time lasts
 * (test/domain/booking, `checkInAfterAll`).
 */

/** What staff may insist on, and what not. */
const insisting: readonly Mutant[] = [
  mutant(
    'any number of people is seen at once',
    'overbook.ts',
    "return mostAtOnce(peopleOf(asked), slot) >= settings.mostAtOnce ? 'overbooked-enough' : undefined;",
    'return undefined;',
  ),
  mutant(
    'an overbooked visit may be at the time of another of its case',
    'overbook.ts',
    "if (others.some((each) => overlaps(each, slot))) return 'own-visit';",
    '',
  ),
  mutant(
    'a time at which the practitioner is away is overbooked',
    'overbook.ts',
    "if (away.some((each) => overlaps(each, slot))) return 'away';",
    '',
  ),
  mutant('a time at which nobody works is overbooked', 'overbook.ts', 'if (nobody) return nobody;', ''),
  mutant(
    'an overbooked visit leaves no time to get to it',
    'overbook.ts',
    "if (elsewhere.some((each) => overlaps(each, stretchOf(slot, asked)))) return 'travel';",
    '',
  ),
  mutant(
    'an overbooking takes a held time from its holder',
    'overbook.ts',
    '{ removed: own, added: [visit] }), isTaken',
    "{ removed: question.day.busy.filter(({ kind }) => kind === 'hold').map(({ id }) => id), added: [visit] }), isTaken",
  ),
  mutant(
    'who holds a time cannot book it once it is overbooked',
    'day-changes.ts',
    '[...own, ...overbookedSince(question, stretch, own)]',
    'own',
  ),
  mutant('an overbooked time is free to anybody', 'day-changes.ts', 'const all = isHeld ?', 'const all = true ?'),
  mutant(
    'a day does not say that a visit was overbooked',
    'overbook.ts',
    'const mark = isTaken && { overbooked: true as const };',
    'const mark = {};',
  ),
  mutant(
    'a time that is free counts as overbooked',
    'staff-booking.ts',
    'if (plain) return { day: plain, marks: {} };',
    '',
  ),
  mutant(
    'who overrides gets a time that is taken',
    'staff-booking.ts',
    "if (kind === 'override') {",
    "if (kind === 'override' && appointmentType.appointmentTypeId === '') {",
  ),
  mutant(
    'anybody may insist',
    'book-appointment.ts',
    "if (insistence && caller.kind !== 'staff') throw new Refusal('not-allowed', STAFF_INSIST);",
    '',
  ),
  mutant(
    'a visit that was moved to a free time still counts as overbooked',
    'appointment-changes.ts',
    'overbooked: __, ',
    '',
  ),
  mutant(
    'of two who overbook one time at once neither sees the other',
    'book-appointment.ts',
    'day: booked.day, from: day.version',
    'day: booked.day, from: command.insistence ? (await deps.schedule.facts({ days: [day] })).days[0].version : day.version',
  ),
];

/** How visits end, and what is said of it. */
const ending: readonly Mutant[] = [
  mutant(
    'an urgent case cannot move its visit shortly before it',
    'appointment-changes.ts',
    "(change !== 'reschedule' || urgent || hours >= cutOffHours)",
    "(change !== 'reschedule' || hours >= cutOffHours)",
  ),
  mutant(
    'anybody moves a visit until it begins',
    'appointment-changes.ts',
    "(change !== 'reschedule' || urgent || hours >= cutOffHours)",
    "(change !== '')",
  ),
  mutant(
    'what the practice cancels itself counts as late',
    'cancelling.ts',
    "const isLate = cancelledBy !== 'practice' && isLate",
    'const isLate = isLate',
  ),
  mutant(
    'who calls to cancel is not the one who cancels',
    'cancelling.ts',
    "return reasonCode !== undefined && patientsOwn.includes(reasonCode) ? 'patient' : 'practice';",
    "return 'practice';",
  ),
  mutant(
    "the practice's reason is anybody's to give",
    'cancelling.ts',
    "if (caller.kind === 'staff' || reasonCode !== 'practice') return;",
    'if (caller) return;',
  ),
  mutant(
    'a visit that was missed is not counted',
    'attendance.ts',
    "attendanceOf(after) !== 'open')",
    "after.status === 'cancelled')",
  ),
  mutant(
    'a visit is counted as it was before it ended',
    'note-attendance.ts',
    "{ kind: 'attendance-noted', visit: after }",
    "{ kind: 'attendance-noted', visit: before }",
  ),
  mutant(
    'a visit that was missed keeps its time',
    'change-visit.ts',
    '    ofCase: withVisitMissed,\n    frees: true,',
    '    ofCase: withVisitMissed,',
  ),
  mutant(
    'nobody is to call whoever missed their last visit',
    'missed-visit.ts',
    'if (!isOutOfSight(next)) return next;',
    'if (next) return next;',
  ),
  mutant(
    'who has another visit is to be called all the same',
    'missed-visit.ts',
    'Object.keys(header.openVisits).length === 0 &&',
    '',
  ),
  mutant(
    'who booked again is still to be called',
    'visit-transitions.ts',
    '{ missedVisit: _, missedStart: __, ...header }: CaseHeader,',
    '{ missedStart: __, ...header }: CaseHeader,',
  ),
  mutant(
    'who comes late is seen although nothing keeps the time any more',
    'late-arrival.ts',
    'if (!freed) return { visit };',
    'if (missed) return { visit };',
  ),
  mutant(
    'the case of whoever comes late does not know of it',
    'visit-transitions.ts',
    "if (visit.status === 'no-show') return withVisitAfterAll(header, visit);",
    '',
  ),
  mutant(
    'with one of its visits gone a case is scheduled no more',
    'visit-transitions.ts',
    "if (Object.keys(next.openVisits).length > 0 || header.status !== 'scheduled') return next;",
    "if (header.status !== 'scheduled') return next;",
  ),
];

/** The first seed that shows a bug, where that comes late. */
const seeds: Record<string, number> = {
  'any number of people is seen at once': 18,
  'an overbooked visit may be at the time of another of its case': 15,
  'a time at which the practitioner is away is overbooked': 29,
  'an overbooked visit leaves no time to get to it': 136,
  'who holds a time cannot book it once it is overbooked': 20,
  'an overbooked time is free to anybody': 10,
  'a day does not say that a visit was overbooked': 7,
  'a visit that was moved to a free time still counts as overbooked': 7,
  'who calls to cancel is not the one who cancels': 32,
  'who has another visit is to be called all the same': 33,
  'who booked again is still to be called': 9,
  'who comes late is seen although nothing keeps the time any more': 8,
  'the case of whoever comes late does not know of it': 9,
  'with one of its visits gone a case is scheduled no more': 22,
};

export const lifeMutants: readonly Mutant[] = [...insisting, ...ending].map((each) => ({
  ...each,
  ofLife: true,
  from: seeds[each.bug] ?? 1,
}));
