import type { Temporal } from 'temporal-polyfill';
import { dayKeysOf } from '../../domain/booking/kept-at.ts';
import { isAheadFromAfar } from '../../domain/booking/settle-day.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import type { IdSource } from '../../domain/core/ids.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import type { ScheduleReader } from '../booking/ports.ts';
import { settlePromises } from '../calendar/settle-promises.ts';
import type { Change } from '../core/changes.ts';

export interface FromAfarDeps {
  schedule: Pick<ScheduleReader, 'appointments'>;
  ids: Pick<IdSource, 'next'>;
}

/**
 * What is promised with a change of a case after which its person lives in another state: that the days of its visits from afar are
 * looked at, because who gives them may not be licensed there, or may be now. Nothing is read where the state stays.
 * @param before the case that the change is made of: whoever books or moves a visit meanwhile changes it too
 */
export async function judgeFromAfar(
  { schedule, ids }: FromAfarDeps,
  before: CaseHeader,
  { homeState }: Pick<CaseHeader, 'homeState'>,
  directory: Directory,
  now: Temporal.Instant,
): Promise<Change[]> {
  const open = Object.values(before.openVisits);
  if (before.homeState === homeState || open.length === 0) return [];
  const visits = await schedule.appointments(open);
  return visits
    .filter((visit) => isAheadFromAfar(visit, directory, now))
    .flatMap((visit) => dayKeysOf(directory, visit))
    .flatMap(({ practitionerId, date }) => settlePromises(ids, { practitionerId, from: date, to: date }, now));
}
