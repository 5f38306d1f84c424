import { Temporal } from 'temporal-polyfill';
import type { Subscription } from './subscription.ts';

type QuietHours = NonNullable<Subscription['quietHours']>;

const timeOf = (at: Temporal.ZonedDateTime): string => at.toPlainTime().toString({ smallestUnit: 'minute' });

/** Whether a wall-clock time (HH:MM) is quiet; hours that run over midnight are those outside of the day's loud ones. */
const isQuiet = ({ from, to }: QuietHours, time: string): boolean =>
  from <= to ? from <= time && time < to : time >= from || time < to;

/** The first instant after `local` at which clocks show a time. Where it is skipped in spring, the instant of the skip. */
function nextAt(local: Temporal.ZonedDateTime, time: string): Temporal.Instant {
  const { timeZoneId: timeZone } = local;
  for (let days = 0; ; days++) {
    const wanted = local.toPlainDate().add({ days }).toPlainDateTime(Temporal.PlainTime.from(time));
    for (const disambiguation of ['earlier', 'later'] as const) {
      const at = wanted.toZonedDateTime(timeZone, { disambiguation });
      if (Temporal.ZonedDateTime.compare(at, local) <= 0) continue;
      if (timeOf(at) === time) return at.toInstant();
      if (disambiguation === 'later')
        return (at.add({ seconds: 1 }).getTimeZoneTransition('previous') ?? at).toInstant();
    }
  }
}

/**
 * When quiet hours that run now are over. They are wall-clock times of a zone, whatever its clocks do on the day.
 * @param zone IANA zone of the practice
 * @returns undefined where it is not quiet now
 */
export function quietUntil(hours: QuietHours, now: Temporal.Instant, zone: string): Temporal.Instant | undefined {
  const local = now.toZonedDateTimeISO(zone);
  return isQuiet(hours, timeOf(local)) ? nextAt(local, hours.to) : undefined;
}
