import { Temporal } from 'temporal-polyfill';
import type { DaySheetEntry, ScheduleAnswer } from '../../../../shared/contract/day-sheet-answer.ts';
import { hoursOfDate } from '../../../../shared/domain/calendar/hours-of-date.ts';
import { spanOnDate } from '../../../../shared/domain/calendar/span-on-date.ts';
import { toRfc3339 } from '../../../../shared/domain/core/local-time.ts';
import { shortDate } from '../../../../shared/http/console/date-words.ts';
import { flag } from '../../../../shared/http/console/flag.ts';
import { markedTimeOfDay, timeOfDay } from '../../../../shared/http/html/clock-time.ts';
import { type Html, html, type Piece } from '../../../../shared/http/html/markup.ts';
import { visitStates } from '../../../../shared/texts/en/pages/console-day.ts';
import { weekTexts as texts } from '../../../../shared/texts/en/pages/console-week.ts';
import { dayAddress } from '../day/day-query.ts';
import type { Week } from './ask-week.ts';

type Stretch = Pick<DaySheetEntry, 'start' | 'end'>;

const stretchWords = ({ start, end }: Stretch): string => texts.stretch(timeOfDay(start), timeOfDay(end));

const lines = (items: readonly Piece[]): Piece =>
  items.length > 0 && html`<ul class="week-list">${items.map((each) => html`<li>${each}</li>`)}</ul>`;

const sheetsOf = ({ sheets }: Week, date: string): ScheduleAnswer[] => sheets.filter((sheet) => sheet.date === date);

const nameOf = ({ clinicName, clinicId }: ScheduleAnswer): string => clinicName ?? clinicId;
const byStart = (a: Stretch, b: Stretch): number => Date.parse(a.start) - Date.parse(b.start);

/** What they work on a date, wherever that is. */
const hoursOf = ({ plan: { weekly, sessions } }: Week, date: string) =>
  hoursOfDate({ weeklyHours: weekly, sessions }, date, Temporal.PlainDate.from(date).dayOfWeek);

/** Where and when the practitioner works by the hours of that date; and where they see somebody all the same. */
function works(week: Week, date: string, up: string): Piece {
  const hours = hoursOf(week, date);
  const shown = sheetsOf(week, date).flatMap((sheet) => {
    const here = hours.filter(({ clinicId }) => clinicId === sheet.clinicId);
    if (here.length === 0 && sheet.appointments.length === 0) return [];
    const day = { clinicId: sheet.clinicId, date, practitioner: week.practitioner.practitionerId };
    const times = here
      .toSorted((a, b) => (a.start < b.start ? -1 : 1))
      .map(
        (each) =>
          html`<span class="week-list__line">${stretchWords(each)}${each.reservedFor && html` (${texts.kept})`}</span>`,
      );
    return [
      html`<a href="${dayAddress(up, day)}">${nameOf(sheet)}<span class="usa-sr-only">, ${texts.sheet}, ${shortDate(date)}</span></a>${times}`,
    ];
  });
  return shown.length > 0 ? lines(shown) : texts.rest;
}

/** When they are away, and what is closed of the clinics where they would work. */
function awayOrClosed(week: Week, date: string): Piece {
  const { plan, zone } = week;
  const hours = hoursOf(week, date);
  const away = plan.timeOff.flatMap((off) => {
    const isWholeDay = off.fromTime === undefined && off.toTime === undefined;
    const words = spanOnDate(off, zone, date).map(({ start, end }) =>
      isWholeDay
        ? texts.awayAllDay
        : texts.away(stretchWords({ start: toRfc3339(start, zone), end: toRfc3339(end, zone) })),
    );
    return words.map((each) => `${each}${off.reason === undefined ? '' : texts.because(off.reason)}`);
  });
  const closed = sheetsOf(week, date)
    .filter((sheet) => hours.some(({ clinicId }) => clinicId === sheet.clinicId) || sheet.appointments.length > 0)
    .flatMap((sheet) => [
      ...(sheet.closed ? [{ words: texts.closed(nameOf(sheet)), reason: sheet.closedReason }] : []),
      ...(sheet.closedTimes ?? []).map((each) => ({
        words: texts.closedFor(nameOf(sheet), stretchWords(each)),
        reason: each.reason,
      })),
    ])
    .map(({ words, reason }) => `${words}${reason === undefined ? '' : texts.because(reason)}`);
  return lines([...away, ...closed]);
}

/** A visit by its code: the week hangs where people pass by. */
function visitLine(entry: DaySheetEntry, up: string): Html {
  const { start, caseId, code, appointmentTypeName, appointmentType, status } = entry;
  return html`<a href="${up}staff/cases/${caseId}">${markedTimeOfDay(start)}${code !== undefined && html` <span class="case-code">${code}</span>`}</a> ${
    appointmentTypeName ?? appointmentType
  }, ${visitStates[status]}${entry.needsRebooking && html` ${flag(texts.needsRebooking, 'danger')}`}`;
}

/** A day as the cells of its row. */
export function dayCells(week: Week, date: string, up: string): Piece[] {
  const sheets = sheetsOf(week, date);
  const visits = sheets.flatMap(({ appointments }) => appointments).toSorted(byStart);
  const gaps = sheets.flatMap((each) => each.gaps).toSorted(byStart);
  return [
    html`${shortDate(date)}${date === week.today && html` (${texts.today})`}`,
    works(week, date, up),
    awayOrClosed(week, date),
    lines(visits.map((entry) => visitLine(entry, up))),
    lines(gaps.map(stretchWords)),
  ];
}

/** How many visits the practitioner has in the week. */
export const visitCount = ({ sheets }: Week): number =>
  sheets.reduce((sum, { appointments }) => sum + appointments.length, 0);
