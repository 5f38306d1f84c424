import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, test } from 'vitest';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { announce } from '../../../shared/domain/paging/paging.ts';
import { promisedOf } from '../../../shared/store/records/promise-record.ts';
import {
  type FloodCommand,
  type FloodSummary,
  orderFlood,
  previewFlood,
} from '../../../shared/workflows/cases/order-flood.ts';
import { bringCaseBack } from '../../../shared/workflows/cases/set-aside-case.ts';
import { carryOutFlood } from '../../../shared/workflows/cases/set-aside-flood.ts';
import { outcomeOnly } from '../../../shared/workflows/core/unit-of-work.ts';
import { escalateCase } from '../../../shared/workflows/paging/escalate-case.ts';
import { announcementChanges } from '../../../shared/workflows/paging/paging-changes.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { nurse } from '../../support/histories.ts';
import { aCaseHeader, aClinicalRecord, anId, monday } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { countedIds } from '../../support/told-case.ts';
import { plenty, workflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);
const ids = countedIds();
const minutes = (n: number) => monday.add({ minutes: n });

/** A case as it comes in. */
async function comesIn(number: number, changes: Partial<CaseHeader> = {}): Promise<string> {
  const caseId = anId('int', number);
  const header = aCaseHeader({ caseId, urgency: 'emergent', source: 'flood', ...changes });
  const announced = announce(header, { now: monday, ids });
  await store.commit(
    { kind: 'case-created', header: announced.header },
    { kind: 'clinical-added', record: aClinicalRecord({ caseId }) },
    ...announcementChanges(announced),
  );
  return caseId;
}

const world = (n = 5) => workflowWorld(store, undefined, { now: minutes(n) }).deps;
const commandAt = (at: number, more: Partial<FloodCommand>) =>
  ({ purpose: 'set-aside', source: 'flood', caller: nurse, now: minutes(at), ...more }) as const;
/** @returns how many cases are meant */
const give = async (purpose: FloodCommand['purpose'], more: Partial<FloodCommand> = {}, at = 5): Promise<number> =>
  (await orderFlood(world(at), commandAt(at, { purpose, ...more }), outcomeOnly<FloodSummary>(plenty))).cases;

/** Every reaction of a flood that stands promised, and those that it promises. */
async function reactions() {
  const { Items = [] } = await store.client.send(new ScanCommand({ TableName: store.tableName('Outbox') }));
  return Items.filter(({ reaction }) => reaction).flatMap((item) => {
    const promised = promisedOf(item);
    return 'reaction' in promised && 'flood' in promised.reaction ? [promised.reaction] : [];
  });
}

/** @returns how many parts there were */
async function carryOutAll(at = 6): Promise<number> {
  const done = new Set<string>();
  for (;;) {
    const next = (await reactions()).find(({ reactionId }) => !done.has(reactionId));
    if (!next) return done.size;
    done.add(next.reactionId);
    await carryOutFlood(world(at), next, plenty);
  }
}

const listed = async (setAside: boolean) => {
  const { items } = await world().worklist.open({ limit: 1000, filter: { setAside } });
  return items.map(({ caseId }) => caseId).toSorted();
};

beforeEach(() => store.begin([]));

describe('a flood', () => {
  test('is set aside whatever its size, and others are not: paging ends in the name of the nurse, each case is audited', async () => {
    const flooded = [];
    for (let n = 1; n <= 120; n++) flooded.push(await comesIn(n));
    const others = [await comesIn(201, { source: 'elsewhere' }), await comesIn(202, { source: undefined })];
    expect(await give('set-aside')).toBe(120);
    expect(await carryOutAll()).toBe(3);
    expect([await listed(false), await listed(true)]).toEqual([others, flooded.toSorted()]);
    const { cases, rounds } = world();
    const [caseId = ''] = flooded;
    expect(await cases.header(caseId)).toMatchObject({ status: 'received', pagingOpen: false, version: 2 });
    expect((await rounds.round(caseId, 1))?.ended).toEqual({ how: 'set-aside', by: 'nurse-1', at: expect.any(String) });
    const entries = Object.values(await store.everything()).flatMap((item) => (item as { entry?: object }).entry ?? []);
    expect(entries).toHaveLength(120);
    expect(entries[0]).toMatchObject({ action: 'case-set-aside', actor: { kind: 'staff', id: 'nurse-1' } });
    expect(await escalateCase(world(15), { caseId, round: 1, step: 1 }, plenty)).toBe(false);
    expect(await escalateCase(world(15), { caseId: others[0] ?? '', round: 1, step: 1 }, plenty)).toBe(true);
  });

  test('that is set aside twice is once', async () => {
    await comesIn(1);
    expect(await give('set-aside')).toBe(1);
    const [order] = await reactions();
    await carryOutAll();
    const after = await store.everything();
    expect(await carryOutFlood(world(), order!, plenty)).toBe(false);
    expect(await store.everything()).toEqual(after);
    expect(await give('set-aside')).toBe(0);
  });

  test('leaves what came after the order, or outside of its span', async () => {
    await comesIn(1, { receivedAt: '2026-11-23T13:00:00.000Z' });
    await comesIn(2, { receivedAt: '2026-11-23T14:00:00.000Z' });
    expect(await give('set-aside', { from: minutes(-30), to: minutes(600) })).toBe(1);
    await comesIn(3, { receivedAt: '2026-11-23T14:05:00.001Z' });
    await carryOutAll();
    expect(await listed(true)).toEqual([anId('int', 2)]);
  });

  test('begins where its source was last silent for half an hour: an emergency of hours before is no part of it', async () => {
    const [early, late] = [minutes(-360).toString(), minutes(-25).toString()];
    await comesIn(1, { receivedAt: early.replace('Z', '.000Z') });
    for (const number of [2, 3]) await comesIn(number, { receivedAt: late.replace('Z', '.000Z') });
    await comesIn(4, { urgency: 'urgent' });
    expect(await previewFlood(world(), commandAt(5, {}), plenty)).toEqual({
      cases: 3,
      urgencies: { emergent: 2, urgent: 1 },
      codes: expect.any(Array),
      from: '2026-11-23T13:35:00.000Z',
      to: '2026-11-23T14:05:00.000Z',
    });
    expect(await reactions()).toEqual([]);
    expect(await give('set-aside')).toBe(3);
    await carryOutAll();
    expect(await listed(false)).toEqual([anId('int', 1)]);
    expect(await previewFlood(world(), commandAt(5, { purpose: 'bring-back' }), plenty)).not.toHaveProperty('from');
  });

  test('leaves what is paged anew since the order: nobody knew that', async () => {
    const caseId = await comesIn(1);
    await give('set-aside', {}, 5);
    const { cases, rounds } = world();
    const header = (await cases.header(caseId))!;
    const first = (await rounds.round(caseId, 1))!;
    const again = announce({ ...header, version: 2 }, { now: minutes(6), ids });
    await store.commit(
      { kind: 'case-changed', header: again.header, from: 1 },
      { kind: 'round-changed', round: { ...first, version: 2 }, from: 1 },
      ...announcementChanges(again),
    );
    await carryOutAll(7);
    expect(await listed(false)).toEqual([caseId]);
    expect(await cases.header(caseId)).toMatchObject({ pagingOpen: true, round: 2 });
  });

  test('comes back: what was being paged is paged anew, by the order or case by case', async () => {
    const [one, two] = [await comesIn(1), await comesIn(2)];
    await give('set-aside');
    await carryOutAll();
    const caller = { kind: 'staff', staffId: 'front-desk-1', roles: ['front-desk'] } as const;
    const command = { caseId: one, caller, now: minutes(10) };
    const back = () => bringCaseBack(world(10), command, outcomeOnly<CaseHeader>(plenty));
    expect(await back()).toMatchObject({ pagingOpen: true, round: 2 });
    expect(await back()).toMatchObject({ round: 2, version: 3 });
    expect([await listed(false), await listed(true)]).toEqual([[one], [two]]);
    expect(await give('bring-back', {}, 10)).toBe(1);
    await carryOutAll(10);
    expect([await listed(false), await listed(true)]).toEqual([[one, two], []]);
    const { rounds } = world();
    expect(await rounds.round(two, 2)).toMatchObject({ openedAt: '2026-11-23T14:10:00.000Z', step: 1 });
  });
});
