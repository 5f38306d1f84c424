import { describe, expect, it } from 'vitest';
import { book, hold } from '../../support/asks.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { faultyCalls } from '../../support/faulty-calls.ts';
import { aCase, aHeldTime, intakeId, nurse, patient, tuesdayAtNine } from '../../support/histories.ts';
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
});
