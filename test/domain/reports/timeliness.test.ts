import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { CaseFacts } from '../../../shared/domain/reports/case-facts.ts';
import { breachesOf, clinicRowsOf, rowsOf, weekRowsOf } from '../../../shared/domain/reports/timeliness.ts';
import { someFacts } from '../../support/facts.ts';
import { anId } from '../../support/records.ts';

const now = Temporal.Instant.from('2026-11-30T14:00:00Z');
const received = '2026-11-23T14:00:00.000Z';
const minutesIn = (minutes: number) =>
  Temporal.Instant.from(received).add({ minutes }).toString({ smallestUnit: 'millisecond' });

/** A case whose steps were done so many minutes after it came; null = not done. Its deadlines: one hour, one day, three days. */
function done(
  number: number,
  steps: [acknowledged: number | null, contacted: number | null, seen: number | null],
  changes: Partial<CaseFacts> = {},
): CaseFacts {
  const [acknowledged, contacted, seen] = steps.map((minutes) => (minutes === null ? {} : { at: minutesIn(minutes) }));
  const facts = someFacts({ caseId: anId('int', number) });
  return {
    ...facts,
    acknowledged: { ...facts.acknowledged, by: minutesIn(60), ...acknowledged },
    contacted: { ...facts.contacted, by: minutesIn(24 * 60), ...contacted },
    seen: { since: received, by: minutesIn(72 * 60), ...seen },
    ...changes,
  };
}

describe('the rows', () => {
  const bronx = { clinicId: 'bronx' };

  test('agree with figures that were worked out by hand', () => {
    const facts = [
      done(1, [10, 100, 4320], bronx),
      done(2, [20, 2000, 4319], bronx),
      done(3, [90, null, null], bronx),
      done(4, [60, 1440, null], bronx),
    ];
    expect(rowsOf(facts, now)).toEqual([
      {
        urgency: 'urgent',
        clinicId: 'bronx',
        cases: 4,
        // 10, 20, 60, 90: at sixty minutes it is in time.
        acknowledged: { count: 4, withinDeadline: 3, overdue: 0, notDue: 0, medianMinutes: 40, p90Minutes: 90 },
        // 100, 1440, 2000.
        contacted: { count: 3, withinDeadline: 2, overdue: 1, notDue: 0, medianMinutes: 1440, p90Minutes: 2000 },
        // 4319, 4320: a visit that starts at the very deadline comes after it.
        seen: { count: 2, withinDeadline: 1, overdue: 2, notDue: 0, medianMinutes: 4319.5, p90Minutes: 4320 },
      },
    ]);
  });

  test('are by level, clinic and person, the most urgent first', () => {
    const none: [null, null, null] = [null, null, null];
    const facts = [
      done(1, none, { urgency: 'routine' }),
      done(2, none, bronx),
      done(3, none, { ...bronx, assignee: 'nurse-1' }),
      done(4, none),
      done(5, none, { ...bronx, assignee: 'nurse-1' }),
      done(6, none, { urgency: 'emergent' }),
    ];
    expect(
      rowsOf(facts, now).map(({ urgency, clinicId, assignee, cases }) => [urgency, clinicId, assignee, cases]),
    ).toEqual([
      ['emergent', undefined, undefined, 1],
      ['urgent', undefined, undefined, 1],
      ['urgent', 'bronx', undefined, 1],
      ['urgent', 'bronx', 'nurse-1', 2],
      ['routine', undefined, undefined, 1],
    ]);
    expect(rowsOf(facts, now)[0]?.acknowledged).toEqual({
      count: 0,
      withinDeadline: 0,
      overdue: 1,
      notDue: 0,
      medianMinutes: null,
      p90Minutes: null,
    });
  });

  test('count an emergency as seen once the person was reached', () => {
    const [row] = rowsOf([done(1, [5, 50, null], { urgency: 'emergent' })], now);
    expect(row?.seen).toEqual({
      count: 1,
      withinDeadline: 1,
      overdue: 0,
      notDue: 0,
      medianMinutes: 50,
      p90Minutes: 50,
    });
    expect(row?.seen).toEqual(row?.contacted);
  });

  test.each<[string, number, Partial<CaseFacts>, [overdue: number, notDue: number]]>([
    ['whose deadline has passed is overdue', 73 * 60, {}, [1, 0]],
    ['is overdue from the very deadline of a visit on', 72 * 60, {}, [1, 0]],
    ['that has time yet is neither in time nor not', 71 * 60, {}, [0, 1]],
    ['of a case that ended too late is overdue', 80 * 60, { endedAt: minutesIn(73 * 60) }, [1, 0]],
    ['of a case that ended while there was time is nothing', 80 * 60, { endedAt: minutesIn(71 * 60) }, [0, 0]],
  ])('a step not done %s', (_, minutes, changes, expected) => {
    const facts = [done(1, [10, 100, null], changes), done(2, [10, 100, 1000])];
    const [row] = rowsOf(facts, Temporal.Instant.from(minutesIn(minutes)));
    expect(row?.seen).toMatchObject({ count: 1, withinDeadline: 1 });
    expect([row?.seen.overdue, row?.seen.notDue]).toEqual(expected);
  });

  test('count minutes from when a step was demanded anew', () => {
    const facts = done(1, [600, null, null]);
    const [row] = rowsOf(
      [{ ...facts, acknowledged: { ...facts.acknowledged, since: minutesIn(590), by: minutesIn(605) } }],
      now,
    );
    expect(row?.acknowledged).toMatchObject({ withinDeadline: 1, medianMinutes: 10 });
  });
});

describe('the breaches', () => {
  const inTime: [number, number, number] = [10, 100, 1000];

  test('are none where everything was done in time', () => {
    expect(breachesOf([done(1, inTime)], now)).toEqual([]);
  });

  test('say by how much, the longest first, and up to now where it is still not done', () => {
    const facts = [done(1, [75, 100, 1000]), done(2, [10, null, 4321]), done(3, [61, 100, 1000])];
    expect(breachesOf(facts, now)).toEqual([
      { caseId: anId('int', 2), clock: 'contactBy', by: 6 * 24 * 60 },
      { caseId: anId('int', 1), clock: 'acknowledgeBy', by: 15 },
      { caseId: anId('int', 2), clock: 'seenBy', by: 1 },
      { caseId: anId('int', 3), clock: 'acknowledgeBy', by: 1 },
    ]);
  });

  test.each<[string, Partial<CaseFacts>, unknown[]]>([
    ['in time ended in time', { endedAt: minutesIn(71 * 60) }, []],
    ['late counts up to its end', { endedAt: minutesIn(73 * 60) }, [{ clock: 'seenBy', by: 60 }]],
    ['that is an emergency waits for no visit', { urgency: 'emergent' }, []],
  ])('a case that ended %s', (_, changes, breaches) => {
    expect(breachesOf([done(1, [10, 100, null], changes)], now)).toMatchObject(breaches);
    expect(breachesOf([done(1, [10, 100, null], changes)], now)).toHaveLength(breaches.length);
  });

  test.each<[Partial<CaseFacts>, [number, number | null, number], string | undefined]>([
    [{ tried: true }, [10, null, 1000], 'not-reached'],
    [{}, [10, null, 1000], undefined],
    [{ tried: true }, [10, 2000, 1000], undefined],
    [{ acceptedLate: true }, [10, 100, 5000], 'accepted-late'],
    [{ acceptedLate: true }, [90, 100, 1000], undefined],
  ])('name a reason that is known: %o', (changes, steps, reason) => {
    expect(breachesOf([done(1, steps, changes)], now).map((breach) => breach.reason)).toEqual([reason]);
  });

  test('of a step that nobody knows of are none', () => {
    const { seen: _, ...facts } = done(1, inTime);
    expect(breachesOf([facts], now)).toEqual([]);
  });
});

describe('the groups', () => {
  const bronx = { clinicId: 'bronx' };
  const facts = [
    done(1, [10, 100, null], { ...bronx, assignee: 'nurse-1' }),
    done(2, [30, 200, null], { ...bronx, assignee: 'nurse-2' }),
    done(3, [90, null, null], bronx),
    done(4, [50, null, null], { receivedAt: '2026-11-30T04:59:00.000Z' }),
    done(5, [null, null, null], { receivedAt: '2026-11-30T05:00:00.000Z' }),
  ];

  test('of a level and clinic have the middle of all cases, whoever has them, and what time there was', () => {
    const [nowhere, inBronx] = clinicRowsOf(facts, now);
    expect(nowhere).toMatchObject({ urgency: 'urgent', cases: 2, seen: { count: 0, limitMinutes: null } });
    expect(inBronx).toMatchObject({
      clinicId: 'bronx',
      cases: 3,
      acknowledged: { count: 3, withinDeadline: 2, medianMinutes: 30, limitMinutes: 60 },
      contacted: { count: 2, medianMinutes: 150, limitMinutes: 1440 },
    });
  });

  test('count each case that the rows count', () => {
    const sum = (rows: readonly { cases: number }[]) => rows.reduce((all, { cases }) => all + cases, 0);
    expect([clinicRowsOf(facts, now), weekRowsOf(facts, now, 'America/New_York')].map(sum)).toEqual([
      sum(rowsOf(facts, now)),
      sum(rowsOf(facts, now)),
    ]);
  });

  test('of a week begin on Monday by the clock of the practice', () => {
    const weeks = weekRowsOf(facts, now, 'America/New_York').map(({ week, cases }) => [week, cases]);
    expect(weeks).toEqual([
      ['2026-W48', 4],
      ['2026-W49', 1],
    ]);
  });
});
