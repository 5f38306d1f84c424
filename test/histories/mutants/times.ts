import { type Mutant, mutant } from './mutant.ts';

/** Bugs that histories show as well, although they would also be seen where one asks after the other. */
const alone: readonly Mutant[] = [
  mutant(
    'a hold is not looked for when it is booked',
    'day-changes.ts',
    'if (holdId) checkHold(question, holdId, stretch);',
    '',
  ),
  { ...mutant('a hold that is over is booked', 'day-changes.ts', '!isLive(held, now) || ', ''), from: 67 },
  mutant(
    "anybody's hold counts as one's own",
    'taken-times.ts',
    'return ownHolds(held, question, now, day);',
    "return day.busy.filter(({ kind }) => kind === 'hold').map(({ id }) => id);",
  ),
  mutant(
    'a replaced hold stays in its day',
    'hold-slot.ts',
    '    ...(await replacedDay(deps, question, replaced, facts.days)),\n',
    '',
  ),
  mutant(
    'a hold never ends',
    'practitioner-day.ts',
    '(busy.until ?? 0) * 1000 > now.epochMilliseconds',
    '(busy.until ?? 0) > 0',
  ),
  mutant(
    'a visit that was booked meanwhile is overlooked',
    'booked-day.ts',
    'checkNoOpenVisit(header, slot.appointmentType);\n  return { ...right',
    'return { ...right',
  ),
  mutant(
    'a move leaves the old time taken',
    'move-appointment.ts',
    '[...changes, ...usedHolds',
    '[...changes.slice(0, 1), ...usedHolds',
  ),
  mutant(
    'a cancelled visit keeps its time',
    'change-visit.ts',
    'days: kinds[change].frees ? await freed(deps, appointment, now) : []',
    'days: []',
  ),
  mutant(
    'a cancelled visit stays in its case',
    'change-visit.ts',
    "    ofCase: withoutVisit,\n    frees: true,\n  },\n  'check-in'",
    "    frees: true,\n  },\n  'check-in'",
  ),
  mutant('the buffer after a visit is not kept', 'free-times.ts', 'end: end + appointmentType.bufferMinutes', 'end'),
];

export const timeMutants: readonly Mutant[] = alone.map((each) => ({ ...each, alone: true }));
