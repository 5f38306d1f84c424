import { beforeAll, describe, expect, it } from 'vitest';
import { routineIntake } from '../support/bodies.ts';
import { dayOf, inDays, startStack } from '../support/stack.ts';
import { started } from '../support/started.ts';

const stack = started(startStack);
let desk: string;
beforeAll(async () => {
  desk = await stack.api.staff('front-desk');
});

const days = (first: number, last: number): string => `from=${dayOf(inDays(first))}&to=${dayOf(inDays(last))}`;
const consult = `appointmentType=new-consult&${days(1, 7)}`;
const remote = `appointmentType=telehealth&${days(1, 7)}`;

async function searched(query: string, token?: string) {
  const { status, body } = await stack.api.get(`/v1/slots?${query}`, token ? { token } : {});
  expect([query, status]).toEqual([query, 200]);
  return body;
}

/** All pages of a search. */
async function everything(query: string, token?: string) {
  let page = await searched(`${query}&limit=200`, token);
  const slots = page.slots;
  while (page.cursor) {
    page = await searched(`${query}&limit=200&cursor=${page.cursor}`, token);
    slots.push(...page.slots);
  }
  return slots;
}

const some = (slots: Record<string, unknown>[], member: string) =>
  [...new Set(slots.map((each) => each[member]))].toSorted();

async function errors(query: string) {
  const { status, body } = await stack.api.get(`/v1/slots?${query}`);
  expect(status).toBe(422);
  return body.errors;
}

describe('a ZIP', () => {
  it.each(['11787', '11787-1234', '117871234', '11787+1234', '%2011787%20'])('%s orders by distance', async (near) => {
    const { slots, notes } = await searched(`${consult}&near=${near}`);
    expect(notes).toBeUndefined();
    expect(slots[0]).toHaveProperty('distanceMiles');
    expect(slots).toEqual((await searched(`${consult}&near=11787`)).slots);
  });

  it.each(['00501', '07302', '99999-0000'])('%s, which nobody can place, is told and hides nothing', async (near) => {
    const { slots, notes } = await searched(`${consult}&near=${near}`);
    expect(notes).toEqual(['zip-not-placed']);
    expect(slots).toEqual((await searched(consult)).slots);
    expect(slots[0]).not.toHaveProperty('distanceMiles');
  });

  it.each(['1178', 'Smithtown', ''])('that is none is refused: "%s"', async (near) => {
    expect(await errors(`${consult}&near=${near}`)).toMatchObject([{ pointer: '/near' }]);
  });
});

describe('filters', () => {
  it('take one or many of each, and all at once', async () => {
    const at = async (query: string) => some(await everything(`${consult}&${query}`), 'clinicId');
    expect(await at('clinic=bronx')).toEqual(['bronx']);
    expect(await at('clinic=bronx&clinic=queens')).toEqual(['bronx', 'queens']);
    expect(await at('clinic=bronx&clinic=nassau&region=nyc')).toEqual(['bronx']);
    expect(await at('region=nyc&region=long-island')).toEqual(await at(''));
    expect(await at('region=nyc&stepFree=true')).toEqual(['bronx', 'manhattan', 'queens']);
    expect(await at('region=nyc&stepFree=false')).toContain('brooklyn');
  });

  it('name what nobody has, one of several by its place', async () => {
    expect(await errors(`${consult}&clinic=nowhere&clinic=bronx&clinic=elsewhere&practitioner=nobody`)).toEqual([
      { pointer: '/clinic/0', detail: 'There is no clinic nowhere; see /v1/clinics.' },
      { pointer: '/clinic/2', detail: 'There is no clinic elsewhere; see /v1/clinics.' },
      { pointer: '/practitioner', detail: 'There is no practitioner nobody; see /v1/practitioners.' },
    ]);
    expect(await errors(`${consult}&region=mars&modality=fax&modality=fax&state=Atlantis&state=NY`)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ pointer: '/region' }),
        expect.objectContaining({ pointer: '/modality', detail: 'is given 2 times; give it once' }),
        expect.objectContaining({ pointer: '/state' }),
      ]),
    );
    expect(await errors(`${consult}&region=nyc&region=mars`)).toMatchObject([{ pointer: '/region/1' }]);
  });

  it.each([
    [`${consult}&modality=telehealth`, ['other-modality']],
    [`${remote}&modality=in-person`, ['other-modality']],
    [`${consult}&clinic=bronx&region=long-island`, ['nothing-matches']],
    [`${consult}&language=xx`, ['nothing-matches']],
    [`${consult}&specialty=dentistry&near=00501`, ['zip-not-placed', 'nothing-matches']],
    [`${remote}&state=Alaska`, ['none-licensed']],
  ])('that nobody passes are told: %s', async (query, notes) => {
    expect(await searched(query)).toEqual({ slots: [], notes });
    const { days: dates, ...rest } = await searched(`${query}&view=days`);
    expect(rest).toEqual({ notes });
    expect(dates).toHaveLength(7);
    expect(dates[0]).toEqual({ date: dayOf(inDays(1)), count: 0 });
  });

  it('by state say where they decide nothing', async () => {
    expect((await searched(`${remote}&state=new%20york`)).notes).toBeUndefined();
    expect((await searched(`${remote}&state=N.Y.`)).slots).toEqual((await searched(remote)).slots);
    expect((await searched(`${consult}&state=NJ`)).notes).toEqual(['state-not-used']);
  });
});

describe('the dates of a search', () => {
  it('count what its pages show', async () => {
    for (const query of [consult, `${consult}&stepFree=true&near=11787`, `${remote}&language=es&language=ru`]) {
      const slots = await everything(query);
      const { days: dates } = await searched(`${query}&view=days`);
      expect(dates).toHaveLength(7);
      for (const { date, count, first } of dates) {
        const ofDate = slots.filter(({ start }: { start: string }) => start.startsWith(date));
        expect([date, count, first]).toEqual([date, ofDate.length, ofDate[0]]);
      }
    }
  });

  it('have no pages', async () => {
    const { cursor } = await searched(`${consult}&limit=1`);
    expect(await errors(`${consult}&view=days&limit=5&cursor=${cursor}`)).toEqual([
      { pointer: '/cursor', detail: 'is for pages of times; leave it out with view=days' },
      { pointer: '/limit', detail: 'is for pages of times; leave it out with view=days' },
    ]);
    expect(await errors(`${consult}&view=weeks`)).toMatchObject([{ pointer: '/view' }]);
  });
});

describe('with a case', () => {
  it('each time says what speaks for it', async () => {
    const preferences = { clinicIds: ['queens'] };
    const { body } = await stack.api.post('/v1/intakes', { ...routineIntake, language: 'es', preferences });
    const slots = await everything(`${consult}&clinic=queens&clinic=brooklyn&clinic=manhattan`, body.bookingToken);
    const reasons = (clinicId: string) =>
      slots
        .filter((each: { clinicId: string }) => each.clinicId === clinicId)
        .map((each: { reasons: string[] }) => each.reasons);
    for (const each of reasons('queens')) expect(each).toEqual(expect.arrayContaining(['near', 'imaging-on-site']));
    for (const each of reasons('brooklyn')) expect(each).not.toContain('near');
    expect(slots[0].reasons).toContain('before-deadline');
    expect((await searched(consult)).slots[0]).not.toHaveProperty('reasons');
    const { days: dates } = await searched(`${consult}&view=days&clinic=queens`, body.bookingToken);
    expect(dates.find((each: { count: number }) => each.count > 0).first.reasons).toContain('near');
  });
});

describe('by telehealth', () => {
  it('nobody sees a patient of another state without a licence there, in search and booking alike', async () => {
    const address = { line1: '1 Sample Street', city: 'Hoboken', state: 'New Jersey', postalCode: '07030' };
    const patient = { ...routineIntake.patient, familyName: 'Elsewhere', address };
    const { body, status } = await stack.api.post('/v1/intakes', { ...routineIntake, patient });
    expect([status, body.errors]).toEqual([201, undefined]);
    const { bookingToken: token, intakeId: caseId } = body;
    expect(await searched(remote, token)).toEqual({ slots: [], notes: ['none-licensed'] });
    expect(await searched(`${remote}&state=NY`, token)).toEqual({
      slots: [],
      notes: ['state-not-used', 'none-licensed'],
    });
    const { slots } = await searched(remote);
    const { slotId } = slots[0];
    const refused = await stack.api.post('/v1/appointments', { slotId, caseId }, { token });
    expect(refused.body).toMatchObject({ reason: 'not-licensed', alternatives: [], phone: expect.any(String) });
    const held = await stack.api.post('/v1/holds', { slotId }, { token: desk });
    expect(held.status).toBe(201);
    const booked = await stack.api.post('/v1/appointments', { holdId: held.body.holdId, caseId }, { token: desk });
    expect([booked.status, booked.body.reason]).toEqual([409, 'not-licensed']);
  });
});

describe('every time shown in a quiet system (targets.md R8)', () => {
  it('can be held by whoever was shown it, while hundreds are held already', async () => {
    const query = `appointmentType=follow-up&${days(2, 3)}`;
    const held: string[] = [];
    const hold = (slotId: string) => stack.api.post('/v1/holds', { slotId }, { token: desk });
    const shown = await everything(query, desk);
    for (const { slotId } of shown) {
      const { status, body } = await hold(slotId);
      // A time shown may overlap one that was held since; no other reason counts.
      expect([201, 409]).toContain(status);
      if (status === 201) held.push(slotId);
      else expect(body.reason).toMatch(/^(busy|travel|limit-reached)$/);
    }
    expect(held.length).toBeGreaterThan(200);
    expect(await everything(query, desk)).toEqual([]);

    const next = `appointmentType=new-consult&${days(6, 7)}`;
    const left = await everything(next, desk);
    expect(left.length).toBeGreaterThan(100);
    for (const { slotId } of left) {
      const { status, body } = await hold(slotId);
      expect([slotId, status]).toEqual([slotId, 201]);
      expect((await stack.api.call('DELETE', `/v1/holds/${body.holdId}`, { token: desk })).status).toBe(204);
    }
  });
});
