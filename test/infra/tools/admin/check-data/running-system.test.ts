import './quiet.ts';
import { setImmediate } from 'node:timers/promises';
import { BatchWriteItemCommand, GetItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { tableNames } from '../../../../../shared/store/table.ts';
import type { MemoryStore } from '../../../../alerts/store/memory-store.ts';
import { ofAnother, routineIntake } from '../../../../support/bodies.ts';
import { check } from './check.ts';
import { pagedScan } from './paged-scan.ts';
import { beginning, openRig, type Rig } from './rig.ts';

const minute = 60_000;

let rig: Rig;
let whole: MemoryStore;
const caseIds: string[] = [];
beforeAll(async () => {
  rig = await openRig();
  await rig.goTo(beginning);
  for (let nth = 0; nth < 4; nth++) {
    const sent = await rig.ask('sends a form', 'POST', '/v1/intakes', {}, ofAnother(routineIntake));
    caseIds.push(sent.intakeId);
  }
  whole = rig.system.store();
});
afterAll(() => vi.useRealTimers());

/** The store without what any table says of some cases, or what of that is picked. */
async function without(names: readonly string[], tables = tableNames): Promise<MemoryStore> {
  const store = whole.copy();
  for (const table of tables)
    for (const item of store.items(table)) {
      if (!names.some((name) => JSON.stringify(item).includes(name))) continue;
      const Key = { ...(item.pk && { pk: item.pk }), ...(item.sk && { sk: item.sk }) };
      await store.send(new BatchWriteItemCommand({ RequestItems: { [table]: [{ DeleteRequest: { Key } }] } }));
    }
  return store;
}

test('promises cases to staff that nobody was told of', async () => {
  const found = await check(rig, await without(caseIds, ['Outbox']), beginning);
  expect(found.map(({ kind }) => kind)).toEqual(caseIds.map(() => 'case-untold'));
});

test('judges no case that comes in once the outbox was read, whatever the clocks of both sides say', async () => {
  const before = await without(caseIds.slice(0, 1));
  let isRead = false;
  rig.system.through(async (command, send) => {
    if (!(command instanceof ScanCommand)) return send();
    const page = pagedScan(isRead ? whole : before, command.input);
    isRead ||= command.input.TableName === 'Outbox' && !('LastEvaluatedKey' in page);
    return page;
  });
  for (const ahead of [-minute, 0, minute]) {
    isRead = false;
    expect(await check(rig, whole, beginning + ahead)).toEqual([]);
    expect(isRead).toBe(true);
  }
});

test('looks at several cases at once: one by one, those of a year would take hours', async () => {
  const looked: string[] = [];
  const together: number[] = [];
  let open = 0;
  rig.system.through(async (command, send) => {
    if (command instanceof ScanCommand) return pagedScan(whole, command.input);
    const pk = command instanceof GetItemCommand ? command.input.Key?.pk?.S : undefined;
    if (pk === undefined || !caseIds.includes(pk)) return send();
    looked.push(pk);
    together.push(++open);
    await setImmediate();
    open--;
    return send();
  });
  expect(await check(rig, whole, beginning)).toEqual([]);
  expect(looked.toSorted()).toEqual(caseIds.toSorted());
  expect(Math.max(...together)).toBe(caseIds.length);
});
