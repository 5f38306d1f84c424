import { stored } from '../../domain/core/instants.ts';
import { addDays } from '../../domain/core/local-time.ts';
import type { DayOfWork } from '../../domain/daily/daily-date.ts';
import { type Region, regions } from '../../domain/directory/directory.ts';
import type { DailyTimer } from '../../domain/messages/timer.ts';
import { callSequence } from '../../domain/oncall/duty.ts';
import type { Change } from '../core/changes.ts';
import type { OnCallReader } from '../oncall/ports.ts';
import type { TestPages } from '../paging/ports.ts';

export interface TestPageDeps {
  onCall: OnCallReader;
  testPages: Pick<TestPages, 'page'>;
  /** @returns an id of a kind that is always the same for the same parts. */
  derivedId: (prefix: 'evt', ...parts: string[]) => string;
}

/** The test page of a region, to whoever is called first there now; none where nobody answers pages. */
async function sent({ onCall, derivedId }: TestPageDeps, region: Region, { date, now }: DayOfWork): Promise<Change[]> {
  const [recipientId] = callSequence(await onCall.duty(region, now));
  if (recipientId === undefined) return [];
  const at = stored(now);
  const eventId = derivedId('evt', 'test-page', region, date);
  return [
    { kind: 'event', event: { eventId, at, lane: 'page', kind: 'test-page', region, date } },
    { kind: 'test-page-sent', testPage: { region, date, recipientId, at, version: 1 } },
  ];
}

/** That nobody answered the test page of the morning before, where one was sent. */
async function unanswered(
  { testPages, derivedId }: TestPageDeps,
  region: Region,
  date: string,
  { now }: DayOfWork,
): Promise<Change[]> {
  const page = await testPages.page({ region, date });
  if (!page || page.answer) return [];
  const { recipientId } = page;
  const eventId = derivedId('evt', 'test-page-unanswered', region, date);
  const of = { eventId, at: stored(now), region, date, recipientId };
  return [{ kind: 'event', event: { ...of, lane: 'notice', kind: 'test-page-unanswered' } }];
}

/**
 * Tries the phone of whoever is on call in each region, and tells of those that nobody answered since the last time.
 * @param timer of the morning: the one before sent the pages that are looked at
 */
export async function testPageChanges(deps: TestPageDeps, timer: DailyTimer, day: DayOfWork): Promise<Change[]> {
  const before = addDays(timer.date, -1);
  const ofRegion = async (region: Region): Promise<Change[]> =>
    (await Promise.all([sent(deps, region, day), unanswered(deps, region, before, day)])).flat();
  return (await Promise.all(regions.map(ofRegion))).flat();
}
