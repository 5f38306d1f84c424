import type { DayKey } from '../../domain/calendar/practitioner-day.ts';
import { type Busy, foreignMark, isForeign, type PractitionerDay } from '../../domain/calendar/practitioner-day.ts';
import { isSlug } from '../../domain/core/ids.ts';
import { isoWeekOf } from '../../domain/core/local-time.ts';
import type { Item } from '../dynamo/item.ts';

export const weekKey = (scheduleGroup: string, isoWeek: string): string => `WEEK#${scheduleGroup}#${isoWeek}`;

/** A day's place in its week: date by date, on a date practitioner by practitioner. */
export const daySort = ({ practitionerId, date }: Omit<DayKey, 'scheduleGroup'>): string => `${date}#${practitionerId}`;

export const dayKey = (day: DayKey) => ({ pk: weekKey(day.scheduleGroup, isoWeekOf(day.date)), sk: daySort(day) });

/** The inverse of `dayKey`: group, practitioner and date of a day are kept in its key alone. */
export function partsOfDayKey(pk: string, sk: string): DayKey {
  const [, scheduleGroup = ''] = pk.split('#');
  const [date = '', practitionerId = ''] = sk.split('#');
  return { scheduleGroup, practitionerId, date };
}

/** A stretch begins with its kind's letter; a capital one says that the id goes without the kind's usual prefix. */
const forms = {
  hold: { letter: 'h', prefix: 'hld_' },
  visit: { letter: 'v', prefix: 'apt_' },
  away: { letter: 'a', prefix: '' },
} as const satisfies Record<Busy['kind'], object>;

const kinds = { h: 'hold', v: 'visit', a: 'away' } as const;

const radix = 36;
const digits = (value: number): string => value.toString(radix);
const number = (text: string): number => Number.parseInt(text, radix);

/** @throws where it is no whole number */
function whole(value: number): number {
  if (!Number.isSafeInteger(value)) throw new Error('A practitioner-day holds a number that is none.');
  return value;
}

/** @throws where it can name nothing of the directory */
function slug(text: string): string {
  if (!isSlug(text)) throw new Error('A practitioner-day holds a name that is none.');
  return text;
}

/** The texts of a list. @throws where it is none, or one of something else */
const textsOf = (list: Item[string] | undefined): string[] => {
  if (!list?.L) throw new Error('A practitioner-day lacks a list.');
  return list.L.map(({ S }) => {
    if (S === undefined) throw new Error('A practitioner-day holds what is no text.');
    return S;
  });
};

/** The epoch minute at which a date begins in UTC: stretches count from it, because small numbers are short. */
const firstMinute = (date: string): number => Date.parse(`${date}T00:00Z`) / 60_000;

/** A busy stretch as text, such as `Vo4+18:0v9k…`: 24 to 36 bytes, a third of what a map of named members takes. */
function packed({ start, end, kind, id, until }: Busy, origin: number): string {
  if (isForeign({ id })) return id.slice(foreignMark.length);
  const { letter, prefix } = forms[kind];
  const usual = id.startsWith(prefix);
  const over = until === undefined ? '' : `@${digits(until)}`;
  const time = `${digits(start - origin)}+${digits(end - start)}${over}`;
  return usual ? `${letter.toUpperCase()}${time}:${id.slice(prefix.length)}` : `${letter}${time}:${id}`;
}

const layout = /^([a-zA-Z])(-?[0-9a-z]+)\+(-?[0-9a-z]+)(?:@(-?[0-9a-z]+))?:(.*)$/s;

/** @throws where the text is no packed stretch: the item was written by hand or by another version. */
function unpacked(text: string, origin: number): Busy {
  const [, letter = '', start, minutes, until, id = ''] = layout.exec(text) ?? [];
  if (start === undefined || minutes === undefined) throw new Error('A practitioner-day holds an unreadable stretch.');
  const from = whole(origin + number(start));
  const end = whole(from + number(minutes));
  const kind: Busy['kind'] | undefined = kinds[letter.toLowerCase() as keyof typeof kinds];
  // It is written back as it was.
  if (!kind) return { start: from, end, kind: 'away', id: `${foreignMark}${text}` };
  const usual = letter === letter.toUpperCase();
  const stretch: Busy = { start: from, end, kind, id: usual ? `${forms[kind].prefix}${id}` : id };
  if (until !== undefined) stretch.until = whole(number(until));
  return stretch;
}

const between = '/';
/** Stands for the mark before: most of a day's visits are at one clinic. */
const same = '=';

/** Third in the mark of a visit that was overbooked. */
const over = 'over';

/**
 * What a stretch says besides its time, such as `queens/new-consult`, `queens`, `/new-consult` or `queens//over`; empty where it says
 * nothing.
 */
function markOf({ clinicId = '', appointmentType = '', overbooked }: Busy): string {
  if (overbooked) return [clinicId, appointmentType, over].join(between);
  return appointmentType === '' ? clinicId : `${clinicId}${between}${appointmentType}`;
}

/** Adds to a stretch what its mark says. @throws where the mark names what can be no clinic or no type */
function mark(stretch: Busy, said: string): void {
  const [clinicId, appointmentType, third] = said.split(between);
  if (clinicId) stretch.clinicId = slug(clinicId);
  if (appointmentType) stretch.appointmentType = slug(appointmentType);
  if (third === over) stretch.overbooked = true;
}

/** Beside the stretches and in their order, because releases that do not know them read those texts whole. */
function marksOf(busy: readonly Busy[]): { marks?: string[] } {
  const all = busy.map(markOf);
  if (all.every((mark) => mark === '')) return {};
  return { marks: all.map((mark, at) => (mark !== '' && mark === all[at - 1] ? same : mark)) };
}

function marksIn(written: readonly string[]): string[] {
  const read: string[] = [];
  for (const mark of written) read.push(mark === same ? (read.at(-1) ?? '') : mark);
  return read;
}

/**
 * One practitioner-day. A search pays for every byte of every day that it reads, so group, practitioner and date stand in
 * the key alone and a stretch is one short text: a day of nine visits takes about 0.35 KB, hardly more where they carry marks.
 */
export const dayItem = (day: PractitionerDay): Record<string, unknown> => ({
  ...dayKey(day),
  version: day.version,
  busy: day.busy.map((stretch) => packed(stretch, firstMinute(day.date))),
  ...marksOf(day.busy),
});

/** The key's day with nothing free on it in any zone, whatever the item holds. */
export function takenDayOf({ pk, sk }: Item): PractitionerDay {
  const key = partsOfDayKey(String(pk?.S), String(sk?.S));
  const origin = firstMinute(key.date);
  const start = origin - 24 * 60;
  return { ...key, version: 0, busy: [{ start, end: origin + 48 * 60, kind: 'away', id: 'unreadable' }] };
}

/**
 * Reads a day member by member, into the shape that its schema describes: a search reads thousands of stretches, and the general way
 * (`readRecord`) took longer for them than all the rest of it. What a later release wrote beside them is left out here as well.
 * @throws Error where a member does not fit
 */
export function dayOf(item: Item): PractitionerDay {
  const { scheduleGroup, practitionerId, date } = partsOfDayKey(String(item.pk?.S), String(item.sk?.S));
  const origin = firstMinute(date);
  const busy = textsOf(item.busy).map((text) => unpacked(text, origin));
  const marks = item.marks === undefined ? [] : marksIn(textsOf(item.marks));
  for (const [at, said] of marks.entries()) if (said !== '' && busy[at]) mark(busy[at], said);
  const version = whole(Number(item.version?.N));
  return { scheduleGroup: slug(scheduleGroup), practitionerId: slug(practitionerId), date, version, busy };
}
