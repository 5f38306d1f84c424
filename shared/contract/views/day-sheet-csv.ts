import type { DaySheetEntry, ScheduleAnswer } from '../day-sheet-answer.ts';
import { csvText } from './csv-text.ts';

const yes = (value: boolean | undefined): string => (value ? 'yes' : '');

/** The wall clock of the clinic in an RFC 3339 text. */
const clock = (instant: string): string => instant.slice('YYYY-MM-DDT'.length, 'YYYY-MM-DDTHH:MM'.length);

/** A number of this country as people write it, so that no spreadsheet takes it for a formula. */
const dialled = (phone: string | undefined): string | undefined =>
  phone?.replace(/^\+1(\d{3})(\d{3})(\d{4})/, '($1) $2-$3');

const missing = ({ item, owner, dueBy }: DaySheetEntry['missing'][number]): string =>
  `${item} (${owner}${dueBy ? `, by ${dueBy.slice(0, 'YYYY-MM-DD'.length)}` : ''})`;

/** What each column of a printed sheet says of a visit, under its name. */
const columns: Readonly<Record<string, (entry: DaySheetEntry) => string | undefined>> = {
  Start: ({ start }) => clock(start),
  End: ({ end }) => clock(end),
  Practitioner: ({ practitionerId }) => practitionerId,
  State: ({ status }) => status,
  Patient: ({ patientName }) => patientName,
  Phone: ({ phone }) => dialled(phone),
  Code: ({ code }) => code,
  'Visit type': ({ appointmentType }) => appointmentType,
  'Takes place': ({ modality }) => modality,
  Urgency: ({ urgency }) => urgency,
  Language: ({ language }) => language,
  Interpreter: ({ interpreter }) => yes(interpreter),
  'No steps': ({ stepFree }) => yes(stepFree),
  Overbooked: ({ overbooked }) => yes(overbooked),
  'Needs another time': ({ needsRebooking }) => yes(needsRebooking),
  'After the deadline': ({ visitAfterDeadline }) => yes(visitAfterDeadline),
  'Other visit at this time': ({ overlappingVisits }) => yes(overlappingVisits !== undefined),
  Missing: (entry) => entry.missing.map(missing).join('; '),
};

type Row = Readonly<Record<string, string | undefined>>;

const visitRow = (entry: DaySheetEntry): Row =>
  Object.fromEntries(Object.entries(columns).map(([name, say]) => [name, say(entry)]));

const gapRow = ({ start, end, practitionerId }: ScheduleAnswer['gaps'][number]): Row => ({
  Start: clock(start),
  End: clock(end),
  Practitioner: practitionerId,
  State: 'free',
});

/** The day sheet as a table to print: a row a visit, and a row a gap (`free`), in the order of the day. */
export function daySheetCsv({ appointments, gaps }: ScheduleAnswer): string {
  const names = Object.keys(columns);
  const rows = [
    ...appointments.map((entry) => ({ at: Date.parse(entry.start), row: visitRow(entry) })),
    ...gaps.map((gap) => ({ at: Date.parse(gap.start), row: gapRow(gap) })),
  ];
  const inOrder = rows.toSorted((a, b) => a.at - b.at);
  return csvText(
    names,
    inOrder.map(({ row }) => names.map((name) => row[name])),
  );
}
