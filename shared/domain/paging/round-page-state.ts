import type { CaseHeader } from '../cases/case-header.ts';
import { isSeenForGood } from '../cases/contact-anew.ts';
import { isWorse } from '../cases/ratchet.ts';
import { endedStatuses } from '../cases/transitions.ts';
import { awaitsContact } from './contact.ts';
import type { PageState, RoundPage, RoundPageState } from './page-state.ts';
import type { PagingRound } from './paging-round.ts';

/** Ends of a round that come of the case and not of a person who answered. */
const endsByCase: readonly string[] = ['raised', 'lowered', 'withdrawn', 'set-aside'];

/** Whether somebody has still to call: the person was not reached or seen, and the case goes on. */
const isToBeCalled = (header: CaseHeader): boolean =>
  header.reachedAt === undefined &&
  header.setAsideAt === undefined &&
  !isSeenForGood(header) &&
  !endedStatuses.includes(header.status);

/** Whether a case that was paged at a worse level has none now for which anybody is paged. */
const isLowered = (header: CaseHeader, round: PagingRound | undefined): boolean =>
  round !== undefined && isWorse(round.urgency, header.urgency) && isToBeCalled(header) && !awaitsContact(header);

/** Whether the answer of this person is the one that stands. */
const isMine = ({ recipientId }: RoundPage, { acknowledgedBy = recipientId }: CaseHeader): boolean =>
  acknowledgedBy === recipientId;

function overStateOf(page: RoundPage, header: CaseHeader, round: PagingRound | undefined): PageState['state'] {
  const { how, by } = round?.ended ?? { how: 'acknowledged', by: header.acknowledgedBy };
  if (how === 'raised' || how === 'withdrawn') return how;
  if (isLowered(header, round)) return 'lowered';
  if (endsByCase.includes(how)) return 'ended';
  return by === page.recipientId && isMine(page, header) ? 'yours' : 'colleague';
}

function statusOf(page: RoundPage, header: CaseHeader, round: PagingRound | undefined): PageState['state'] {
  const { pagingOpen } = header;
  if (header.round > page.round && pagingOpen) return 'raised';
  if (header.round === page.round && pagingOpen) return header.status === 'withdrawn' ? 'withdrawn' : 'open';
  return overStateOf(page, header, round);
}

/**
 * Whoever answered may say later that they reached the person, also while a missed contact pages again: that round leaves their answer
 * standing. A case that got worse has lost it.
 */
const canReach = (state: PageState['state'], page: RoundPage, header: CaseHeader): boolean =>
  isToBeCalled(header) && (state === 'yours' || (state === 'raised' && header.acknowledgedBy === page.recipientId));

/** What is said of the call to the person. @param present the round in which the case is now */
function callOf(
  header: CaseHeader,
  state: PageState['state'],
  present: PagingRound | undefined,
): Pick<PageState, 'reachedAt' | 'contactBy' | 'pagedAgainAt'> {
  if (header.reachedAt !== undefined) return { reachedAt: header.reachedAt };
  if (!isToBeCalled(header) || state === 'lowered') return {};
  const again = !header.pagingOpen && awaitsContact(header) ? present?.contact?.at : undefined;
  return { contactBy: header.deadlines.contactBy, ...(again && { pagedAgainAt: again }) };
}

/** The records of rounds that a page is told by; one of the first release, or one that cannot be read, is absent. */
export interface PageRounds {
  /** The round of the page. */
  own: PagingRound | undefined;
  /** The round in which the case is now. */
  present: PagingRound | undefined;
}

/** Tells what a page is to its reader now; where its record is absent the header tells. */
export function roundPageState(page: RoundPage, header: CaseHeader, { own, present }: PageRounds): RoundPageState {
  const state = statusOf(page, header, own);
  const canAnswer = header.round === page.round && header.pagingOpen;
  const acknowledgedAt = own?.ended?.at ?? header.acknowledgedAt;
  const isToReach = canReach(state, page, header);
  return {
    of: 'round',
    state,
    canAnswer,
    ...(isToReach && { canReach: true }),
    ...((isToReach || state === 'yours') && { caseId: page.caseId }),
    ...(header.status === 'withdrawn' && { withdrawn: true }),
    code: header.code,
    urgency: header.urgency,
    round: page.round,
    step: page.step,
    ...(own?.first !== undefined && { contactMissed: true }),
    receivedAt: header.receivedAt,
    contactDeadline: header.deadlines.contactBy,
    ...callOf(header, state, present),
    ...(canAnswer && own && { nextPageAt: own.nextAt }),
    ...((state === 'yours' || state === 'colleague') && acknowledgedAt !== undefined && { acknowledgedAt }),
  };
}
