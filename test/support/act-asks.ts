import type { CaseEnding } from '../../shared/domain/cases/end-case.ts';
import type { InformationRequest } from '../../shared/domain/cases/information-request.ts';
import type { Caller } from '../../shared/domain/core/party.ts';
import { readAnswers } from '../../shared/http/core/read-answers.ts';
import { answerRequest } from '../../shared/workflows/cases/answer-request.ts';
import { askReferrer } from '../../shared/workflows/cases/ask-referrer.ts';
import { assignCase } from '../../shared/workflows/cases/assign-case.ts';
import { endCase } from '../../shared/workflows/cases/end-case.ts';
import { addNote, giveAdvice } from '../../shared/workflows/cases/say-of-case.ts';
import type { Change } from '../../shared/workflows/core/changes.ts';
import { aRequest } from './act-records.ts';
import { frontDesk, nurse, referralId, referrer } from './histories.ts';
import { anId } from './records.ts';
import type { WorkflowWorld } from './workflow-world.ts';

/** What staff do with a referral on its way, in few words. */
type Ask = (world: WorkflowWorld) => Promise<unknown>;
type Staff = Extract<Caller, { kind: 'staff' }>;

export const assign =
  (assignee: string | null, caller: Staff = frontDesk, ifMatch?: number): Ask =>
  ({ deps, ask, now }) =>
    ask(caller, (reply) => assignCase(deps, { caseId: referralId, caller, now, ifMatch, assignee }, reply));

export const note =
  (caller: Staff = frontDesk, ifMatch?: number): Ask =>
  ({ deps, ask, now }) =>
    ask(caller, (reply) => addNote(deps, { caseId: referralId, caller, now, ifMatch, text: 'Wants mornings.' }, reply));

export const advise: Ask = ({ deps, ask, now }) =>
  ask(nurse, (reply) => giveAdvice(deps, { caseId: referralId, caller: nurse, now, text: 'First an MRI.' }, reply));

export const end =
  (ending: CaseEnding, words: { reason?: string; advice?: string; ifMatch?: number } = { reason: 'Elsewhere.' }): Ask =>
  ({ deps, ask, now }) =>
    ask(nurse, (reply) => endCase(deps, { caseId: referralId, caller: nurse, now, ending, ...words }, reply));

export const requestId = anId('req');
const wanted: Pick<InformationRequest, 'items' | 'question' | 'dueBy'> = {
  items: ['pathology'],
  question: 'Which type?',
  dueBy: '2026-11-25',
};

export const askFor: Ask = ({ deps, ask, now }) =>
  ask(nurse, (reply) => askReferrer(deps, { caseId: referralId, caller: nurse, now, ...wanted }, reply));

/** A request that waits for its answer; its case is to say so. */
export const asked: Change[] = [
  { kind: 'request-changed', request: aRequest({ requestId, caseId: referralId }), from: 0 },
  { kind: 'request-placed', requestId, caseId: referralId },
];

export const answerWith =
  (patch: unknown, caller: Caller = referrer): Ask =>
  ({ deps, ask, now }) => {
    const toldWhenLimited = () => ({});
    const command = { requestId, caller, now, patch, read: readAnswers, toldWhenLimited };
    return ask(caller, (reply) => answerRequest(deps, command, reply));
  };
