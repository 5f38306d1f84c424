import { type Mutant, mutant } from './mutant.ts';

const unguarded = (file: string, kind: string, write: string, condition = 'unchangedSince(from)'): Mutant =>
  mutant(`nothing guards ${kind}`, file, `${write}, ${condition})`, `${write}, {})`);

/** Conditions that the store does not set. */
const dropped: readonly Mutant[] = [
  unguarded('booking-writes.ts', 'a practitioner-day', "put('Schedule', dayItem(day)"),
  unguarded('booking-writes.ts', 'an appointment', "put('Schedule', appointmentItem(appointment)"),
  unguarded('booking-writes.ts', 'the count of a holder', "put('Schedule', holderItem(ledger)"),
  unguarded('case-writes.ts', 'a case', "put('Cases', caseItem(header)"),
  unguarded('request-writes.ts', 'the answer to a request', "put('Requests', requestItem(record)", 'newOrExpired(now)'),
  mutant(
    'no version is compared',
    'write.ts',
    "ConditionExpression: '#version = :from'",
    "ConditionExpression: 'attribute_exists(pk)'",
  ),
  mutant('an older version than the one read will do', 'write.ts', "'#version = :from'", "'#version >= :from'"),
  mutant('a day that was free is written over', 'write.ts', 'from === 0\n    ? isNew', 'from === 0\n    ? {}'),
];

const readLate = (bug: string, file: string, find: string, put: string): Mutant =>
  mutant(`${bug}: its version is read after the decision`, file, find, put);

const dayRead = (keys: string) => `(await deps.schedule.facts({ days: [${keys}] })).days[0].version`;
const headerRead = (caseId: string) => `(await deps.schedule.facts({ days: [], caseId: ${caseId} })).header.version`;
const visitRead = '(await deps.schedule.appointment(appointmentId)).version';

/** Conditions that compare what was read too late to say anything of the decision. */
const late: readonly Mutant[] = [
  readLate(
    'booking a day',
    'book-appointment.ts',
    'day: booked.day, from: day.version',
    `day: booked.day, from: ${dayRead('day')}`,
  ),
  readLate('holding on a day', 'hold-slot.ts', 'day: held, from: day.version', `day: held, from: ${dayRead('day')}`),
  {
    ...readLate(
      'freeing a cancelled time',
      'change-visit.ts',
      'appointmentId, now), from: day.version',
      `appointmentId, now), from: ${dayRead('day')}`,
    ),
    from: 95,
  },
  readLate(
    'giving a time back',
    'release-hold.ts',
    'hold.holdId, now), from: day.version',
    `hold.holdId, now), from: ${dayRead('day')}`,
  ),
  readLate(
    'moving to a day',
    'move-appointment.ts',
    'const changes = next.map((changed, place): Change => {\n    const { version } = place === 0 ? day : oldDay;',
    `const { days: again } = await deps.schedule.facts({ days: [day, oldDay] });\n  const changes = next.map((changed, place): Change => {\n    const { version } = again[place];`,
  ),
  readLate(
    'booking for a case',
    'book-appointment.ts',
    'header: next, from: header.version',
    `header: next, from: ${headerRead('header.caseId')}`,
  ),
  readLate(
    'cancelling for a case',
    'change-visit.ts',
    'header: changedCase, from: header.version',
    `header: changedCase, from: ${headerRead('caseId')}`,
  ),
  readLate(
    'cancelling a visit',
    'change-visit.ts',
    'appointment: next, from: appointment.version',
    `appointment: next, from: ${visitRead}`,
  ),
  readLate(
    'moving a visit',
    'move-appointment.ts',
    'appointment: next, from: appointment.version',
    `appointment: next, from: ${visitRead}`,
  ),
  readLate(
    'counting a hold',
    'hold-slot.ts',
    'ledger: next, from: ledger.version',
    'ledger: next, from: (await deps.schedule.facts({ days: [], holders: [hold.holder] })).ledgers[0]?.version ?? 0',
  ),
];

const still = (bug: string, file: string, find: string, put: string): Mutant =>
  mutant(`${bug} keeps its version`, file, find, put);

const ofVisit = (...bug: Parameters<typeof still>): Mutant => ({ ...still(...bug), alone: true });

/** Versions that do not tell that something changed. A visit's is answered, so that one alone would see it stand still. */
const standing: readonly Mutant[] = [
  mutant('every day that was written has version 1', 'practitioner-day.ts', 'version: day.version + 1', 'version: 1'),
  ofVisit(
    'a moved visit',
    'appointment-changes.ts',
    '    version,\n    newsVersion: version,',
    '    version: appointment.version,\n    newsVersion: version,',
  ),
  ofVisit(
    'a cancelled visit',
    'appointment-changes.ts',
    '...stays, status, version, ...news',
    '...stays, status, version: appointment.version, ...news',
  ),
  still(
    'a case with one visit more',
    'visit-transitions.ts',
    'version: header.version + 1,\n    openVisits: { ...header.openVisits',
    'version: header.version,\n    openVisits: { ...header.openVisits',
  ),
  still(
    'a case with one visit less',
    'visit-transitions.ts',
    'Object.fromEntries(left)), version: header.version + 1 }',
    'Object.fromEntries(left)), version: header.version }',
  ),
];

export const guardMutants = [...dropped, ...late, ...standing];
