import type { Temporal } from 'temporal-polyfill';
import { type InformationRequest, requestStatus } from '../../domain/cases/information-request.ts';
import { withOffset } from '../../domain/core/instants.ts';
import type { RequestAnswer } from '../act-answers.ts';

/** By when a view is made, and in which IANA zone it shows instants. */
export interface ViewedAt {
  now: Temporal.Instant;
  zone: string;
}

/** Shows an information request with all of its words. */
export const requestView = (request: InformationRequest, { now, zone }: ViewedAt): RequestAnswer => ({
  requestId: request.requestId,
  items: request.items,
  ...(request.question && { question: request.question }),
  dueBy: request.dueBy,
  status: requestStatus(request, now, zone),
  askedAt: withOffset(request.at, zone),
  ...(request.answeredAt && { answeredAt: withOffset(request.answeredAt, zone) }),
});
