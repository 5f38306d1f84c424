import type { CaseAct } from '../../domain/cases/case-act.ts';
import type { InformationRequest } from '../../domain/cases/information-request.ts';
import type { ReferralEvent, ReferrerCard } from '../../domain/cases/referral-event.ts';

/** What is written of what staff say and ask of a case, and of what its referrer is told. */
export type ActChange =
  | { kind: 'act-added'; act: CaseAct }
  | { kind: 'request-changed'; request: InformationRequest; from: number }
  /** By its id alone a request is found. */
  | { kind: 'request-placed'; requestId: string; caseId: string }
  /** Its referrer answered: nobody is told that it is overdue. */
  | { kind: 'answer-marked'; requestId: string }
  | { kind: 'referrer-changed'; card: ReferrerCard; from: number }
  | { kind: 'referral-event-added'; event: ReferralEvent }
  /** The event was told; a repeat of it is not. */
  | { kind: 'referral-event-marked'; caseId: string; eventId: string };

/** What kept coming between, in words for a front desk. */
export const actRivals = {
  'request-changed': 'somebody else is answering this request at this moment',
  'referrer-changed': 'other events of this case are being told at this moment',
} as const satisfies Partial<Record<ActChange['kind'], string>>;
