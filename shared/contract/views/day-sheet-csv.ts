import type { DaySheetEntry, ScheduleAnswer } from '../day-sheet-answer.ts';
import { csvText } from './csv-text.ts';

const yes = (value: boolean | undefined): string => (value ? 'yes' : '');

/** The wall clock of the clinic in an RFC 3339 text. */
const clock = (instant: string): string => instant.slice('YYYY-MM-DDT'.length, 'YYYY-MM-DDTHH:MM'.length);

/** A number of this country as people write it, so that no spreadsheet takes it for a formula. */
const dialled = (phone: string | undefined): string | undefined =>
  phone?.replace(/^\+1(\d{3})(\d{3})(\d{4})/, '($1) $2-$3');

/** A date, or an instant to the minute by the clock that it is told in. */
const due = (dueBy: string): string => dueBy.slice(0, 'YYYY-MM-DDTHH:MM'.length).replace('T', ' ');

const missing = ({ item, owner, dueBy }: DaySheetEntry['missing'][number]): string =>
  `${item} (${owner}${dueBy ? `, by ${due(dueBy)}` : ''})`;

/** `closed`, with the reason that somebody gave. */
const closedFor = (reason: string | undefined): string => (reason ? `closed (${reason})` : 'closed');

/** What every row says first: sheets of several clinics and dates lie on one desk. */
const sheetColumns = ['Date', 'Clinic'];

/** What each column of a printed sheet says of a visit, under its name. */
const columns: Readonly<Record<string, (entry: DaySheetEntry) => string | undefined>> = {
  Start: ({ start }) => clock(start),
  End: ({ end }) => clock(end),
  Practitioner: ({ practitionerName, practitionerId }) => practitionerName ?? practitionerId,
  State: ({ status }) => status,
  Patient: ({ patientName }) => patientName,
  'Born in': ({ birthYear }) => birthYear?.toString(),
  Phone: ({ phone }) => dialled(phone),
  Code: ({ code }) => code,
  'Visit type': ({ appointmentTypeName, appointmentType }) => appointmentTypeName ?? appointmentType,
  'Takes place': ({ modality }) => modality,
  Urgency: ({ urgency }) => urgency,
  Language: ({ language }) => language,
  Interpreter: ({ interpreter }) => yes(interpreter),
  'No steps': ({ stepFree }) => yes(stepFree),
  Overbooked: ({ overbooked }) => yes(overbooked),
  Override: ({ overridden }) => yes(overridden),
  'Needs another time': ({ needsRebooking }) => yes(needsRebooking),
  'After the deadline': ({ visitAfterDeadline }) => yes(visitAfterDeadline),
  'Other visit at this time': ({ overlappingVisits }) => yes(overlappingVisits !== undefined),
  Missing: (entry) => entry.missing.map(missing).join('; '),
};

type Row = Readonly<Record<string, string | undefined>>;

const visitRow = (entry: DaySheetEntry): Row =>
  Object.fromEntries(Object.entries(columns).map(([name, say]) => [name, say(entry)]));

const gapRow = ({ start, end, practitionerName, practitionerId }: ScheduleAnswer['gaps'][number]): Row => ({
  Start: clock(start),
  End: clock(end),
  Practitioner: practitionerName ?? practitionerId,
  State: 'free',
});

const closedRow = ({ start, end, reason }: NonNullable<ScheduleAnswer['closedTimes']>[number]): Row => ({
  Start: clock(start),
  End: clock(end).replace('00:00', '24:00'),
  State: closedFor(reason),
});

/** What stands above the order of the day: that the clinic is closed, or why else nothing follows. */
function dayRows({ closed, closedReason, appointments, gaps }: ScheduleAnswer): Row[] {
  if (closed) return [{ State: closedFor(closedReason) }];
  return appointments.length + gaps.length > 0 ? [] : [{ State: 'no visits, no free time' }];
}

/**
 * The day sheet as a table to print: a row a visit, a row a gap (`free`) and a row a stretch that staff closed, in the order of the day;
 * each with date and clinic. A day without any has one row that says so.
 */
export function daySheetCsv(sheet: ScheduleAnswer): string {
  const { date, clinicId, clinicName = clinicId, appointments, gaps, closedTimes = [] } = sheet;
  const timed = [
    ...appointments.map((entry) => ({ at: entry.start, row: visitRow(entry) })),
    ...gaps.map((gap) => ({ at: gap.start, row: gapRow(gap) })),
    ...closedTimes.map((stretch) => ({ at: stretch.start, row: closedRow(stretch) })),
  ];
  const inOrder = timed.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)).map(({ row }) => row);
  const rows = [...dayRows(sheet), ...inOrder].map((row): Row => ({ Date: date, Clinic: clinicName, ...row }));
  const names = [...sheetColumns, ...Object.keys(columns)];
  return csvText(
    names,
    rows.map((row) => names.map((name) => row[name])),
  );
}
