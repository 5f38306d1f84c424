import { expect, test } from 'vitest';
import { appointmentOf } from '../../../shared/store/records/appointment-record.ts';
import { attendanceOf } from '../../../shared/store/records/attendance-record.ts';
import { end } from '../../support/act-asks.ts';
import { withdraw } from '../../support/asks.ts';
import { openFaultStore } from '../../support/fault-store.ts';
import { aVisit, referralId, thisMorning, tuesdayAtNine } from '../../support/histories.ts';
import { inTurn } from '../../support/in-turn.ts';
import { started } from '../../support/started.ts';

const store = started(openFaultStore);

/** Monday 2026-11-23 at ten, in an hour. */
const soon = { ...thisMorning, start: thisMorning.start + 90, end: thisMorning.end + 90 };
const ofReferrer = { kind: 'referral', referrerId: 'demo-oncology' } as const;

/** How the visit of a referral ends that ends so, and how the report counts it. */
async function endOf(ask: typeof withdraw, slot = soon) {
  const { outcome } = await inTurn(store, aVisit({ caseId: referralId, slot }, ofReferrer), ask);
  expect(outcome).not.toHaveProperty('error');
  const items = [...(await store.contents()).values()].map(({ item }) => item);
  const [visit, fact] = [
    items.filter(({ appointment }) => appointment).map(appointmentOf),
    items.filter(({ pk }) => pk?.S?.startsWith('ATTENDED#')).map(attendanceOf),
  ];
  expect(visit[0]?.status).toBe('cancelled');
  return [visit[0]?.cancelledBy, visit[0]?.late ?? false, fact[0]?.attendance, fact[0]?.late ?? false];
}

test('a referrer who withdraws a case cancels its visits, too late within the cut-off', async () => {
  expect(await endOf(withdraw)).toEqual(['referrer', true, 'cancelled-by-patient', true]);
  expect(await endOf(withdraw, tuesdayAtNine)).toEqual(['referrer', false, 'cancelled-by-patient', false]);
});

test.each(['patient-declined', 'did-not-attend'] as const)('closed as %s the patient did', async (outcome) => {
  const closed = end({ status: 'closed', outcome });
  expect(await endOf(closed)).toEqual(['patient', true, 'cancelled-by-patient', true]);
  expect(await endOf(closed, tuesdayAtNine)).toEqual(['patient', false, 'cancelled-by-patient', false]);
});

test('nobody dies too late', async () => {
  expect(await endOf(end({ status: 'closed', outcome: 'died' }))).toEqual([
    'patient',
    false,
    'cancelled-by-patient',
    false,
  ]);
});

test.each([{ status: 'declined' }, { status: 'redirected' }, { status: 'closed', outcome: 'referred-on' }] as const)(
  'the practice did, never too late, where a case is ended as %j',
  async (ending) => {
    expect(await endOf(end(ending))).toEqual(['practice', false, 'cancelled-by-practice', false]);
  },
);
