import { beforeAll, describe, expect, it } from 'vitest';
import { routineIntake, routineReferral } from '../support/bodies.ts';
import { searchDates, startUnlimited } from '../support/stack.ts';
import { started } from '../support/started.ts';

const stack = started(startUnlimited);
let desk: string;
let referrer: string;
beforeAll(async () => {
  desk = await stack.api.staff('front-desk');
  referrer = await stack.api.referrer('demo-oncology', 'demo-secret');
});

let sent = 0;
/** Nobody else has this phone and birth date. */
const somebody = (person: object = {}) => {
  sent++;
  const day = String(1 + (sent % 28)).padStart(2, '0');
  return { ...routineIntake.patient, phone: `+1631555${String(1000 + sent)}`, birthDate: `1951-03-${day}`, ...person };
};

async function intake(patient: object, more: object = {}) {
  const { status, body } = await stack.api.post('/v1/intakes', { ...routineIntake, patient, ...more });
  expect(status, JSON.stringify(body)).toBe(201);
  return body.intakeId as string;
}

const search = async (q: string, token = desk) => stack.api.get(`/v1/cases?q=${encodeURIComponent(q)}`, { token });
const idsBy = async (q: string): Promise<string[]> =>
  (await search(q)).body.cases.map(({ caseId }: { caseId: string }) => caseId);
const caseOf = async (caseId: string) => (await stack.api.get(`/v1/cases/${caseId}`, { token: desk })).body;

describe('the front desk finds a case', () => {
  it('of an intake by name, phone, birth date and code, within five seconds', async () => {
    const at = performance.now();
    const caseId = await intake(somebody({ givenName: 'Zoë', familyName: 'NÚÑEZ-O’Hara', phone: '+16315550177' }));
    await stack.api.until(async () => (await idsBy('nunez zoe')).includes(caseId));
    expect(performance.now() - at).toBeLessThan(5000);
    const { code, ...shown } = await caseOf(caseId);
    expect(shown.possibleDuplicates).toEqual([]);
    for (const q of ['ohara', 'ZOE O’HARA', '(631) 555-0177', code.toLowerCase().replace('-', ' '), 'nunezohara'])
      expect(await idsBy(q), q).toContain(caseId);
    expect(await idsBy('zoe nuñes')).toEqual([]);
  });

  it('of a referral by its external id, also once it was taken back', async () => {
    const body = { ...routineReferral, externalId: 'MRN 4711/b', patient: { ...routineReferral.patient } };
    const { referralId } = (await stack.api.post('/v1/referrals', body, { token: referrer })).body;
    await stack.api.until(async () => (await idsBy('mrn 4711/B')).includes(referralId));
    await stack.api.post(`/v1/referrals/${referralId}/withdraw`, {}, { token: referrer });
    const { cases } = (await search('MRN 4711/b')).body;
    expect(cases).toMatchObject([{ caseId: referralId, status: 'withdrawn' }]);
  });

  it('by its mended name, and by the wrong one no more', async () => {
    const caseId = await intake(somebody({ givenName: 'Qarla', familyName: 'Wrongname' }));
    await stack.api.until(async () => (await idsBy('wrongname')).includes(caseId));
    const body = { patient: { familyName: 'Rightname' } };
    const mended = await stack.api.call('PATCH', `/v1/cases/${caseId}`, { token: desk, body });
    expect(mended.status).toBe(200);
    await stack.api.until(async () => (await idsBy('rightname')).includes(caseId));
    expect(await idsBy('wrongname')).toEqual([]);
  });

  it.each(['', '%20', '%E2%80%8B', 'x'.repeat(300)])('never by nothing, nor by what no name can be: %j', async (q) => {
    expect(await stack.api.get(`/v1/cases?q=${q}`, { token: desk })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/q' }] },
    });
  });

  it('and nobody else does', async () => {
    expect((await search('nunez', referrer)).status).toBe(403);
    expect((await stack.api.get('/v1/cases?q=nunez')).status).toBe(401);
    expect(await stack.api.get('/v1/cases', { token: desk })).toMatchObject({ status: 422 });
  });
});

describe('two forms of one person', () => {
  it('are flagged on both and on the worklist, linked, and shown with the higher level', async () => {
    const person = somebody({ givenName: 'Doppia', familyName: 'Persona' });
    const [one, two] = await Promise.all([intake(person), intake(person, { language: 'fr' })]);
    await stack.api.until(async () => (await caseOf(one)).possibleDuplicates.includes(two));
    expect((await caseOf(two)).possibleDuplicates).toEqual([one]);
    const { cases } = (await stack.api.get('/v1/worklist?limit=200', { token: desk })).body;
    expect(cases.find(({ caseId }: { caseId: string }) => caseId === one).possibleDuplicates).toEqual([two]);
    const nurse = await stack.api.staff('nurse');
    await stack.api.post(`/v1/cases/${two}/triage`, { urgency: 'urgent', reason: 'phoned' }, { token: nurse });
    const linked = await stack.api.post(`/v1/cases/${one}/duplicates`, { caseId: two, same: true }, { token: desk });
    expect(linked).toMatchObject({ status: 200, body: { caseId: one, linked: [two], possibleDuplicates: [] } });
    expect(await caseOf(one)).toMatchObject({ urgency: 'routine', linkedUrgency: 'urgent' });
    const { entries } = (await stack.api.get(`/v1/cases/${two}/history`, { token: nurse })).body;
    const actions = entries.map(({ action }: { action: string }) => action);
    expect(actions).toEqual(expect.arrayContaining(['duplicate-found', 'duplicate-linked']));
  });

  it('have visits that overlap flagged until one moves', async () => {
    const person = somebody({ givenName: 'Ubiqua', familyName: 'Persona' });
    const [one, two] = [await intake(person), await intake(person, { language: 'fr' })];
    await stack.api.until(async () => (await caseOf(one)).possibleDuplicates.length > 0);
    const { slots } = (await stack.api.get(`/v1/slots?appointmentType=new-consult&limit=1000&${searchDates()}`)).body;
    const first = slots[0];
    const same = slots.find(
      ({ start, practitionerId }: typeof first) => start === first.start && practitionerId !== first.practitionerId,
    );
    const book = async (slotId: string, caseId: string) =>
      (await stack.api.post('/v1/appointments', { slotId, caseId }, { token: desk })).body.appointmentId;
    const [a, b] = [await book(first.slotId, one), await book(same.slotId, two)];
    expect((await caseOf(one)).overlappingVisits).toEqual([{ appointmentId: a, caseId: two, with: b }]);
    const date = first.start.slice(0, 10);
    const sheet = (await stack.api.get(`/v1/schedule?clinic=${first.clinicId}&date=${date}`, { token: desk })).body;
    const entry = sheet.appointments.find(({ appointmentId }: { appointmentId: string }) => appointmentId === a);
    expect(entry.overlappingVisits).toEqual([{ appointmentId: a, caseId: two, with: b }]);
    await stack.api.post(`/v1/appointments/${b}/cancel`, {}, { token: desk });
    expect(await caseOf(one)).not.toHaveProperty('overlappingVisits');
  });
});
