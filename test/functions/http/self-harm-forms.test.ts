import { describe, expect, test } from 'vitest';
import { routineIntake, withMember } from '../../support/bodies.ts';
import { pointersOf } from '../../support/form-faults.ts';
import { intakeDoors } from '../../support/intake-function.ts';

describe('words of self-harm with a form at fault', () => {
  const words = withMember(routineIntake, 'clinical.freeText', 'Quiero morirme.');

  test.each<[string, string, unknown]>([
    ['no consent', 'consent.privacyNotice', false],
    ['no birth date', 'patient.birthDate', undefined],
    ['a phone that is none', 'patient.phone', '12'],
  ])('are stored and paged, and the crisis line stands first: %s', async (_, path, value) => {
    const doors = intakeDoors();
    const answer = await doors.send(withMember(words, path, value));
    expect(answer).toMatchObject({
      status: 201,
      body: { triage: { decisiveRules: ['U11'], headline: expect.stringContaining('988') } },
    });
    expect(pointersOf(answer.body.incomplete)).toEqual([`/${path.replaceAll('.', '/')}`]);
    expect(doors.counts()).toEqual({ cases: 1, pages: 1 });
  });

  test('are answered with the crisis line where nobody could be reached', async () => {
    const doors = intakeDoors();
    const answer = await doors.send(withMember(words, 'patient', { givenName: 'Rosa' }));
    expect(answer).toMatchObject({ status: 422, body: { emergency: { en: expect.stringContaining('988') } } });
    expect(doors.counts()).toEqual({ cases: 0, pages: 0 });
  });
});
