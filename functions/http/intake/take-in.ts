import { setTimeout } from 'node:timers/promises';
import type { Temporal } from 'temporal-polyfill';
import { intakeArrival } from '../../../shared/contract/arrivals.ts';
import type { IntakeBody } from '../../../shared/contract/case-bodies.ts';
import { type PatientAdvice, refusedTriageView } from '../../../shared/contract/views/triage-view.ts';
import type { OpenedCase } from '../../../shared/domain/cases/open-case.ts';
import type { Salvaged } from '../../../shared/domain/cases/salvaged.ts';
import { countChanges, type IntakeLimitDeps, intakeCounts } from '../../../shared/workflows/cases/intake-limits.ts';
import { storeCase } from '../../../shared/workflows/cases/receive-case.ts';
import type { Reply, UnitOfWorkDeps } from '../../../shared/workflows/core/unit-of-work.ts';
import { type JudgedArrival, type JudgedArrivalDeps, judgedArrival } from './judged-arrival.ts';

export type TakingIn = IntakeLimitDeps & UnitOfWorkDeps & JudgedArrivalDeps & { advice: PatientAdvice };

/** When a form came, and from which address, where that is known. */
export interface CameIn {
  now: Temporal.Instant;
  source?: string | undefined;
}

/** Milliseconds that an emergency waits for the name of its source. The keys are at hand by then, or cannot be read. */
const patience = 250;

/** The case with the name of its source; without it where that cannot be told (in time). */
async function withSource({ digest }: TakingIn, opened: OpenedCase, address: string | undefined): Promise<OpenedCase> {
  if (address === undefined) return opened;
  const named = digest('source', address).catch(() => undefined);
  const isEmergency = opened.header.urgency === 'emergent';
  const source = await (isEmergency ? Promise.race([named, setTimeout(patience, undefined, { ref: false })]) : named);
  return source === undefined ? opened : { ...opened, header: { ...opened.header, source } };
}

/**
 * Takes an intake, by whichever door it came: judged, triaged, counted, stored and promised to staff, or nothing of it. Too many from
 * one source or with one contact are refused, never an emergency.
 * @param body whole, or what could be read of an emergency
 * @param replyTo how whoever sent it is answered; asked before anything is stored
 * @throws what storing throws; Refusal `limit-reached`; what `replyTo` throws
 */
export async function takeIn<Answer>(
  deps: TakingIn,
  body: IntakeBody | Salvaged,
  { now, source }: CameIn,
  replyTo: (judged: JudgedArrival) => Promise<Reply<OpenedCase, Answer>>,
): Promise<Answer> {
  const judged = await judgedArrival(deps, intakeArrival(body), now);
  const opened = await withSource(deps, judged.opened, source);
  const counts = await intakeCounts(deps, opened, now);
  const reply = await replyTo({ ...judged, opened });
  const told = () => ({ phone: deps.advice.phone, triage: refusedTriageView(opened, deps.advice) });
  return storeCase(deps, opened, reply, (before) => countChanges(counts, before, told));
}
