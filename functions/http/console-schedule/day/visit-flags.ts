import type { Temporal } from 'temporal-polyfill';
import type { DaySheetEntry } from '../../../../shared/contract/day-sheet-answer.ts';
import { allowsChange } from '../../../../shared/domain/booking/appointment-changes.ts';
import { shortDate } from '../../../../shared/http/console/date-words.ts';
import { type FlagKind, flag } from '../../../../shared/http/console/flag.ts';
import { clockWords } from '../../../../shared/http/html/clock-time.ts';
import { type Html, html, type Piece } from '../../../../shared/http/html/markup.ts';
import { urgencyMark } from '../../../../shared/http/html/urgency-mark.ts';
import { dayTexts as texts } from '../../../../shared/texts/en/pages/console-day.ts';
import { languageName } from '../../visit-pages/language-name.ts';

/** When a sheet is looked at. */
export interface SheetNow {
  now: Temporal.Instant;
  /** IANA zone of the clinic. */
  zone: string;
}

const minutesSince = (instant: string, now: Temporal.Instant): number =>
  Math.floor((now.epochMilliseconds - Date.parse(instant)) / 60_000);

/** Whether somebody is still to come. */
export const isToCome = ({ status }: Pick<DaySheetEntry, 'status'>): boolean => allowsChange(status, 'check-in');

/** Of a visit to come whose time has begun: how late they are, or that nobody noted what became of it. */
function lateness(entry: DaySheetEntry, now: Temporal.Instant): string | undefined {
  const late = minutesSince(entry.start, now);
  if (!isToCome(entry) || late < 1) return undefined;
  return minutesSince(entry.end, now) >= 0 ? texts.flags.noArrival : texts.flags.late(late);
}

/** How they speak: with an interpreter, or in a language other than the desk's. */
function speaking({ language = 'en', interpreter }: DaySheetEntry): string | undefined {
  const name = languageName(language, 'en');
  if (interpreter) return texts.flags.interpreter(name);
  return language === 'en' ? undefined : texts.flags.speaks(name);
}

/** What a visit is to be known for at the desk, what is to be acted on first. */
export function visitFlags(entry: DaySheetEntry, { now }: SheetNow): Html {
  const { modality, weCall, urgency, overbooked, overridden } = entry;
  const words = texts.flags;
  const flags: [string | undefined | false, FlagKind][] = [
    [entry.needsRebooking && words.needsRebooking, 'danger'],
    [entry.visitAfterDeadline && words.afterDeadline, 'warning'],
    [lateness(entry, now), 'warning'],
    [entry.overlappingVisits !== undefined && words.overlapping, 'warning'],
    [overbooked && words.overbooked, 'plain'],
    [overridden && !overbooked && words.overridden, 'plain'],
    [speaking(entry), 'plain'],
    [entry.stepFree && words.stepFree, 'plain'],
    [modality === 'telehealth' && (weCall ? words.weCall : words.video), 'plain'],
  ];
  const shown = flags.map(([word, kind]) => word && flag(word, kind)).filter(Boolean);
  const level = urgency && urgency !== 'routine' && urgencyMark(urgency);
  return html`${(level || shown.length > 0) && html`<div class="day-sheet__flags">${level} ${shown.map((each) => html`${each} `)}</div>`}`;
}

/** By when: a date, or an instant in the clinic's zone. */
const dueWords = (dueBy: string, { now, zone }: SheetNow): string =>
  dueBy.includes('T') ? clockWords(dueBy, { now, zone }) : shortDate(dueBy);

/** What a visit lacks, who gets it, and by when. */
export const missingList = ({ missing }: DaySheetEntry, at: SheetNow): Piece =>
  missing.length > 0 &&
  html`<p class="day-sheet__missing"><strong>${texts.missing}</strong> ${missing.map(
    ({ item, owner, dueBy }, place) =>
      html`${place > 0 && '; '}${texts.item(item)} (${texts.owners[owner]}${dueBy !== null && `, ${texts.by} ${dueWords(dueBy, at)}`})`,
  )}</p>`;
