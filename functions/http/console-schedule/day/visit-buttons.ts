import type { Temporal } from 'temporal-polyfill';
import type { DaySheetEntry } from '../../../../shared/contract/day-sheet-answer.ts';
import { allowsChange } from '../../../../shared/domain/booking/appointment-changes.ts';
import { type DeskChange, deskChangesOf } from '../../../../shared/domain/booking/desk-changes.ts';
import { timeOfDay } from '../../../../shared/http/html/clock-time.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { dayTexts as texts } from '../../../../shared/texts/en/pages/console-day.ts';
import type { SheetNow } from './visit-flags.ts';

interface DeskButton {
  act: DeskChange;
  label: string;
  /** Beside the one that comes next. */
  isOther?: boolean;
}

/** How an act is called where the visit stands. */
function labelOf(act: DeskChange, { status, start }: DaySheetEntry, now: Temporal.Instant): string {
  if (act === 'no-show') return status === 'checked-in' ? texts.left : texts.acts[act];
  if (status !== 'no-show') return texts.acts[act];
  return now.epochMilliseconds < Date.parse(start) ? texts.undoMissed : texts.afterAll;
}

/** What a visit takes next, and what else may become of it. */
const buttonsOf = (entry: DaySheetEntry, at: SheetNow): DeskButton[] =>
  deskChangesOf(entry, at).map((act) => ({
    act,
    label: labelOf(act, entry, at.now),
    isOther: act === 'no-show' || entry.status === 'no-show',
  }));

/** Whether anything is left to be done with a visit. */
export const takesActs = (entry: DaySheetEntry, at: SheetNow): boolean => buttonsOf(entry, at).length > 0;

/** What a button sends: the act, the visit, and the version of it that was seen. */
const sentBy = (act: DeskChange, { appointmentId, version }: DaySheetEntry): string =>
  `${act} ${appointmentId} ${version}`;

/** To another time, for a visit that cannot take place as it was booked. */
const moveLink = ({ caseId, appointmentId }: DaySheetEntry, about: string, up: string): Html =>
  html`<a class="day-sheet__move" href="${up}staff/cases/${caseId}/times?moving=${appointmentId}">${texts.move}<span class="usa-sr-only"> ${about}</span></a>\n`;

/** What is done with a visit next; each button says for whom it is to whoever cannot see where it stands. @param at with the way up of the page */
export function visitButtons(entry: DaySheetEntry, at: SheetNow & { up: string }): Html {
  const about = `${entry.patientName ?? entry.code ?? texts.nameless}, ${timeOfDay(entry.start)}`;
  return html`${entry.needsRebooking && allowsChange(entry.status, 'reschedule') && moveLink(entry, about, at.up)}${buttonsOf(
    entry,
    at,
  ).map(
    ({ act, label, isOther }) =>
      html`<button class="usa-button usa-button--${isOther ? 'unstyled' : 'outline'}" type="submit" name="act" value="${sentBy(act, entry)}">${label}<span class="usa-sr-only"> ${about}</span></button>\n`,
  )}`;
}
