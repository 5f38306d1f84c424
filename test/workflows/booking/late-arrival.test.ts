import { expect, test } from 'vitest';
import { slotId } from '../../../shared/domain/booking/slot.ts';
import { bookAppointment } from '../../../shared/workflows/booking/book-appointment.ts';
import { expectAgreement } from '../../support/agreement.ts';
import { book, change } from '../../support/asks.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { aCase, aVisit, frontDesk, nurse, thisMorning, tuesdayAtNine, visitId } from '../../support/histories.ts';
import { inTurn } from '../../support/in-turn.ts';
import { anId, monday } from '../../support/records.ts';
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

/** This Monday at ten: it is still to begin. */
const laterToday = { ...thisMorning, start: thisMorning.start + 90, end: thisMorning.end + 90 };

test.each([
  ['today', laterToday],
  ['tomorrow', tuesdayAtNine],
])('a visit that was marked before its time takes it again, and is as booked: %s', async (_, slot) => {
  const { outcome, kinds } = await inTurn(store, aVisit({ slot }), miss, checkIn);
  expect(outcome).toMatchObject({ appointmentId: visitId, status: 'booked', version: 3 });
  expect(kinds[1]).toContain('day-changed');
  const contents = await store.contents();
  const told = [...contents.values()].flatMap(({ item }) => item.event?.M?.change?.S ?? []);
  expect(told.toSorted()).toEqual(['booked', 'missed']);
  expectAgreement(contents, monday);
  const audited = [...contents.values()].flatMap(({ item }) => item.entry?.M?.action?.S ?? []);
  expect(audited.toSorted()).toEqual(['visit-booked', 'visit-missed']);
});

test('whoever is there before their time all the same is checked in by asking once more', async () => {
  const { outcome } = await inTurn(store, aVisit({ slot: laterToday }), miss, checkIn, checkIn);
  expect(outcome).toMatchObject({ appointmentId: visitId, status: 'checked-in', version: 4 });
  expectAgreement(await store.contents(), monday);
});

test('not where somebody else has booked it meanwhile', async () => {
  const other = aCase({ caseId: anId('int', 2) });
  const bookIt: typeof miss = ({ deps, ask, now }) =>
    ask(nurse, (reply) =>
      bookAppointment(deps, { caseId: anId('int', 2), slotId: slotId(tuesdayAtNine), caller: nurse, now }, reply),
    );
  const { outcome } = await inTurn(store, [...aVisit({ slot: tuesdayAtNine }), ...other], miss, bookIt, checkIn);
  expect(outcome).toMatchObject(refusal('unlawful-change', { appointmentStatus: 'no-show' }));
  expectAgreement(await store.contents(), monday);
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
