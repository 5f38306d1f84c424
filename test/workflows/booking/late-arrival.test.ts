import { expect, test } from 'vitest';
import { expectAgreement } from '../../support/agreement.ts';
import { book, change } from '../../support/asks.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { aVisit, frontDesk, nurse, thisMorning, tuesdayAtNine, visitId } from '../../support/histories.ts';
import { inTurn } from '../../support/in-turn.ts';
import { monday } from '../../support/records.ts';
import { meet, refusal } from '../../support/rivals.ts';
import { started } from '../../support/started.ts';

const store = started(openFaultStore);

const [miss, checkIn] = [change('no-show', frontDesk), change('check-in', frontDesk)];
const begun = aVisit({ slot: thisMorning });
const missed = aVisit(
  { slot: thisMorning, status: 'no-show' },
  { status: 'acknowledged', openVisits: {}, statusBeforeVisits: undefined },
);

test('somebody who was marked as a no-show and comes late is checked in, and seen', async () => {
  const { outcome } = await inTurn(store, begun, miss, checkIn, change('complete', frontDesk));
  expect(outcome).toMatchObject({ appointmentId: visitId, status: 'completed', version: 4 });
  expectAgreement(await store.contents(), monday);
});

test('is not checked in for a visit that was marked before its time, which is free again', async () => {
  const { outcome } = await inTurn(store, aVisit({ slot: tuesdayAtNine }), miss, checkIn);
  expect(outcome).toMatchObject(refusal('unlawful-change', { appointmentStatus: 'no-show' }));
});

test('is not checked in where another visit is booked at that moment', async () => {
  const { outcome, rivalAnswer } = await meet(store, {
    before: missed,
    first: checkIn,
    rival: book(nurse, tuesdayAtNine),
  });
  expect(rivalAnswer).toMatchObject({ status: 'booked' });
  expect(outcome).toMatchObject(refusal('visit-exists'));
});
