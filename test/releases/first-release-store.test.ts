import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { ruleset } from '../../shared/config/ruleset.ts';
import { sampleDirectory } from '../../shared/config/sample-directory.ts';
import { EscalateTimer } from '../../shared/domain/messages/timer.ts';
import { fromItem, type Item } from '../../shared/store/dynamo/item.ts';
import { outboxStore } from '../../shared/store/outbox-store.ts';
import { auditReader } from '../../shared/store/readers/audit-reader.ts';
import { caseReader, referrerCaseReader, worklistReader } from '../../shared/store/readers/case-reader.ts';
import { clinicalReader } from '../../shared/store/readers/clinical-reader.ts';
import { directoryReader } from '../../shared/store/readers/directory-reader.ts';
import { requestReader } from '../../shared/store/readers/request-reader.ts';
import { roundReader } from '../../shared/store/readers/round-reader.ts';
import { scheduleReader } from '../../shared/store/readers/schedule-reader.ts';
import { readTimer } from '../../shared/store/records/promise-record.ts';
import type { TableName } from '../../shared/store/table.ts';
import { timerStore } from '../../shared/store/timer-store.ts';
import { escalateCase } from '../../shared/workflows/paging/escalate-case.ts';
import { keptLog } from '../support/relay-world.ts';
import { started, startedAnew } from '../support/started.ts';
import { openStore } from '../support/store.ts';
import { countedIds } from '../support/told-case.ts';
import { firstRelease } from './records.ts';

/** A store as the first release left it, with the indexes that have come since. */
const storeAsLeft = async () => {
  const left = await openStore();
  const put = (table: TableName, items: readonly Item[]) =>
    items.map((Item) => left.client.send(new PutItemCommand({ TableName: left.tableName(table), Item })));
  const { cases, clinical, schedule, directory, outbox, audit, requests } = firstRelease;
  await Promise.all([
    ...put('Cases', cases),
    ...put('Clinical', clinical),
    ...put('Schedule', schedule),
    ...put('Directory', directory),
    ...put('Outbox', outbox),
    ...put('Audit', audit),
    ...put('Requests', requests),
  ]);
  return left;
};
const store = started(storeAsLeft);

const caseIds = firstRelease.cases.map(({ pk }) => pk?.S ?? '');
const distinct = (items: readonly Item[], name: string) => [...new Set(items.map((item) => item[name]?.S ?? ''))];
const evening = Temporal.Instant.from('2030-01-15T23:00:00Z');

describe('what the first release left is found by every reader', () => {
  it('open cases on the worklist, a referrer’s in its list', async () => {
    const { items } = await worklistReader(store.client, store.tableName).open({ limit: 100 });
    const open = firstRelease.cases.filter(({ worklist }) => worklist);
    expect(items.map(({ caseId }) => caseId)).toEqual(
      open.toSorted((a, b) => (`${a.worklistOrder?.S}` < `${b.worklistOrder?.S}` ? -1 : 1)).map(({ pk }) => pk?.S),
    );
    for (const referrerId of distinct(firstRelease.cases, 'referrerId').filter(Boolean)) {
      const own = await referrerCaseReader(store.client, store.tableName).ofReferrer(referrerId, { limit: 100 });
      expect(own.items).toHaveLength(firstRelease.cases.filter((item) => item.referrerId?.S === referrerId).length);
    }
  });

  it('clinical records, histories and visits of each case', async () => {
    const found = { records: 0, entries: 0, visits: 0 };
    for (const caseId of caseIds) {
      found.records += (await clinicalReader(store.client, store.tableName).records(caseId)).length;
      found.entries += (await auditReader(store.client, store.tableName).ofCase(caseId, { limit: 100 })).items.length;
      found.visits += (await scheduleReader(store.client, store.tableName).appointmentsOfCase(caseId)).length;
    }
    expect(found).toEqual({ records: firstRelease.clinical.length, entries: firstRelease.audit.length, visits: 8 });
  });

  it('days by their weeks, holds by their ids, kept answers by their keys', async () => {
    const schedule = scheduleReader(store.client, store.tableName);
    const weeks = distinct(firstRelease.schedule, 'pk').filter((pk) => pk.startsWith('WEEK#all#'));
    const days = await Promise.all(weeks.map((pk) => schedule.week('all', pk.slice('WEEK#all#'.length))));
    expect(days.flat()).toHaveLength(15);
    const holdIds = distinct(firstRelease.schedule, 'pk').flatMap((pk) => /^HOLD#(.*)$/.exec(pk)?.slice(1) ?? []);
    expect(await schedule.holds(holdIds)).toHaveLength(19);
    const requests = requestReader(store.client, store.tableName);
    for (const item of firstRelease.requests.filter(({ bodyHash }) => bodyHash))
      expect(await requests.answered(item.pk?.S ?? '')).toMatchObject({ bodyHash: item.bodyHash?.S });
  });

  it('the directory, with home zones', async () => {
    const directory = await directoryReader(store.client, store.tableName).directory();
    const { practitioners } = directory;
    expect(practitioners.map(({ practitionerId }) => practitionerId)).toEqual(
      sampleDirectory.practitioners.map(({ practitionerId }) => practitionerId),
    );
    expect(new Set(practitioners.map(({ homeZone }) => homeZone))).toEqual(new Set(['America/New_York']));
  });

  it('what was still pending', async () => {
    const pending = await outboxStore(store.client, store.tableName).pendingBefore(evening, 50);
    const left = firstRelease.outbox.filter((item) => item.pending);
    expect(pending.map(({ promiseId }) => promiseId).toSorted()).toEqual(left.map(({ pk }) => pk?.S).toSorted());
    expect(pending.filter(({ lane }) => lane === 'page')).toHaveLength(2);
  });
});

describe('a timer that the first release set', () => {
  const store = startedAnew(storeAsLeft);
  const timers = firstRelease.timerInputs.map((input) => EscalateTimer.parse(readTimer(input)));
  const latestOf = (caseId: string, round: number) =>
    timers.filter((timer) => timer.caseId === caseId && timer.round === round).at(-1);
  const { log } = keptLog();
  const ids = countedIds();
  const ring = (timer: (typeof timers)[number]) =>
    escalateCase(
      {
        cases: caseReader(store.client, store.tableName),
        rounds: roundReader(store.client, store.tableName),
        ledger: store.ledger,
        ids,
        clock: { now: () => evening },
        backoff: async () => {},
        ruleset,
        log,
      },
      timer,
      () => 10_000,
    );

  it('pages on in the round that its header named, which has a record from then on, and a timer that is found', async () => {
    const open = firstRelease.cases.flatMap((item) => {
      const { caseId, escalation } = fromItem(item).header as { caseId: string; escalation?: { round: number } };
      return escalation ? [latestOf(caseId, escalation.round)].filter((timer) => timer !== undefined) : [];
    });
    expect(open.length).toBeGreaterThan(3);
    for (const timer of open) {
      expect(await ring(timer)).toBe(true);
      const { caseId, round, step } = timer;
      const record = await roundReader(store.client, store.tableName).round(caseId, round);
      expect(record).toMatchObject({ version: 1, step: step + 1, steps: [{ step: step + 1 }] });
      expect(await ring(timer)).toBe(false);
    }
    const later = evening.add({ hours: 48 });
    const due = await timerStore(store.client, store.tableName).dueBefore('page', later, 50);
    const cases = due.map(({ timer }) => EscalateTimer.parse(timer).caseId);
    expect(cases.toSorted()).toEqual(open.map(({ caseId }) => caseId).toSorted());
  });

  it('finds nothing to do where its case was answered, or is in another round by now', async () => {
    const before = await store.everything();
    const answered = timers.filter(({ caseId, round }) => {
      const item = firstRelease.cases.find(({ pk }) => pk?.S === caseId);
      const { escalation } = fromItem(item as Item).header as { escalation?: { round: number } };
      return escalation?.round !== round;
    });
    expect(answered.length).toBeGreaterThan(0);
    for (const timer of answered) expect(await ring(timer)).toBe(false);
    expect(await store.everything()).toEqual(before);
  });
});
