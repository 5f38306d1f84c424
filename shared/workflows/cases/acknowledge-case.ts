import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { acknowledge } from '../../domain/cases/transitions.ts';
import { stored } from '../../domain/core/instants.ts';
import { type Caller, isClinician } from '../../domain/core/party.ts';
import { Refusal } from '../../domain/core/refusal.ts';
import type { Reply } from '../core/unit-of-work.ts';
import { type CaseCommand, type CaseDeps, changeCase } from './change-case.ts';

/** By what a page is answered: the link that it carries, or an SMS with its digits. */
export type PageDoor = 'link' | 'sms';

export const NURSES_ANSWER =
  'This case is being paged, and only a nurse, a surgeon or an administrator can stop that. Tell the person on call.';

export interface AcknowledgeCommand extends CaseCommand {
  caller: Extract<Caller, { kind: 'staff' }>;
  /** By what a page was answered; absent where the case was acknowledged by itself. */
  door?: PageDoor;
  /** Tells of the case as it stands whether there is still something to answer. @throws to refuse */
  waits?: (header: CaseHeader) => Promise<boolean>;
}

/**
 * A staff member takes notice of a case: its paging stops, for which it takes a nurse or above. A repeat changes nothing and
 * answers the same, unless it names a version that is gone; a new round can be acknowledged anew.
 * @param command `round` and `ifMatch` name what the caller saw; without them it answers for the round that is open now
 * @throws Refusal `not-found`, `stale-version`, `paging-open`, `unlawful-change`, `retries-exhausted`, and what `waits` throws
 */
export const acknowledgeCase = <Answer>(
  deps: CaseDeps,
  { door, waits, ...command }: AcknowledgeCommand,
  reply: Reply<CaseHeader, Answer>,
): Promise<Answer> => {
  const { caller, now } = command;
  const decide = async (header: CaseHeader) => {
    if (waits && !(await waits(header))) return { header };
    if (header.pagingOpen && !isClinician(caller)) throw new Refusal('paging-open', NURSES_ANSWER);
    return { header: acknowledge(header, caller.staffId, stored(now)) };
  };
  const change = {
    doing: 'acknowledge this case',
    decide,
    news: 'acknowledged',
    audited: 'case-acknowledged',
    ...(door && { detail: { door } }),
  } as const;
  return changeCase(deps, command, { ...change, endsRound: 'acknowledged' }, reply);
};
