import { addDays } from '../../../../shared/domain/core/local-time.ts';
import { shortDate } from '../../../../shared/http/console/date-words.ts';
import { filterBar } from '../../../../shared/http/console/filter-bar.ts';
import { selectField } from '../../../../shared/http/console/select-field.ts';
import { clockTime, timeOfDay } from '../../../../shared/http/html/clock-time.ts';
import { type Html, html, type Piece } from '../../../../shared/http/html/markup.ts';
import { dayTexts as texts } from '../../../../shared/texts/en/pages/console-day.ts';
import { scheduleFilter } from '../schedule-filter.ts';
import { weekAddress } from '../week/week-query.ts';
import type { Sheet } from './ask-sheet.ts';
import { dayAddress, dayQueryOf } from './day-query.ts';
import { isToCome, type SheetNow } from './visit-flags.ts';

/** Whoever works at the clinic, or has a row of the day, by name. */
function practitionersOf({ answer, day, practitioners }: Sheet): { value: string; label: string }[] {
  const here = practitioners.filter(
    ({ clinicIds, practitionerId }) => clinicIds.includes(day.clinicId) || practitionerId === day.practitioner,
  );
  const names = new Map<string, string | undefined>([
    ...here.map(({ practitionerId, name }): [string, string] => [practitionerId, name]),
    ...[...answer.appointments, ...answer.gaps].map((each): [string, string | undefined] => [
      each.practitionerId,
      each.practitionerName,
    ]),
  ]);
  return [...names]
    .map(([value, label = value]) => ({ value, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
}

/** To the day before, today and the day after. */
export function dayLinks({ day, today }: Sheet, up: string): Html {
  const to = (date: string, label: Piece): Html =>
    html`<a href="${dayAddress(up, { ...day, date })}"${date === day.date && html` aria-current="date"`}>${label}</a>`;
  const [before, after] = [addDays(day.date, -1), addDays(day.date, 1)];
  return html`<nav class="day-links no-print" aria-label="${texts.days}">
${to(before, html`←\u00a0<span class="usa-sr-only">${texts.before}, </span>${shortDate(before)}`)}
${to(today, texts.today)}
${to(after, html`<span class="usa-sr-only">${texts.after}, </span>${shortDate(after)}\u00a0→`)}
</nav>`;
}

/** Which clinic, day and practitioner are shown. */
export function dayFilter(sheet: Sheet, up: string): Html {
  const { day, clinics, answer } = sheet;
  const listed = clinics.map(({ clinicId, name }) => ({ value: clinicId, label: name }));
  const isListed = clinics.some(({ clinicId }) => clinicId === day.clinicId);
  const lost = isListed ? [] : [{ value: day.clinicId, label: answer.clinicName ?? day.clinicId }];
  const fields = html`${selectField({ name: 'clinic', label: texts.clinic, options: [...listed, ...lost], chosen: day.clinicId })}
<div class="usa-form-group"><label class="usa-label" for="date">${texts.date}</label>
<input class="usa-input" type="date" id="date" name="date" value="${day.date}"></div>
${selectField({ name: 'practitioner', label: texts.practitioner, none: texts.everyone, options: practitionersOf(sheet), chosen: day.practitioner })}`;
  return scheduleFilter(texts.narrow, filterBar({ action: `${up}staff/schedule`, fields, isNarrowed: false }));
}

/** To the first visit that waits for somebody to do something: on a phone, and late in the day, it is far below. */
function toNext({ answer, day, today }: Sheet): Html | undefined {
  const waiting = answer.appointments.find((entry) => isToCome(entry) || entry.status === 'checked-in');
  if (!waiting || day.date > today) return undefined;
  return html` <a class="no-print" href="#${waiting.appointmentId}">${texts.next(timeOfDay(waiting.start))}</a>`;
}

/** When this was true, and where to go on. */
export const asOf = (sheet: Sheet, up: string, { now, zone }: SheetNow): Html =>
  html`<p class="day-sheet__as-of"><span>${texts.asOf} ${clockTime(now.toString(), { now, zone })}</span> <a class="no-print" href="${dayAddress(up, sheet.day)}">${texts.reload}</a>${toNext(sheet)}</p>`;

/** How it is taken along; and to the weeks of whoever is there, and to what decides about them. */
export const sheetFoot = (sheet: Sheet, up: string): Html => html`<div class="no-print">
<p class="day-sheet__more"><span>${texts.taking}</span> <a href="${up}staff/schedule/day.csv?${dayQueryOf(sheet.day)}">${texts.csv}</a> <span>${texts.printing}</span></p>
<p class="day-sheet__more"><span>${texts.weeks}</span> ${practitionersOf(sheet).map(
  ({ value, label }) => html`<a href="${weekAddress(up, value, sheet.day.date)}">${label}</a> `,
)}</p>
<p class="day-sheet__more"><a href="${up}staff/schedule/calendars">${texts.calendars}</a></p>
</div>`;
