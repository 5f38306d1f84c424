import { Temporal } from 'temporal-polyfill';
import { type EpochMinute, epochMinuteOf, instantOf, localDateOf, toRfc3339 } from '../../domain/core/local-time.ts';
import { memoise } from '../../domain/core/memoise.ts';
import { fill } from '../../domain/messages/message-texts.ts';
import { visitTime } from '../../domain/messages/visit-time.ts';
import { clockTexts } from '../../texts/pages/clock.ts';
import { type Html, html } from './markup.ts';
import type { PageLanguage } from './page-language.ts';

/** Whose clock, and in which language. */
export interface ReaderAt {
  language: PageLanguage;
  /** IANA zone in which times are shown: the clinic's, of what takes place there. */
  zone: string;
}

/** Hour of the local day, 0 to 23. */
export const localHour = (minute: EpochMinute, zone: string): number => Number(toRfc3339(minute, zone).slice(11, 13));

/** By language and date: what `Intl` makes of a date takes longer than all else on a page of hundreds of times. */
const dateWords = memoise(1_000, (key: string): string => {
  const [language, date] = key.split(' ') as [PageLanguage, string];
  const noon = epochMinuteOf(Temporal.Instant.from(`${date}T12:00Z`));
  return visitTime(noon, 'UTC', { ...clockTexts[language], dateTime: clockTexts[language].day });
});

/** A day as its reader writes it: `Friday, November 27`; `viernes 27 de noviembre`. @param minute epoch minute in it */
export const dayWords = (minute: EpochMinute, { language, zone }: ReaderAt): string =>
  dateWords(`${language} ${localDateOf(minute, zone)}`);

/** A time of day, which stays on one line: `2:00 PM`; `2:00 p. m.`. A page shows hundreds, so nothing here asks Intl. @param minute epoch minute */
export function timeWords(minute: EpochMinute, { language, zone }: ReaderAt): string {
  const hour = localHour(minute, zone);
  const [morning, afternoon] = clockTexts[language].dayPeriods;
  return `${hour % 12 || 12}:${toRfc3339(minute, zone).slice(14, 16)}\u00a0${hour < 12 ? morning : afternoon}`;
}

/** Day and time: `Friday, November 27, 2:00 PM`; `viernes 27 de noviembre, 2:00 p. m.`. @param minute epoch minute */
export const whenWords = (minute: EpochMinute, at: ReaderAt): string =>
  fill(clockTexts[at.language].when, { date: dayWords(minute, at), time: timeWords(minute, at) });

const marked = (minute: EpochMinute, words: string): Html =>
  html`<time datetime="${instantOf(minute).toString({ smallestUnit: 'second' })}">${words}</time>`;

/** `whenWords` and `timeWords`, marked for machines as an instant. */
export const whenMarked = (minute: EpochMinute, at: ReaderAt): Html => marked(minute, whenWords(minute, at));
export const timeMarked = (minute: EpochMinute, at: ReaderAt): Html => marked(minute, timeWords(minute, at));
