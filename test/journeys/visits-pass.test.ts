import { describe, expect, it } from 'vitest';
import { ofAnother, routineIntake, routineReferral } from '../support/bodies.ts';
import { searchDates, startStack } from '../support/stack.ts';
import { started } from '../support/started.ts';

const stack = started(startStack);

const search = '/v1/slots?appointmentType=new-consult';

async function nowOf(): Promise<number> {
  return Date.parse((await stack.api.get('/_local/clock')).body.now);
}

/** Moves the clock to so many minutes from a visit's start. */
async function goTo(start: string, minutes: number): Promise<void> {
  const seconds = Math.round((Date.parse(start) + minutes * 60_000 - (await nowOf())) / 1000);
  await stack.api.advance(`PT${seconds}S`);
}

/** A routine patient with a visit at the first free time two days from now. */
async function visit() {
  const { api } = stack;
  const { intakeId: caseId, bookingToken } = (await api.post('/v1/intakes', ofAnother(routineIntake))).body;
  const { slots } = (await api.get(`${search}&${searchDates((await nowOf()) + 2 * 24 * 3_600_000)}`)).body;
  const booked = await api.post('/v1/appointments', { slotId: slots[0].slotId, caseId }, { token: bookingToken });
  expect(booked.status).toBe(201);
  const { appointmentId, manageToken, start, clinicId } = booked.body;
  const act = (change: string, token: string, body = {}) =>
    api.post(`/v1/appointments/${appointmentId}/${change}`, body, { token });
  return { caseId, bookingToken, manageToken, start, clinicId, later: slots[30], act, appointmentId };
}

const statusOf = async (caseId: string) =>
  (await stack.api.get(`/v1/cases/${caseId}`, { token: await stack.api.staff('nurse') })).body.status;

const callUs = { status: 409, body: { type: 'urn:spinebridge:problem:call-us', phone: '(631) 981-2663' } };

describe('by its link a visit', () => {
  it('is moved until its cut-off, confirmed and cancelled until its start; a late cancellation is marked', async () => {
    const { start, manageToken, act, later } = await visit();
    await goTo(start, -90);
    expect(await act('reschedule', manageToken, { slotId: later.slotId })).toMatchObject(callUs);
    expect(await act('confirm', manageToken)).toMatchObject({ status: 200, body: { status: 'confirmed' } });
    const cancelled = await act('cancel', manageToken, { reason: 'no car' });
    expect(cancelled).toMatchObject({ status: 200, body: { status: 'cancelled', late: true } });
  });

  it('cannot be changed from its start on, by no token of a patient; staff may', async () => {
    const { start, manageToken, bookingToken, act, caseId, later } = await visit();
    await goTo(start, 1);
    for (const token of [manageToken, bookingToken]) {
      expect(await act('cancel', token)).toMatchObject(callUs);
      expect(await act('confirm', token)).toMatchObject(callUs);
      expect(await act('reschedule', token, { slotId: later.slotId })).toMatchObject(callUs);
    }
    const desk = await stack.api.staff('front-desk');
    expect(await act('reschedule', desk, { slotId: later.slotId })).toMatchObject({ status: 200 });
    expect(await statusOf(caseId)).toBe('scheduled');
  });

  it('opens after it was moved too: the answer brings a token for the new time', async () => {
    const { manageToken, act, later, appointmentId } = await visit();
    const moved = await act('reschedule', manageToken, { slotId: later.slotId });
    await goTo(moved.body.end, 24 * 60);
    const opened = await stack.api.get(`/v1/appointments/${appointmentId}`, { token: moved.body.manageToken });
    expect(opened.status).toBe(200);
  });
});

describe('at the front desk a visit', () => {
  it('is checked in and completed, and its case has been seen; a later one leaves it so', async () => {
    const { api } = stack;
    const { start, act, caseId, clinicId, appointmentId } = await visit();
    await goTo(start, 5);
    const desk = await api.staff('front-desk');
    expect(await act('complete', desk)).toMatchObject({ status: 409 });
    expect(await act('check-in', desk)).toMatchObject({ status: 200, body: { status: 'checked-in' } });
    expect(await statusOf(caseId)).toBe('scheduled');
    expect(await act('complete', desk)).toMatchObject({ status: 200, body: { status: 'completed' } });
    expect(await statusOf(caseId)).toBe('seen');
    const sheet = await api.get(`/v1/schedule?clinic=${clinicId}&date=${start.slice(0, 10)}`, { token: desk });
    expect(sheet.body.appointments).toMatchObject([{ appointmentId, status: 'completed' }]);

    const { slots } = (await api.get(`/v1/slots?appointmentType=follow-up&${searchDates(await nowOf())}`)).body;
    const followUp = await api.post('/v1/appointments', { slotId: slots[9].slotId, caseId }, { token: desk });
    expect(followUp.status).toBe(201);
    expect(await statusOf(caseId)).toBe('seen');
    await api.post(`/v1/appointments/${followUp.body.appointmentId}/cancel`, {}, { token: desk });
    expect(await statusOf(caseId)).toBe('seen');
  });

  it('is missed, with a reason; its case is as before the visit, and the day sheet still shows it', async () => {
    const { api } = stack;
    const { start, act, caseId, clinicId, appointmentId } = await visit();
    await goTo(start, 30);
    const desk = await api.staff('front-desk');
    expect(await act('no-show', desk, { reasonCode: 'weather' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/reasonCode' }] },
    });
    const missed = await act('no-show', desk, { reasonCode: 'transport' });
    expect(missed).toMatchObject({ status: 200, body: { status: 'no-show', reasonCode: 'transport' } });
    expect(await statusOf(caseId)).toBe('received');
    const sheet = await api.get(`/v1/schedule?clinic=${clinicId}&date=${start.slice(0, 10)}`, { token: desk });
    expect(sheet.body.appointments).toMatchObject([{ appointmentId, status: 'no-show' }]);
    const history = await api.get(`/v1/cases/${caseId}/history`, { token: await api.staff('nurse') });
    const actions = history.body.entries.map(({ action }: { action: string }) => action);
    expect(actions).toEqual(expect.arrayContaining(['visit-booked', 'visit-missed']));
  });

  it('is for staff alone', async () => {
    const { act, manageToken, bookingToken } = await visit();
    for (const token of [manageToken, bookingToken])
      for (const change of ['check-in', 'complete', 'no-show']) expect((await act(change, token)).status).toBe(401);
  });
});

describe('a time', () => {
  it('further ahead than visits are booked is not shown, held or booked', async () => {
    const { api } = stack;
    const referrer = await api.referrer('demo-oncology', 'demo-secret');
    const { referralId: caseId } = (await api.post('/v1/referrals', routineReferral, { token: referrer })).body;
    const { slots } = (await api.get(`${search}&${searchDates((await nowOf()) + 24 * 3_600_000)}`)).body;
    const [who, where, type, start, minutes] = slots[0].slotId.split('~');
    const slotId = [who, where, type, Number(start) + 52 * 7 * 24 * 60, minutes].join('~');
    const refused = { status: 409, body: { reason: 'too-far' } };
    expect(await api.post('/v1/appointments', { slotId, caseId }, { token: referrer })).toMatchObject(refused);
    expect(await api.post('/v1/holds', { slotId, caseId }, { token: referrer })).toMatchObject(refused);
    const year = await api.get(`${search}&${searchDates((await nowOf()) + 364 * 24 * 3_600_000)}`);
    expect(year).toMatchObject({ status: 200, body: { slots: [] } });
  });

  it('on a public holiday is not offered: Memorial day of 2030, and the Tuesday after is', async () => {
    const onDay = async (date: string) => (await stack.api.get(`${search}&from=${date}&to=${date}`)).body.slots.length;
    expect(await onDay('2030-05-27')).toBe(0);
    expect(await onDay('2030-05-28')).toBeGreaterThan(0);
  });
});

it('a referral that is withdrawn cancels its visit, and its patient hears of it', async () => {
  const { api } = stack;
  const referrer = await api.referrer('demo-oncology', 'demo-secret');
  const { referralId, earliestSlots } = (await api.post('/v1/referrals', routineReferral, { token: referrer })).body;
  const booking = { slotId: earliestSlots[0].slotId, caseId: referralId };
  const booked = await api.post('/v1/appointments', booking, { token: referrer });
  const { email } = routineReferral.patient;
  const mailsTo = async () => (await api.outbox(referralId)).filter(({ to }) => to === email);
  await api.until(async () => (await mailsTo()).length === 1);
  expect((await api.post(`/v1/referrals/${referralId}/withdraw`, {}, { token: referrer })).status).toBe(200);
  const [, cancellation] = await api.until(async () => {
    const mails = await mailsTo();
    return mails.length === 2 && mails;
  });
  expect(cancellation.subject).toMatch(/cancel/i);
  const visitNow = await api.get(`/v1/appointments/${booked.body.appointmentId}`, { token: referrer });
  expect(visitNow.body.status).toBe('cancelled');
});
