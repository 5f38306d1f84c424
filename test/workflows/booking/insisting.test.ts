import { describe, expect, test } from 'vitest';
import { schedulingSettings } from '../../../shared/config/scheduling.ts';
import { type Slot, slotId } from '../../../shared/domain/booking/slot.ts';
import type { Insistence } from '../../../shared/domain/booking/staff-booking.ts';
import { toRfc3339 } from '../../../shared/domain/core/local-time.ts';
import type { Caller } from '../../../shared/domain/core/party.ts';
import { type BookingCommand, bookAppointment } from '../../../shared/workflows/booking/book-appointment.ts';
import { book, change, hold, move } from '../../support/asks.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { faultyCalls } from '../../support/faulty-calls.ts';
import {
  aCase,
  aHeldTime,
  aVisit,
  frontDesk,
  holdId,
  intakeId,
  nurse,
  patient,
  tuesdayAtNine,
  tuesdayAtTen,
  visitId,
} from '../../support/histories.ts';
import { inTurn } from '../../support/in-turn.ts';
import { anId } from '../../support/records.ts';
import { meet, refusal } from '../../support/rivals.ts';
import { started } from '../../support/started.ts';
import { type WorkflowWorld, workflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);

type Ask = (world: WorkflowWorld) => Promise<unknown>;

const [secondId, thirdId] = [anId('int', 2), anId('int', 3)];
const three = [...aCase(), ...aCase({ caseId: secondId }), ...aCase({ caseId: thirdId })];
const reason = 'Asked for by the surgeon herself';

const insisting =
  (caller: Caller, caseId: string, wish: Partial<BookingCommand>): Ask =>
  ({ deps, ask, now }) =>
    ask(caller, (reply) => bookAppointment(deps, { caseId, caller, now, ...wish }, reply));

const insistence = (kind: Insistence['kind']) => ({ insistence: { kind, reason } });
const overbook = (caseId: string, { start, practitionerId, clinicId, appointmentType }: Slot = tuesdayAtNine): Ask => {
  const wanted = { practitionerId, clinicId, appointmentType, start: toRfc3339(start, 'America/New_York') };
  return insisting(frontDesk, caseId, { wanted, ...insistence('overbook') });
};
const override = (caseId: string, slot: Slot): Ask =>
  insisting(nurse, caseId, { slotId: slotId(slot), ...insistence('override') });

const marks = (visits: readonly unknown[]) =>
  (visits as { overbooked?: true }[]).map(({ overbooked }) => overbooked ?? false).toSorted();
const because = (why: string) => ({
  error: expect.objectContaining({ kind: 'time-taken', extras: expect.objectContaining({ reason: why }) }),
});

describe('staff who overbook while others book the same time', () => {
  test('who overbooks second is marked, and both visits stand', async () => {
    const met = await meet(store, {
      before: three,
      first: overbook(intakeId),
      rival: book(nurse, tuesdayAtNine, secondId),
    });
    expect(met.outcome).toMatchObject({ answer: { overbooked: true, staffReason: reason } });
    expect(met.rivalAnswer).not.toHaveProperty('overbooked');
    expect(met.taken).toEqual([2]);
    expect(marks(met.stored('APT#', 'appointment'))).toEqual([false, true]);
  });

  test('who overbooks first has a free time, and needs no mark; whoever books it then is refused', async () => {
    const met = await meet(store, { before: three, first: book(nurse, tuesdayAtNine), rival: overbook(secondId) });
    expect(met.outcome).toMatchObject(because('busy'));
    expect(met.rivalAnswer).not.toHaveProperty('overbooked');
    expect(met.rivalAnswer).not.toHaveProperty('staffReason');
  });

  test('of two for the last place one has it', async () => {
    const before = [...aVisit(), ...three.slice(2)];
    const met = await meet(store, { before, first: overbook(secondId), rival: overbook(thirdId) });
    expect(schedulingSettings.mostAtOnce).toBe(2);
    expect(met.rivalAnswer).toMatchObject({ overbooked: true });
    expect(met.outcome).toMatchObject(because('overbooked-enough'));
    expect(met.taken).toEqual([2]);
  });

  test('the holder of a time books it all the same', async () => {
    const before = [...aHeldTime(), ...three];
    const met = await meet(store, { before, first: book(patient, { holdId }), rival: overbook(secondId) });
    expect(met.rivalAnswer).toMatchObject({ overbooked: true });
    expect(met.outcome).toMatchObject({ answer: { status: 'booked', caseId: intakeId } });
    expect(marks(met.stored('APT#', 'appointment'))).toEqual([false, true]);
  });

  test('two visits of one case never overlap, by no reason', async () => {
    const video: Slot = {
      ...tuesdayAtNine,
      practitionerId: 'spine-surgeon-3',
      clinicId: 'queens',
      appointmentType: 'telehealth',
      end: tuesdayAtNine.start + 20,
    };
    const met = await meet(store, { before: aCase(), first: overbook(intakeId), rival: book(nurse, video) });
    expect(met.outcome).toMatchObject(because('own-visit'));
  });
});

describe('an overbooked visit', () => {
  const overbooked = [...aVisit(), ...three.slice(2, 4)];

  test('costs what a booking costs, and tells the audit that it was overbooked, without the reason', async () => {
    await store.begin(overbooked);
    const world = workflowWorld(store, faultyCalls());
    await overbook(secondId)(world);
    const items = [...(await store.contents()).values()].map(({ item }) => JSON.stringify(item));
    expect(items.filter((item) => item.includes('visit-overbooked'))).toHaveLength(1);
    expect(items.filter((item) => item.includes(reason) && !item.includes('asked-once'))).toHaveLength(1);
    const plain = await inTurn(store, overbooked, book(nurse, tuesdayAtTen, secondId));
    const over = await inTurn(store, overbooked, overbook(secondId));
    expect(over.kinds).toEqual(plain.kinds);
  });

  test('that moves to a free time is none any more', async () => {
    await store.begin([...aVisit({ overbooked: true, staffReason: reason }), ...three.slice(2)]);
    const moved = await move(patient, tuesdayAtTen)(workflowWorld(store, faultyCalls()));
    expect(moved).not.toHaveProperty('overbooked');
    expect(moved).not.toHaveProperty('staffReason');
  });
});

describe('what only staff may', () => {
  const time = { slotId: slotId(tuesdayAtNine) };
  test.each<Insistence['kind']>(['overbook', 'override'])('is refused to everybody else: %s', async (kind) => {
    const asked = insisting(patient, intakeId, { ...time, ...insistence(kind) });
    expect((await inTurn(store, aCase(), asked)).outcome).toMatchObject(refusal('not-allowed'));
  });
});

describe('staff who override', () => {
  /** Half a year and a week ahead, a Tuesday like the other: beyond the horizon. */
  const farOff: Slot = {
    ...tuesdayAtNine,
    start: tuesdayAtNine.start + 27 * 7 * 24 * 60 - 60,
    end: tuesdayAtNine.end + 27 * 7 * 24 * 60 - 60,
  };

  test('book beyond the horizon, marked and with the reason; without one they are refused', async () => {
    const far = await inTurn(store, aCase(), book(nurse, farOff));
    expect(far.outcome).toMatchObject(because('too-far'));
    const { outcome } = await inTurn(store, aCase(), override(intakeId, farOff));
    expect(outcome).toMatchObject({ overridden: true, staffReason: reason });
  });

  test('never win a time that somebody else has just taken', async () => {
    const met = await meet(store, {
      before: three,
      first: override(intakeId, farOff),
      rival: override(secondId, farOff),
    });
    expect(met.rivalAnswer).toMatchObject({ overridden: true });
    expect(met.outcome).toMatchObject(because('busy'));
  });
});

describe('a visit that is cancelled while the front desk marks it as missed', () => {
  test.each<[string, Ask, Ask]>([
    ['missed', change('cancel', nurse), change('no-show', frontDesk)],
    ['cancelled', change('no-show', frontDesk), change('cancel', patient)],
  ])('is %s, and that alone', async (_, first, rival) => {
    const met = await meet(store, { before: aVisit(), first, rival });
    expect(met.outcome).toMatchObject(refusal('unlawful-change'));
    expect(met.rivalAnswer).toMatchObject({ appointmentId: visitId, version: 2 });
  });
});

test('a time that staff hold themselves is overbooked by nobody but taken by them', async () => {
  const { outcome } = await inTurn(
    store,
    three,
    hold(frontDesk, { slot: tuesdayAtNine, caseId: intakeId }),
    overbook(intakeId),
  );
  expect(outcome).not.toHaveProperty('overbooked');
  expect(outcome).toMatchObject({ status: 'booked' });
});
