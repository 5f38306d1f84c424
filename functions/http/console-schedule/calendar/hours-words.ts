import type { VisitLimit, WeeklyHours } from '../../../../shared/domain/directory/hours.ts';
import { hoursTexts as texts } from '../../../../shared/texts/en/pages/console-hours.ts';
import type { Names } from './names.ts';
import { dateWords, timeWords, weekdaysWords } from './words.ts';

/** A weekly stretch of work in a line. */
export function hoursWords(hours: WeeklyHours, names: Names): string {
  const { clinicId, weekdays, start, end, from, until, everyWeeks, appointmentTypes, reservedFor, releaseHours } =
    hours;
  const parts = [
    names.clinic(clinicId),
    weekdaysWords(weekdays),
    `${timeWords(start)} to ${timeWords(end)}`,
    everyWeeks !== undefined && everyWeeks > 1 && texts.every(everyWeeks),
    from && texts.since(dateWords(from)),
    until && texts.last(dateWords(until)),
    appointmentTypes && texts.only(appointmentTypes.map((type) => names.type(type)).join(', ')),
    reservedFor && texts.reserved,
    releaseHours !== undefined && texts.released(releaseHours),
  ];
  return parts.filter(Boolean).join(' · ');
}

/** How many visits of a type, in a line. */
export function limitWords({ appointmentType, perDay, perWeek }: VisitLimit, names: Names): string {
  const most = [perDay !== undefined && texts.perDay(perDay), perWeek !== undefined && texts.perWeek(perWeek)];
  return `${names.type(appointmentType)}: ${most.filter(Boolean).join(', ') || texts.noLimit}`;
}
