import { stored } from '../../domain/core/instants.ts';
import { addDays } from '../../domain/core/local-time.ts';
import type { DayOfWork } from '../../domain/daily/daily-date.ts';
import { type Region, regions } from '../../domain/directory/directory.ts';
import { messageIdOf } from '../../domain/messages/message-id.ts';
import { resultOf } from '../../domain/messages/message-record.ts';
import type { DailyTimer } from '../../domain/messages/timer.ts';
import { callSequence } from '../../domain/oncall/duty.ts';
import type { TestPage } from '../../domain/paging/test-page.ts';
import type { Change } from '../core/changes.ts';
import type { MessageReader } from '../messages/ledger-ports.ts';
import type { OnCallReader } from '../oncall/ports.ts';
import type { TestPages } from '../paging/ports.ts';

export interface TestPageDeps {
  onCall: OnCallReader;
  testPages: Pick<TestPages, 'page'>;
  sentMessages: Pick<MessageReader, 'message'>;
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

const idOfEvent = ({ derivedId }: TestPageDeps, region: Region, date: string) =>
  derivedId('evt', 'test-page', region, date);

/** What the test pages of a morning come to. */
export interface TestPagesSent {
  changes: Change[];
  /** One a person. */
  sent: number;
  /** Regions in which nobody is to be called. */
  withoutOnCall: number;
}

/** Tries the phone of whoever is on call in each region. One test page a person: that of their first region stands for the others too. */
export async function testPages(deps: TestPageDeps, day: DayOfWork): Promise<TestPagesSent> {
  const { date, now } = day;
  const at = stored(now);
  const called = await calledFirst(deps, day);
  const changes = [...called].flatMap(([recipientId, [region = regions[0], ...others]]): Change[] => {
    const page = { date, recipientId, at, version: 1 };
    const eventId = idOfEvent(deps, region, date);
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
  const covered = [...called.values()].flat().length;
  return { changes, sent: called.size, withoutOnCall: regions.length - covered };
}

/** Whether somebody answered a test page, or the one that stands for it too. */
async function isAnswered({ testPages }: TestPageDeps, { date, answer, standsWith }: TestPage): Promise<boolean> {
  const other = standsWith && (await testPages.page({ region: standsWith, date }));
  return (answer ?? other?.answer) !== undefined;
}

/** Whether the text message with it went out, as far as anybody knows. A mail is not enough: it wakes nobody. */
async function wentOut(deps: TestPageDeps, { region, date, recipientId, standsWith }: TestPage): Promise<boolean> {
  const eventId = idOfEvent(deps, standsWith ?? region, date);
  const message = await deps.sentMessages.message(messageIdOf(eventId, { to: recipientId, channel: 'sms' }));
  return message !== undefined && ['sent', 'delivered'].includes(resultOf(message));
}

/** The news that nobody answered a test page. */
function unansweredOf(
  { derivedId }: TestPageDeps,
  { region, date, recipientId }: TestPage,
  { now }: DayOfWork,
): Change {
  const eventId = derivedId('evt', 'test-page-unanswered', region, date);
  const of = { eventId, at: stored(now), region, date, recipientId };
  return { kind: 'event', event: { ...of, lane: 'notice', kind: 'test-page-unanswered' } };
}

/** What became of one test page, or of several. */
export interface TestPagesFound {
  /** The news of each that nobody answered. */
  unanswered: Change[];
  /** Of how many no text is known to have gone out; whoever answers by the link of its mail does not hide that. */
  undelivered: number;
}

async function foundOf(deps: TestPageDeps, page: TestPage, day: DayOfWork): Promise<TestPagesFound> {
  const [isFine, isOut] = await Promise.all([isAnswered(deps, page), wentOut(deps, page)]);
  return { unanswered: isFine ? [] : [unansweredOf(deps, page, day)], undelivered: isOut ? 0 : 1 };
}

/**
 * Looks at the test pages that were sent since the last time.
 * @param timer of the morning: the one before sent the pages that are looked at
 */
export async function testPagesBefore(deps: TestPageDeps, timer: DailyTimer, day: DayOfWork): Promise<TestPagesFound> {
  const date = addDays(timer.date, -1);
  const pages = await Promise.all(regions.map((region) => deps.testPages.page({ region, date })));
  const found = await Promise.all(pages.flatMap((page) => (page ? [foundOf(deps, page, day)] : [])));
  return {
    unanswered: found.flatMap(({ unanswered }) => unanswered),
    undelivered: found.reduce((sum, { undelivered }) => sum + undelivered, 0),
  };
}
