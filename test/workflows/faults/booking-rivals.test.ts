import { describe, expect, test } from 'vitest';
import { holdLimits } from '../../../shared/config/hold-limits.ts';
import type { Caller } from '../../../shared/domain/core/party.ts';
import { releaseHoldsOf } from '../../../shared/workflows/booking/holders.ts';
import { book, change, hold, move, withdraw } from '../../support/asks.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import {
  aCase,
  aHeldTime,
  aReferral,
  aVisit,
  bearer,
  frontDesk,
  holdId,
  intakeId,
  mondayAtNine,
  patient,
  referralId,
  referrer,
  tuesdayAtNine,
  tuesdayAtTen,
} from '../../support/histories.ts';
import { anId } from '../../support/records.ts';
import { meet, refusal } from '../../support/rivals.ts';
import { started } from '../../support/started.ts';
import type { WorkflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);

const otherId = anId('int', 2);
const other: Caller = { kind: 'booking', caseId: otherId };
const twoCases = [...aCase(), ...aCase({ caseId: otherId })];
const threeAlternatives = { alternatives: [expect.anything(), expect.anything(), expect.anything()] };

describe('two who want one day', () => {
  test('the same time: the loser is told so with other times', async () => {
    const { outcome, stored } = await meet(store, {
      before: twoCases,
      first: book(patient, tuesdayAtNine),
      rival: book(other, tuesdayAtNine, otherId),
    });
    expect(outcome).toMatchObject(refusal('time-taken', threeAlternatives));
    expect(stored('APT#', 'appointment')).toMatchObject([{ caseId: otherId }]);
  });

  test('two times of it: both have theirs', async () => {
    const { outcome, stored } = await meet(store, {
      before: twoCases,
      first: book(patient, tuesdayAtNine),
      rival: book(other, tuesdayAtTen, otherId),
    });
    expect(outcome).toHaveProperty('answer');
    expect(stored('APT#', 'appointment')).toHaveLength(2);
  });

  test('one of them for a held time that staff end meanwhile: it has run out', async () => {
    const endHolds = ({ deps, now, remaining }: WorkflowWorld) =>
      releaseHoldsOf(deps, { holder: `case:${intakeId}`, caller: frontDesk, now }, remaining);
    const { outcome, rivalAnswer, stored } = await meet(store, {
      before: [...aCase(), ...aHeldTime()],
      first: book(patient, { holdId }),
      rival: endHolds,
    });
    expect(rivalAnswer).toBe(1);
    expect(outcome).toMatchObject(refusal('hold-gone', threeAlternatives));
    expect(stored('APT#', 'appointment')).toEqual([]);
  });
});

describe('two who change one visit', () => {
  test('the patient cancels while the front desk checks them in: it stays as the front desk has it', async () => {
    const { outcome, stored } = await meet(store, {
      before: aVisit(),
      first: change('cancel', patient),
      rival: change('check-in', frontDesk),
    });
    expect(outcome).toMatchObject(refusal('call-us'));
    expect(stored('APT#', 'appointment')).toMatchObject([{ status: 'checked-in' }]);
    expect(stored('int_', 'header')).toMatchObject([{ status: 'scheduled' }]);
  });

  test('the front desk completes it twice: the second is told that it has taken place', async () => {
    const { outcome, stored } = await meet(store, {
      before: aVisit({ status: 'checked-in' }),
      first: change('complete', frontDesk),
      rival: change('complete', frontDesk),
    });
    expect(outcome).toMatchObject(refusal('unlawful-change'));
    expect(stored('int_', 'header')).toMatchObject([{ status: 'seen', openVisits: {} }]);
  });

  test('two moves: the later one moves it on from where the first one put it', async () => {
    const { outcome, taken } = await meet(store, {
      before: aVisit(),
      first: move(bearer, tuesdayAtTen),
      rival: move(frontDesk, mondayAtNine),
    });
    expect(outcome).toMatchObject({ answer: { slot: tuesdayAtTen, version: 3 } });
    expect(taken.toSorted()).toEqual([0, 1]);
  });

  test('a move of what was seen before: it is told that it has changed', async () => {
    const { outcome, stored } = await meet(store, {
      before: aVisit(),
      first: move(frontDesk, tuesdayAtTen, 1),
      rival: move(bearer, mondayAtNine),
    });
    expect(outcome).toMatchObject(refusal('stale-version', { current: { version: 2 } }));
    expect(stored('APT#', 'appointment')).toMatchObject([{ slot: mondayAtNine }]);
  });
});

describe('two who change one case', () => {
  const bookForReferral = book(referrer, tuesdayAtNine, referralId);

  test('it is withdrawn while a visit is booked: nothing is booked', async () => {
    const { outcome, stored } = await meet(store, { before: aReferral(), first: bookForReferral, rival: withdraw });
    expect(outcome).toMatchObject(refusal('unlawful-change'));
    expect(stored('APT#', 'appointment')).toEqual([]);
  });

  test('a visit is booked while it is withdrawn: that visit is cancelled with it', async () => {
    const { outcome, stored } = await meet(store, { before: aReferral(), first: withdraw, rival: bookForReferral });
    expect(outcome).toMatchObject({ answer: { status: 'withdrawn', openVisits: {} } });
    expect(stored('APT#', 'appointment')).toMatchObject([{ status: 'cancelled' }]);
    expect(stored('evt_', 'event')).toContainEqual(expect.objectContaining({ change: 'cancelled' }));
  });

  test('two visits of one type: the second is told of the first', async () => {
    const { outcome, stored } = await meet(store, {
      before: aCase(),
      first: book(patient, tuesdayAtNine),
      rival: book(frontDesk, mondayAtNine),
    });
    expect(outcome).toMatchObject(refusal('visit-exists', { appointmentId: expect.stringMatching(/^apt_/) }));
    expect(stored('APT#', 'appointment')).toHaveLength(1);
  });
});

describe('two who hold times in one name', () => {
  test('with two booking tokens of one contact at its limit: the second is refused', async () => {
    const { outcome, stored } = await meet(store, {
      before: twoCases,
      first: hold(patient),
      rival: hold(other, { slot: mondayAtNine }),
      settings: { limits: { ...holdLimits, perContactOrSource: 1 } },
    });
    expect(outcome).toMatchObject(refusal('too-many-holds'));
    expect(stored('HOLD#', 'hold')).toMatchObject([{ caseId: otherId }]);
  });

  test('with one booking token: the later replaces the other', async () => {
    const { outcome, stored, taken } = await meet(store, {
      before: aCase(),
      first: hold(patient),
      rival: hold(patient, { slot: mondayAtNine }),
    });
    expect(outcome).toHaveProperty('answer');
    expect(taken.toSorted()).toEqual([0, 1]);
    expect(stored('HOLDER#case', 'ledger')).toMatchObject([{ holds: [{ slot: tuesdayAtNine }] }]);
  });

  test('as a referrer at its limit: the second is refused', async () => {
    const { outcome } = await meet(store, {
      before: aReferral(),
      first: hold(referrer, { caseId: referralId }),
      rival: hold(referrer, { caseId: referralId, slot: mondayAtNine }),
      settings: { limits: { ...holdLimits, perReferrer: 1 } },
    });
    expect(outcome).toMatchObject(refusal('too-many-holds'));
  });
});

test('one who asks twice at once under one key is answered the same, and one visit is booked', async () => {
  const { outcome, rivalAnswer, stored } = await meet(store, {
    before: aCase(),
    first: book(patient, tuesdayAtNine),
    rival: book(patient, tuesdayAtNine),
    settings: { key: 'the-same' },
  });
  expect(outcome).toEqual({ answer: rivalAnswer });
  expect(stored('APT#', 'appointment')).toHaveLength(1);
});
