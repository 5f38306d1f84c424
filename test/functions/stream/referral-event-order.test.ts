import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { slotId } from '../../../shared/domain/booking/slot.ts';
import { ledger } from '../../../shared/store/ledger.ts';
import { caseReader } from '../../../shared/store/readers/case-reader.ts';
import { referralEventReader } from '../../../shared/store/readers/referral-event-reader.ts';
import { promisedOf } from '../../../shared/store/records/promise-record.ts';
import type { PromisedEvent } from '../../../shared/workflows/relay/ports.ts';
import { toReferrer } from '../../../shared/workflows/relay/referrer-destination.ts';
import { askers, nurse } from '../../access/callers.ts';
import { type System, startSystem } from '../../access/system.ts';
import { randomFrom } from '../../histories/random.ts';
import { routineReferral } from '../../support/bodies.ts';
import { tuesdayAtNine, tuesdayAtTen } from '../../support/histories.ts';
import { relayWorld } from '../../support/relay-world.ts';

/** No time passes between the requests, and ids are random: what is told last may have happened first. */
const { token } = askers.find(({ name }) => name === 'own referrer')!;
const events = ['new-case', 'case-changed', 'visit-changed'] as const;
let system: System;
let caseId: string;
let base: ReturnType<System['store']>;

async function ask(method: string, path: string, body?: unknown, by = nurse.token) {
  const answer = await system.ask({ method, path, body, token: by });
  expect(answer, `${method} ${path} ${answer.text}`).toMatchObject({ status: expect.toSatisfy((code) => code < 300) });
  return answer.body;
}

beforeAll(async () => {
  system = await startSystem();
  caseId = (await ask('POST', '/v1/referrals', routineReferral, token)).referralId;
  const act = (name: string, body: unknown) => ask('POST', `/v1/cases/${caseId}/${name}`, body);
  await act('acknowledge', {});
  await act('information-requests', { items: ['mri'], dueBy: '2026-12-01' });
  const visit = await ask('POST', '/v1/appointments', { caseId, slotId: slotId(tuesdayAtNine) });
  await ask('POST', `/v1/appointments/${visit.appointmentId}/reschedule`, { slotId: slotId(tuesdayAtTen) });
  await act('advice', { text: 'First an MRI.', close: false });
  await act('close', { outcome: 'treated' });
  base = system.store();
});
afterAll(() => vi.useRealTimers());

const promised = (): PromisedEvent['event'][] =>
  base.items('Outbox').flatMap((item) => {
    const promise = promisedOf(item as never);
    return 'event' in promise ? [promise.event] : [];
  });

/** The relay tells the referrer of what was promised. */
async function tell(told: readonly PromisedEvent['event'][]): Promise<void> {
  const client = new DynamoDBClient({});
  const tableName = (table: string) => table;
  const deps = {
    ...relayWorld().deps,
    referralEvents: referralEventReader(client, tableName),
    ledger: ledger(client, tableName, 'America/New_York'),
  };
  const header = await caseReader(client, tableName).header(caseId);
  for (const event of told)
    if (events.some((kind) => kind === event.kind))
      for (const { send } of await toReferrer(deps, event as never, header!)) await send();
}

const list = (query = '') => ask('GET', `/v1/referrals/${caseId}/events${query}`, undefined, token);

const inOrder = [
  'referral.received',
  'referral.acknowledged',
  'referral.information-requested',
  'referral.scheduled',
  'referral.visit-changed',
  'referral.advised',
  'referral.visit-changed',
  'referral.closed',
];

const orders: [string, (told: PromisedEvent['event'][]) => PromisedEvent['event'][]][] = [
  ['as they come', (told) => told],
  ['the other way round', (told) => told.toReversed()],
  ...[1, 2, 3, 4, 5].map((seed): (typeof orders)[number] => [
    `in random order ${seed}`,
    (told) => {
      const random = randomFrom(seed);
      return told
        .map((event) => ({ event, turn: random.next() }))
        .toSorted((a, b) => a.turn - b.turn)
        .map(({ event }) => event);
    },
  ]),
];

describe('a referrer reads events as the case changed', () => {
  test.each(orders)('where they are told %s', async (_, order) => {
    system.use(base.copy());
    await tell(order(promised()));
    const { events: listed } = await list();
    expect(listed.map(({ type }: { type: string }) => type)).toEqual(inOrder);
    expect(listed.map(({ sequence }: { sequence: number }) => sequence)).toEqual(
      inOrder.map((_, before) => before + 1),
    );
  });

  test('page by page', async () => {
    system.use(base.copy());
    await tell(promised().toReversed());
    const types: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list(`?limit=3${cursor ? `&cursor=${cursor}` : ''}`);
      types.push(...page.events.map(({ type }: { type: string }) => type));
      cursor = page.cursor;
    } while (cursor);
    expect(types).toEqual(inOrder);
  });
});
