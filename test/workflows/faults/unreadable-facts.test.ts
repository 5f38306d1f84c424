import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import { toItem } from '../../../shared/store/dynamo/item.ts';
import { appointmentItem } from '../../../shared/store/records/appointment-record.ts';
import { roundItem } from '../../../shared/store/records/paging-round-record.ts';
import { Throttled } from '../../../shared/workflows/core/commit-errors.ts';
import { acknowledge, answer, book, cannotWalk, escalate, withdraw } from '../../support/asks.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { faultyCalls } from '../../support/faulty-calls.ts';
import {
  aCase,
  aHeldTime,
  aPagedCase,
  aReferral,
  aVisit,
  intakeId,
  nurse,
  patient,
  referralId,
  referrer,
  tuesdayAtNine,
} from '../../support/histories.ts';
import { aRound } from '../../support/paging-records.ts';
import { anAppointment, anId } from '../../support/records.ts';
import { started } from '../../support/started.ts';
import { workflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);

test('an emergency that comes while a nurse’s booking meets a throttled read is paged on', async () => {
  await store.begin([...aCase(), ...aHeldTime({ holder: { kind: 'staff', id: 'nurse-1' } })]);
  const world = workflowWorld(store, faultyCalls());
  const { schedule } = world.deps;
  let asked = 0;
  const holds: typeof schedule.holds = async (ids) => {
    if (asked++ > 0) return schedule.holds(ids);
    await answer(patient, cannotWalk)(workflowWorld(store, faultyCalls()));
    throw new Throttled();
  };
  await book(nurse, tuesdayAtNine)({ ...world, deps: { ...world.deps, schedule: { ...schedule, holds } } });
  expect(asked).toBe(2);
  expect(await world.deps.cases.header(intakeId)).toMatchObject({ pagingOpen: true, status: 'scheduled' });
});

describe('a round whose record a later release wrote', () => {
  const at = '2026-11-23T14:00:00.000Z';
  const told = { recipientId: 'nurse-1', channel: 'voice', at, result: 'delivered' };
  const later = { ...aRound(), steps: [{ step: 1, at, deliveries: [told] }] };
  const unreadable = { ...aRound(), steps: 'elsewhere' };
  const begin = async (round: object) => {
    await store.begin(aPagedCase());
    const item = toItem({ ...roundItem(aRound()), round });
    await store.client.send(new PutItemCommand({ TableName: store.tableName('Outbox'), Item: item }));
    return workflowWorld(store, faultyCalls());
  };

  test('with codes that this one does not know is paged on and answered', async () => {
    expect(await escalate(await begin(later))).toBe(true);
    await acknowledge()(await begin(later));
    expect([...(await store.contents()).values()].map(({ item }) => item.round?.M?.ended?.M?.how?.S)).toContain(
      'acknowledged',
    );
  });

  test('in a form that this one cannot read is answered all the same', async () => {
    const world = await begin(unreadable);
    await acknowledge()(world);
    expect(await world.deps.cases.header(intakeId)).toMatchObject({ pagingOpen: false, acknowledgedBy: 'nurse-1' });
    expect(await escalate(world)).toBe(false);
  });
});

test('a case whose visit cannot be read is not withdrawn: the visit would go on unseen', async () => {
  await store.begin(aVisit({ caseId: referralId }, { kind: 'referral', referrerId: 'demo-oncology' }));
  const item = appointmentItem(anAppointment({ caseId: referralId }));
  const appointment = { ...(item.appointment as object), reasonCode: 'weather' };
  await store.client.send(
    new PutItemCommand({ TableName: store.tableName('Schedule'), Item: toItem({ ...item, appointment }) }),
  );
  const world = workflowWorld(store, faultyCalls());
  await expect(withdraw(world)).rejects.toThrow();
  expect(await world.deps.cases.header(referralId)).toMatchObject({ status: 'scheduled' });
});

test('a case whose visit is gone altogether, as a torn restore may leave it, is withdrawn', async () => {
  const openVisits = { 'new-consult': anId('apt', 9) };
  await store.begin(aReferral({ status: 'scheduled', statusBeforeVisits: 'received', openVisits }));
  const world = workflowWorld(store, faultyCalls());
  await withdraw(world);
  expect(await world.deps.cases.header(referralId)).toMatchObject({ status: 'withdrawn' });
});

test('a hold that was made for another case is refused with other times', async () => {
  const other = anId('ref', 2);
  const held = aHeldTime({ holder: { kind: 'referrer', id: 'demo-oncology' }, caseId: referralId });
  await store.begin([...aReferral(), ...aReferral({ caseId: other }), ...held]);
  const booking = book(referrer, { holdId: anId('hld') }, other)(workflowWorld(store, faultyCalls()));
  await expect(booking).rejects.toMatchObject({ kind: 'hold-gone', extras: { alternatives: { length: 3 } } });
});
