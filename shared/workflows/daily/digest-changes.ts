import { Temporal } from 'temporal-polyfill';
import { isBusinessDay } from '../../domain/core/business-days.ts';
import { stored } from '../../domain/core/instants.ts';
import type { DayOfWork } from '../../domain/daily/daily-date.ts';
import { type Digest, digestCounts } from '../../domain/daily/digest.ts';
import type { ClockRules } from '../../domain/triage/ruleset.ts';
import type { WorklistReader } from '../cases/ports.ts';
import type { Change } from '../core/changes.ts';
import type { DirectoryReader } from '../directory/ports.ts';

export interface DigestDeps {
  worklist: WorklistReader;
  directory: DirectoryReader;
  ruleset: ClockRules;
  /** @returns an id of a kind that is always the same for the same parts. */
  derivedId: (prefix: 'evt', ...parts: string[]) => string;
}

/** Cases that are read at once. */
const pageSize = 500;

/** Counts every open case, in one walk. */
async function counted({ worklist, directory, ruleset }: DigestDeps, now: Temporal.Instant): Promise<Digest[]> {
  const { clinics } = await directory.directory();
  const counts = digestCounts(clinics, now, ruleset);
  let cursor: string | undefined;
  do {
    const page = await worklist.open({ limit: pageSize, cursor });
    for (const header of page.items) counts.add(header);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return counts.digests();
}

/** The digest of each clinic, and of each region's cases that have none: on business days, where there is any case. */
export async function digestChanges(deps: DigestDeps, { date, now }: DayOfWork): Promise<Change[]> {
  if (!isBusinessDay(Temporal.PlainDate.from(date), deps.ruleset.holidays)) return [];
  const digests = await counted(deps, now);
  return digests.map((digest) => {
    const eventId = deps.derivedId('evt', 'digest', digest.clinicId ?? '', digest.region, date);
    return { kind: 'event', event: { eventId, at: stored(now), lane: 'notice', kind: 'digest', date, ...digest } };
  });
}
