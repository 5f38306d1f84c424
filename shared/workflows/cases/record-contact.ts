import { writerOf } from '../../domain/cases/case-act.ts';
import type { CaseHeader, ContactChannel } from '../../domain/cases/case-header.ts';
import { type ContactAttempt, contacted, isOver } from '../../domain/cases/transitions.ts';
import { stored } from '../../domain/core/instants.ts';
import { type Caller, isClinician } from '../../domain/core/party.ts';
import { caseChangedEvent, triesUsedUpEvent } from '../../domain/messages/event-makers.ts';
import type { Change } from '../core/changes.ts';
import type { Reply } from '../core/unit-of-work.ts';
import type { PageDoor } from './acknowledge-case.ts';
import { type CaseCommand, type CaseDeps, changeCase } from './change-case.ts';

export interface ContactCommand extends CaseCommand {
  caller: Extract<Caller, { kind: 'staff' }>;
  channel: ContactChannel;
  reached: boolean;
  /** Free text, and so clinical. */
  note?: string | undefined;
  /** By what a page was answered with it; absent where it was recorded by itself. */
  door?: PageDoor;
  /** Tells of the case as it stands whether there is still a call to record. @throws to refuse */
  waits?: (header: CaseHeader) => Promise<boolean>;
  /** Tells whether an attempt that did not reach the person is the last of those that the practice makes; absent: that is not asked. */
  isLastTry?: (caseId: string, attempt: ContactAttempt) => Promise<boolean>;
}

/** What is promised of an attempt: that the case was answered by it, and that whoever has the case looks for another way. */
const newsOf = (
  stamp: { ids: CaseDeps['ids']; now: CaseCommand['now'] },
  before: CaseHeader,
  header: CaseHeader,
): Change[] => [
  ...(header.acknowledgedAt !== before.acknowledgedAt
    ? [{ kind: 'event' as const, event: caseChangedEvent(stamp, header, 'acknowledged') }]
    : []),
  ...(header.attemptsUsedUp && !before.attemptsUsedUp
    ? [{ kind: 'event' as const, event: triesUsedUpEvent(stamp, header) }]
    : []),
];

/**
 * Keeps that one of the staff tried to reach the person of a case. A nurse or above who reached them has answered the case: its
 * paging ends. Somebody else's call ends no paging, and no clock while people are paged. The attempt that uses up the tries is told to
 * whoever has the case, once; its clocks run on. After its end a call about that is kept, and changes nothing else.
 * @param command a repeat is another attempt
 * @throws Refusal `not-found`, `stale-version`, `unlawful-change` for a case that is over, `retries-exhausted`, and what `waits` throws
 */
export const recordContact = <Answer>(
  deps: CaseDeps,
  { caller, channel, reached, note, door, waits, isLastTry, ...command }: ContactCommand,
  reply: Reply<CaseHeader, Answer>,
): Promise<Answer> => {
  const { caseId, now } = command;
  const { role } = writerOf(caller);
  const attempt = { channel, reached, by: caller.staffId, at: stored(now) };
  const decide = async (before: CaseHeader) => {
    if (waits && !(await waits(before))) return { header: before };
    const tried = contacted(before, attempt, isClinician(caller));
    const isLast =
      !isOver(before) && !reached && !before.attemptsUsedUp && ((await isLastTry?.(caseId, attempt)) ?? false);
    const header: CaseHeader = isLast ? { ...tried, attemptsUsedUp: true } : tried;
    const record = { caseId, attempt: tried.lastContact.attempts, ...attempt, role, ...(note && { note }) };
    const news = newsOf({ ids: deps.ids, now }, before, header);
    return { header, others: [{ kind: 'contact-added' as const, record }, ...news] };
  };
  const detail = { channel, reached: String(reached), ...(door && { door }) };
  const change = {
    doing: 'note this contact',
    decide,
    audited: 'contact-recorded',
    detail,
    endsRound: 'reached',
  } as const;
  return changeCase(deps, { ...command, caller }, change, reply);
};
