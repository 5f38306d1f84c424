import { Temporal } from 'temporal-polyfill';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import type { Stage, StageContext } from '../../domain/cases/clock-stages.ts';
import { clockNow, toldClocks } from '../../domain/cases/clocks.ts';
import { standingStarts } from '../../domain/cases/visit-facts.ts';
import { stored } from '../../domain/core/instants.ts';
import type { CaseClock } from '../../domain/messages/case-clocks.ts';
import { clockAtRiskEvent, clockMissedEvent, unreadWordsEvent } from '../../domain/messages/clock-events.ts';
import type { RunClocks } from '../../domain/messages/clock-reactions.ts';
import type { OutboxEvent } from '../../domain/messages/events.ts';
import { type ClockTimer, clockTimer } from '../../domain/messages/timer.ts';
import type { Log } from '../../observability/log.ts';
import type { ScheduleReader } from '../booking/ports.ts';
import type { Clock } from '../core/ports.ts';
import type { UnitOfWorkDeps } from '../core/unit-of-work.ts';
import type { PromiseChange } from '../relay/changes.ts';
import { promiseAllOnce, promiseOnce } from '../relay/promise-once.ts';
import type { CaseReader } from './ports.ts';
import { withVisitStarts } from './visit-starts.ts';

export interface ClockDeps extends UnitOfWorkDeps, StageContext {
  log: Log;
  cases: CaseReader;
  schedule: Pick<ScheduleReader, 'appointments'>;
  clock: Clock;
  /** @returns an id of a kind that is always the same for the same parts. */
  derivedId: (prefix: 'evt', ...parts: string[]) => string;
}

type Promised = Extract<PromiseChange, { kind: 'event' | 'timer-set' }>;

const doing = 'tell of a clock';

/** The deadline as the store keeps instants: however it is written, it is one. */
const deadlineOf = ({ deadlines }: CaseHeader, clock: CaseClock): string =>
  stored(Temporal.Instant.from(deadlines[clock] ?? ''));

/** The notice of a stage. Its id follows from case, clock, deadline and stage, so that whoever comes to it tells of it once. */
function noticeOf(
  { derivedId }: Pick<ClockDeps, 'derivedId'>,
  header: CaseHeader,
  clock: CaseClock,
  stage: Stage,
  now: Temporal.Instant,
): OutboxEvent {
  const eventId = derivedId('evt', header.caseId, clock, deadlineOf(header, clock), stored(stage.at));
  const identity = { eventId, at: stored(now) };
  if (clock === 'readBy') return unreadWordsEvent(identity, header);
  if (stage.place === 'before') return clockAtRiskEvent(identity, header, clock);
  return clockMissedEvent(identity, header, clock, stage.place === 'after');
}

/** The timer of what a clock may tell next. */
export const timerOfNext = (header: CaseHeader, clock: CaseClock, next: Stage): ClockTimer =>
  clockTimer(header.caseId, clock, deadlineOf(header, clock), stored(next.at));

/** What a clock of a case promises now: its notice where one is due, and the timer of the next. */
function promisesOf(deps: ClockDeps, header: CaseHeader, clock: CaseClock, now: Temporal.Instant): Promised[] {
  const { due, next } = clockNow(header, clock, standingStarts(header), { ...deps, now });
  return [
    ...(due ? [{ kind: 'event' as const, event: noticeOf(deps, header, clock, due, now) }] : []),
    ...(next ? [{ kind: 'timer-set' as const, timer: timerOfNext(header, clock, next), at: stored(now) }] : []),
  ];
}

/**
 * Promises notice and timer together; where one of them was promised before, each by itself.
 * @returns whether the notice was not promised before
 */
async function promiseClock(deps: ClockDeps, promises: readonly Promised[], remaining: () => number): Promise<boolean> {
  const tells = promises.some(({ kind }) => kind === 'event');
  if (promises.length === 0 || (await promiseAllOnce(deps, promises, doing, remaining))) return tells;
  if (promises.length === 1) return false;
  let isNew = false;
  for (const promise of promises)
    isNew = ((await promiseOnce(deps, promise, doing, remaining)) && promise.kind === 'event') || isNew;
  return isNew;
}

async function run(
  deps: ClockDeps,
  caseId: string,
  isMeant: (clock: CaseClock) => boolean,
  now: Temporal.Instant,
  remaining: () => number,
): Promise<boolean> {
  const found = await deps.cases.header(caseId);
  const clocks = found ? toldClocks(found).filter(isMeant) : [];
  if (!found || clocks.length === 0) return false;
  const [header = found] = clocks.includes('seenBy') ? await withVisitStarts(deps, [found]) : [];
  let told = false;
  for (const clock of clocks) {
    const isNew = await promiseClock(deps, promisesOf(deps, header, clock, now), remaining);
    if (isNew) deps.log.info('clock-told', { caseId, kind: clock });
    told ||= isNew;
  }
  return told;
}

/**
 * Tells what the clocks of a case have to tell as it stands now, and sets the timer of what each may tell next. Trigger: what opens a
 * case, moves a clock of it or a visit (relay/destinations.ts), and the morning's look for clocks that stand still. A repeat finds
 * everything promised.
 * @param remaining milliseconds until the function is stopped
 * @returns whether staff will be told of anything
 * @throws Refusal `retries-exhausted`; Throttled; OutcomeUnknown: a repeat goes on
 */
export const runClocks = (
  deps: ClockDeps,
  { caseId }: Pick<RunClocks, 'caseId'>,
  remaining: () => number,
): Promise<boolean> => run(deps, caseId, () => true, deps.clock.now(), remaining);

const later = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(a, b) < 0 ? b : a;

/**
 * Likewise one clock, at the time for which its timer was set: clocks of machines differ, and a timer that rings a moment early has
 * rung. Late and repeated timers tell of the latest stage, once.
 */
export const runClock = (
  deps: ClockDeps,
  { caseId, clock, dueAt }: ClockTimer,
  remaining: () => number,
): Promise<boolean> =>
  run(deps, caseId, (each) => each === clock, later(deps.clock.now(), Temporal.Instant.from(dueAt)), remaining);
