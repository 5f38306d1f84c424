import { describe, expect, it } from 'vitest';
import { ofAnother, routineIntake } from '../support/bodies.ts';
import { inDays, searchDates, startUnlimited } from '../support/stack.ts';
import { started } from '../support/started.ts';

const stack = started(startUnlimited);

const timesOf = async (type: string, query = '', token?: string) =>
  (await stack.api.get(`/v1/slots?appointmentType=${type}&${searchDates()}${query}`, token ? { token } : {})).body;

async function arrival() {
  const { intakeId: caseId, bookingToken: token } = (await stack.api.post('/v1/intakes', ofAnother(routineIntake)))
    .body;
  return { caseId, token };
}

const refused = {
  status: 409,
  body: { type: 'urn:spinebridge:problem:not-self-bookable', phone: expect.stringMatching(/^\(631\)/) },
};

describe('a routine patient whom nobody has seen', () => {
  it.each(['post-op', 'follow-up', 'imaging-review', 'urgent-consult'])('does not take a %s', async (type) => {
    const { api } = stack;
    const { caseId, token } = await arrival();
    const staff = await api.staff('front-desk');
    const { slotId } = (await timesOf(type, '', staff)).slots[0];
    expect(await timesOf(type, `&caseId=${caseId}`, token)).toEqual({ slots: [], notes: ['not-self-bookable'] });
    expect(await api.post('/v1/holds', { slotId }, { token })).toMatchObject(refused);
    expect(await api.post('/v1/appointments', { slotId, caseId }, { token })).toMatchObject(refused);
    expect(await api.post('/v1/appointments', { slotId, caseId }, { token: staff })).toMatchObject({ status: 201 });
  });

  it('takes a first or a video visit, moves it, and follows up once seen', async () => {
    const { api } = stack;
    const { caseId, token } = await arrival();
    const staff = await api.staff('front-desk');
    const { slots } = await timesOf('new-consult', `&caseId=${caseId}`, token);
    const { appointmentId, manageToken } = (
      await api.post('/v1/appointments', { slotId: slots[3].slotId, caseId }, { token })
    ).body;
    const visit = `/v1/appointments/${appointmentId}`;
    const others = (await timesOf('new-consult', `&caseId=${caseId}`, token)).slots;
    const moved = await api.post(`${visit}/reschedule`, { slotId: others[0].slotId }, { token: manageToken });
    expect(moved).toMatchObject({ status: 200 });
    const video = (await timesOf('telehealth', `&caseId=${caseId}`, token)).slots.at(-1);
    expect((await api.post('/v1/appointments', { slotId: video.slotId, caseId }, { token })).status).toBe(201);
    for (const change of ['check-in', 'complete']) await api.post(`${visit}/${change}`, {}, { token: staff });
    const followUp = (await timesOf('follow-up', `&caseId=${caseId}`, token)).slots.at(-1);
    expect((await api.post('/v1/appointments', { slotId: followUp.slotId, caseId }, { token })).status).toBe(201);
    expect(await timesOf('new-consult', `&caseId=${caseId}`, token)).toMatchObject({ notes: ['not-self-bookable'] });
  });

  it('is told in words that they know why a first visit cannot follow another', async () => {
    const { api } = stack;
    const { caseId, token } = await arrival();
    const [{ slotId }] = (await timesOf('telehealth', `&caseId=${caseId}`, token)).slots;
    const later = (await timesOf('new-consult', `&caseId=${caseId}`, token)).slots.at(-1);
    expect((await api.post('/v1/appointments', { slotId, caseId }, { token })).status).toBe(201);
    const { body } = await api.post('/v1/holds', { slotId: later.slotId }, { token });
    expect(body.detail).toBe(
      'First consultation cannot be booked here once a visit is booked: we choose the next visit together. Choose another type of visit, or call us.',
    );
  });
});

it('the terms of each type are told', async () => {
  const { appointmentTypes } = (await stack.api.get('/v1/appointment-types')).body;
  const named = (id: string) =>
    appointmentTypes.find(({ appointmentTypeId }: { appointmentTypeId: string }) => appointmentTypeId === id);
  expect(named('urgent-consult')).toMatchObject({
    bookableBy: ['patient', 'referrer', 'staff'],
    statuses: ['received', 'acknowledged'],
    urgencies: ['urgent', 'emergent'],
    noticeHours: 0,
    horizonDays: 180,
    cutOffHours: 2,
  });
  expect(named('follow-up').statuses).toEqual(['seen']);
});

it('staff are told of a visit that comes after the deadline of its case, of a routine one too', async () => {
  const { api } = stack;
  const { caseId, token } = await arrival();
  const { slots } = (await api.get(`/v1/slots?appointmentType=new-consult&${searchDates(inDays(60))}`)).body;
  expect((await api.post('/v1/appointments', { slotId: slots[0].slotId, caseId }, { token })).status).toBe(201);
  const late = await api.until(async () => {
    const found = (await api.outbox(caseId)).filter(({ kind }) => kind === 'visit-after-deadline');
    return found.some(({ channel }) => channel === 'email') && found;
  });
  expect(late.find(({ channel }: { channel: string }) => channel === 'email')).toMatchObject({
    subject: expect.stringMatching(/^Visit after the deadline: routine case /),
  });
});
