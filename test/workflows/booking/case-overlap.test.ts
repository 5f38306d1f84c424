import { describe, expect, test } from 'vitest';
import { searchSlots } from '../../../functions/http/directory/search-slots.ts';
import type { Slot } from '../../../shared/domain/booking/slot.ts';
import type { OperationRequest } from '../../../shared/http/core/operation.ts';
import { book, hold, move } from '../../support/asks.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { faultyCalls } from '../../support/faulty-calls.ts';
import { aCase, aVisit, intakeId, nurse, tuesdayAtNine, tuesdayAtTen } from '../../support/histories.ts';
import { inTurn } from '../../support/in-turn.ts';
import { meet } from '../../support/rivals.ts';
import { started } from '../../support/started.ts';
import { type WorkflowWorld, workflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);

type Ask = (world: WorkflowWorld) => Promise<unknown>;

/** At the same moment with another surgeon. */
const videoAtNine: Slot = {
  ...tuesdayAtNine,
  practitionerId: 'spine-surgeon-3',
  clinicId: 'queens',
  appointmentType: 'telehealth',
  end: tuesdayAtNine.start + 20,
};

const ownVisit = {
  error: expect.objectContaining({
    kind: 'time-taken',
    extras: expect.objectContaining({ reason: 'own-visit', alternatives: expect.anything() }),
  }),
};

describe('two visits of one case at one moment (reported fault K4)', () => {
  test('booked at once by two people: the second is refused, with other times', async () => {
    const { outcome, taken } = await meet(store, {
      before: aCase(),
      first: book(nurse, tuesdayAtNine),
      rival: book(nurse, videoAtNine),
    });
    expect(outcome).toMatchObject(ownVisit);
    expect(taken).toEqual([1]);
  });

  test.each<[string, Ask]>([
    ['booked', book(nurse, videoAtNine)],
    ['held', hold(nurse, { slot: videoAtNine, caseId: intakeId })],
    [
      'held without the case, and booked',
      async (world) => {
        const held = (await hold(nurse, { slot: videoAtNine })(world)) as { holdId: string };
        return book(nurse, { holdId: held.holdId })({
          ...world,
          ask: workflowWorld(store, faultyCalls(), { key: 'again' }).ask,
        });
      },
    ],
  ])('cannot be %s beside one that an earlier release booked, whose start its case does not say', async (_, ask) => {
    expect((await inTurn(store, aVisit(), ask)).outcome).toMatchObject(ownVisit);
  });

  test('cannot be moved together; moved beside the other, it can', async () => {
    const second = book(nurse, { ...videoAtNine, start: videoAtNine.start + 60, end: videoAtNine.end + 60 });
    const apart = { ...tuesdayAtNine, start: tuesdayAtNine.start + 80, end: tuesdayAtNine.end + 80 };
    expect((await inTurn(store, aVisit(), second, move(nurse, tuesdayAtTen))).outcome).toMatchObject(ownVisit);
    expect((await inTurn(store, aVisit(), second, move(nurse, apart))).outcome).not.toHaveProperty('error');
  });

  test('are not shown to whoever searches for the case, whoever booked the first', async () => {
    await store.begin(aVisit());
    const { deps, now } = workflowWorld(store);
    const { practitionerId: practitioner, appointmentType } = videoAtNine;
    const query = { appointmentType, practitioner, caseId: intakeId, from: '2026-11-24', to: '2026-11-24', limit: 6 };
    const request = { query, caller: nurse, now } as unknown as OperationRequest<never>;
    const answer = await searchSlots({ ...deps, placeOfZip: () => undefined, imagingTypes: [] })(request);
    const starts = (answer.body as { slots: { start: string }[] }).slots.map(({ start }) => start.slice(11, 16));
    expect(starts).toEqual(['09:40', '10:00', '10:20', '10:40', '13:00', '13:20']);
  });
});
