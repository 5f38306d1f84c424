import { beforeAll, describe, expect, it } from 'vitest';
import { newReferral, referral, withMember } from '../support/bodies.ts';
import { startStack } from '../support/stack.ts';
import { started } from '../support/started.ts';

const stack = started(startStack);
let token: string;
beforeAll(async () => {
  token = await stack.api.referrer('demo-oncology', 'demo-secret');
});

/** Journey 3, the parts whose routes exist. */
describe('an oncologist refers a patient', () => {
  it('gets score, urgency, reasons, deadline and times in one answer and books in the next call', async () => {
    const { api } = stack;
    const { status, body } = await api.post('/v1/referrals', referral, { token });
    expect(status).toBe(201);
    expect(body.triage).toMatchObject({ sinsScore: 9, sinsBand: 'potentially-unstable', urgency: 'expedited' });
    expect(body.triage.firedRules[0]).toHaveProperty('source');
    expect(body.earliestSlots.length).toBeGreaterThan(0);
    expect(body.earliestSlots[0].start < body.seenBy).toBe(true);

    const booking = { slotId: body.earliestSlots[0].slotId, caseId: body.referralId };
    const booked = await api.post('/v1/appointments', booking, { token });
    expect(booked.status).toBe(201);
    const view = await api.get(`/v1/referrals/${body.referralId}`, { token });
    expect(view.body).toMatchObject({ status: 'scheduled', externalId: 'EHR-991' });
    expect(view.body.appointments).toHaveLength(1);
    const second = await api.post('/v1/appointments', { ...booking, slotId: body.earliestSlots[1].slotId }, { token });
    expect(second).toMatchObject({ status: 409, body: { type: 'urn:spinebridge:problem:visit-exists' } });
  });

  it('sees only its own referrals', async () => {
    const { api } = stack;
    const { referralId } = (await api.post('/v1/referrals', newReferral(), { token })).body;
    const stranger = await api.referrer('demo-hospital', 'demo-hospital-secret');
    expect((await api.get(`/v1/referrals/${referralId}`, { token: stranger })).status).toBe(404);
    expect((await api.post(`/v1/referrals/${referralId}/withdraw`, {}, { token: stranger })).status).toBe(404);
    expect((await api.get('/v1/referrals', { token: stranger })).body.referrals).toEqual([]);
    const pages: string[] = [];
    let cursor = '';
    do {
      const page = (await api.get(`/v1/referrals?limit=1${cursor && `&cursor=${cursor}`}`, { token })).body;
      pages.push(...page.referrals.map((each: { referralId: string }) => each.referralId));
      cursor = page.cursor ?? '';
    } while (cursor);
    expect(pages).toContain(referralId);
    expect(new Set(pages).size).toBe(pages.length);
  });

  it('withdraws a referral with its visit, and the time is free again', async () => {
    const { api } = stack;
    const { body } = await api.post('/v1/referrals', newReferral(), { token });
    const [slot] = body.earliestSlots;
    await api.post('/v1/appointments', { slotId: slot.slotId, caseId: body.referralId }, { token });
    const withdrawn = await api.post(`/v1/referrals/${body.referralId}/withdraw`, {}, { token });
    expect(withdrawn).toMatchObject({ status: 200, body: { status: 'withdrawn' } });
    const view = (await api.get(`/v1/referrals/${body.referralId}`, { token })).body;
    expect(view.appointments[0].status).toBe('cancelled');
    const other = (await api.post('/v1/referrals', newReferral(), { token })).body;
    expect(other.earliestSlots[0].slotId).toBe(slot.slotId);
    const nurse = await api.staff('nurse');
    const { cases } = (await api.get('/v1/worklist?limit=200', { token: nurse })).body;
    expect(cases.map((each: { caseId: string }) => each.caseId)).not.toContain(body.referralId);
  });

  it('names every fault at once', async () => {
    const bad = withMember(withMember(referral, 'referrer.npi', '1234567890'), 'patient.birthDate', '2026-02-30');
    const { status, body } = await stack.api.post('/v1/referrals', { ...bad, colour: 'red' }, { token });
    expect(status).toBe(422);
    const pointers = body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers.toSorted()).toEqual(['/colour', '/patient/birthDate', '/referrer/npi']);
  });
});
