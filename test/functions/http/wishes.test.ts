import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ignoredWishesEn } from '../../../shared/texts/en/ignored-wishes.ts';
import { ignoredWishesEs } from '../../../shared/texts/es/ignored-wishes.ts';
import { emergencyIntake, routineIntake, routineReferral } from '../../support/bodies.ts';
import { caseDoor } from '../../support/case-door.ts';
import { fakeDeps } from '../../support/fake-case.ts';
import { intakeDoors } from '../../support/intake-function.ts';

const nowhere = { region: 'long-island', clinicIds: ['nowhere', 'queens'] };
const pointers = ['/preferences/clinicIds/0', '/preferences/region'];
const pointersOf = ({ ignoredPreferences }: { ignoredPreferences?: { pointer: string }[] }) =>
  ignoredPreferences?.map(({ pointer }) => pointer);

const fails = async (): Promise<never> => {
  throw new Error('the store is down');
};
const readBy = (directory: typeof fails) => ({ directory: { directory, scheduleGroups: directory } });

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => void vi.restoreAllMocks());

describe('wishes that nobody can meet are named, and the case is stored', () => {
  test('of an intake, in the language of its person', async () => {
    const doors = intakeDoors();
    const answer = await doors.send({ ...routineIntake, preferences: nowhere });
    expect(answer).toMatchObject({
      status: 201,
      body: {
        ignoredPreferences: [
          { pointer: pointers[0], detail: ignoredWishesEs['no-such-clinic'] },
          { pointer: pointers[1], detail: ignoredWishesEs['clinic-elsewhere'] },
        ],
      },
    });
    expect(doors.stored()).toMatchObject({
      header: { clinicId: 'queens' },
      record: { submission: { preferences: nowhere } },
    });
    expect(doors.stored()?.header).not.toHaveProperty('region');
  });

  test('of a referral, in English; its times are where the wishes lead that can be met', async () => {
    const answer = await intakeDoors().refer({ ...routineReferral, preferences: nowhere });
    expect(answer.body.ignoredPreferences[0]).toEqual({
      pointer: pointers[0],
      detail: ignoredWishesEn['no-such-clinic'],
    });
    expect(answer.body.earliestSlots.length).toBeGreaterThan(0);
    for (const { clinicId } of answer.body.earliestSlots) expect(clinicId).toBe('queens');
  });

  test.each([
    ['intake', { channel: 'phone', intake: { ...routineIntake, preferences: nowhere } }],
    ['referral', { channel: 'fax', referral: { ...routineReferral, preferences: nowhere } }],
  ])('of a case that staff take by their pointers in the body: %s', async (form, body) => {
    const door = caseDoor();
    const answer = await door.open(body);
    expect(answer.status).toBe(201);
    expect(pointersOf(answer.body)).toEqual(pointers.map((pointer) => `/${form}${pointer}`));
    expect(door.stored()?.header.clinicId).toBe('queens');
  });

  test('and a repeat under the same key is told the same, whatever became of the directory', async () => {
    const doors = intakeDoors();
    const key = { 'Idempotency-Key': 'once' };
    const first = await doors.send({ ...routineIntake, preferences: nowhere }, key);
    const again = await doors.send({ ...routineIntake, preferences: nowhere }, key);
    expect(again).toMatchObject({ status: 201, body: first.body, headers: { 'Idempotent-Replayed': 'true' } });
    expect(pointersOf(again.body)).toEqual(pointers);
    expect(doors.counts().cases).toBe(1);
  });

  test('nothing is named where all can be met, or nothing is wished', async () => {
    for (const preferences of [undefined, {}, { region: 'nyc', clinicIds: ['queens'], stepFree: true }]) {
      const answer = await intakeDoors().send({ ...routineIntake, preferences });
      expect(answer.status).toBe(201);
      expect(answer.body).not.toHaveProperty('ignoredPreferences');
    }
  });
});

describe('a need for no steps', () => {
  test('stands in the header, and moves the case from a clinic with steps', async () => {
    const doors = intakeDoors();
    const answer = await doors.send({ ...routineIntake, preferences: { stepFree: true, clinicIds: ['brooklyn'] } });
    expect(pointersOf(answer.body)).toEqual(['/preferences/clinicIds/0']);
    expect(doors.stored()?.header).toMatchObject({ stepFree: true });
    expect(doors.stored()?.header).not.toHaveProperty('clinicId');
  });

  test('names times of a referral without steps only, nearby, and says that they are elsewhere', async () => {
    const preferences = { stepFree: true, region: 'nyc', clinicIds: ['brooklyn'] };
    const { body } = await intakeDoors().refer({ ...routineReferral, preferences });
    expect(body.earliestSlots.length).toBeGreaterThan(0);
    const { directory } = fakeDeps().deps;
    const { clinics } = await directory.directory();
    for (const { clinicId } of body.earliestSlots)
      expect(clinics.find((each) => each.clinicId === clinicId)).toMatchObject({ stepFree: true, region: 'nyc' });
  });
});

describe('a referral whose clinic has no time', () => {
  test('is offered times of its region, and told so', async () => {
    const { directory } = fakeDeps().deps;
    const { practitioners, ...rest } = await directory.directory();
    const idle = practitioners.map((each) => ({
      ...each,
      weeklyHours: each.weeklyHours.filter(({ clinicId }) => clinicId !== 'queens'),
    }));
    const read = async () => ({ ...rest, practitioners: idle });
    const doors = intakeDoors({ directory: { directory: read, scheduleGroups: async () => ['all'] } });
    const { body } = await doors.refer({ ...routineReferral, preferences: { clinicIds: ['queens'] } });
    expect(body.notes).toEqual(['not-as-wished']);
    const inCity = rest.clinics.filter(({ region }) => region === 'nyc').map(({ clinicId }) => clinicId);
    expect(body.earliestSlots.length).toBeGreaterThan(0);
    for (const { clinicId } of body.earliestSlots) expect(inCity).toContain(clinicId);
    expect(body).not.toHaveProperty('ignoredPreferences');
  });
});

describe('where the directory cannot be read', () => {
  test.each([
    ['an intake', (doors: ReturnType<typeof intakeDoors>) => doors.send({ ...routineIntake, preferences: nowhere })],
    [
      'a referral',
      (doors: ReturnType<typeof intakeDoors>) => doors.refer({ ...routineReferral, preferences: nowhere }),
    ],
  ])('%s is stored with its wishes as they are written, and none is named', async (_, send) => {
    const doors = intakeDoors(readBy(fails));
    const answer = await send(doors);
    expect(answer).toMatchObject({ status: 201, body: { bookingToken: expect.any(String) } });
    expect(answer.body).not.toHaveProperty('ignoredPreferences');
    expect(doors.stored()).toMatchObject({
      header: { clinicId: 'nowhere', region: 'long-island' },
      record: { submission: { preferences: nowhere } },
    });
  });

  test('nobody asks for it for a form without wishes', async () => {
    const asked = vi.fn(fails);
    await intakeDoors(readBy(asked)).send({ ...routineIntake, preferences: {} });
    expect(asked).not.toHaveBeenCalled();
  });
});

describe('an emergency', () => {
  const form = { ...emergencyIntake, preferences: nowhere };

  test('is stored and paged where the directory cannot be read', async () => {
    const doors = intakeDoors(readBy(fails));
    const answer = await doors.send(form);
    expect(answer).toMatchObject({ status: 201, body: { triage: { urgency: 'emergent' } } });
    expect(answer.body).not.toHaveProperty('ignoredPreferences');
    expect(doors.counts()).toEqual({ cases: 1, pages: 1 });
  });

  test('is told of its wishes where the directory is at hand, and placed by those that can be met', async () => {
    const doors = intakeDoors();
    const answer = await doors.send(form);
    expect(pointersOf(answer.body)).toEqual(pointers);
    expect(doors.stored()?.header.clinicId).toBe('queens');
  });

  test('that staff take by fax is stored without its referrer where they cannot be looked up; any other waits', async () => {
    const body = (form: object) => ({ channel: 'fax', referral: form, referrerId: 'demo-oncology' });
    const broken = caseDoor({}, readBy(fails));
    const answer = await broken.open(body({ ...routineReferral, clinical: emergencyIntake.clinical }));
    expect(answer).toMatchObject({ status: 201, body: { incomplete: [{ pointer: '/referrerId' }] } });
    expect(broken.stored()?.header).not.toHaveProperty('referrerId');
    const other = caseDoor({}, readBy(fails));
    expect(await other.open(body(routineReferral))).toMatchObject({ status: 500 });
    expect(other.committed).toEqual([]);
  });
});
