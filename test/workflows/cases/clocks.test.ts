import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { setAside } from '../../../shared/domain/cases/set-aside.ts';
import { mendClocksOn, runClocksFrom } from '../../../shared/domain/messages/clock-reactions.ts';
import type { OutboxEvent } from '../../../shared/domain/messages/events.ts';
import { type ClockTimer, clockTimer } from '../../../shared/domain/messages/timer.ts';
import { fromItem } from '../../../shared/store/dynamo/item.ts';
import { mendClocks } from '../../../shared/workflows/cases/mend-clocks.ts';
import { runClocks } from '../../../shared/workflows/cases/run-clocks.ts';
import { bringCaseBack } from '../../../shared/workflows/cases/set-aside-case.ts';
import { outcomeOnly } from '../../../shared/workflows/core/unit-of-work.ts';
import { runTimer } from '../../../shared/workflows/timers/run-timer.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { faultyCalls } from '../../support/faulty-calls.ts';
import { aCase, aVisit, intakeId, nurse, tuesdayAtNine } from '../../support/histories.ts';
import { aCaseHeader, anAppointment, anId } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { workflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);

/** Routine, of Monday 2026-11-23, 09:00 in New York. */
const deadlines = {
  acknowledgeBy: '2026-11-25T09:00:00-05:00',
  contactBy: '2026-11-30T09:00:00-05:00',
  seenBy: '2026-12-21T09:00:00-05:00',
};
const acknowledged = { deadlines, acknowledgedAt: '2026-11-23T14:00:00.000Z', acknowledgedBy: 'nurse-1' } as const;
const met = { ...acknowledged, reachedAt: '2026-11-23T14:00:00.000Z' } as const;

const worldAt = (now: string) => workflowWorld(store, faultyCalls(), { now: Temporal.Instant.from(now) });

async function run(now: string, caseId = intakeId): Promise<boolean> {
  const { deps, remaining } = worldAt(now);
  return runClocks(deps, { caseId }, remaining);
}

async function ring(timer: ClockTimer, now = timer.dueAt): Promise<boolean> {
  const { deps, remaining } = worldAt(now);
  return runTimer(deps, timer, remaining);
}

const outbox = async () => [...(await store.contents()).values()].map(({ item }) => fromItem(item));

/** What staff are promised to hear, in order. */
async function told(): Promise<string[]> {
  const events = (await outbox()).flatMap(({ event }) => (event ? [event as OutboxEvent] : []));
  return events
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .map((event) => `${event.kind} ${'clock' in event ? event.clock : ''}`.trim());
}

/** Timers of clocks that are set and have not rung. */
async function timers(): Promise<ClockTimer[]> {
  const set = (await outbox()).flatMap(({ timer, due }) => (timer && due ? [timer as ClockTimer] : []));
  return set.filter(({ purpose }) => purpose === 'clock').toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
}
const dues = async () => (await timers()).map(({ clock, dueAt }) => `${clock} ${dueAt}`);

describe('the clocks of a case', () => {
  test('are set going together, and each sets its next', async () => {
    await store.begin(aCase({ deadlines }));
    expect(await run('2026-11-23T14:00:00Z')).toBe(false);
    expect(await dues()).toEqual([
      'acknowledgeBy 2026-11-25T14:00:00.000Z',
      'contactBy 2026-11-28T20:00:00.000Z',
      'seenBy 2026-12-14T14:00:00.000Z',
    ]);
    const [first] = await timers();
    expect(await ring(first as ClockTimer)).toBe(true);
    expect(await told()).toEqual(['deadline-missed acknowledgeBy']);
    // Thursday is Thanksgiving day.
    expect(await dues()).toContain('acknowledgeBy 2026-11-27T14:00:00.000Z');
  });

  const missed = clockTimer(intakeId, 'contactBy', '2026-11-30T14:00:00Z', '2026-11-30T14:00:00.000Z');

  test('tell once, however often and by how many a timer is rung', async () => {
    await store.begin(aCase(acknowledged));
    await Promise.all([ring(missed), ring(missed)]);
    expect(await ring(missed)).toBe(false);
    expect(await run('2026-11-30T14:01:00Z')).toBe(false);
    expect(await told()).toEqual(['deadline-missed contactBy']);
  });

  test('tell when a timer rings a moment early, as it does where clocks differ, and not long before', async () => {
    await store.begin(aCase(acknowledged));
    expect(await ring(missed, '2026-11-30T13:59:00Z')).toBe(false);
    expect(await told()).toEqual([]);
    expect(await ring(missed, '2026-11-30T13:59:35Z')).toBe(true);
    expect(await dues()).toEqual(['contactBy 2026-12-01T14:00:00.000Z']);
  });

  test('tell of the latest time alone after days in which nothing rang', async () => {
    await store.begin(aCase(acknowledged));
    expect(await ring(missed, '2026-12-04T18:00:00Z')).toBe(true);
    expect(await told()).toEqual(['deadline-missed contactBy']);
    expect(await dues()).toEqual(['contactBy 2026-12-05T14:00:00.000Z']);
  });

  test('begin anew where the deadline is another', async () => {
    await store.begin(aCase(acknowledged));
    await ring(missed);
    const [created] = aCase({ ...acknowledged, version: 2 });
    const { header } = created as { header: CaseHeader };
    const later = { ...header, deadlines: { ...deadlines, contactBy: '2026-12-07T09:00:00-05:00' } };
    await store.commit({ kind: 'case-changed', header: later, from: 1 });
    expect(await run('2026-12-07T14:00:00Z')).toBe(true);
    expect(await told()).toEqual(['deadline-missed contactBy', 'deadline-missed contactBy']);
  });

  test('of a case that is not there, or has ended, tell nothing', async () => {
    await store.begin(aCase({ ...acknowledged, status: 'closed' }));
    expect(await run('2027-01-04T14:00:00Z')).toBe(false);
    expect(await run('2027-01-04T14:00:00Z', anId('int', 99))).toBe(false);
    expect(await timers()).toEqual([]);
  });

  test('rest while it is set aside, and go on as it comes back', async () => {
    const [created] = aCase({ ...met, source: 'flood' });
    const { version: _, ...aside } = setAside((created as { header: CaseHeader }).header, '2026-11-23T15:00:00.000Z');
    await store.begin(aCase(aside));
    expect(await run('2026-12-22T14:00:00Z')).toBe(false);
    const { deps, remaining, now } = worldAt('2026-12-22T15:00:00Z');
    await bringCaseBack(deps, { caseId: intakeId, caller: nurse, now }, outcomeOnly<CaseHeader>(remaining));
    const promised = (await outbox()).flatMap(({ reaction }) => (reaction ? [reaction] : []));
    expect(promised).toContainEqual(runClocksFrom({ caseId: intakeId, version: 2 }));
    expect(await run('2026-12-22T15:00:00Z')).toBe(true);
    expect(await told()).toEqual(['deadline-missed seenBy']);
  });
});

describe('a visit that an earlier release booked, whose start the header does not say', () => {
  const slot = { ...tuesdayAtNine, start: tuesdayAtNine.start + 21 * 24 * 60, end: tuesdayAtNine.end + 21 * 24 * 60 };
  const dueAt = '2026-12-14T14:00:00.000Z';
  const atRisk = clockTimer(intakeId, 'seenBy', '2026-12-21T14:00:00Z', dueAt);

  test('counts all the same', async () => {
    await store.begin(aVisit({ slot }, { ...met, status: 'scheduled' }));
    expect(await ring(atRisk)).toBe(false);
    expect(await told()).toEqual([]);
    expect(await dues()).toEqual(['seenBy 2026-12-21T14:00:00.000Z']);
  });

  test('is told to be missing once it is given up', async () => {
    await store.begin(aVisit({ slot }, { ...met, status: 'scheduled' }));
    await ring(atRisk);
    const visit = anAppointment({ caseId: intakeId, slot });
    const [created] = aVisit({ slot }, { ...met, status: 'acknowledged', openVisits: {}, version: 2 });
    const { header } = created as { header: CaseHeader };
    await store.commit({ kind: 'case-changed', header, from: 1 });
    expect(visit.slot.start * 60_000).toBeGreaterThan(Date.parse(dueAt));
    expect(await run('2026-12-15T10:00:00Z')).toBe(true);
    expect(await told()).toEqual(['deadline-at-risk seenBy']);
  });
});

describe('a morning looks after clocks', () => {
  const look = async (now: string, reaction = mendClocksOn('2026-12-01')) => {
    const { deps, remaining } = worldAt(now);
    return mendClocks(deps, reaction, remaining);
  };

  test('that an earlier release left without timers: what ran out is told, once', async () => {
    await store.begin(aCase(acknowledged));
    expect(await look('2026-12-01T12:00:00Z')).toBe(true);
    expect(await told()).toEqual(['deadline-missed contactBy']);
    expect(await dues()).toEqual(['contactBy 2026-12-01T14:00:00.000Z', 'seenBy 2026-12-14T14:00:00.000Z']);
    expect(await look('2026-12-01T12:05:00Z')).toBe(false);
    expect(await told()).toHaveLength(1);
  });

  test('and leaves alone what is far away, or is carried on', async () => {
    await store.begin(aCase(met));
    expect(await look('2026-12-01T12:00:00Z')).toBe(false);
    expect(await timers()).toEqual([]);
    expect(await look('2026-12-13T12:00:00Z')).toBe(false);
    expect(await dues()).toEqual(['seenBy 2026-12-14T14:00:00.000Z']);
  });

  test('part after part, so that no worklist is too long', async () => {
    const many = Array.from({ length: 60 }, (_, number) =>
      aCaseHeader({ ...met, urgency: 'routine', pageOnCall: false, caseId: anId('int', number + 1) }),
    );
    await store.begin([]);
    for (const header of many) await store.commit({ kind: 'case-created', header });
    expect(await look('2026-12-22T12:00:00Z')).toBe(true);
    expect(await told()).toHaveLength(50);
    const reactions = (await outbox()).flatMap(({ reaction }) =>
      reaction ? [reaction as ReturnType<typeof mendClocksOn>] : [],
    );
    const [next] = reactions.filter(({ part }) => part === 2);
    expect(next).toMatchObject({ reactionId: 'mend-clocks-2026-12-01-2', cursor: expect.any(String) });
    expect(await look('2026-12-22T12:01:00Z', next)).toBe(true);
    expect(await told()).toHaveLength(60);
  });
});
