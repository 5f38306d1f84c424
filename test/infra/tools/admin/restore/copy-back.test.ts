import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { type CopyDeps, noCounts } from '../../../../../infra/tools/admin/restore/copy-back.ts';
import { copyTables } from '../../../../../infra/tools/admin/restore/copy-tables.ts';
import { SomebodyWrites } from '../../../../../infra/tools/admin/restore/copy-writes.ts';
import type { RestoredTable } from '../../../../../infra/tools/admin/restore/restored-tables.ts';
import { toItem } from '../../../../../shared/store/dynamo/item.ts';
import type { Change } from '../../../../../shared/workflows/core/changes.ts';
import { openFaultStore } from '../../../../support/fault-store.ts';
import { aRound } from '../../../../support/paging-records.ts';
import { caseOfPerson } from '../../../../support/person-cases.ts';
import {
  aCaseHeader,
  aClinicalRecord,
  anAppointment,
  anAuditEntry,
  anEventOf,
  anId,
  aPractitionerDay,
} from '../../../../support/records.ts';
import { started } from '../../../../support/started.ts';
import { copied, itemsOf, restoredNow } from './restored-copies.ts';

const store = started(openFaultStore);
const [early, late] = [anId('int', 1), anId('int', 2)];

const audited = (caseId: string, number: number): Change => ({
  kind: 'audit',
  entry: anAuditEntry({ caseId, entryId: anId('aud', number) }),
});

/** What the stage holds at the instant: a case with a record and a visit in a day. */
const before: Change[] = [
  ...caseOfPerson(early),
  { kind: 'appointment-created', appointment: anAppointment({ caseId: early }) },
  { kind: 'day-changed', day: aPractitionerDay({ version: 1 }), from: 0 },
  audited(early, 1),
];

/** What is written after it: an override and a new day of the case, and an emergency that comes in and is paged. */
const after: Change[] = [
  { kind: 'case-changed', header: aCaseHeader({ caseId: early, version: 2, urgency: 'routine' }), from: 1 },
  { kind: 'clinical-added', record: aClinicalRecord({ caseId: early, version: 2 }) },
  { kind: 'day-changed', day: aPractitionerDay({ version: 2, busy: [] }), from: 1 },
  { kind: 'day-changed', day: aPractitionerDay({ date: '2026-12-01', version: 1 }), from: 0 },
  audited(early, 2),
  ...caseOfPerson(late, {}, { urgency: 'emergent', pagingOpen: true, round: 1 }),
  { kind: 'round-changed', round: aRound({ caseId: late }), from: 0 },
  { kind: 'event', event: anEventOf('page', { caseId: late, eventId: anId('evt', 2) }) },
  audited(late, 3),
];

const keysOf = async (table: RestoredTable) => Object.keys(await itemsOf(store.client, table, table));

type Sent = { constructor: { name: string } };

/** Does something right before each write of the tool's own. */
async function beforeWrites<T>(act: () => Promise<unknown>, work: () => Promise<T>): Promise<T> {
  const { send } = store.client;
  const watched = async (command: Sent) => {
    if (/^(Put|Delete)Item/.test(command.constructor.name)) await act();
    return (send as (command: Sent) => unknown).call(store.client, command);
  };
  Object.assign(store.client, { send: watched });
  return work().finally(() => Object.assign(store.client, { send }));
}

describe('copying a restore back', () => {
  let deps: CopyDeps;

  beforeEach(async () => {
    await store.begin(before);
    deps = await restoredNow(store.client);
  });

  it('changes nothing where nothing was written since', async () => {
    const { sum, undone } = await copied(deps);
    expect({ ...sum, same: 0 }).toEqual(noCounts());
    expect(sum.same).toBe(5);
    expect(undone).toEqual([]);
  });

  it('undoes what was written of earlier cases, and keeps whoever came later, their page and all of the audit', async () => {
    const earlier = await itemsOf(store.client, 'Clinical', 'Clinical');
    const [header] = Object.values(await itemsOf(store.client, 'Cases', 'Cases'));
    await store.commit(...after);
    const [audit, outbox] = [await keysOf('Audit'), await keysOf('Outbox')];
    const { sum, undone } = await copied(deps);
    expect(sum).toMatchObject({ added: 0, changed: 2, removed: 2 });
    expect(undone).toEqual([early]);
    const cases = await itemsOf(store.client, 'Cases', 'Cases');
    expect(cases[JSON.stringify({ pk: early })]).toEqual(header);
    expect(Object.keys(cases)).toContain(JSON.stringify({ pk: late }));
    const clinical = await itemsOf(store.client, 'Clinical', 'Clinical');
    expect(clinical).toMatchObject(earlier);
    expect(Object.keys(clinical)).toHaveLength(2);
    expect(await keysOf('Audit')).toEqual(audit);
    expect(await keysOf('Outbox')).toEqual(outbox);
    expect(outbox).toEqual(expect.arrayContaining([`{"pk":"ROUND#${late}#1"}`, `{"pk":"${anId('evt', 2)}"}`]));
  });

  it.each([
    { urgency: 'emergent', pagingOpen: false },
    { urgency: 'urgent', pagingOpen: true },
  ] as const)('names a case first that became an emergency after the instant: %o', async (emergency) => {
    const header = aCaseHeader({ caseId: early, version: 2, round: 1, ...emergency });
    await store.commit({ kind: 'case-changed', header, from: 1 });
    expect(await copied(deps)).toMatchObject({ undone: [early], emergencies: [early] });
  });

  it('brings back nothing that would vanish at once', async () => {
    const putHold = (pk: string, expiresAt: number) =>
      store.client.send(
        new PutItemCommand({ TableName: deps.restored('Schedule'), Item: toItem({ pk, sk: 'HOLD', expiresAt }) }),
      );
    await putHold('HOLD#over', deps.now());
    await putHold('HOLD#live', deps.now() + 1);
    expect((await copied(deps)).sum).toMatchObject({ added: 1, kept: 1 });
    expect(await keysOf('Schedule')).toContain('{"pk":"HOLD#live","sk":"HOLD"}');
  });

  it('brings back what is gone, audit included', async () => {
    const whole = await store.contents();
    await store.restore(new Map(), whole);
    const { sum } = await copied(deps);
    expect(sum).toMatchObject({ added: 5, changed: 0, removed: 0 });
    expect(await store.contents()).toEqual(whole);
  });

  it('counts the same in a dry run, and writes nothing', async () => {
    await store.commit(...after);
    const present = await store.contents();
    const planned = await copied({ ...deps, dryRun: true });
    expect(await store.contents()).toEqual(present);
    expect(await copied(deps)).toEqual(planned);
  });

  it('ends the same wherever it was cut off and repeated', async () => {
    await store.commit(...after);
    const present = await store.contents();
    await copied(deps);
    const wanted = await store.contents();
    for (let writes = 0; writes < 4; writes++) {
      await store.restore(present, await store.contents());
      let left = writes;
      const cut = async () => {
        if (left-- <= 0) throw new Error('cut off');
      };
      await expect(beforeWrites(cut, () => copied(deps))).rejects.toThrow('cut off');
      await copied(deps);
      expect(await store.contents()).toEqual(wanted);
    }
  });

  it('names whoever is undone before it is: a run that goes on from there finds them as they should be', async () => {
    const header = aCaseHeader({ caseId: early, version: 2, urgency: 'emergent' });
    await store.commit({ kind: 'case-changed', header, from: 1 });
    const listed: string[] = [];
    const undone = ({ emergencies }: { emergencies: readonly string[] }) => listed.push(...emergencies);
    const cut = async () => expect(listed).toEqual([early]);
    await beforeWrites(cut, () => copyTables({ ...deps, say: () => {}, undone, running: async () => [] }));
    expect(listed).toEqual([early]);
  });

  it('stops where somebody still writes what it copies', async () => {
    await store.commit(...after);
    const header = aCaseHeader({ caseId: early, version: 3 });
    const rival = () => store.commit({ kind: 'case-changed', header, from: 2 });
    await expect(beforeWrites(rival, () => copied(deps, ['Cases']))).rejects.toThrow(SomebodyWrites);
  });

  it('refuses while a function may write, and asks again before each table', async () => {
    await store.commit(...after);
    const present = await store.contents();
    const said: string[] = [];
    const around = { ...deps, say: (line: string) => said.push(line), undone: () => {} };
    await expect(copyTables({ ...around, running: async () => ['relay'] })).rejects.toThrow(
      /not stopped: relay may run/,
    );
    expect(await store.contents()).toEqual(present);
    let asked = 0;
    await expect(copyTables({ ...around, running: async () => (++asked > 3 ? ['intake'] : []) })).rejects.toThrow(
      /intake/,
    );
    expect(said.map((line) => line.split(':')[0])).toEqual(['Audit', 'Directory', 'Clinical']);
    await copyTables({ ...around, running: async () => [] });
    await copyTables({ ...around, dryRun: true, running: async () => ['relay'] });
    expect(said.at(-1)).toMatch(/^Outbox: 0 added, 0 changed, 0 removed/);
  });
});
