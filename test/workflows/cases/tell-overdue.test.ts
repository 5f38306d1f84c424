import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { endedStatuses } from '../../../shared/domain/cases/transitions.ts';
import type { OutboxEvent } from '../../../shared/domain/messages/events.ts';
import { type RequestOverdueTimer, requestOverdueTimer } from '../../../shared/domain/messages/timer.ts';
import { fromItem } from '../../../shared/store/dynamo/item.ts';
import { runTimer } from '../../../shared/workflows/timers/run-timer.ts';
import { answerWith, asked, askFor, requestId } from '../../support/act-asks.ts';
import { aRequest } from '../../support/act-records.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { faultyCalls } from '../../support/faulty-calls.ts';
import { aReferral, referralId } from '../../support/histories.ts';
import { anId } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { workflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);

let key = 0;
const worldAt = (now: string) =>
  workflowWorld(store, faultyCalls(), { now: Temporal.Instant.from(now), key: `key-${++key}` });

/** Nine in the morning after the last day, in New York. */
const dueAt = '2026-11-26T14:00:00.000Z';
const timer = requestOverdueTimer(aRequest({ requestId, caseId: referralId }), dueAt);
const waiting = (changes: Parameters<typeof aReferral>[0] = {}) => [
  ...aReferral({ openRequests: 1, ...changes }),
  ...asked,
];

async function ring(rung: RequestOverdueTimer = timer, now = dueAt): Promise<boolean> {
  const { deps, remaining } = worldAt(now);
  return runTimer(deps, rung, remaining);
}

const outbox = async () => [...(await store.contents()).values()].map(({ item }) => fromItem(item));
const overdue = async () =>
  (await outbox())
    .flatMap(({ event }) => (event ? [event as OutboxEvent] : []))
    .filter((event) => event.kind === 'case-changed' && event.change === 'information-overdue');

test('who asks sets a timer for the morning after the last day, which names them', async () => {
  await store.begin(aReferral());
  const { request } = (await askFor(worldAt('2026-11-23T14:00:00Z'))) as { request: { requestId: string } };
  const timers = (await outbox()).flatMap((item) => (item.timer && item.due ? [item.timer] : []));
  const of = { caseId: referralId, requestId: request.requestId, by: 'nurse-1' };
  expect(timers).toEqual([{ timerId: `${request.requestId}-overdue`, purpose: 'request-overdue', ...of, dueAt }]);
});

describe('a request that nobody answered', () => {
  test('is told once, however often and by how many its timer is rung', async () => {
    await store.begin(waiting());
    await Promise.all([ring(), ring()]);
    expect(await ring(timer, '2026-12-04T18:00:00Z')).toBe(false);
    expect(await overdue()).toMatchObject([{ caseId: referralId, about: requestId, askedBy: 'nurse-1' }]);
  });

  test('is told late where the timer rings late, and not long before its time', async () => {
    await store.begin(waiting());
    expect(await ring(timer, '2026-11-26T13:59:00Z')).toBe(false);
    expect(await overdue()).toEqual([]);
    expect(await ring(timer, '2026-12-04T18:00:00Z')).toBe(true);
    expect(await overdue()).toMatchObject([{ at: '2026-12-04T18:00:00.000Z' }]);
  });

  test('of a case that was set aside is told too', async () => {
    await store.begin(waiting({ setAsideAt: '2026-11-24T14:00:00.000Z' }));
    expect(await ring()).toBe(true);
  });

  test.each(endedStatuses)('of a case that is %s is not told', async (status) => {
    await store.begin(waiting({ status }));
    expect(await ring()).toBe(false);
    expect(await overdue()).toEqual([]);
  });

  test('of a case that is not there is not told', async () => {
    await store.begin([]);
    expect(await ring()).toBe(false);
  });
});

describe('a request that was answered', () => {
  test('in time is not told, though the answer said nothing new', async () => {
    await store.begin(waiting());
    await answerWith({})(worldAt('2026-11-25T20:00:00Z'));
    expect(await ring()).toBe(false);
    expect(await overdue()).toEqual([]);
  });

  test('after it was told is answered like any', async () => {
    await store.begin(waiting());
    await ring();
    const late = await answerWith({ ecog: 2 })(worldAt('2026-11-27T14:00:00Z'));
    expect(late).toMatchObject({ request: { answeredAt: '2026-11-27T14:00:00.000Z' } });
    expect(await ring()).toBe(false);
  });

  test('leaves another one of the same case open, and that one alone is told', async () => {
    const second = aRequest({ requestId: anId('req', 2), caseId: referralId, by: 'nurse-2' });
    await store.begin([
      ...waiting({ openRequests: 2 }),
      { kind: 'request-changed', request: second, from: 0 },
      { kind: 'request-placed', requestId: second.requestId, caseId: referralId },
    ]);
    await answerWith({})(worldAt('2026-11-25T20:00:00Z'));
    expect(await ring()).toBe(false);
    expect(await ring(requestOverdueTimer(second, dueAt))).toBe(true);
    expect(await overdue()).toMatchObject([{ about: second.requestId, askedBy: 'nurse-2' }]);
  });
});
