import type { Clinic, Practitioner } from '../../domain/directory/directory.ts';
import type { ClinicClosure, DatedSpan, Session, VisitLimit, WeeklyHours } from '../../domain/directory/hours.ts';

const weekdayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** @param weekdays ISO weekdays, 1 = Monday */
const weekdaysInWords = (weekdays: readonly number[]): string =>
  weekdays.map((weekday) => weekdayNames[weekday - 1] ?? '?').join(', ');

const onlyTypes = (types: readonly string[] | undefined): string => (types ? `, only ${types.join(', ')}` : '');

function rhythm({ from, until, everyWeeks = 1 }: WeeklyHours): string {
  const often = everyWeeks > 1 ? `, every ${everyWeeks} weeks` : '';
  const since = from ? `${often ? '' : ','} from ${from}` : '';
  return `${often}${since}${until ? `, until ${until}` : ''}`;
}

/** `Mon, Wed 09:00-12:00 at manhattan, every 2 weeks from 2026-12-07`. */
export function hoursInWords(hours: WeeklyHours): string {
  const { clinicId, weekdays, start, end, appointmentTypes, reservedFor, releaseHours } = hours;
  const kept = reservedFor ? `, reserved for ${reservedFor}` : '';
  const released = releaseHours === undefined ? '' : `, open to all ${releaseHours} h before`;
  return `${weekdaysInWords(weekdays)} ${start}-${end} at ${clinicId}${rhythm(hours)}${onlyTypes(appointmentTypes)}${kept}${released}`;
}

/** `2026-12-12 09:00-12:00 at bronx (ses_…)`. */
export function sessionInWords({
  sessionId,
  clinicId,
  date,
  start,
  end,
  appointmentTypes,
  replacesHours,
}: Session): string {
  const instead = replacesHours ? ', instead of the weekly hours' : '';
  return `${date} ${start}-${end} at ${clinicId}${onlyTypes(appointmentTypes)}${instead} (${sessionId})`;
}

function spanInWords({ from, to, fromTime, toTime, weekdays }: DatedSpan): string {
  const dates = from === to ? from : `${from} to ${to}`;
  const times = fromTime || toTime ? ` ${fromTime ?? '00:00'}-${toTime ?? '24:00'}` : '';
  return `${dates}${times}${weekdays ? `, ${weekdaysInWords(weekdays)} only` : ''}`;
}

/** Less its reason, which is for staff. */
export const closureInWords = (closure: ClinicClosure): string => `${spanInWords(closure)} (${closure.closureId})`;

export const limitInWords = ({ appointmentType, perDay, perWeek }: VisitLimit): string =>
  `${appointmentType} ${[perDay === undefined ? [] : `${perDay} a day`, perWeek === undefined ? [] : `${perWeek} a week`].flat().join(', ')}`;

export const travelInWords = (travel: NonNullable<Clinic['travelMinutes']>): string[] =>
  Object.entries(travel).map(([clinicId, minutes]) => `${minutes} min to ${clinicId}`);

export const releaseInWords = ({ expeditedHours, everyoneHours }: NonNullable<Clinic['release']>): string =>
  `to expedited cases ${expeditedHours} h before, to everybody ${everyoneHours} h before`;

/** The calendar of a practitioner, member by member, each a list of things in words. */
export const practitionerInWords = ({ weeklyHours, sessions, limits }: Practitioner) => ({
  weeklyHours: weeklyHours.map(hoursInWords),
  sessions: sessions?.map(sessionInWords),
  limits: limits?.map(limitInWords),
});

/** The same of a clinic. */
export const clinicInWords = ({ closures, travelMinutes, release }: Clinic) => ({
  closures: closures?.map(closureInWords),
  travelMinutes: travelMinutes && travelInWords(travelMinutes),
  release: release && releaseInWords(release),
});
