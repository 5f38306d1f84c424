import { beforeEach, describe, expect, it } from 'vitest';
import { routineIntake, routineReferral } from '../support/bodies.ts';
import { searchDates, startStack } from '../support/stack.ts';
import { started } from '../support/started.ts';

const stack = started(startStack);
let slots: { slotId: string }[];
/** Strangers share a source, ours, and one of them moves the clock: each test begins with no hold and with the times that are left. */
beforeEach(async () => {
  const token = await stack.api.staff('front-desk');
  for (const { holder } of await holders()) await stack.api.post('/v1/holds/release', { holder }, { token });
  slots = (await stack.api.get(`/v1/slots?appointmentType=new-consult&limit=500&${searchDates()}`)).body.slots;
});

let made = 0;
/** A stranger's form, each with a name and numbers of its own. */
async function stranger(): Promise<{ token: string; caseId: string }> {
  const n = ++made;
  const patient = {
    ...routineIntake.patient,
    familyName: `Muestra ${n}`,
    phone: `(631) 555-${1000 + n}`,
    email: `m${n}@example.org`,
  };
  const { body } = await stack.api.post('/v1/intakes', { ...routineIntake, patient });
  return { token: body.bookingToken, caseId: body.intakeId };
}

const hold = (token: string, place: number, caseId?: string) =>
  stack.api.post('/v1/holds', { slotId: slots[place]?.slotId, ...(caseId && { caseId }) }, { token });
const tooMany = {
  status: 409,
  body: { type: 'urn:spinebridge:problem:too-many-holds', phone: expect.stringMatching(/^\(631\)/) },
};
const holders = async () =>
  (await stack.api.get('/v1/holds', { token: await stack.api.staff('front-desk') })).body.holders;

describe('times that strangers hold', () => {
  it('are three at once from one source, whatever cases they invent; staff see them as one and end them in one step', async () => {
    const { api } = stack;
    const tokens = await Promise.all(Array.from({ length: 5 }, stranger));
    const answers = [];
    for (const [at, { token }] of tokens.entries()) answers.push((await hold(token, at * 10)).status);
    expect(answers).toEqual([201, 201, 201, 409, 409]);
    const [party, ...others] = await holders();
    expect(others).toEqual([]);
    expect(party).toMatchObject({ holds: 3 });
    expect(party.cases.toSorted()).toEqual(
      tokens
        .slice(0, 3)
        .map(({ caseId }) => caseId)
        .toSorted(),
    );
    expect(party.holder).not.toMatch(/127|::/);

    const desk = await api.staff('front-desk');
    const once = { token: desk, headers: { 'Idempotency-Key': 'release-the-hoard' } };
    for (const _ of ['ended', 'answered again'])
      expect(await api.post('/v1/holds/release', { holder: party.holder }, once)).toMatchObject({
        status: 200,
        body: { released: 3 },
      });
    expect(await holders()).toEqual([]);
    expect(await hold(tokens[0]?.token ?? '', 210)).toMatchObject({ status: 201 });
    expect((await api.post('/v1/holds/release', { holder: party.holder }, once)).body).toEqual({ released: 3 });
    expect(await api.post('/v1/holds/release', { holder: 'case:another' }, once)).toMatchObject({ status: 422 });
    expect(await holders()).toMatchObject([{ holds: 1 }]);
    await api.post('/v1/holds/release', { holder: party.holder }, { token: desk });
    const [{ token, caseId }] = tokens as [{ token: string; caseId: string }];
    const gone = await api.post('/v1/appointments', { holdId: 'hld_00000000000000000000', caseId }, { token });
    expect(gone.status).toBe(409);
    expect(await hold(tokens[4]?.token ?? '', 200)).toMatchObject({ status: 201 });
    await api.post('/v1/holds/release', { holder: party.holder }, { token: desk });
  });

  it('count no more once they are booked', async () => {
    const { api } = stack;
    for (let n = 0; n < 4; n++) {
      const { token, caseId } = await stranger();
      const held = await hold(token, 20 + n * 7);
      expect(held.status).toBe(201);
      const booked = await api.post('/v1/appointments', { holdId: held.body.holdId, caseId }, { token });
      expect(booked.status).toBe(201);
    }
  });

  it('are one at a time for one case, a new one in place of the old, and ten in a day', async () => {
    const { token } = await stranger();
    for (let n = 0; n < 10; n++) expect((await hold(token, 100 + n)).status).toBe(201);
    expect(await holders()).toMatchObject([{ holds: 1 }]);
    expect(await hold(token, 120)).toMatchObject(tooMany);
    await stack.api.advance('PT24H');
    expect(await hold((await stranger()).token, 121)).toMatchObject({ status: 201 });
  });

  it('stay three however long a source goes on, with all the cases that it can invent in an hour', async () => {
    const { api } = stack;
    await api.advance('PT1H');
    const tokens = await Promise.all(Array.from({ length: 20 }, stranger));
    expect((await stranger()).token).toBeUndefined();
    for (let round = 0; round < 3; round++) {
      for (const [at, { token }] of tokens.entries()) await hold(token, 10 * at + round);
      expect((await holders()).map(({ holds }: { holds: number }) => holds)).toEqual([3]);
      await api.advance('PT11M');
      expect(await holders()).toEqual([]);
    }
    await api.advance('PT1H');
  });

  it('are each ended by the front desk too, by their id', async () => {
    const { api } = stack;
    const { token, caseId } = await stranger();
    const held = await hold(token, 130);
    expect(held.status).toBe(201);
    const other = await stranger();
    expect(await api.call('DELETE', `/v1/holds/${held.body.holdId}`, { token: other.token })).toMatchObject({
      status: 404,
    });
    const desk = await api.staff('front-desk');
    expect((await api.call('DELETE', `/v1/holds/${held.body.holdId}`, { token: desk })).status).toBe(204);
    expect((await holders()).flatMap(({ cases }: { cases: string[] }) => cases)).not.toContain(caseId);
  });

  it('are for the front desk to see, and not for others', async () => {
    const { api } = stack;
    const { token } = await stranger();
    const referrer = await api.referrer('demo-oncology', 'demo-secret');
    for (const other of [token, referrer])
      expect([401, 403]).toContain((await api.get('/v1/holds', { token: other })).status);
    const desk = await api.staff('front-desk');
    const odd = await api.post('/v1/holds/release', { party: 'x' }, { token: desk });
    expect(odd).toMatchObject({ status: 422 });
    expect(odd.body.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted()).toEqual([
      '/holder',
      '/party',
    ]);
  });
});

it('a time that a referrer held for one case is not booked for another', async () => {
  const { api } = stack;
  const token = await api.referrer('demo-oncology', 'demo-secret');
  const refer = async (externalId: string) =>
    (await api.post('/v1/referrals', { ...routineReferral, externalId }, { token })).body.referralId;
  const [first, second] = [await refer('A-1'), await refer('A-2')];
  const held = await hold(token, 300, first);
  expect(held.status).toBe(201);
  const stolen = await api.post('/v1/appointments', { slotId: slots[300]?.slotId, caseId: second }, { token });
  expect(stolen).toMatchObject({ status: 409, body: { reason: 'busy' } });
  const { status } = await api.post('/v1/appointments', { holdId: held.body.holdId, caseId: first }, { token });
  expect(status).toBe(201);
});

it('a time that a member of staff held is hers to book by its slot, and nobody else’s', async () => {
  const { api } = stack;
  const { caseId } = await stranger();
  const slotId = slots[400]?.slotId;
  const desk = await api.staff('front-desk');
  expect((await api.post('/v1/holds', { slotId, caseId }, { token: desk })).status).toBe(201);
  const body = { slotId, caseId };
  const other = await api.post('/v1/appointments', body, { token: await api.staff('nurse') });
  expect(other).toMatchObject({ status: 409, body: { reason: 'busy' } });
  expect((await api.post('/v1/appointments', body, { token: desk })).status).toBe(201);
});

it('a time past the deadline is refused when it is booked, though it was held while the case was routine', async () => {
  const { api } = stack;
  const { token, caseId } = await stranger();
  const late = await api.get(`/v1/slots?appointmentType=new-consult&${searchDates(Date.UTC(2030, 1, 12))}`);
  const held = await api.post('/v1/holds', { slotId: late.body.slots[0].slotId }, { token });
  expect(held.status).toBe(201);
  const patched = await api.call('PATCH', `/v1/intakes/${caseId}`, {
    token,
    body: { clinical: { symptoms: { gait: null } } },
  });
  expect(patched.body.triage.urgency).toBe('urgent');
  const refused = await api.post('/v1/appointments', { holdId: held.body.holdId, caseId }, { token });
  expect(refused).toMatchObject({ status: 409, body: { type: 'urn:spinebridge:problem:after-deadline' } });
  expect(refused.body.alternatives).toHaveLength(3);
});
