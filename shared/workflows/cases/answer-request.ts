import type { CaseHeader } from '../../domain/cases/case-header.ts';
import type { ClinicalRecord } from '../../domain/cases/clinical-record.ts';
import { answered, type InformationRequest, withoutRequest } from '../../domain/cases/information-request.ts';
import { stored } from '../../domain/core/instants.ts';
import { notFound } from '../../domain/core/refusal.ts';
import { caseChangedEvent, recipientNamed } from '../../domain/messages/event-makers.ts';
import type { Change } from '../core/changes.ts';
import type { Reply } from '../core/unit-of-work.ts';
import type { ActReader } from './act-ports.ts';
import { type AnswersCommand, type AnswersDeps, addedAnswers, bringsEmergency } from './add-answers.ts';
import { type Retriaging, retriage } from './retriage-case.ts';

export interface AnswerRequestDeps extends AnswersDeps {
  acts: Pick<ActReader, 'request'>;
}

export type AnswerRequestCommand = Omit<AnswersCommand, 'caseId'> & { requestId: string };

/** A case that was triaged again, and the request that its answers came for. */
export type AnsweredRequest = Retriaging & { request: InformationRequest };

/** @throws Refusal `not-found` */
async function requestOf({ acts }: AnswerRequestDeps, requestId: string): Promise<InformationRequest> {
  const request = await acts.request(requestId);
  if (!request) throw notFound('information request');
  return request;
}

/** The case with its request answered; the first answer counts, and whatever comes after it is taken all the same. */
function settled(
  { ids }: AnswerRequestDeps,
  before: CaseHeader,
  next: Retriaging,
  request: InformationRequest,
  now: AnswersCommand['now'],
): AnsweredRequest {
  const done = answered(request, stored(now));
  if (done === request) return { ...next, request };
  const header = withoutRequest(next.header, before.version + 1);
  const event = caseChangedEvent({ ids, now }, header, 'information-answered', {
    about: request.requestId,
    ...recipientNamed('askedBy', request.by),
  });
  const others: Change[] = [
    { kind: 'request-changed', request: done, from: request.version },
    { kind: 'answer-marked', requestId: request.requestId },
    { kind: 'event', event },
  ];
  return { ...next, header, others, request: done };
}

/**
 * The referrer answers an information request: what they add is triaged as any answers that they add, never lower, and the request is
 * done, in one transaction. An answer without anything new ends the request too.
 * @throws Refusal `not-found`, and as `addAnswers`
 */
export async function answerRequest<Answer>(
  deps: AnswerRequestDeps,
  { requestId, ...answers }: AnswerRequestCommand,
  reply: Reply<AnsweredRequest, Answer>,
): Promise<Answer> {
  const { caseId } = await requestOf(deps, requestId);
  const command = { ...answers, caseId };
  const decide = async (header: CaseHeader, latest: ClinicalRecord) => {
    const request = await requestOf(deps, requestId);
    const next = await addedAnswers(deps, command, header, latest);
    return settled(deps, header, next, request, command.now);
  };
  const how = {
    doing: 'take this answer',
    audited: 'information-answered',
    endsRound: 'lowered',
    judges: false,
    takesStale: bringsEmergency,
  } as const;
  return retriage(deps, command, { ...how, decide, detail: { requestId } }, reply);
}
