import type { DaySheetEntry } from '../../../../shared/contract/day-sheet-answer.ts';
import { timeOfDay } from '../../../../shared/http/html/clock-time.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { dayTexts as texts } from '../../../../shared/texts/en/pages/console-day.ts';
import { isToCome, type SheetNow } from './visit-flags.ts';

/** What the desk does with a visit. */
export const deskActs = ['check-in', 'complete', 'no-show'] as const;
export type DeskAct = (typeof deskActs)[number];

interface DeskButton {
  act: DeskAct;
  label: string;
  /** Beside the one that comes next. */
  isOther?: true;
}

const missed = (label: string): DeskButton => ({ act: 'no-show', label, isOther: true });

/** What a visit takes next, and what else may become of it (appointment-changes.ts). A visit that was missed can be undone while its time lasts. */
function buttonsOf(entry: DaySheetEntry, { now }: SheetNow): DeskButton[] {
  if (isToCome(entry)) return [{ act: 'check-in', label: texts.acts['check-in'] }, missed(texts.acts['no-show'])];
  if (entry.status === 'checked-in') return [{ act: 'complete', label: texts.acts.complete }, missed(texts.left)];
  if (entry.status !== 'no-show' || Date.parse(entry.end) <= now.epochMilliseconds) return [];
  const isAhead = now.epochMilliseconds < Date.parse(entry.start);
  return [{ act: 'check-in', label: isAhead ? texts.undoMissed : texts.afterAll, isOther: true }];
}

/** Whether anything is left to be done with a visit. */
export const takesActs = (entry: DaySheetEntry, at: SheetNow): boolean => buttonsOf(entry, at).length > 0;

/** What a button sends: the act, the visit, and the version of it that was seen. */
const sentBy = (act: DeskAct, { appointmentId, version }: DaySheetEntry): string =>
  `${act} ${appointmentId} ${version}`;

/** The buttons of a visit, each of which says for whom it is to whoever cannot see where it stands. */
export function visitButtons(entry: DaySheetEntry, at: SheetNow): Html {
  const about = `${entry.patientName ?? entry.code ?? texts.nameless}, ${timeOfDay(entry.start)}`;
  return html`${buttonsOf(entry, at).map(
    ({ act, label, isOther }) =>
      html`<button class="usa-button usa-button--${isOther ? 'unstyled' : 'outline'}" type="submit" name="act" value="${sentBy(act, entry)}">${label}<span class="usa-sr-only"> ${about}</span></button>\n`,
  )}`;
}
