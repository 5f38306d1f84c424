import './quiet.ts';
import { setImmediate } from 'node:timers/promises';
import { BatchWriteItemCommand, GetItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ofAnother, routineIntake } from '../../../../support/bodies.ts';
import { check } from './check.ts';
import { pagedScan } from './paged-scan.ts';
import { beginning, openRig, type Rig } from './rig.ts';

const minute = 60_000;

let rig: Rig;
const caseIds: string[] = [];
beforeAll(async () => {
  rig = await openRig();
  await rig.goTo(beginning);
  for (let nth = 0; nth < 4; nth++) {
    const sent = await rig.ask('sends a form', 'POST', '/v1/intakes', {}, ofAnother(routineIntake));
    caseIds.push(sent.intakeId);
  }
});
afterAll(() => vi.useRealTimers());

test('promises no case to staff again that came in after the events were read', async () => {
  const store = rig.system.store().copy();
  for (const { pk, event } of store.items('Outbox'))
    if (pk && event?.M?.kind?.S === 'new-case')
      await store.send(new BatchWriteItemCommand({ RequestItems: { Outbox: [{ DeleteRequest: { Key: { pk } } }] } }));
  expect(await check(rig, store, beginning - minute)).toEqual([]);
  const later = await check(rig, store, beginning + minute);
  expect(later.map(({ kind }) => kind)).toEqual(caseIds.map(() => 'case-untold'));
});

test('looks at several cases at once: one by one, those of a year would take hours', async () => {
  const looked: string[] = [];
  const together: number[] = [];
  let open = 0;
  rig.system.through(async (command, send) => {
    if (command instanceof ScanCommand) return pagedScan(rig.system.store(), command.input);
    const pk = command instanceof GetItemCommand ? command.input.Key?.pk?.S : undefined;
    if (pk === undefined || !caseIds.includes(pk)) return send();
    looked.push(pk);
    together.push(++open);
    await setImmediate();
    open--;
    return send();
  });
  expect(await check(rig, rig.system.store(), beginning)).toEqual([]);
  expect(looked.toSorted()).toEqual(caseIds.toSorted());
  expect(Math.max(...together)).toBe(caseIds.length);
});
