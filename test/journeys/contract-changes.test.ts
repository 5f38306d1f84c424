import { beforeAll, describe, expect, it } from 'vitest';
import { ofAnother, routineIntake, routineReferral } from '../support/bodies.ts';
import { searchDates, startUnlimited } from '../support/stack.ts';
import { started } from '../support/started.ts';

const stack = started(startUnlimited);
let referrer: string;
let nurse: string;
beforeAll(async () => {
  referrer = await stack.api.referrer('demo-oncology', 'demo-secret');
  nurse = await stack.api.staff('nurse');
});

interface Slot {
  slotId: string;
  start: string;
  practitionerId: string;
}

/** Free times that cannot overlap: one a practitioner and day. */
async function apartTimes(appointmentType = 'new-consult'): Promise<Slot[]> {
  const search = `/v1/slots?appointmentType=${appointmentType}&limit=1000&${searchDates()}`;
  const { slots }: { slots: Slot[] } = (await stack.api.get(search)).body;
  return [...new Map(slots.map((slot) => [`${slot.practitionerId} ${slot.start.slice(0, 10)}`, slot])).values()];
}

async function bookedVisit() {
  const { api } = stack;
  const { intakeId: caseId, bookingToken } = (await api.post('/v1/intakes', ofAnother(routineIntake))).body;
  const [first, ...others] = await apartTimes();
  const { body } = await api.post('/v1/appointments', { slotId: first?.slotId, caseId }, { token: bookingToken });
  return { ...body, caseId, bookingToken, path: `/v1/appointments/${body.appointmentId}`, others };
}

describe('a repeated Idempotency-Key', () => {
  /** Posts twice with one key. */
  async function twice(path: string, body: object, token: string) {
    const call = { token, headers: { 'Idempotency-Key': `key of ${path}` } };
    const answers = [await stack.api.post(path, body, call), await stack.api.post(path, body, call)];
    return answers.map(({ status, headers, body }) => ({ status, body, replayed: headers.get('idempotent-replayed') }));
  }

  it('gets the first answer of every change, one that changes nothing when repeated too', async () => {
    const { path, caseId, manageToken, others } = await bookedVisit();
    const { referralId } = (await stack.api.post('/v1/referrals', routineReferral, { token: referrer })).body;
    const requests: [string, object, string][] = [
      [`${path}/confirm`, {}, manageToken],
      [`${path}/reschedule`, { slotId: others[0].slotId }, manageToken],
      [`${path}/cancel`, {}, manageToken],
      [`/v1/cases/${caseId}/acknowledge`, {}, nurse],
      [`/v1/cases/${caseId}/triage`, { urgency: 'urgent', reason: 'phoned' }, nurse],
      [`/v1/referrals/${referralId}/withdraw`, {}, referrer],
      ['/v1/triage/preview', { age: 61 }, referrer],
    ];
    for (const request of requests) {
      const [first, second] = await twice(...request);
      expect(first, request[0]).toMatchObject({ status: 200, replayed: null });
      expect(second, request[0]).toEqual({ ...first, replayed: 'true' });
    }
  });

  it('is refused with another body where the first request changed nothing', async () => {
    const headers = { 'Idempotency-Key': 'preview' };
    await stack.api.post('/v1/triage/preview', { age: 61 }, { token: referrer, headers });
    const other = await stack.api.post('/v1/triage/preview', { age: 62 }, { token: referrer, headers });
    expect(other).toMatchObject({ status: 422, body: { type: 'urn:spinebridge:problem:key-reused' } });
  });
});

describe('If-Match', () => {
  it('guards every change of a visit and of a referral; ETag names the version', async () => {
    const { api } = stack;
    const { path, manageToken: token, others } = await bookedVisit();
    const { referralId } = (await api.post('/v1/referrals', routineReferral, { token: referrer })).body;
    const changes: [string, object, string][] = [
      [`${path}/confirm`, {}, token],
      [`${path}/reschedule`, { slotId: others[0].slotId }, token],
      [`${path}/cancel`, {}, token],
      [`/v1/referrals/${referralId}/withdraw`, {}, referrer],
    ];
    for (const [change, body, bearer] of changes) {
      const stale = await api.post(change, body, { token: bearer, headers: { 'If-Match': '"9"' } });
      expect(stale, change).toMatchObject({ status: 412, body: { type: 'urn:spinebridge:problem:stale-version' } });
      // What the case sets going, such as the search for doubles, may change it between reading and asking.
      const asked = async () => {
        const { headers } = await api.get(change.slice(0, change.lastIndexOf('/')), { token: bearer });
        return api.post(change, body, { token: bearer, headers: { 'If-Match': headers.get('etag') ?? '' } });
      };
      let fresh = await asked();
      for (let again = 0; fresh.status === 412 && again < 5; again++) fresh = await asked();
      expect(fresh, change).toMatchObject({ status: 200 });
      expect(fresh.headers.get('etag')).toBe(`"${fresh.body.version}"`);
    }
  });
});

describe('a time that its holder moves to', () => {
  it.each(['booking', 'manage'])('may be the one that the %s token stands for', async (kind) => {
    const { api } = stack;
    const { path, bookingToken, manageToken, others } = await bookedVisit();
    const held = await api.post('/v1/holds', { slotId: others[1].slotId }, { token: bookingToken });
    expect(held.status).toBe(201);
    const token = kind === 'booking' ? bookingToken : manageToken;
    const moved = await api.post(`${path}/reschedule`, { slotId: others[1].slotId }, { token });
    expect(moved).toMatchObject({ status: 200, body: { start: others[1].start } });
  });

  it('is no hold of a referrer any more', async () => {
    const { api } = stack;
    const { referralId: caseId } = (await api.post('/v1/referrals', routineReferral, { token: referrer })).body;
    const [visit, next] = await apartTimes('telehealth');
    const call = { token: referrer };
    const { appointmentId } = (await api.post('/v1/appointments', { slotId: visit?.slotId, caseId }, call)).body;
    const { holdId } = (await api.post('/v1/holds', { slotId: next?.slotId, caseId }, call)).body;
    const moved = await api.post(`/v1/appointments/${appointmentId}/reschedule`, { slotId: next?.slotId }, call);
    expect(moved).toMatchObject({ status: 200, body: { start: next?.start } });
    expect((await api.call('DELETE', `/v1/holds/${holdId}`, call)).status).toBe(204);
    expect((await api.get(`/v1/appointments/${appointmentId}`, call)).body.start).toBe(next?.start);
  });
});

describe('a refused booking', () => {
  const slotShape = ['appointmentType', 'clinicId', 'end', 'practitionerId', 'slotId', 'start'];

  it('names three other times where the case has an open visit of the type', async () => {
    const { caseId, bookingToken: token, others, appointmentId } = await bookedVisit();
    const second = await stack.api.post('/v1/appointments', { slotId: others[0].slotId, caseId }, { token });
    expect(second).toMatchObject({ status: 409, body: { appointmentId } });
    expect(second.body.alternatives.map((slot: object) => Object.keys(slot).sort())).toEqual(Array(3).fill(slotShape));
  });

  it('names times before the deadline to an urgent case, however far off the refused time is', async () => {
    const { api } = stack;
    const urgent = (await api.post('/v1/referrals', { ...routineReferral, clinical: {} }, { token: referrer })).body;
    const late = (await apartTimes('urgent-consult')).findLast(({ start }) => start > urgent.seenBy);
    const body = { slotId: late?.slotId, caseId: urgent.referralId };
    const refused = await api.post('/v1/appointments', body, { token: referrer });
    expect(refused).toMatchObject({ status: 409, body: { type: 'urn:spinebridge:problem:after-deadline' } });
    const starts: string[] = refused.body.alternatives.map(({ start }: Slot) => start);
    expect(starts).toHaveLength(3);
    expect(starts.every((start) => start < urgent.seenBy)).toBe(true);
  });
});

describe('the reason of a cancellation', () => {
  it('reaches staff and nobody else', async () => {
    const { api } = stack;
    const { path, caseId, manageToken: token } = await bookedVisit();
    await api.post(`${path}/cancel`, { reason: 'In hospital until Friday' }, { token });
    const { appointments } = (await api.get(`/v1/cases/${caseId}`, { token: nurse })).body;
    expect(appointments).toMatchObject([{ status: 'cancelled', cancelReason: 'In hospital until Friday' }]);
    const own = await api.get(path, { token });
    expect(JSON.stringify([own.body, await api.outbox(caseId)])).not.toContain('hospital until');
  });
});
