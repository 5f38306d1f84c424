import { addDays } from '../../../../shared/domain/core/local-time.ts';
import { shortDate } from '../../../../shared/http/console/date-words.ts';
import { filterBar } from '../../../../shared/http/console/filter-bar.ts';
import { selectField } from '../../../../shared/http/console/select-field.ts';
import { clockTime } from '../../../../shared/http/html/clock-time.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { dayTexts as texts } from '../../../../shared/texts/en/pages/console-day.ts';
import { weekAddress } from '../week/week-query.ts';
import type { Sheet } from './ask-sheet.ts';
import { dayAddress, dayQueryOf } from './day-query.ts';
import type { SheetNow } from './visit-flags.ts';

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
  const to = (date: string, label: string): Html =>
    html`<a href="${dayAddress(up, { ...day, date })}"${date === day.date && html` aria-current="date"`}>${label}</a>`;
  const [before, after] = [addDays(day.date, -1), addDays(day.date, 1)];
  return html`<nav class="day-links no-print" aria-label="${texts.days}">
${to(before, `${texts.before} (${shortDate(before)})`)}
${to(today, texts.today)}
${to(after, `${texts.after} (${shortDate(after)})`)}
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
  return filterBar({ action: `${up}staff/schedule`, fields, isNarrowed: false });
}

/** When this was true, and how it is taken along. */
export const sheetFoot = ({ day }: Sheet, up: string, { now, zone }: SheetNow): Html =>
  html`<p class="day-sheet__as-of">${texts.asOf} ${clockTime(now.toString(), { now, zone })}<span class="no-print"> · <a href="${dayAddress(up, day)}">${texts.reload}</a> · <a href="${up}staff/schedule/day.csv?${dayQueryOf(day)}">${texts.csv}</a> · ${texts.printing}</span></p>`;

/** To the weeks of whoever is there, and to what decides about them. */
export const weekLinks = (sheet: Sheet, up: string): Html =>
  html`<p class="no-print day-sheet__more"><span>${texts.weeks}</span> ${practitionersOf(sheet).map(
    ({ value, label }) => html`<a href="${weekAddress(up, value, sheet.day.date)}">${label}</a> `,
  )}<a href="${up}staff/schedule/calendars">${texts.calendars}</a></p>`;
