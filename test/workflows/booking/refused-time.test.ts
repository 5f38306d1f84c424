import { describe, expect, it } from 'vitest';
import { sampleDirectory } from '../../../shared/config/sample-directory.ts';
import type { Slot } from '../../../shared/domain/booking/slot.ts';
import type { Refusal } from '../../../shared/domain/core/refusal.ts';
import type { Ledger } from '../../../shared/workflows/core/ports.ts';
import { book, hold } from '../../support/asks.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { faultyCalls } from '../../support/faulty-calls.ts';
import { aCase, aHeldTime, intakeId, nurse, patient, tuesdayAtNine } from '../../support/histories.ts';
import { anId } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { workflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);
const held = aHeldTime({ holder: { kind: 'staff', id: 'front-desk-1' } });

describe('a refusal of a taken time, with other times', () => {
  it.each([
    ['booked', book(patient, tuesdayAtNine)],
    ['held', hold(nurse, { slot: tuesdayAtNine, caseId: intakeId })],
  ])('costs one read of the facts and one of the day, where it is to be %s', async (_, ask) => {
    await store.begin([...aCase(), ...held]);
    const calls = faultyCalls();
    const refused = ask(workflowWorld(store, calls, { key: 'refused' }));
    const times = [1, 2, 3].map(() => expect.objectContaining({ practitionerId: expect.any(String) }));
    await expect(refused).rejects.toMatchObject({ kind: 'time-taken', extras: { alternatives: times } });
    const reads = calls.trace.map(({ name }) => name).filter((name) => name.startsWith('schedule.'));
    expect(reads.filter((name) => name !== 'schedule.holds')).toEqual(['schedule.facts', 'schedule.weekNow']);
  });

  it('leads nobody up steps who cannot take them', async () => {
    await store.begin([...aCase({ stepFree: true }), ...held]);
    const world = workflowWorld(store, faultyCalls(), { key: 'refused' });
    const refusal = await book(nurse, tuesdayAtNine)(world).catch((error: Refusal) => error);
    const { alternatives } = (refusal as Refusal).extras as { alternatives: readonly Slot[] };
    expect(alternatives).toHaveLength(3);
    for (const { clinicId } of alternatives)
      expect(sampleDirectory.clinics.find((each) => each.clinicId === clinicId)?.stepFree).toBe(true);
  });

  it('costs who lost it while booking neither a wait nor a second read of the facts', async () => {
    const otherId = anId('int', 2);
    await store.begin([...aCase(), ...aCase({ caseId: otherId })]);
    const calls = faultyCalls();
    const world = workflowWorld(store, calls, { key: 'lost' });
    const rival = book({ kind: 'booking', caseId: otherId }, tuesdayAtNine, otherId);
    let waits = 0;
    const ledger: Ledger = {
      async commit(changes, token) {
        await rival(workflowWorld(store, faultyCalls(), { key: 'won' }));
        return world.deps.ledger.commit(changes, token);
      },
    };
    const backoff = async () => {
      waits += 1;
      return undefined;
    };
    const lost = book(patient, tuesdayAtNine)({ ...world, deps: { ...world.deps, ledger, backoff } });
    await expect(lost).rejects.toMatchObject({ kind: 'time-taken', extras: { reason: 'busy' } });
    expect(calls.trace.filter(({ name }) => name === 'schedule.facts')).toHaveLength(1);
    expect(waits).toBe(0);
  });
});
