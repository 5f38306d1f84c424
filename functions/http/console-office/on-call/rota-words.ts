import type { Temporal } from 'temporal-polyfill';
import { shortDate } from '../../../../shared/http/console/date-words.ts';
import { timeOfDay } from '../../../../shared/http/html/clock-time.ts';
import { onCallTexts as texts } from '../../../../shared/texts/en/pages/console-on-call.ts';

type At = Temporal.ZonedDateTime;

function zoneName({ timeZoneId, epochMilliseconds }: At): string {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: timeZoneId, timeZoneName: 'short' });
  return format.formatToParts(epochMilliseconds).find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

/** `8:00 PM`; with the zone's short name on a day that gives or skips an hour: 1:30 AM may be twice in it. */
export function clockOf(at: At): string {
  const clock = timeOfDay(at.toPlainTime().toString());
  return at.hoursInDay === 24 ? clock : `${clock}\u00a0${zoneName(at)}`;
}

/** `Sat, Nov 28, 8:00 AM` */
export const momentWords = (at: At): string => `${shortDate(at.toPlainDate().toString())}, ${clockOf(at)}`;

const isMidnight = (at: At): boolean => at.equals(at.startOfDay());

/** `8:00 AM–midnight`: hours of one day, whose own midnights are named. */
export const hoursWords = ({ start, end }: { start: At; end: At }): string => {
  if (isMidnight(start) && end.equals(start.add({ days: 1 }))) return texts.allDay;
  return [start, end].map((at) => (isMidnight(at) ? texts.midnight : clockOf(at))).join('–');
};

/** `Sat, Nov 28, 8:00 AM to 8:00 PM`; with both days where they differ. */
export const stretchWords = ({ start, end }: { start: At; end: At }): string =>
  texts.stretch(momentWords(start), start.toPlainDate().equals(end.toPlainDate()) ? clockOf(end) : momentWords(end));
