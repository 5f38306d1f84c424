import { beforeAll, describe, expect, it } from 'vitest';
import { requestReader } from '../../shared/store/readers/request-reader.ts';
import { scheduleReader } from '../../shared/store/readers/schedule-reader.ts';
import type { Change } from '../../shared/workflows/core/changes.ts';
import { Conflict } from '../../shared/workflows/core/commit-errors.ts';
import {
  aCaseHeader,
  aClinicalRecord,
  anAppointment,
  anAuditEntry,
  anEvent,
  anId,
  aPractitionerDay,
  aRequestRecord,
  monday,
} from '../support/records.ts';
import { started } from '../support/started.ts';
import { openStore } from '../support/store.ts';
import { changeRows } from './change-rows.ts';

const store = started(openStore);

const now = monday.epochMilliseconds / 1000;

const conflictOn = (kind: Conflict['on']) => expect.objectContaining({ name: 'Conflict', on: kind });

describe('a commit', () => {
  it.each(changeRows)('$name', async ({ before, lawful, refused }) => {
    if (before.length > 0) await store.commit(...before);
    const empty = await store.everything();
    await store.commit(lawful);
    const after = await store.everything();
    expect(after).not.toEqual(empty);
    await expect(store.commit(refused)).rejects.toEqual(conflictOn(refused.kind));
    expect(await store.everything()).toEqual(after);
  });

  it('is made while a day that it only looks at stands still, and not once it has changed', async () => {
    const looked = aPractitionerDay({ date: '2027-02-03', version: 7 });
    const { scheduleGroup, practitionerId } = looked;
    const keyOf = (date: string) => ({ scheduleGroup, practitionerId, date });
    const atVersion = (date: string, version: number): Change => ({ kind: 'day-unchanged', key: keyOf(date), version });
    const book = (date: string): Change => ({ kind: 'day-changed', day: aPractitionerDay({ date }), from: 0 });
    await store.commit({ kind: 'day-changed', day: looked, from: 0 });
    const before = await store.everything();
    await expect(store.commit(book('2027-02-04'), atVersion('2027-02-03', 6))).rejects.toEqual(
      conflictOn('day-unchanged'),
    );
    await expect(store.commit(book('2027-02-04'), atVersion('2027-02-03', 0))).rejects.toEqual(
      conflictOn('day-unchanged'),
    );
    expect(await store.everything()).toEqual(before);
    await store.commit(book('2027-02-04'), atVersion('2027-02-03', 7), atVersion('2027-02-05', 0));
    await expect(store.commit(book('2027-02-06'), atVersion('2027-02-05', 1))).rejects.toEqual(
      conflictOn('day-unchanged'),
    );
  });

  it('writes nothing at all when one of its conditions fails', async () => {
    const day = aPractitionerDay({ date: '2026-12-01' });
    await store.commit({ kind: 'day-changed', day, from: 0 });
    const before = await store.everything();
    const header = aCaseHeader({ caseId: anId('int', 20) });
    const changes: Change[] = [
      { kind: 'case-created', header },
      { kind: 'clinical-added', record: aClinicalRecord({ caseId: header.caseId }) },
      { kind: 'appointment-created', appointment: anAppointment({ appointmentId: anId('apt', 20) }) },
      { kind: 'event', event: anEvent({ eventId: anId('evt', 20) }) },
      { kind: 'audit', entry: anAuditEntry({ caseId: header.caseId }) },
      { kind: 'day-changed', day, from: 0 },
    ];
    await expect(store.commit(...changes)).rejects.toEqual(conflictOn('day-changed'));
    expect(await store.everything()).toEqual(before);
  });

  it('names the first change that failed, in the order of the list', async () => {
    const day = aPractitionerDay({ date: '2026-12-02' });
    const header = aCaseHeader({ caseId: anId('int', 21) });
    await store.commit({ kind: 'day-changed', day, from: 0 }, { kind: 'case-created', header });
    const dayAgain: Change = { kind: 'day-changed', day, from: 0 };
    const caseAgain: Change = { kind: 'case-created', header };
    await expect(store.commit(dayAgain, caseAgain)).rejects.toEqual(conflictOn('day-changed'));
    await expect(store.commit(caseAgain, dayAgain)).rejects.toEqual(conflictOn('case-created'));
  });

  it.each([0, 101])('of %i changes is a mistake of ours', async (count) => {
    const changes = Array.from({ length: count }, (_, n) => ({
      kind: 'event' as const,
      event: anEvent({ eventId: anId('evt', 1000 + n) }),
    }));
    await expect(store.commit(...changes)).rejects.toThrow('1 to 100 changes');
  });

  it('of a hundred changes is one transaction', async () => {
    const changes = Array.from({ length: 100 }, (_, n) => ({
      kind: 'event' as const,
      event: anEvent({ eventId: anId('evt', 2000 + n) }),
    }));
    const calls = await store.callsOf(() => store.commit(...changes));
    expect(calls.map(({ operation }) => operation)).toEqual(['TransactWriteItems']);
  });
});

describe('the same commit again under its token', () => {
  const day = aPractitionerDay({ date: '2026-12-08' });
  const changes: Change[] = [
    { kind: 'day-changed', day, from: 0 },
    { kind: 'event', event: anEvent({ eventId: anId('evt', 4000) }) },
  ];

  beforeAll(() => store.ledger.commit(changes, 'txn_same'));

  it('is carried out once, and is no conflict with itself', async () => {
    const after = await store.everything();
    await store.ledger.commit(changes, 'txn_same');
    expect(await store.everything()).toEqual(after);
  });

  it('under another token is another commit', async () => {
    await expect(store.ledger.commit(changes, 'txn_other')).rejects.toEqual(conflictOn('day-changed'));
  });
});

describe('the record of an answered request', () => {
  const key = { requestKey: 'one-request' };

  it('comes back with the conflict, also when another change failed before it', async () => {
    const record = aRequestRecord(key);
    const day = aPractitionerDay({ date: '2026-12-03' });
    await store.commit({ kind: 'day-changed', day, from: 0 }, { kind: 'request-answered', record, now });
    const repeat = store.commit(
      { kind: 'day-changed', day, from: 0 },
      { kind: 'request-answered', record: aRequestRecord({ ...key, sealedBody: 'k1.other' }), now: now + 1 },
    );
    const conflict: unknown = await repeat.catch((error: unknown) => error);
    expect(conflict).toBeInstanceOf(Conflict);
    expect(conflict).toMatchObject({ on: 'request-answered', winner: record });
  });

  it('stands until the second it names, and is replaced after', async () => {
    const record = aRequestRecord({ requestKey: 'short', expiresAt: now + 10 });
    const next = aRequestRecord({ requestKey: 'short', bodyHash: 'next', expiresAt: now + 99 });
    await store.commit({ kind: 'request-answered', record, now });
    await expect(store.commit({ kind: 'request-answered', record: next, now: now + 10 })).rejects.toEqual(
      conflictOn('request-answered'),
    );
    await store.commit({ kind: 'request-answered', record: next, now: now + 11 });
    expect(await requestReader(store.client, store.tableName).answered('short')).toEqual(next);
  });
});

describe('many commits at once on one practitioner-day', () => {
  it('have exactly one winner for each version', async () => {
    const schedule = scheduleReader(store.client, store.tableName);
    const key = { scheduleGroup: 'all', practitionerId: 'spine-surgeon-1', date: '2026-12-04' };
    for (const from of [0, 1, 2]) {
      const tries = Array.from({ length: 12 }, (_, n) => {
        const busy = [{ start: n, end: n + 1, kind: 'visit' as const, id: anId('apt', from * 100 + n) }];
        return store.commit(
          { kind: 'day-changed', day: aPractitionerDay({ ...key, version: from + 1, busy }), from },
          { kind: 'event', event: anEvent({ eventId: anId('evt', 3000 + from * 100 + n) }) },
        );
      });
      const outcomes = await Promise.allSettled(tries);
      const winners = outcomes.flatMap(({ status }, n) => (status === 'fulfilled' ? [n] : []));
      expect(winners).toHaveLength(1);
      const losers = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
      expect(losers).toEqual(losers.map(() => conflictOn('day-changed')));
      const [day] = (await schedule.facts({ days: [key] })).days;
      expect(day).toMatchObject({ version: from + 1, busy: [{ start: winners[0] }] });
    }
  });
});
