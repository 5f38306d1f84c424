import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { withdraw } from '../../domain/cases/transitions.ts';
import { withOffset } from '../../domain/core/instants.ts';
import type { Reply } from '../core/unit-of-work.ts';
import { type CancelDeps, endedVisits } from './cancel-visits.ts';
import { type CaseCommand, type CaseDeps, changeCase } from './change-case.ts';

export type WithdrawDeps = CancelDeps &
  CaseDeps & {
    /** IANA zone of the practice. */
    zone: string;
  };

/**
 * The referrer takes a case back: its visits to come are cancelled with it, in one transaction, and their patient is told. A
 * repeat changes nothing.
 * @throws Refusal `not-found`, `stale-version`, `unlawful-change`, `retries-exhausted`; zod's error where a visit cannot be read
 */
export function withdrawCase<Answer>(
  deps: WithdrawDeps,
  command: CaseCommand,
  reply: Reply<CaseHeader, Answer>,
): Promise<Answer> {
  const decide = async (before: CaseHeader) => {
    if (before.status === 'withdrawn') return { header: before };
    const { stay, cancel } = await endedVisits(deps, before, { cancelledBy: 'referrer', now: command.now });
    const header = withdraw(before, withOffset(command.now, deps.zone), stay);
    return { header, others: await cancel(header) };
  };
  const change = { doing: 'withdraw this case', decide, news: 'withdrawn', audited: 'case-withdrawn' } as const;
  return changeCase(deps, command, { ...change, endsRound: 'withdrawn' }, reply);
}
