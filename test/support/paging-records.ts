import { Timer } from '../../shared/domain/messages/timer.ts';
import { PagingRound } from '../../shared/domain/paging/paging-round.ts';
import { anId } from './records.ts';

const at = '2026-11-23T14:00:00.000Z';
const quarterPast = '2026-11-23T14:15:00.000Z';

/** The first page of a case's first round, promised and not sent yet. */
export const aRound = (changes: Partial<PagingRound> = {}): PagingRound =>
  PagingRound.parse({
    caseId: anId('int'),
    round: 1,
    version: 1,
    urgency: 'emergent',
    openedAt: at,
    step: 1,
    nextAt: quarterPast,
    steps: [{ step: 1, at, deliveries: [] }],
    ...changes,
  });

export const aTimer = (changes: Partial<Timer> = {}): Timer =>
  Timer.parse({
    timerId: `${anId('int')}-page-1-1`,
    purpose: 'escalate',
    caseId: anId('int'),
    round: 1,
    step: 1,
    dueAt: quarterPast,
    ...changes,
  });
