import { writerOf } from '../../domain/cases/case-act.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { type InformationRequest, overdueToldAt, withRequest } from '../../domain/cases/information-request.ts';
import { stored } from '../../domain/core/instants.ts';
import { requestOverdueTimer } from '../../domain/messages/timer.ts';
import type { Change } from '../core/changes.ts';
import type { Reply } from '../core/unit-of-work.ts';
import { type CaseCommand, type CaseDeps, changeCase } from './change-case.ts';
import type { ClinicalReader } from './ports.ts';

export interface AskCommand extends CaseCommand, Pick<InformationRequest, 'items' | 'dueBy'> {
  /** Free text, and so clinical. */
  question?: string | undefined;
}

export interface AskDeps extends CaseDeps {
  clinical: Pick<ClinicalReader, 'latest'>;
  /** IANA zone of the practice. */
  zone: string;
}

/** Whom to call, as the form names them; read only where no request reaches a referrer. */
const referrerOf = async ({ clinical }: AskDeps, { caseId, kind, referrerId }: CaseHeader) =>
  kind === 'referral' && !referrerId ? (await clinical.latest(caseId))?.submission.referrer : undefined;

/**
 * Asks the referrer of a case for what it lacks. The case goes on as before: paging, clocks and booking wait for no answer. Where none
 * comes by the end of `dueBy`, a timer has it told (tell-overdue.ts).
 * @param command a repeat asks again
 * @throws Refusal `not-found`, `stale-version`, `unlawful-change` for a case that has ended or that nobody referred, `retries-exhausted`
 */
export function askReferrer<Answer>(
  deps: AskDeps,
  { items, question, dueBy, ...command }: AskCommand,
  reply: Reply<{ header: CaseHeader; request: InformationRequest }, Answer>,
): Promise<Answer> {
  const { caseId, caller, now } = command;
  const requestId = deps.ids.next('req');
  const asked = { requestId, caseId, version: 1, at: stored(now), items, dueBy };
  const request = { ...writerOf(caller), ...asked, ...(question && { question }) };
  const timer = requestOverdueTimer(request, stored(overdueToldAt(request, deps.zone)));
  const others: Change[] = [
    { kind: 'request-changed', request, from: 0 },
    { kind: 'request-placed', requestId, caseId },
    { kind: 'timer-set', timer, at: asked.at },
  ];
  const change = {
    doing: 'ask for this',
    decide: async (before: CaseHeader) => ({ header: withRequest(before, await referrerOf(deps, before)), others }),
    news: 'information-requested',
    about: requestId,
    audited: 'information-requested',
    detail: { requestId, items: asked.items.join(' ') },
  } as const;
  return changeCase(deps, command, change, { ...reply, present: (header) => reply.present({ header, request }) });
}
