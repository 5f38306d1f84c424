import type { Temporal } from 'temporal-polyfill';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { stored } from '../../domain/core/instants.ts';
import { notFound, Refusal } from '../../domain/core/refusal.ts';
import type { RoundPage, RoundPageState } from '../../domain/paging/page-state.ts';
import { endRound, type PagingRound, type RoundEnd } from '../../domain/paging/paging-round.ts';
import { type PageRounds, roundPageState } from '../../domain/paging/round-page-state.ts';
import { acknowledgeCase, type PageDoor } from '../cases/acknowledge-case.ts';
import type { CaseDeps } from '../cases/change-case.ts';
import { recordContact } from '../cases/record-contact.ts';
import type { Reply } from '../core/unit-of-work.ts';
import { unlessUnreadable } from '../core/unreadable.ts';
import { type Answerer, OVER } from './answerer.ts';

/** A page of a round, and who answers it by what. */
export interface RoundAnswer {
  page: RoundPage;
  caller: Answerer;
  door: PageDoor;
  now: Temporal.Instant;
}

const roundOf = ({ rounds }: Pick<CaseDeps, 'rounds'>, caseId: string, round: number) =>
  rounds.round(caseId, round).catch(unlessUnreadable);

/** The rounds that a page is told by: its own, and where the case is in a later one that too. */
async function roundsOf(deps: CaseDeps, { caseId, round }: RoundPage, header: CaseHeader): Promise<PageRounds> {
  if (header.round === round) {
    const own = await roundOf(deps, caseId, round);
    return { own, present: own };
  }
  const [own, present] = await Promise.all([roundOf(deps, caseId, round), roundOf(deps, caseId, header.round)]);
  return { own, present };
}

/** @throws Refusal `not-found` */
export async function roundStateNow(deps: CaseDeps, page: RoundPage): Promise<RoundPageState> {
  const header = await deps.cases.header(page.caseId);
  if (!header) throw notFound('page');
  return roundPageState(page, header, await roundsOf(deps, page, header));
}

const overTexts: Readonly<Partial<Record<RoundPageState['state'], string>>> = {
  colleague: 'A colleague has answered this page. There is nothing left to do here.',
  raised: 'A later page of this case waits for an answer. Answer that one: its link stands in the later message.',
  withdrawn: 'The referrer has taken this case back, and its paging has ended.',
  lowered: 'The level of this case was lowered, and its paging has ended.',
};

const overRefusal = ({ state }: RoundPageState, { version, round, urgency }: CaseHeader): Refusal =>
  new Refusal('stale-version', overTexts[state] ?? OVER, { current: { version, round, urgency } });

/** What is decided of a page as it stands, and what is said of it when that is done. */
function deciding(
  deps: CaseDeps,
  { page, caller, now }: RoundAnswer,
  { how, acts }: { how: RoundEnd; acts: (state: RoundPageState) => boolean },
) {
  let before: PageRounds = { own: undefined, present: undefined };
  const waits = async (header: CaseHeader): Promise<boolean> => {
    before = await roundsOf(deps, page, header);
    const state = roundPageState(page, header, before);
    if (acts(state)) return true;
    if (state.state !== 'yours') throw overRefusal(state, header);
    return false;
  };
  const ended = (round: PagingRound | undefined) => round && endRound(round, how, caller.staffId, stored(now));
  const state = (header: CaseHeader): RoundPageState =>
    roundPageState(page, header, { own: ended(before.own), present: ended(before.present) });
  return { waits, state };
}

/**
 * Answers a page of a round as the person whom it was sent to: the case is acknowledged, and the round ends. Again by the same
 * person changes nothing and answers the same.
 * @throws Refusal `not-found`, `unlawful-change`, `retries-exhausted`; `stale-version` with the present round where the round is
 * over, or another one pages now
 */
export function answerRound<Answer>(
  deps: CaseDeps,
  answer: RoundAnswer,
  reply: Reply<RoundPageState, Answer>,
): Promise<Answer> {
  const { page, ...command } = answer;
  const { waits, state } = deciding(deps, answer, { how: 'acknowledged', acts: ({ canAnswer }) => canAnswer === true });
  const present = (header: CaseHeader) => reply.present(state(header));
  return acknowledgeCase(deps, { caseId: page.caseId, ...command, waits }, { ...reply, present });
}

/**
 * Keeps that whoever answered a page, or answers it by that, has reached the person by phone: nobody is paged for this call any more.
 * Again it changes nothing and answers the same.
 * @throws as `answerRound`
 */
export function reachedOfRound<Answer>(
  deps: CaseDeps,
  answer: RoundAnswer,
  reply: Reply<RoundPageState, Answer>,
): Promise<Answer> {
  const { page, ...command } = answer;
  const acts = ({ canAnswer, canReach }: RoundPageState) => canAnswer === true || canReach === true;
  const { waits, state } = deciding(deps, answer, { how: 'reached', acts });
  const present = (header: CaseHeader) => reply.present(state(header));
  const contact = { channel: 'phone', reached: true } as const;
  return recordContact(deps, { caseId: page.caseId, ...command, ...contact, waits }, { ...reply, present });
}
