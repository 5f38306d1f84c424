import { beforeAll, describe, expect, it } from 'vitest';
import { emergencyIntake, ofAnother, routineIntake, routineReferral } from '../support/bodies.ts';
import { searchDates, startUnlimited } from '../support/stack.ts';
import { started } from '../support/started.ts';

const stack = started(startUnlimited);
let referrer: string;
let nurse: string;
beforeAll(async () => {
  referrer = await stack.api.referrer('demo-oncology', 'demo-secret');
  nurse = await stack.api.staff('nurse');
});

const slotsPath = () => `/v1/slots?appointmentType=new-consult&${searchDates()}`;

async function bookedVisit() {
  const { api } = stack;
  const { intakeId: caseId, bookingToken } = (await api.post('/v1/intakes', ofAnother(routineIntake))).body;
  const [slot] = (await api.get(slotsPath())).body.slots;
  const { body } = await api.post('/v1/appointments', { slotId: slot.slotId, caseId }, { token: bookingToken });
  return { ...body, bookingToken, path: `/v1/appointments/${body.appointmentId}` };
}

describe('a token in an address', () => {
  it('opens a visit where it is its manage token, and changes nothing', async () => {
    const { api } = stack;
    const { path, manageToken, bookingToken } = await bookedVisit();
    for (const opened of [path, `${path}/calendar.ics`]) {
      expect((await api.get(`${opened}?token=${manageToken}`)).status).toBe(200);
      for (const token of [bookingToken, nurse, referrer, 'rubbish'])
        expect((await api.get(`${opened}?token=${token}`)).status).toBe(401);
    }
    const headers = { Accept: 'text/html', 'Accept-Language': 'es' };
    const page = await fetch(`${api.base}${path}/calendar.ics?token=rubbish`, { headers });
    expect([page.status, await page.text()]).toEqual([401, expect.stringContaining('Este enlace ya no es válido')]);
    const feed = await fetch(`${api.base}/v1/on-call/calendar.ics?token=rubbish`, { headers: { Accept: 'text/html' } });
    expect([feed.status, await feed.text()]).toEqual([404, expect.stringContaining('This link is not valid any more')]);
    expect((await api.post(`${path}/cancel?token=${manageToken}`)).status).toBe(401);
    expect((await api.get(path, { token: manageToken })).body.status).toBe('booked');
  });

  it.each(['é', 'ÿ', '\u0080'])(
    'or a header, with %j for a character of its signature, is a bad token',
    async (odd) => {
      const { api } = stack;
      const { path, manageToken } = await bookedVisit();
      const changed = manageToken.slice(0, -1) + odd;
      expect((await api.get(`${path}?token=${encodeURIComponent(changed)}`)).status).toBe(401);
      const opened = await fetch(`${api.base}${path}`, { headers: { Authorization: `Bearer ${changed}` } });
      expect(opened.status).toBe(401);
    },
  );

  it('of a visit may search for another time of its case', async () => {
    const { manageToken, caseId } = await bookedVisit();
    const search = `${slotsPath()}&caseId=${caseId}`;
    expect((await stack.api.get(search, { token: manageToken })).status).toBe(200);
    expect((await stack.api.get(search)).status).toBe(404);
  });
});

describe('added answers', () => {
  it('are refused by name however deep or odd they are', async () => {
    const { api } = stack;
    const { referralId } = (await api.post('/v1/referrals', routineReferral, { token: referrer })).body;
    const patch = async (clinical: string) => {
      const response = await fetch(`${api.base}/v1/referrals/${referralId}`, {
        method: 'PATCH',
        headers: { Authorization: `Bearer ${referrer}`, 'Content-Type': 'application/json' },
        body: `{"clinical":${clinical}}`,
      });
      const { errors } = (await response.json()) as { errors: { pointer: string }[] };
      return { status: response.status, pointers: errors.map(({ pointer }) => pointer) };
    };
    const deep = `${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`;
    expect(await patch(deep)).toEqual({ status: 422, pointers: ['/clinical/a'] });
    expect(await patch(`{"symptoms":{"__proto__":{"gait":{"value":"normal"}}}}`)).toEqual({
      status: 422,
      pointers: ['/clinical/symptoms/__proto__'],
    });
    expect(await patch('[]')).toEqual({ status: 422, pointers: ['/clinical'] });
    const many = JSON.stringify({ freeText: '\ud800', x: Array(120_000).fill(1) });
    expect(await patch(many)).toEqual({ status: 422, pointers: ['/clinical/freeText'] });
  });
});

describe('the links of an answer', () => {
  it('lead on as they are', async () => {
    const { api } = stack;
    const follow = async (link: string, token: string) => (await api.get(link.replace(api.base, ''), { token })).status;
    const intake = (await api.post('/v1/intakes', ofAnother(routineIntake))).body;
    const referral = (await api.post('/v1/referrals', routineReferral, { token: referrer })).body;
    expect(await follow(intake.links.slots, intake.bookingToken)).toBe(200);
    expect(await follow(referral.links.slots, referrer)).toBe(200);
    expect(await follow(referral.links.self, referrer)).toBe(200);
    const emergency = (await api.post('/v1/intakes', ofAnother(emergencyIntake))).body;
    expect(await follow(emergency.links.clinics, '')).toBe(200);
  });
});

describe('instants in an answer', () => {
  it("are in the practice's zone, those of an override too", async () => {
    const { api } = stack;
    const { intakeId } = (await api.post('/v1/intakes', ofAnother(routineIntake))).body;
    const body = { urgency: 'urgent', reason: 'phoned' };
    const set = await api.post(`/v1/cases/${intakeId}/triage`, body, { token: nurse });
    const view = (await api.get(`/v1/cases/${intakeId}`, { token: nurse })).body;
    const shown = [set.body.override.at, view.override.at, ...view.triageVersions.map(({ at }: { at: string }) => at)];
    expect(shown).toHaveLength(4);
    for (const at of shown) expect(at).toMatch(/^2030-01-15T\d\d:\d\d:\d\d-05:00$/);
  });
});

describe('the earliest times of a referral', () => {
  it.each([
    ['at a clinic that does not exist', { clinicIds: ['nowhere'] }, undefined],
    ['at a clinic outside the region', { region: 'long-island', clinicIds: ['queens'] }, 'queens'],
  ])('are named, and nobody is alarmed, for a wish %s', async (_, preferences, clinic) => {
    const { api } = stack;
    // What waits to be told together goes out: of the tests before first, so that this case is told of by itself.
    await api.advance('PT2M');
    const { body } = await api.post('/v1/referrals', { ...routineReferral, preferences }, { token: referrer });
    expect(body.earliestSlots.length).toBeGreaterThan(0);
    for (const { clinicId } of body.earliestSlots) expect(clinicId).toBe(clinic ?? clinicId);
    await api.advance('PT2M');
    const told = await api.outbox(body.referralId);
    expect(told).not.toEqual([]);
    expect(told.map(({ kind }) => kind)).not.toContain('no-capacity');
  });
});

describe('a token with one scope', () => {
  it('searches and previews whichever it is, and does nothing that needs the other', async () => {
    const { api } = stack;
    const limited = async (scope: string): Promise<string> => {
      const response = await fetch(`${api.base}/oauth2/token`, {
        method: 'POST',
        headers: { Authorization: `Basic ${btoa('demo-oncology:demo-secret')}` },
        body: new URLSearchParams({ grant_type: 'client_credentials', scope }),
      });
      return ((await response.json()) as { access_token: string }).access_token;
    };
    const reader = await limited('referrals/read');
    const writer = await limited('referrals/write');
    for (const token of [reader, writer]) {
      expect((await api.get(slotsPath(), { token })).status).toBe(200);
      expect((await api.post('/v1/triage/preview', {}, { token })).status).toBe(200);
    }
    expect((await api.get('/v1/referrals', { token: writer })).status).toBe(403);
    expect((await api.post('/v1/referrals', routineReferral, { token: reader })).status).toBe(403);
    expect((await api.post('/v1/holds', { slotId: 'x' }, { token: reader })).status).toBe(403);
  });
});
