import { describe, expect, test } from 'vitest';
import { Throttled } from '../../../shared/workflows/core/commit-errors.ts';
import { emergencyIntake, ofAnother, referral, routineIntake, withMember } from '../../support/bodies.ts';
import { intakeDoors } from '../../support/intake-function.ts';

const key = { 'Idempotency-Key': 'the-same' };
const isReplay = { headers: { 'Idempotent-Replayed': 'true' } };

describe('an intake that is sent twice without a key', () => {
  test.each([
    ['an emergency', emergencyIntake, 1],
    ['any other', routineIntake, 0],
  ])('gets the first answer again: %s', async (_, body, pages) => {
    const doors = intakeDoors();
    const first = await doors.send(body);
    const second = await doors.send(body);
    expect(first.headers['Idempotent-Replayed']).toBeUndefined();
    expect(second).toMatchObject({ status: 201, body: first.body, ...isReplay });
    expect(doors.counts()).toEqual({ cases: 1, pages });
  });

  test('is the same however it is written', async () => {
    const doors = intakeDoors();
    await doors.send(routineIntake);
    const { patient, ...rest } = routineIntake;
    const written = { ...rest, patient: { ...patient, phone: '+1 631 555 0123 ', givenName: ' Carmen\u200b' } };
    expect(await doors.send({ ...written, language: 'es-MX' })).toMatchObject(isReplay);
  });

  test('is the same with a form at fault', async () => {
    const doors = intakeDoors();
    const body = withMember(emergencyIntake, 'consent', undefined);
    await doors.send(body);
    expect(await doors.send(body)).toMatchObject({ status: 201, ...isReplay });
    expect(doors.counts()).toEqual({ cases: 1, pages: 1 });
  });

  test('is another one a quarter of an hour later', async () => {
    const doors = intakeDoors();
    await doors.send(emergencyIntake);
    doors.wait(14);
    expect(await doors.send(emergencyIntake)).toMatchObject(isReplay);
    doors.wait(2);
    expect((await doors.send(emergencyIntake)).headers).not.toHaveProperty('Idempotent-Replayed');
    expect(doors.counts()).toEqual({ cases: 2, pages: 2 });
  });

  test.each<[string, object]>([
    ['other answers', withMember(routineIntake, 'clinical.freeText', 'It is worse.')],
    ['another person', ofAnother(routineIntake)],
    ['another birth date', withMember(routineIntake, 'patient.birthDate', '1971-02-28')],
    ['a corrected form', withMember(routineIntake, 'preferences.region', 'nyc')],
  ])('is another one with %s', async (_, body) => {
    const doors = intakeDoors();
    await doors.send(routineIntake);
    expect((await doors.send(body)).headers).not.toHaveProperty('Idempotent-Replayed');
    expect(doors.counts().cases).toBe(2);
  });

  test('is looked at again each time if it pages: staff may have set it aside for part of a flood', async () => {
    const doors = intakeDoors();
    const { body } = await doors.send(emergencyIntake);
    expect(doors.lookedAtAgain()).toEqual([]);
    for (let n = 0; n < 2; n++) {
      doors.wait(1);
      expect(await doors.send(emergencyIntake)).toMatchObject({ status: 201, body });
    }
    expect(doors.lookedAtAgain()).toEqual([body.intakeId, body.intakeId]);
    for (let n = 0; n < 2; n++) await doors.send(emergencyIntake, key);
    expect(doors.lookedAtAgain()).toHaveLength(3);
    for (let n = 0; n < 2; n++) await doors.send(routineIntake);
    expect(doors.lookedAtAgain()).toHaveLength(3);
  });

  test('is no success where that cannot be promised', async () => {
    const { ledger, requests } = intakeDoors().store;
    const commit: typeof ledger.commit = async (changes) => {
      if (changes.some(({ kind }) => kind === 'reaction-promised')) throw new Throttled();
      return ledger.commit(changes);
    };
    const doors = intakeDoors({ ledger: { commit }, requests });
    expect(await doors.send(emergencyIntake)).toMatchObject({ status: 201 });
    const second = await doors.send(emergencyIntake);
    expect([second.status, second.body.triage.urgency]).toEqual([503, 'emergent']);
  });

  test('is stored each time while no key of ours can be read, if it is an emergency', async () => {
    const doors = intakeDoors({ linkKeys: () => Promise.reject(new Error('no keys')) });
    for (let n = 0; n < 2; n++) expect(await doors.send(emergencyIntake)).toMatchObject({ status: 201 });
    expect(doors.counts().cases).toBe(2);
  });
});

describe('an Idempotency-Key of the public', () => {
  test('belongs to the person in the body: two people with one key never meet', async () => {
    const doors = intakeDoors();
    await doors.send(routineIntake, key);
    const other = await doors.send(ofAnother(routineIntake), key);
    expect(other).toMatchObject({ status: 201 });
    expect(other.headers).not.toHaveProperty('Idempotent-Replayed');
    expect(await doors.send(routineIntake, key)).toMatchObject(isReplay);
    expect(doors.counts().cases).toBe(2);
  });

  test('that was used for other answers of the same person is refused', async () => {
    const doors = intakeDoors();
    await doors.send(routineIntake, key);
    const other = withMember(routineIntake, 'clinical.symptoms.painSeverity', 4);
    expect(await doors.send(other, key)).toMatchObject({
      status: 422,
      body: { type: 'urn:spinebridge:problem:key-reused' },
    });
  });

  test('never turns an emergency away: it is ignored then', async () => {
    const doors = intakeDoors();
    const patient = emergencyIntake.patient;
    await doors.send({ ...routineIntake, patient }, key);
    const answer = await doors.send(emergencyIntake, key);
    expect(answer).toMatchObject({ status: 201, body: { triage: { urgency: 'emergent' } } });
    expect(answer.headers).not.toHaveProperty('Idempotent-Replayed');
    expect(doors.counts()).toEqual({ cases: 2, pages: 1 });
  });

  test('of a referrer never turns an emergency away either', async () => {
    const doors = intakeDoors();
    await doors.refer(referral, key);
    const emergency = withMember(referral, 'clinical.symptoms.gait', { value: 'cannot-walk', onsetDays: 1 });
    expect(await doors.refer(emergency, key)).toMatchObject({ status: 201 });
    expect(await doors.refer({ ...referral, note: 'x' }, key)).toMatchObject({ status: 422 });
    expect(doors.counts()).toEqual({ cases: 2, pages: 1 });
  });
});
