import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { bringBack, isToSetAside, setAside, wasSentAgainSince } from '../../domain/cases/set-aside.ts';
import { stored } from '../../domain/core/instants.ts';
import { Refusal } from '../../domain/core/refusal.ts';
import { runClocksFrom } from '../../domain/messages/clock-reactions.ts';
import type { FloodOrder } from '../../domain/messages/reaction.ts';
import type { ClockRules } from '../../domain/triage/ruleset.ts';
import type { Change } from '../core/changes.ts';
import { outcomeOnly, type Reply } from '../core/unit-of-work.ts';
import { Unreadable, unlessUnreadable } from '../core/unreadable.ts';
import { announcementChanges } from '../paging/paging-changes.ts';
import { type CaseCommand, type CaseDeps, changeCase, type Decided } from './change-case.ts';

type Order = Pick<FloodOrder, 'source' | 'from' | 'to' | 'by' | 'at'>;

const latestRound = ({ rounds }: CaseDeps, { caseId, round }: CaseHeader) => rounds.round(caseId, round);

/**
 * Whether a case is paged for what its nurse could not know when they gave the order: its round began since, or nobody can tell when.
 */
async function isPagedSince(deps: CaseDeps, header: CaseHeader, { at }: Order): Promise<boolean> {
  if (!header.pagingOpen) return false;
  try {
    const { openedAt = header.receivedAt } = (await latestRound(deps, header)) ?? {};
    return openedAt > at;
  } catch (error) {
    if (error instanceof Unreadable) return true;
    throw error;
  }
}

const isNews = (error: unknown): boolean => error instanceof Refusal && error.kind === 'stale-version';

/**
 * Sets one case aside as its order says: its paging stops in the name of whoever gave it. A case that is not meant (any more) stays as
 * it is, and so does one that is paged anew meanwhile, or was sent again. A repeat changes nothing.
 * @param now as `stored` keeps it
 * @throws Refusal `retries-exhausted`; Throttled; OutcomeUnknown
 */
export async function setCaseAside(
  deps: CaseDeps,
  order: Order,
  { caseId, now }: Pick<CaseCommand, 'caseId' | 'now'>,
  remaining: () => number,
): Promise<void> {
  const decide = async (header: CaseHeader) => {
    const isKnown = !wasSentAgainSince(header, order.at) && !(await isPagedSince(deps, header, order));
    const isMeant = isKnown && isToSetAside(header, order);
    return { header: isMeant ? setAside(header, stored(now)) : header };
  };
  const change = { doing: 'set this case aside', decide, audited: 'case-set-aside', endsRound: 'set-aside' } as const;
  const caller = { kind: 'staff', staffId: order.by, roles: [] } as const;
  await changeCase(deps, { caseId, caller, now }, change, outcomeOnly<CaseHeader>(remaining)).catch(
    (error: unknown) => {
      if (!isNews(error)) throw error;
    },
  );
}

export interface BackDeps extends CaseDeps {
  ruleset: ClockRules;
}

/** A case as it comes back, and what that writes besides: its clocks, which rested, go on. */
export async function broughtBack(deps: BackDeps, header: CaseHeader, now: CaseCommand['now']): Promise<Decided> {
  const latest = await latestRound(deps, header).catch(unlessUnreadable);
  const announced = bringBack(header, latest, { now, ids: deps.ids, ruleset: deps.ruleset });
  const reaction = runClocksFrom(announced.header);
  const clocksGoOn: Change = { kind: 'reaction-promised', reaction, at: stored(now) };
  return { header: announced.header, others: [...announcementChanges(announced), clocksGoOn] };
}

/**
 * Brings one case back to the worklist; its paging starts anew where setting it aside had stopped it. A repeat changes nothing.
 * @throws Refusal `not-found`, `stale-version`, `retries-exhausted`
 */
export function bringCaseBack<Answer>(
  deps: BackDeps,
  command: CaseCommand,
  reply: Reply<CaseHeader, Answer>,
): Promise<Answer> {
  const decide = async (header: CaseHeader) =>
    header.setAsideAt === undefined ? { header } : broughtBack(deps, header, command.now);
  const change = { doing: 'bring this case back', decide, audited: 'case-brought-back', endsRound: 'raised' } as const;
  return changeCase(deps, command, change, reply);
}
