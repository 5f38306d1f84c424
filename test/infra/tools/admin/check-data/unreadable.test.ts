import './quiet.ts';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { fromItem, toItem } from '../../../../../shared/store/dynamo/item.ts';
import type { TableName } from '../../../../../shared/store/table.ts';
import { frontDesk, nurse } from '../../../../access/callers.ts';
import type { MemoryStore } from '../../../../alerts/store/memory-store.ts';
import { ofAnother, routineIntake } from '../../../../support/bodies.ts';
import { check } from './check.ts';
import { beginning, openRig, type Rig } from './rig.ts';

interface Booked {
  rig: Rig;
  store: MemoryStore;
  caseId: string;
  appointmentId: string;
  /** Epoch milliseconds. */
  start: number;
}

/** A patient with a booked visit, all of it told. */
async function booked(): Promise<Booked> {
  const rig = await openRig();
  await rig.goTo(beginning);
  const { intakeId: caseId } = await rig.ask('sends a form', 'POST', '/v1/intakes', {}, ofAnother(routineIntake));
  const times = `/v1/slots?appointmentType=new-consult&from=2026-11-24&to=2026-12-09&caseId=${caseId}`;
  const { slots } = await rig.ask('looks for times', 'GET', times, nurse);
  const slotId = slots[0].slotId;
  const visit = await rig.ask('books a time', 'POST', '/v1/appointments', frontDesk, { caseId, slotId });
  await rig.tell();
  const { appointmentId, start } = visit;
  return { rig, store: rig.system.store().copy(), caseId, appointmentId, start: Date.parse(start) };
}

let known: Booked;
beforeAll(async () => {
  known = await booked();
});
afterAll(() => vi.useRealTimers());

// biome-ignore lint/suspicious/noExplicitAny: what is broken here no schema describes.
type Broken = Record<string, any>;

/** What is found, mending, where the records of one kind are such as a later release writes. */
async function foundWith(table: TableName, member: string, change: (record: Broken) => void, at = beginning) {
  const store = known.store.copy();
  for (const item of store.items(table)) {
    const record: Broken = fromItem(item);
    if (record[member] === undefined) continue;
    change(record);
    await store.send(new PutItemCommand({ TableName: table, Item: toItem(record) }));
  }
  const before = store.copy();
  const found = await check(known.rig, store, at, true);
  expect(['Cases', 'Schedule', 'Audit'].map((name) => store.items(name))).toEqual(
    ['Cases', 'Schedule', 'Audit'].map((name) => before.items(name)),
  );
  return found.map(({ kind, caseId, ids }) => ({ kind, caseId, ids }));
}

const day = 24 * 60 * 60_000;
const laterStatus = ({ appointment }: Broken) => {
  appointment.status = 'of-a-later-release';
};

test('takes a visit that it cannot read for no lost one: neither before it nor when it is over', async () => {
  const { caseId, appointmentId, start } = known;
  const unreadable = [{ kind: 'record-unreadable', caseId, ids: [appointmentId] }];
  expect(await foundWith('Schedule', 'appointment', laterStatus)).toEqual(unreadable);
  expect(await foundWith('Schedule', 'appointment', laterStatus, start + 4 * day)).toEqual(unreadable);
});

test('names a day that it cannot read, and goes on', async () => {
  const odd = (record: Broken) => {
    record.busy = ['of a later release'];
  };
  const found = await foundWith('Schedule', 'busy', odd);
  expect(found).toEqual([
    { kind: 'record-unreadable', caseId: undefined, ids: [expect.stringMatching(/^2026-11-24 /)] },
  ]);
});

test.each([
  ['Cases', 'header', ({ header }: Broken) => Object.assign(header, { status: 'of-a-later-release' })],
  ['Cases', 'header', (record: Broken) => Object.assign(record, { header: null, schema: 1 })],
  ['Clinical', 'record', ({ record }: Broken) => Object.assign(record, { version: 'first' })],
  ['Audit', 'entry', ({ entry }: Broken) => Object.assign(entry, { actor: 'nobody' })],
] as const)('mends nothing of a case with an unreadable record in %s', async (table, member, change) => {
  expect(await foundWith(table, member, change)).toEqual([
    { kind: 'record-unreadable', caseId: known.caseId, ids: [] },
  ]);
});

test('goes on behind a promise that is none', async () => {
  const nothing = (record: Broken) => Object.assign(record, { event: null });
  expect(await foundWith('Outbox', 'event', nothing)).toEqual([]);
});
