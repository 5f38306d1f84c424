import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { Slug } from '../core/ids.ts';
import { stored } from '../core/instants.ts';
import { wallClockDay } from '../core/wall-clock-day.ts';
import type { Practitioner } from '../directory/directory.ts';
import { Session, VisitLimit, WeeklyHours } from '../directory/hours.ts';

/** Hours that were in force until they were changed, so that past weeks are judged by the hours that they had. */
export const PastHours = z.strictObject({
  practitionerId: Slug,
  /** RFC 3339 UTC: from then on others were in force. */
  until: z.string(),
  clinicIds: z.array(Slug),
  weeklyHours: z.array(WeeklyHours),
  sessions: z.optional(z.array(Session)),
  /** Limits that were in force; absent = none, or an earlier change that did not keep them. */
  limits: z.optional(z.array(VisitLimit)),
});
export type PastHours = z.infer<typeof PastHours>;

/** The hours of a practitioner's entry that another is about to replace. */
export const pastHoursOf = (
  { practitionerId, clinicIds, weeklyHours, sessions, limits }: Practitioner,
  until: Temporal.Instant,
): PastHours => ({
  practitionerId,
  until: stored(until),
  clinicIds,
  weeklyHours,
  ...(sessions && { sessions }),
  ...(limits && { limits }),
});

/**
 * A practitioner with the hours that were in force when a local date (YYYY-MM-DD, of the home zone) began.
 * @param past hours of the same practitioner that were replaced since, in any order
 */
export function practitionerOn(practitioner: Practitioner, past: readonly PastHours[], date: string): Practitioner {
  const { start } = wallClockDay(practitioner.homeZone, date);
  const morning = stored(Temporal.Instant.fromEpochMilliseconds(start * 60_000));
  const [inForce] = past.filter(({ until }) => until > morning).toSorted((a, b) => (a.until < b.until ? -1 : 1));
  if (!inForce) return practitioner;
  const { sessions: _, ...rest } = practitioner;
  const { clinicIds, weeklyHours, sessions } = inForce;
  return { ...rest, clinicIds, weeklyHours, ...(sessions && { sessions }) };
}
