import { beforeEach, describe, expect, test } from 'vitest';
import { noteTimelinessOf } from '../../../shared/domain/messages/note-timeliness.ts';
import { factsOfDaysReader, factsReader } from '../../../shared/store/readers/facts-reader.ts';
import { acknowledgeCase } from '../../../shared/workflows/cases/acknowledge-case.ts';
import { recordContact } from '../../../shared/workflows/cases/record-contact.ts';
import { outcomeOnly } from '../../../shared/workflows/core/unit-of-work.ts';
import { noteTimeliness } from '../../../shared/workflows/reports/note-timeliness.ts';
import { timelinessReport } from '../../../shared/workflows/reports/timeliness-report.ts';
import { someFacts } from '../../support/facts.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { aCase, frontDesk, intakeId, nurse } from '../../support/histories.ts';
import { anId, monday } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { plenty, workflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);
beforeEach(async () => {
  await store.begin(aCase({ urgency: 'urgent', clinicId: 'bronx' }));
});

const facts = () => factsReader(store.client, store.tableName).ofCase(intakeId);
const minutesIn = (minutes: number) => monday.add({ minutes });
const stored = (minutes: number) => minutesIn(minutes).toString({ smallestUnit: 'millisecond' });
const note = (minutes = 0, version = 1) =>
  noteTimeliness(
    workflowWorld(store).deps,
    noteTimelinessOf({ caseId: intakeId, version }, minutesIn(minutes)),
    plenty,
  );

/** The reactions that keep facts, as they stand promised. */
async function promised(): Promise<unknown[]> {
  const items = Object.values(await store.everything()) as { reaction?: { purpose: string } }[];
  return items.flatMap(({ reaction }) => (reaction?.purpose === 'note-timeliness' ? [reaction] : []));
}

describe('the facts of a case', () => {
  test('are kept once, however often it is asked', async () => {
    expect([await note(), await note(), await note(5)]).toEqual([true, false, false]);
    expect(await facts()).toMatchObject({ caseId: intakeId, version: 1, urgency: 'urgent', clinicId: 'bronx' });
  });

  test('of a case that is not there are none', async () => {
    await store.begin([]);
    expect(await note()).toBe(false);
    expect(await facts()).toBeUndefined();
  });

  test('follow it, and a deadline that was met stays the one that stood', async () => {
    await note();
    const { deps } = workflowWorld(store, undefined, { now: minutesIn(7) });
    const command = { caseId: intakeId, caller: nurse, now: minutesIn(7) };
    const header = await acknowledgeCase(deps, command, outcomeOnly(plenty));
    expect(await note(7, 2)).toBe(true);
    const { acknowledgeBy } = header.deadlines;
    expect((await facts())?.acknowledged).toEqual({ since: stored(0), at: stored(7), by: acknowledgeBy });
    const raised = {
      ...header,
      version: 3,
      deadlines: { ...header.deadlines, acknowledgeBy: '2026-11-23T09:30:00-05:00' },
    };
    await store.commit({ kind: 'case-changed', header: raised, from: 2 });
    await note(30, 3);
    expect((await facts())?.acknowledged.by).toBe(acknowledgeBy);
  });
});

describe('a change that no event tells of', () => {
  const call = (caller: typeof nurse | typeof frontDesk, reached: boolean, minutes: number) => {
    const { deps } = workflowWorld(store, undefined, { now: minutesIn(minutes) });
    const command = { caseId: intakeId, caller, now: minutesIn(minutes), channel: 'phone' as const, reached };
    return recordContact(deps, command, outcomeOnly(plenty));
  };

  test('promises that its facts are kept: that the front desk reached the person', async () => {
    await call(frontDesk, true, 3);
    expect(await promised()).toEqual([noteTimelinessOf({ caseId: intakeId, version: 2 }, minutesIn(3))]);
  });

  test('promises nothing where the report tells the same: one more call that nobody took', async () => {
    await call(frontDesk, false, 3);
    await call(frontDesk, false, 4);
    expect(await promised()).toHaveLength(1);
  });

  test('promises nothing beside an event: the relay does', async () => {
    await call(nurse, true, 3);
    expect(await promised()).toEqual([]);
  });
});

describe('the report', () => {
  const deps = () => ({
    factsOfDays: factsOfDaysReader(store.client, store.tableName),
    acts: workflowWorld(store).deps.acts,
    zone: 'America/New_York',
  });
  const ask = (from: string, to = from) => timelinessReport(deps(), { from, to, caller: frontDesk, now: monday });
  const receivedAt = (number: number, instant: string) => ({
    kind: 'facts-changed' as const,
    facts: someFacts({ caseId: anId('int', number), receivedAt: instant }),
    from: 0,
  });

  test('counts a case on the local date that it was received', async () => {
    await store.begin([receivedAt(1, '2026-11-23T04:59:00.000Z'), receivedAt(2, '2026-11-23T05:00:00.000Z')]);
    const cases = async (from: string, to?: string) => (await ask(from, to)).rows.map((row) => row.cases);
    expect(await cases('2026-11-22')).toEqual([1]);
    expect(await cases('2026-11-23')).toEqual([1]);
    expect(await cases('2026-11-22', '2026-11-23')).toEqual([2]);
    expect(await cases('2026-11-24')).toEqual([]);
  });

  test('reads the days that are asked for, and pays for no other', async () => {
    await store.begin([]);
    const others = Array.from({ length: 90 }, (_, n) => receivedAt(n + 10, '2026-10-01T15:00:00.000Z'));
    for (const other of others) await store.commit(other);
    await store.commit(receivedAt(1, '2026-11-23T15:00:00.000Z'));
    const calls = await store.callsOf(() => ask('2026-11-22', '2026-11-24'));
    expect(calls.map(({ operation }) => operation)).toEqual(['Query', 'Query', 'Query']);
    const units = calls.reduce((sum, call) => sum + call.units, 0);
    expect(units).toBe(1.5);
  });
});
