import { Temporal } from 'temporal-polyfill';
import { type FormFields, fieldText } from '../../../../shared/http/html/form-fields.ts';
import type { Rota, RotaWeek } from './rota-week.ts';

/**
 * A time as it stands in the form: by the clock of the practice, as a browser writes it (`2026-11-28T08:00`), with the offset (`-05:00`) that it
 * had when it was read, which tells the two hours apart that a change of clocks makes of one. An offset that the zone does not have then is
 * passed over.
 */
export interface RowTime {
  local: string;
  offset: string;
}

/** A shift as it stands in the form. */
export interface RotaRow {
  start: RowTime;
  end: RowTime;
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

const rowTime = (at: Temporal.ZonedDateTime): RowTime => ({
  local: at.toPlainDateTime().toString({ smallestUnit: at.second === 0 ? 'minute' : 'second' }),
  offset: at.offset,
});

/** What of a shift lies in a week: the form sets whole days, and what is before and after stays. */
function rowOf({ start, end, recipientId }: Rota['shifts'][number], week: RotaWeek, zone: string): RotaRow {
  const [begins, ends] = [week.from.toZonedDateTime(zone), week.to.add({ days: 1 }).toZonedDateTime(zone)];
  const [from, to] = [start, end].map((at) => Temporal.Instant.from(at).toZonedDateTimeISO(zone)) as [
    Temporal.ZonedDateTime,
    Temporal.ZonedDateTime,
  ];
  const first = Temporal.ZonedDateTime.compare(from, begins) < 0 ? begins : from;
  const last = Temporal.ZonedDateTime.compare(to, ends) > 0 ? ends : to;
  return { start: rowTime(first), end: rowTime(last), recipientId };
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
    start: { local: text(`shifts/${at}/start`), offset: text(`shifts/${at}/start/offset`) },
    end: { local: text(`shifts/${at}/end`), offset: text(`shifts/${at}/end/offset`) },
    recipientId: text(`shifts/${at}/recipientId`),
  }));
  const [region, from, to] = ['region', 'from', 'to'].map(text) as [string, string, string];
  return { region, from, to, rows, order: text('order'), lead: text('lead'), version: text('version') };
}

/** What goes on where a row ends, and is as long by the clock; nothing is guessed from what is no time. */
function after({ start, end }: RotaRow): RotaRow {
  try {
    const [from, to] = [start, end].map(({ local }) => Temporal.PlainDateTime.from(local)) as [
      Temporal.PlainDateTime,
      Temporal.PlainDateTime,
    ];
    const local = to.add(to.since(from)).toString({ smallestUnit: 'minute' });
    return { start: end, end: { local, offset: '' }, recipientId: '' };
  } catch {
    return { start: end, end: { local: '', offset: '' }, recipientId: '' };
  }
}

/** The first day, whole. */
function firstRow({ from }: RotaForm): RotaRow {
  const at = (local: string): RowTime => ({ local, offset: '' });
  try {
    const day = Temporal.PlainDate.from(from);
    const [start, end] = [day, day.add({ days: 1 })].map((each) => at(`${each}T00:00`)) as [RowTime, RowTime];
    return { start, end, recipientId: '' };
  } catch {
    return { start: at(''), end: at(''), recipientId: '' };
  }
}

/** With a row more, which goes on where the last one ends. */
export function withRow(form: RotaForm): RotaForm {
  const last = form.rows.at(-1);
  return { ...form, rows: [...form.rows, last ? after(last) : firstRow(form)] };
}

export const withoutRow = (form: RotaForm, row: number): RotaForm => ({
  ...form,
  rows: form.rows.filter((_, at) => at !== row),
});

/**
 * The instant of a time of the form, RFC 3339. Without an offset an hour that the clocks give twice is the first of the two; one that they skip
 * is the hour after. What is no time stays as it is, to be refused.
 * @param zone IANA zone of the practice
 */
export function instantOf({ local, offset }: RowTime, zone: string): string {
  try {
    const at = Temporal.ZonedDateTime.from(`${Temporal.PlainDateTime.from(local)}${offset}[${zone}]`, {
      offset: 'prefer',
    });
    return at.toString({ timeZoneName: 'never', smallestUnit: 'second' });
  } catch {
    return local;
  }
}

/** Rows that name somebody, with the number of each in the form. */
export const filledRows = ({ rows }: RotaForm): { row: RotaRow; at: number }[] =>
  rows.map((row, at) => ({ row, at })).filter(({ row }) => row.recipientId !== '');

/** The ids of the box. */
export const orderOf = ({ order }: RotaForm): string[] => order.split(/[\s,]+/).filter(Boolean);

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
  order: orderOf(form),
  ...(form.lead && { lead: form.lead }),
});
