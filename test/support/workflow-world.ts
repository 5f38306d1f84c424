import type { Temporal } from 'temporal-polyfill';
import { answerLimits } from '../../shared/config/answer-limits.ts';
import { holdLimits } from '../../shared/config/hold-limits.ts';
import { ruleset } from '../../shared/config/ruleset.ts';
import { sampleDirectory } from '../../shared/config/sample-directory.ts';
import { firstVisit, schedulingSettings } from '../../shared/config/scheduling.ts';
import type { HoldLimits } from '../../shared/domain/booking/hold-limits.ts';
import type { Caller } from '../../shared/domain/core/party.ts';
import { derivedId } from '../../shared/gateways/random-ids.ts';
import type { StepRequest } from '../../shared/http/core/exchange.ts';
import type { OperationAnswer } from '../../shared/http/core/operation.ts';
import { requestRecord } from '../../shared/http/core/steps/request-record.ts';
import { jsonDoor } from '../../shared/http/json/json-door.ts';
import { outboxStore } from '../../shared/store/outbox-store.ts';
import { actReader } from '../../shared/store/readers/act-reader.ts';
import { answerMarkReader } from '../../shared/store/readers/answer-mark-reader.ts';
import { calendarReader } from '../../shared/store/readers/calendar-reader.ts';
import { caseBatchReader, caseReader, worklistReader } from '../../shared/store/readers/case-reader.ts';
import { clinicalReader } from '../../shared/store/readers/clinical-reader.ts';
import { namedReferralReader } from '../../shared/store/readers/named-referral-reader.ts';
import { requestReader } from '../../shared/store/readers/request-reader.ts';
import { roundReader } from '../../shared/store/readers/round-reader.ts';
import { savedFormReader } from '../../shared/store/readers/saved-form-reader.ts';
import { scheduleReader } from '../../shared/store/readers/schedule-reader.ts';
import { timerStore } from '../../shared/store/timer-store.ts';
import type { DirectoryNow } from '../../shared/workflows/calendar/ports.ts';
import type { Reply } from '../../shared/workflows/core/unit-of-work.ts';
import { freshIds } from './fault-store.ts';
import { type FaultyCalls, faultyCalls } from './faulty-calls.ts';
import { findingDeps } from './finding-deps.ts';
import { monday } from './records.ts';
import { keptLog } from './relay-world.ts';
import { testFormSeals } from './saved-form-records.ts';
import { staffSurroundings } from './staff-surroundings.ts';
import type { TestStore } from './store.ts';

const ids = freshIds();
const keys = { current: { id: 'k1', key: Buffer.alloc(32, 1).toString('base64url') } };
const noWait = async () => undefined;

/** Far more than any attempt needs. */
export const plenty = () => 14_000;

const directoryNow: DirectoryNow = {
  directory: sampleDirectory,
  scheduleGroups: ['all'],
  placeOf: () => ({ place: 0, version: 0 }),
};

interface WorldSettings {
  now?: Temporal.Instant;
  remaining?: () => number;
  /** The Idempotency-Key of whoever asks. */
  key?: string;
  limits?: HoldLimits;
}

/** Everything that workflows work with, on the store, each call through `calls`. It is Monday 09:00 in New York. */
export function workflowWorld(
  store: TestStore,
  calls: FaultyCalls = faultyCalls(),
  { now = monday, remaining = plenty, key = 'asked-once', limits = holdLimits }: WorldSettings = {},
) {
  const { client, tableName, ledger } = store;
  const { lines, log } = keptLog();
  const linkKeys = calls.reads('secrets', { linkKeys: async () => keys }).linkKeys;
  const requests = calls.reads('requests', requestReader(client, tableName));
  const digest = async (kind: string, value: string) => `${kind}-${value.replaceAll(/\W/g, '')}`;
  const deps = {
    ...staffSurroundings(store, calls),
    ...findingDeps(client, tableName, calls),
    cases: calls.reads('cases', caseReader(client, tableName)),
    caseBatches: calls.reads('caseBatches', caseBatchReader(client, tableName)),
    worklist: calls.reads('worklist', worklistReader(client, tableName)),
    clinical: calls.reads('clinical', clinicalReader(client, tableName)),
    namedReferrals: calls.reads('namedReferrals', namedReferralReader(client, tableName)),
    acts: calls.reads('acts', actReader(client, tableName)),
    answerMarks: calls.reads('answerMarks', answerMarkReader(client, tableName)),
    schedule: calls.reads('schedule', scheduleReader(client, tableName, noWait)),
    rounds: calls.reads('rounds', roundReader(client, tableName)),
    savedForms: calls.reads('savedForms', savedFormReader(client, tableName)),
    formSeals: testFormSeals,
    directory: calls.reads('directory', {
      directory: async () => sampleDirectory,
      scheduleGroups: async () => ['all'],
    }),
    calendar: calls.reads('calendar', {
      directoryNow: async () => directoryNow,
      timeOff: calendarReader(client, tableName).timeOff,
    }),
    outbox: calls.effects('outbox', outboxStore(client, tableName)),
    timers: calls.effects('timers', timerStore(client, tableName)),
    knownTimers: calls.reads('knownTimers', { isKnown: timerStore(client, tableName).isKnown }),
    ledger: calls.ledger(ledger),
    digest: calls.reads('secrets', { digest }).digest,
    ids,
    derivedId,
    backoff: noWait,
    clock: { now: () => now },
    settings: schedulingSettings,
    firstVisit,
    limits,
    answerLimits,
    phone: '(212) 555-0199',
    zone: 'America/New_York',
    ruleset,
    log,
  };
  return {
    deps,
    lines,
    now,
    remaining,
    /** Asks as a front end does, with an Idempotency-Key that it sends again where it repeats itself. */
    ask: keyedAsk(requestRecord({ door: jsonDoor, clock: deps.clock, zone: 'America/New_York', linkKeys, requests }), {
      now,
      remaining,
      key,
    }),
  };
}
export type WorkflowWorld = ReturnType<typeof workflowWorld>;

type Answered<O> = (reply: Reply<O, OperationAnswer>) => Promise<OperationAnswer>;

/** @returns the body of the answer, or of the first one where the key was answered before. @throws what the edge gets */
const keyedAsk =
  (
    step: ReturnType<typeof requestRecord>,
    { now, remaining, key }: { now: Temporal.Instant; remaining: () => number; key: string },
  ) =>
  async <O>(caller: Caller, work: Answered<O>): Promise<unknown> => {
    const event = {
      httpMethod: 'POST',
      path: '/asked',
      headers: { 'Idempotency-Key': key },
      body: '{}',
      state: { caller, now, raw: {}, keep: () => [] },
    };
    const request = { event, response: null, error: null } as unknown as StepRequest & { event: typeof event };
    try {
      await step.before?.(request);
      const { keep } = request.event.state;
      const present = (outcome: O) => ({ status: 200, body: outcome ?? null });
      return (await work({ present, keep, remaining })).body;
    } catch (error) {
      request.error = error as Error;
      await step.onError?.(request);
      if (request.response) return (request.response as OperationAnswer).body;
      throw request.error;
    }
  };
