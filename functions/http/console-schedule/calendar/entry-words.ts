import { factList } from '../../../../shared/http/console/fact-list.ts';
import type { Html } from '../../../../shared/http/html/markup.ts';
import {
  entryLabels as labels,
  entryPageTexts as texts,
} from '../../../../shared/texts/en/pages/console-calendar-entries.ts';
import type { EntryBody } from './entry-kinds.ts';
import type { Names } from './names.ts';
import { dateWords, daysWords, timeWords, weekdaysWords } from './words.ts';

/** From when to when on each day; undefined where that makes no difference. */
function timesWords({ from, fromTime, toTime, start, end }: EntryBody): string | undefined {
  const [begin, close] = [fromTime ?? start, toTime ?? end];
  if (begin && close) return `${timeWords(begin)} to ${timeWords(close)}`;
  if (begin) return texts.fromOn(timeWords(begin));
  if (close) return texts.until(timeWords(close));
  return from && texts.wholeDays;
}

const daysOf = ({ from, to, date }: EntryBody): string => (from && to ? daysWords(from, to) : dateWords(date ?? ''));

/** What an entry says, fact by fact. */
export const entryFacts = (body: EntryBody, names: Names): Html =>
  factList([
    [texts.days, daysOf(body)],
    [labels.weekdays, body.weekdays && weekdaysWords(body.weekdays)],
    [texts.times, timesWords(body)],
    [labels.clinicId, body.clinicId && names.clinic(body.clinicId)],
    [labels.appointmentTypes, body.appointmentTypes?.map((type) => names.type(type)).join(', ')],
    [labels.replacesHours, body.replacesHours && texts.replaces],
    [labels.reason, body.reason],
  ]);

/** What an entry says in a line. */
export function entryLine(body: EntryBody, names: Names): string {
  const parts = [
    daysOf(body),
    body.weekdays && weekdaysWords(body.weekdays),
    timesWords(body),
    body.clinicId && names.clinic(body.clinicId),
    body.reason,
  ];
  return parts.filter(Boolean).join(' · ');
}
