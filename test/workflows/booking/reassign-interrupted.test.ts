import { describe, expect, test } from 'vitest';
import { slotId } from '../../../shared/domain/booking/slot.ts';
import { moveAppointment } from '../../../shared/workflows/booking/move-appointment.ts';
import { reassignVisits } from '../../../shared/workflows/booking/reassign-visits.ts';
import { outcomeOnly } from '../../../shared/workflows/core/unit-of-work.ts';
import { expectAgreement } from '../../support/agreement.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { allStrikes, faultyCalls } from '../../support/faulty-calls.ts';
import {
  booked,
  date,
  ill,
  order,
  other,
  reassign,
  short,
  slotAt,
  standing,
  toldOf,
  twoVisits,
} from '../../support/reassign-day.ts';
import { anId, monday } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { plenty, type WorkflowWorld, workflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);

test('whatever goes wrong at whichever call, every visit stays whole, and the same again does the rest', async () => {
  const beginning = await store.begin(twoVisits());
  const calls = faultyCalls();
  await reassign(workflowWorld(store, calls));
  let present = await store.contents();
  for (const strike of allStrikes(calls.trace).filter(({ fault }) => !fault.endsWith('for good'))) {
    await store.restore(beginning, present);
    await reassign(workflowWorld(store, faultyCalls(strike), { remaining: plenty })).catch(() => undefined);
    present = await store.contents();
    expectAgreement(present, monday);
    await reassign(workflowWorld(store));
    present = await store.contents();
    expect(standing(present), `${strike.at} ${strike.fault}`).toEqual({
      1: `${other} 0`,
      2: `${other} 80`,
      3: `${other} 40`,
    });
    expect(toldOf(present), `${strike.at} ${strike.fault}`).toHaveLength(2);
  }
});

describe('who comes between', () => {
  /** Does something right before the n-th commit of a reassignment. */
  async function whenMeanwhile(n: number, meanwhile: (world: WorkflowWorld) => Promise<unknown>) {
    await store.begin(twoVisits());
    const world = workflowWorld(store);
    let commits = 0;
    const ledger = {
      async commit(...args: Parameters<typeof world.deps.ledger.commit>) {
        if (++commits === n) await meanwhile(workflowWorld(store));
        return world.deps.ledger.commit(...args);
      },
    };
    const outcome = await reassignVisits({ ...world.deps, ledger }, order, plenty);
    const contents = await store.contents();
    expectAgreement(contents, monday);
    return { outcome: short(outcome), contents };
  }

  test('by giving a part of the day to somebody, changes nothing of the rest', async () => {
    const { outcome } = await whenMeanwhile(1, (world) => reassign(world, { appointmentIds: [anId('apt', 2)] }));
    expect(outcome).toEqual([`1 ${other} 80`, '2 with-somebody-else']);
  });

  test('by moving a visit to another day while it is read, keeps what they chose', async () => {
    await store.begin(twoVisits());
    const { deps } = workflowWorld(store);
    let isMoved = false;
    const schedule = {
      ...deps.schedule,
      async appointments(ids: readonly string[]) {
        const slot = slotId(slotAt(7 * 24 * 60));
        const command = { appointmentId: anId('apt', 1), slotId: slot, caller: order.caller, now: monday };
        if (!isMoved) await moveAppointment(workflowWorld(store).deps, command, outcomeOnly(plenty));
        isMoved = true;
        return deps.schedule.appointments(ids);
      },
    };
    const named = { ...order, appointmentIds: [1, 2].map((n) => anId('apt', n)) };
    const outcome = await reassignVisits({ ...deps, schedule }, named, plenty);
    expect(short(outcome)).toEqual([`2 ${other} 0`, '1 other-date']);
    expect(standing(await store.contents())).toMatchObject({ 1: `${ill} ${7 * 24 * 60}`, 2: `${other} 0` });
  });

  test('by moving a visit to another day before it is moved, keeps what they chose', async () => {
    const { outcome, contents } = await whenMeanwhile(1, ({ deps }) =>
      moveAppointment(
        deps,
        { appointmentId: anId('apt', 2), slotId: slotId(slotAt(7 * 24 * 60)), caller: order.caller, now: monday },
        outcomeOnly(plenty),
      ),
    );
    expect(outcome).toEqual([`1 ${other} 0`, '2 changed-meanwhile']);
    expect(standing(contents)).toMatchObject({ 2: `${ill} ${7 * 24 * 60}` });
  });

  test('by taking the time that was planned, gets the next', async () => {
    const rival = booked(9, 80, { slot: slotAt(80, { practitionerId: other }) });
    const { outcome } = await whenMeanwhile(2, async (world) => {
      const { days } = await world.deps.schedule.facts({
        days: [{ scheduleGroup: 'all', practitionerId: other, date }],
      });
      const [day] = days;
      if (!day) throw new Error('The day is there.');
      const busy = [...day.busy, rival.busy].toSorted((a, b) => a.start - b.start);
      await store.commit(...rival.changes, {
        kind: 'day-changed',
        day: { ...day, busy, version: day.version + 1 },
        from: day.version,
      });
    });
    expect(outcome).toEqual([`1 ${other} 0`, `2 ${other} 240`]);
  });
});

test('without time for another move the rest is named, and nothing of it is done', async () => {
  await store.begin(twoVisits());
  let left = 5000;
  const remaining = () => {
    left -= 1500;
    return left;
  };
  const outcome = await reassignVisits(workflowWorld(store).deps, order, remaining);
  expect(short(outcome)).toEqual([`1 ${other} 0`, '2 time-over']);
});
