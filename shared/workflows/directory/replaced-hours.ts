import { isDeepStrictEqual } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import type { PastHours } from '../../domain/calendar/past-hours.ts';
import type { Directory, Practitioner } from '../../domain/directory/directory.ts';
import type { PastHoursReader } from '../reports/ports.ts';

const calendarOf = ({ weeklyHours, limits }: Practitioner) => ({ weeklyHours, limits });

/** The hours and limits that were replaced before, of every practitioner whose hours or limits an import changes. */
export async function replacedHours(
  { ofPractitioner }: PastHoursReader,
  stored: Directory,
  wanted: Directory,
): Promise<Map<string, PastHours[]>> {
  const next = new Map(wanted.practitioners.map((each) => [each.practitionerId, calendarOf(each)]));
  const changed = stored.practitioners.filter(
    (each) => !isDeepStrictEqual(calendarOf(each), next.get(each.practitionerId)),
  );
  const always = Temporal.Instant.fromEpochMilliseconds(0);
  const past = changed.map(
    async ({ practitionerId }) => [practitionerId, await ofPractitioner(practitionerId, always)] as const,
  );
  return new Map(await Promise.all(past));
}
