import { stored } from '../../domain/core/instants.ts';
import { addDays } from '../../domain/core/local-time.ts';
import type { DayOfWork } from '../../domain/daily/daily-date.ts';
import { type Region, regions } from '../../domain/directory/directory.ts';
import type { DailyTimer } from '../../domain/messages/timer.ts';
import { callSequence } from '../../domain/oncall/duty.ts';
import type { TestPage } from '../../domain/paging/test-page.ts';
import type { Change } from '../core/changes.ts';
import type { OnCallReader } from '../oncall/ports.ts';
import type { TestPages } from '../paging/ports.ts';

export interface TestPageDeps {
  onCall: OnCallReader;
  testPages: Pick<TestPages, 'page'>;
  /** @returns an id of a kind that is always the same for the same parts. */
  derivedId: (prefix: 'evt', ...parts: string[]) => string;
}

/** Who is called first in which regions; a region where nobody answers pages is left out. */
async function calledFirst({ onCall }: TestPageDeps, { now }: DayOfWork): Promise<Map<string, Region[]>> {
  const duties = await Promise.all(regions.map((region) => onCall.duty(region, now)));
  const called = new Map<string, Region[]>();
  for (const [place, region] of regions.entries()) {
    const [recipientId] = duties[place] ? callSequence(duties[place]) : [];
    if (recipientId !== undefined) called.set(recipientId, [...(called.get(recipientId) ?? []), region]);
  }
  return called;
}

/** Tries the phone of whoever is on call in each region. One test page a person: that of their first region stands for the others too. */
export async function testPages(deps: TestPageDeps, day: DayOfWork): Promise<Change[]> {
  const { date, now } = day;
  const at = stored(now);
  const called = await calledFirst(deps, day);
  return [...called].flatMap(([recipientId, [region = regions[0], ...others]]): Change[] => {
    const page = { date, recipientId, at, version: 1 };
    const eventId = deps.derivedId('evt', 'test-page', region, date);
    return [
      { kind: 'event', event: { eventId, at, lane: 'page', kind: 'test-page', region, date, recipientId } },
      { kind: 'test-page-sent', testPage: { region, ...page } },
      ...others.map(
        (other): Change => ({
          kind: 'test-page-sent',
          testPage: { region: other, ...page, standsWith: region },
        }),
      ),
    ];
  });
}

/** Whether somebody answered a test page, or the one that stands for it too. */
async function isAnswered({ testPages }: TestPageDeps, { date, answer, standsWith }: TestPage): Promise<boolean> {
  const other = standsWith && (await testPages.page({ region: standsWith, date }));
  return (answer ?? other?.answer) !== undefined;
}

/** That nobody answered the test page of the morning before, where one was sent. */
async function unanswered(deps: TestPageDeps, region: Region, date: string, { now }: DayOfWork): Promise<Change[]> {
  const page = await deps.testPages.page({ region, date });
  if (!page || (await isAnswered(deps, page))) return [];
  const { recipientId } = page;
  const eventId = deps.derivedId('evt', 'test-page-unanswered', region, date);
  const of = { eventId, at: stored(now), region, date, recipientId };
  return [{ kind: 'event', event: { ...of, lane: 'notice', kind: 'test-page-unanswered' } }];
}

/**
 * Tells of the test pages that nobody answered since the last time.
 * @param timer of the morning: the one before sent the pages that are looked at
 */
export async function unansweredTestPages(deps: TestPageDeps, timer: DailyTimer, day: DayOfWork): Promise<Change[]> {
  const before = addDays(timer.date, -1);
  return (await Promise.all(regions.map((region) => unanswered(deps, region, before, day)))).flat();
}
