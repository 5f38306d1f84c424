import { beforeAll, describe, expect, it } from 'vitest';
import { emergencyIntake, newReferral, withMember } from '../support/bodies.ts';
import { dayOf, startStack } from '../support/stack.ts';
import { started } from '../support/started.ts';

const stack = started(startStack);
let token: string;
beforeAll(async () => {
  token = await stack.api.referrer('demo-oncology', 'demo-secret');
});
const send = (body: object, more: object = {}) => stack.api.post('/v1/referrals', body, { token, ...more });

describe('a referral that is sent again under its externalId', () => {
  it('is one while it is open, whatever of contact and wishes is sent with it', async () => {
    const body = newReferral();
    const first = await send(body);
    expect(first.headers.get('Idempotent-Replayed')).toBeNull();
    const key = { headers: { 'Idempotency-Key': `again-${body.externalId}` } };
    const again = [
      await send(body),
      await send(withMember(body, 'preferences', { telehealth: true })),
      await send(withMember(body, 'patient.phone', '(631) 555-0177')),
      await send(body, key),
      await send(body, key),
    ];
    for (const each of again) {
      expect(each).toMatchObject({ status: 201, body: { referralId: first.body.referralId } });
      expect(each.headers.get('Idempotent-Replayed')).toBe('true');
    }
    expect(again[0]?.body).toEqual(first.body);
  });

  it('at the same moment is one', async () => {
    const body = newReferral();
    const all = await Promise.all(Array.from({ length: 4 }, () => send(body)));
    expect(all.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(all.map((each) => each.body.referralId)).size).toBe(1);
  });

  it('is another one once the first was withdrawn, and for another referrer', async () => {
    const body = newReferral();
    const first = (await send(body)).body.referralId;
    const stranger = await stack.api.referrer('demo-hospital', 'demo-hospital-secret');
    expect((await send(body, { token: stranger })).body.referralId).not.toBe(first);
    await stack.api.post(`/v1/referrals/${first}/withdraw`, {}, { token });
    const second = await send(body);
    expect(second.headers.get('Idempotent-Replayed')).toBeNull();
    expect(second.body.referralId).not.toBe(first);
    expect((await send(body)).body.referralId).toBe(second.body.referralId);
  });

  it('for another patient is refused, in words and naming the open one', async () => {
    const body = newReferral();
    const { referralId } = (await send(body)).body;
    expect(await send(withMember(body, 'patient.givenName', 'Peter'))).toMatchObject({
      status: 409,
      body: {
        type: 'urn:spinebridge:problem:referral-exists',
        detail: expect.stringContaining('another patient'),
        errors: [{ pointer: '/externalId' }],
        referralId,
      },
    });
  });

  it('with other answers is refused, and told to add them, which it has from then on', async () => {
    const body = newReferral();
    const { referralId } = (await send(body)).body;
    const more = { ...body, note: 'Please see her this week.' };
    expect(await send(more)).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining(`PATCH /v1/referrals/${referralId}`), referralId },
    });
    await stack.api.call('PATCH', `/v1/referrals/${referralId}`, { token, body: { note: more.note } });
    for (const each of [more, body]) expect(await send(each)).toMatchObject({ status: 201, body: { referralId } });
  });

  it('is never swallowed where it is an emergency now', async () => {
    const body = newReferral();
    const { referralId } = (await send(body)).body;
    const emergent = { ...body, clinical: emergencyIntake.clinical };
    const answer = await send(emergent);
    expect(answer).toMatchObject({ status: 201, body: { triage: { urgency: 'emergent' } } });
    expect(answer.body.referralId).not.toBe(referralId);
    expect(await send(emergent)).toMatchObject({ status: 201, body: { referralId: answer.body.referralId } });
    expect(await send(body)).toMatchObject({ status: 409, body: { referralId: answer.body.referralId } });
  });

  it('offers no times once its first visit is booked', async () => {
    const body = newReferral();
    const { referralId, earliestSlots, bookingToken, links } = (await send(body)).body;
    expect(links).toHaveProperty('slots');
    const [{ slotId }] = earliestSlots;
    const booked = await stack.api.post('/v1/appointments', { slotId, caseId: referralId }, { token: bookingToken });
    expect(booked.status).toBe(201);
    const again = (await send(body)).body;
    expect(again).toMatchObject({ referralId, earliestSlots: [] });
    expect(again).not.toHaveProperty('notes');
    expect(again.links).not.toHaveProperty('slots');
  });

  it('long after offers the times of that day, and no booking token that is over', async () => {
    const body = newReferral();
    const first = (await send(body)).body;
    expect(first).toHaveProperty('bookingToken');
    await stack.api.advance('P30D');
    const { api } = stack;
    const again = await send(body, { token: await api.referrer('demo-oncology', 'demo-secret') });
    expect(again).toMatchObject({ status: 201, body: { referralId: first.referralId } });
    expect(again.body).not.toHaveProperty('bookingToken');
    const today = dayOf(Date.parse((await api.get('/_local/clock')).body.now));
    expect(new URL(again.body.links.slots).searchParams.get('from')).toBe(today);
  });
});
