import { requireReferred } from '../../domain/cases/advise.ts';
import type { AuditAction } from '../../domain/cases/audit-entry.ts';
import { type ActOf, endingActOf, endingWords, writerOf } from '../../domain/cases/case-act.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { type CaseEnding, endCase as end, endingSide, hasEnded, requireEndable } from '../../domain/cases/end-case.ts';
import { stored, withOffset } from '../../domain/core/instants.ts';
import type { Reply } from '../core/unit-of-work.ts';
import { type CloseDuplicateDeps, duplicateClosed } from '../finding/close-duplicate.ts';
import type { ActReader } from './act-ports.ts';
import { type CancelDeps, endedVisits } from './cancel-visits.ts';
import { type CaseCommand, type CaseDeps, changeCase } from './change-case.ts';
import { untoldChanges } from './untold-changes.ts';

export type EndDeps = CancelDeps &
  CaseDeps &
  CloseDuplicateDeps & {
    acts: Pick<ActReader, 'ofCase'>;
    /** IANA zone of the practice. */
    zone: string;
  };

export interface EndCommand extends CaseCommand {
  ending: CaseEnding;
  /** Free text, and so clinical; its referrer reads it. */
  reason?: string | undefined;
  /** Advice that takes the place of a visit; free text likewise. */
  advice?: string | undefined;
}

const doing: Readonly<Record<CaseEnding['status'], string>> = {
  declined: 'decline this case',
  redirected: 'redirect this case',
  closed: 'close this case',
};
const audited: Readonly<Record<CaseEnding['status'], AuditAction>> = {
  declined: 'case-declined',
  redirected: 'case-redirected',
  closed: 'case-closed',
};

type EndingAct = ActOf<'ended' | 'advice'>;

function actOf({ ending, reason, advice, caller, now, caseId }: EndCommand, actId: string): EndingAct {
  const said = { ...writerOf(caller), actId, caseId, at: stored(now) };
  if (advice !== undefined) return { ...said, kind: 'advice', text: advice };
  return { ...said, kind: 'ended', ...ending, ...(reason && { reason }) };
}

/**
 * A repeat says the same words; others would be lost without a word. Where nobody can read what was said, there is nothing to compare.
 * @throws Refusal `unlawful-change`
 */
async function requireSameWords({ acts }: EndDeps, header: CaseHeader, ending: CaseEnding, act: EndingAct) {
  const before = endingActOf((await acts.ofCase(header.caseId)).acts);
  if (before && endingWords(before) !== endingWords(act)) requireEndable(header, ending);
}

/**
 * A nurse or above ends a case: its visits to come are cancelled, their patient is told, and nobody is paged for it any more, all in
 * one transaction. Whom nobody writes to about it staff are asked to call. The same end again, in the same words, changes nothing.
 * @throws Refusal `not-found`, `stale-version`, `unlawful-change`, `retries-exhausted`; zod's error where a visit cannot be read
 */
export function endCase<Answer>(deps: EndDeps, command: EndCommand, reply: Reply<CaseHeader, Answer>): Promise<Answer> {
  const { ending, now } = command;
  const { status } = ending;
  const act = actOf(command, deps.ids.next('act'));
  const isDuplicate = ending.status === 'closed' && ending.outcome === 'duplicate';
  const decide = async (before: CaseHeader) => {
    if (hasEnded(before, ending)) {
      await requireSameWords(deps, before, ending, act);
      return { header: before };
    }
    const pairs = isDuplicate ? await duplicateClosed(deps, before) : [];
    const { stay, cancel } = await endedVisits(deps, before, { ...endingSide(ending), now });
    const header = end(before, ending, stay, { ...act, endedAt: withOffset(now, deps.zone) });
    if (act.kind === 'advice') requireReferred(header);
    const untold = untoldChanges({ ids: deps.ids, now }, header, status);
    return { header, others: [{ kind: 'act-added' as const, act }, ...pairs, ...(await cancel(header)), ...untold] };
  };
  const change = {
    doing: doing[status],
    decide,
    news: status,
    about: act.actId,
    audited: audited[status],
    ...(ending.status === 'closed' && { detail: { outcome: ending.outcome } }),
    endsRound: status,
  };
  return changeCase(deps, command, change, reply);
}
