import { describe, expect, test } from 'vitest';
import { CaseAct } from '../../../shared/domain/cases/case-act.ts';
import { caseDoor } from '../../support/case-door.ts';
import { someFacts } from '../../support/facts.ts';
import { pointersOf } from '../../support/form-faults.ts';
import { frontDesk, nurse, patient, referrer, visitId } from '../../support/histories.ts';
import { anId } from '../../support/records.ts';

const route = '/v1/reports/timeliness';
const days = { from: '2026-11-22', to: '2026-11-23' };
const { acknowledged, seen } = someFacts();
const facts = [
  someFacts({
    clinicId: 'bronx',
    assignee: 'nurse-1',
    acknowledged: { ...acknowledged, at: '2026-11-23T14:10:30.000Z' },
  }),
  someFacts({
    caseId: anId('int', 2),
    acceptedLate: true,
    seen: { ...seen!, at: '2026-11-26T14:30:00.000Z' },
    acknowledged: { ...acknowledged, at: '2026-11-23T15:00:00.000Z' },
  }),
];
const accepted = CaseAct.parse({
  kind: 'late-visit-accepted',
  actId: anId('act'),
  caseId: anId('int', 2),
  at: '2026-11-23T16:00:00.000Z',
  by: 'nurse-1',
  role: 'nurse',
  appointmentId: visitId,
  reason: 'With her daughter until then.',
});
const door = () => caseDoor({ acts: [accepted] }, {}, facts);

describe('the timeliness report', () => {
  test('says how soon cases were acknowledged, contacted and seen', async () => {
    const { ask, asked } = door();
    const none = { count: 0, withinDeadline: 0, overdue: 0, notDue: 1, medianMinutes: null, p90Minutes: null };
    const inTime = (minutes: number) => ({
      count: 1,
      withinDeadline: 1,
      overdue: 0,
      notDue: 0,
      medianMinutes: minutes,
      p90Minutes: minutes,
    });
    const answer = await ask('GET', route, { caller: frontDesk, query: days });
    const { byClinic, byWeek, ...rest } = answer.body;
    expect(rest).toEqual({
      ...days,
      rows: [
        {
          urgency: 'urgent',
          cases: 1,
          acknowledged: inTime(60),
          contacted: none,
          seen: { count: 1, withinDeadline: 0, overdue: 0, notDue: 0, medianMinutes: 4350, p90Minutes: 4350 },
        },
        {
          urgency: 'urgent',
          clinicId: 'bronx',
          assignee: 'nurse-1',
          cases: 1,
          acknowledged: inTime(10.5),
          contacted: none,
          seen: none,
        },
      ],
      breaches: [{ caseId: anId('int', 2), clock: 'seenBy', by: 30, reason: 'accepted-late' }],
    });
    expect(asked).toEqual([['2026-11-22', '2026-11-23']]);
    expect(byClinic.map(({ clinicId, cases }: { clinicId?: string; cases: number }) => [clinicId, cases])).toEqual([
      [undefined, 1],
      ['bronx', 1],
    ]);
    expect(byWeek).toMatchObject([{ week: '2026-W48', cases: 2, seen: { count: 1, limitMinutes: 4320 } }]);
  });

  test('tells a nurse why a late visit was accepted, and the front desk a code', async () => {
    const reasonFor = async (caller: typeof nurse | typeof frontDesk) =>
      (await door().ask('GET', route, { caller, query: days })).body.breaches[0].reason;
    expect(await reasonFor(nurse)).toBe('With her daughter until then.');
    expect(await reasonFor(frontDesk)).toBe('accepted-late');
  });

  test('is a table for whoever asks for one', async () => {
    const answer = await door().ask('GET', route, { caller: nurse, query: days, headers: { accept: 'text/csv' } });
    expect(answer.headers).toMatchObject({
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': expect.stringMatching(/^attachment; filename="timeliness(?:-\d{4}-\d\d-\d\d){2}\.csv"$/),
    });
    expect(answer.body.split('\r\n')).toEqual([
      'urgency,clinicId,assignee,cases,acknowledgedCount,acknowledgedWithinDeadline,acknowledgedMedianMinutes,acknowledgedP90Minutes,contactedCount,contactedWithinDeadline,contactedMedianMinutes,contactedP90Minutes,seenCount,seenWithinDeadline,seenMedianMinutes,seenP90Minutes,acknowledgedOverdue,acknowledgedNotDue,contactedOverdue,contactedNotDue,seenOverdue,seenNotDue',
      'urgent,,,1,1,1,60,60,0,0,,,1,0,4350,4350,0,0,0,1,0,0',
      'urgent,bronx,nurse-1,1,1,1,10.5,10.5,0,0,,,0,0,,,0,0,0,1,0,1',
      '',
    ]);
  });

  test('is written down as a view of the cases that it names', async () => {
    const { ask, audited } = door();
    await ask('GET', route, { caller: frontDesk, query: days });
    expect(audited()).toMatchObject([
      { actor: { id: 'front-desk-1' }, purpose: 'getTimeliness', cases: [anId('int', 2)] },
    ]);
  });

  test('lists the 200 longest breaches, and says how many more there are', async () => {
    const late = (number: number) =>
      someFacts({ caseId: anId('int', number), contacted: { ...acknowledged, by: '2026-11-23T08:00:00-05:00' } });
    const { ask } = caseDoor(
      {},
      {},
      Array.from({ length: 203 }, (_, n) => late(n + 1)),
    );
    const { body } = await ask('GET', route, { caller: frontDesk, query: days });
    expect([body.breaches.length, body.breachesLeftOut]).toEqual([200, 3]);
  });

  test.each<[string, Record<string, string>, string[]]>([
    ['no dates', {}, ['/from', '/to']],
    ['a month', { from: '2026-11', to: '2026-11-23' }, ['/from']],
    ['a day that does not exist', { from: '2026-11-01', to: '2026-11-31' }, ['/to']],
    ['backwards', { from: '2026-11-23', to: '2026-11-22' }, ['/to']],
    ['more than a quarter', { from: '2026-01-01', to: '2026-04-03' }, ['/to']],
    ['another question', { ...days, clinic: 'bronx' }, ['/clinic']],
  ])('is refused by pointer: %s', async (_, query, pointers) => {
    const { ask, asked } = door();
    const answer = await ask('GET', route, { caller: frontDesk, query });
    expect([answer.status, pointersOf(answer.body.errors)]).toEqual([422, pointers]);
    expect(asked).toEqual([]);
  });

  test('covers a quarter', async () => {
    const { ask, asked } = door();
    await ask('GET', route, { caller: frontDesk, query: { from: '2026-01-01', to: '2026-04-02' } });
    expect(asked[0]).toHaveLength(92);
  });

  test.each([patient, referrer])('is for staff alone', async (caller) => {
    expect(await door().ask('GET', route, { caller, query: days })).toMatchObject({ status: 403 });
  });
});
