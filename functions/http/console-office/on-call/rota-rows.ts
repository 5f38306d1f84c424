import { Temporal } from 'temporal-polyfill';
import { type FormFields, fieldText } from '../../../../shared/http/html/form-fields.ts';
import type { Rota, RotaWeek } from './rota-week.ts';

/** A shift as it stands in the form: local times of the practice, as a browser writes them (`2026-11-28T08:00`). */
export interface RotaRow {
  start: string;
  end: string;
  recipientId: string;
}

/** What the form says. */
export interface RotaForm {
  region: string;
  from: string;
  to: string;
  rows: readonly RotaRow[];
  /** Ids with commas between. */
  order: string;
  lead: string;
  version: string;
}

const mostRows = 200;

const localOf = (at: Temporal.ZonedDateTime): string => at.toPlainDateTime().toString({ smallestUnit: 'minute' });

/** What of a shift lies in a week: the form sets whole days, and what is before and after stays. */
function rowOf({ start, end, recipientId }: Rota['shifts'][number], week: RotaWeek, zone: string): RotaRow {
  const [begins, ends] = [week.from.toZonedDateTime(zone), week.to.add({ days: 1 }).toZonedDateTime(zone)];
  const [from, to] = [start, end].map((at) => Temporal.Instant.from(at).toZonedDateTimeISO(zone)) as [
    Temporal.ZonedDateTime,
    Temporal.ZonedDateTime,
  ];
  const first = Temporal.ZonedDateTime.compare(from, begins) < 0 ? begins : from;
  const last = Temporal.ZonedDateTime.compare(to, ends) > 0 ? ends : to;
  return { start: localOf(first), end: localOf(last), recipientId };
}

/** The form of a week as it stands. */
export const formOf = (week: RotaWeek, rota: Rota, zone: string): RotaForm => ({
  region: week.region,
  from: week.from.toString(),
  to: week.to.toString(),
  rows: rota.shifts.map((shift) => rowOf(shift, week, zone)),
  order: rota.order.join(', '),
  lead: rota.lead ?? '',
  version: String(rota.version),
});

/** A form as it was sent. */
export function readForm(fields: FormFields): RotaForm {
  const text = (name: string) => fieldText(fields, name)?.trim() ?? '';
  const count = Math.min(Number.parseInt(text('rows'), 10) || 0, mostRows);
  const rows = Array.from({ length: count }, (_, at) => ({
    start: text(`shifts/${at}/start`),
    end: text(`shifts/${at}/end`),
    recipientId: text(`shifts/${at}/recipientId`),
  }));
  const [region, from, to] = ['region', 'from', 'to'].map(text) as [string, string, string];
  return { region, from, to, rows, order: text('order'), lead: text('lead'), version: text('version') };
}

/** With a row more: it goes on where the last one ends. */
export const withRow = (form: RotaForm): RotaForm => ({
  ...form,
  rows: [...form.rows, { start: form.rows.at(-1)?.end ?? `${form.from}T00:00`, end: '', recipientId: '' }],
});

export const withoutRow = (form: RotaForm, row: number): RotaForm => ({
  ...form,
  rows: form.rows.filter((_, at) => at !== row),
});

/** An hour that the clocks give twice is the first of the two; one that they skip is the hour after. What is no time stays as it is, to be refused. */
function instantOf(local: string, zone: string): string {
  try {
    const at = Temporal.PlainDateTime.from(local).toZonedDateTime(zone);
    return at.toString({ timeZoneName: 'never', smallestUnit: 'second' });
  } catch {
    return local;
  }
}

/** Rows that name somebody, with the number of each in the form. */
export const filledRows = ({ rows }: RotaForm): { row: RotaRow; at: number }[] =>
  rows.map((row, at) => ({ row, at })).filter(({ row }) => row.recipientId !== '');

/** What is sent to the API. @param zone IANA zone of the practice */
export const bodyOf = (form: RotaForm, zone: string) => ({
  region: form.region,
  from: form.from,
  to: form.to,
  shifts: filledRows(form).map(({ row: { start, end, recipientId } }) => ({
    start: instantOf(start, zone),
    end: instantOf(end, zone),
    recipientId,
  })),
  order: form.order.split(/[\s,]+/).filter(Boolean),
  ...(form.lead && { lead: form.lead }),
});
