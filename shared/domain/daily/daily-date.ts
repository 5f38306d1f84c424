import { Temporal } from 'temporal-polyfill';
import { stored } from '../core/instants.ts';
import { addDays } from '../core/local-time.ts';
import type { DailyTimer } from '../messages/timer.ts';
import type { Ruleset } from '../triage/ruleset.ts';

/** When the practice's day begins for digests and test pages. */
export interface Morning {
  /** Wall-clock time, HH:MM. */
  at: string;
  /** IANA zone of the practice. */
  zone: string;
}

/** The morning whose work is done: its local date (YYYY-MM-DD), and when that is. */
export interface DayOfWork {
  date: string;
  now: Temporal.Instant;
}

/** A time that the clock change skips is as far behind the gap. */
const instantOf = (date: string, { at, zone }: Morning): Temporal.Instant =>
  Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: at }).toInstant();

/** The local date (YYYY-MM-DD) whose morning was the latest to begin: before that time of day it is yesterday's. */
export function latestMorning(now: Temporal.Instant, morning: Morning): string {
  const today = now.toZonedDateTimeISO(morning.zone).toPlainDate().toString();
  return Temporal.Instant.compare(instantOf(today, morning), now) <= 0 ? today : addDays(today, -1);
}

/** When the practice is at work, of a ruleset. */
type Office = Pick<Ruleset, 'officeHours' | 'zone'>;

/**
 * Whether the digests and test pages of a morning may still go out: that evening they are news to nobody, and at night they would wake
 * people for nothing.
 * @param date local date of the morning, YYYY-MM-DD
 */
export function isTimely(date: string, now: Temporal.Instant, { officeHours, zone }: Office): boolean {
  const local = now.toZonedDateTimeISO(zone);
  return local.toPlainDate().toString() === date && local.hour < officeHours.to;
}

/** The timer of the morning after the latest: the same whoever sets it. */
export function nextDaily(now: Temporal.Instant, morning: Morning): DailyTimer {
  const date = addDays(latestMorning(now, morning), 1);
  return { timerId: `daily-${date}`, purpose: 'daily', date, dueAt: stored(instantOf(date, morning)) };
}
