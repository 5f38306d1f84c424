import { isLawful } from '../../domain/cases/transitions.ts';
import { stored } from '../../domain/core/instants.ts';
import { requestOverdueEvent } from '../../domain/messages/event-makers.ts';
import type { RequestOverdueTimer } from '../../domain/messages/timer.ts';
import type { Log } from '../../observability/log.ts';
import type { Clock } from '../core/ports.ts';
import type { UnitOfWorkDeps } from '../core/unit-of-work.ts';
import { promiseOnce } from '../relay/promise-once.ts';
import type { AnswerMarkReader } from './act-ports.ts';
import type { CaseReader } from './ports.ts';

export interface TellOverdueDeps extends UnitOfWorkDeps {
  log: Log;
  cases: CaseReader;
  answerMarks: AnswerMarkReader;
  clock: Clock;
  /** @returns an id of a kind that is always the same for the same parts. */
  derivedId: (prefix: 'evt', ...parts: string[]) => string;
}

/**
 * Tells whoever asked a referrer that no answer has come in time; of a case that was set aside too, for an answer may be what it lacks.
 * Trigger: the timer that was set as they asked. Late and repeated timers tell once: the event's id follows from the request.
 * @param remaining milliseconds until the function is stopped
 * @returns whether staff will be told: not where it was answered, where the case has ended, or where they were told before
 * @throws as `promiseOnce`
 */
export async function tellOverdue(
  deps: TellOverdueDeps,
  timer: RequestOverdueTimer,
  remaining: () => number,
): Promise<boolean> {
  const { caseId, requestId } = timer;
  const [header, isAnswered] = await Promise.all([deps.cases.header(caseId), deps.answerMarks.isAnswered(requestId)]);
  if (!header || isAnswered || !isLawful(header, 'ask')) return false;
  const identity = { eventId: deps.derivedId('evt', requestId, 'overdue'), at: stored(deps.clock.now()) };
  const event = requestOverdueEvent(identity, header, timer);
  const isNew = await promiseOnce(deps, { kind: 'event', event }, 'tell of this request', remaining);
  if (isNew) deps.log.info('request-overdue', { caseId });
  return isNew;
}
