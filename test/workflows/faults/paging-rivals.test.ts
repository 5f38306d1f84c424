import { describe, expect, test } from 'vitest';
import { recordDeliveries } from '../../../shared/workflows/relay/record-deliveries.ts';
import { acknowledge, answer, book, cannotWalk, escalate, override } from '../../support/asks.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { aCase, aPagedCase, frontDesk, intakeId, nurse, patient, tuesdayAtNine } from '../../support/histories.ts';
import { anEventOf } from '../../support/records.ts';
import { meet, refusal } from '../../support/rivals.ts';
import { started } from '../../support/started.ts';
import type { WorkflowWorld } from '../../support/workflow-world.ts';

const store = started(openFaultStore);

/** A page of the urgent level; answers can raise it. */
const urgentlyPaged = aPagedCase({ urgency: 'urgent' }, { urgency: 'urgent' });

const deliveries = [
  { recipientId: 'nurse-1', channel: 'sms', at: '2026-11-23T14:00:00.000Z', result: 'sent' },
] as const;
const writeDown = ({ deps, remaining }: WorkflowWorld) =>
  recordDeliveries(deps, anEventOf('page', { round: 1, step: 1 }), deliveries, remaining);

describe('a round that somebody answers', () => {
  test('while the timer of its step rings: nobody more is paged', async () => {
    const { outcome, stored } = await meet(store, { before: aPagedCase(), first: escalate, rival: acknowledge() });
    expect(outcome).toEqual({ answer: false });
    expect(stored('ROUND#', 'round')).toMatchObject([{ step: 1, ended: { how: 'acknowledged', by: 'nurse-1' } }]);
  });

  test('while a nurse books for its case: nobody more is paged', async () => {
    const { outcome, stored } = await meet(store, {
      before: aPagedCase(),
      first: escalate,
      rival: book(nurse, tuesdayAtNine),
    });
    expect(outcome).toEqual({ answer: false });
    expect(stored('ROUND#', 'round')).toMatchObject([{ ended: { how: 'booked' } }]);
  });

  test('while the front desk books for its case: the next person is paged', async () => {
    const { outcome, stored } = await meet(store, {
      before: aPagedCase(),
      first: escalate,
      rival: book(frontDesk, tuesdayAtNine),
    });
    expect(outcome).toEqual({ answer: true });
    expect(stored('ROUND#', 'round')).toMatchObject([{ step: 2 }]);
  });

  test('just after the next person was paged: it is answered all the same', async () => {
    const { outcome, stored } = await meet(store, { before: aPagedCase(), first: acknowledge(1), rival: escalate });
    expect(outcome).toMatchObject({ answer: { pagingOpen: false } });
    expect(stored('ROUND#', 'round')).toMatchObject([{ step: 2, ended: { how: 'acknowledged' } }]);
  });

  test('while it is written down who was paged: both stand', async () => {
    const { stored } = await meet(store, { before: aPagedCase(), first: writeDown, rival: acknowledge() });
    expect(stored('ROUND#', 'round')).toMatchObject([{ ended: { how: 'acknowledged' }, steps: [{ deliveries }] }]);
  });

  test('twice at once: one acknowledgement', async () => {
    const { outcome, rivalAnswer } = await meet(store, {
      before: aPagedCase(),
      first: acknowledge(),
      rival: acknowledge(),
    });
    expect(outcome).toEqual({ answer: rivalAnswer });
  });
});

describe('an emergency that comes between reading and saving', () => {
  const raising = answer(patient, cannotWalk);

  test('is not answered by an acknowledgement that began before it, though it names no round', async () => {
    const { outcome, stored } = await meet(store, { before: aCase(), first: acknowledge(), rival: raising });
    expect(outcome).toMatchObject(refusal('stale-version', { current: { round: 1, urgency: 'emergent' } }));
    expect(stored(intakeId, 'header')).toMatchObject([{ pagingOpen: true, urgency: 'emergent' }]);
  });

  test('is not lowered by a level that was set before it', async () => {
    const { outcome, stored } = await meet(store, { before: aCase(), first: override('expedited'), rival: raising });
    expect(outcome).toMatchObject(refusal('stale-version', { current: { round: 1, urgency: 'emergent' } }));
    expect(stored(intakeId, 'header')).toMatchObject([{ pagingOpen: true, urgency: 'emergent' }]);
  });

  test('is paged on though a nurse, who knew of none, has booked for the case', async () => {
    const { outcome, stored } = await meet(store, {
      before: aCase(),
      first: book(nurse, tuesdayAtNine),
      rival: raising,
    });
    expect(outcome).toMatchObject({ answer: { status: 'booked' } });
    expect(stored(intakeId, 'header')).toMatchObject([{ pagingOpen: true, status: 'scheduled' }]);
  });
});

describe('a case whose level rises', () => {
  test('while a nurse answers the round that she saw: she is deliveries of the new one, and it is paged', async () => {
    const { outcome, stored } = await meet(store, {
      before: urgentlyPaged,
      first: acknowledge(1),
      rival: answer(patient, cannotWalk),
    });
    expect(outcome).toMatchObject(refusal('stale-version', { current: { round: 2, urgency: 'emergent' } }));
    expect(stored(intakeId, 'header')).toMatchObject([{ pagingOpen: true, round: 2 }]);
  });

  test('while the timer of the round before rings: that round is over', async () => {
    const { outcome, stored } = await meet(store, {
      before: urgentlyPaged,
      first: escalate,
      rival: answer(patient, cannotWalk),
    });
    expect(outcome).toEqual({ answer: false });
    expect(stored('ROUND#', 'round')).toMatchObject([{ ended: { how: 'raised' } }, { round: 2, step: 1 }]);
  });

  test('just after a nurse answered it: it is announced anew', async () => {
    const { outcome, stored } = await meet(store, {
      before: urgentlyPaged,
      first: answer(patient, cannotWalk),
      rival: acknowledge(1),
    });
    expect(outcome).toMatchObject({ answer: { header: { pagingOpen: true, round: 2 } } });
    expect(stored('ROUND#', 'round')).toMatchObject([{ ended: { how: 'acknowledged' } }, { round: 2 }]);
  });
});

test('answers that come twice at once make two versions, and each is triaged on what was there', async () => {
  const { outcome, stored } = await meet(store, {
    before: aCase(),
    first: answer(patient, { fever: 'no' }),
    rival: answer(patient, { symptoms: { painNight: 'no' } }),
  });
  expect(outcome).toMatchObject({ answer: { record: { version: 3 } } });
  const [, , latest] = stored(intakeId, 'record');
  expect(latest).toMatchObject({ triage: { input: { fever: 'no', symptoms: { painNight: 'no' } } } });
});
