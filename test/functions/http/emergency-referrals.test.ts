import { describe, expect, test } from 'vitest';
import { referral, withMember } from '../../support/bodies.ts';
import { type Fault, pointersOf } from '../../support/form-faults.ts';
import { intakeDoors } from '../../support/intake-function.ts';

describe('a referral that is an emergency', () => {
  const emergency = withMember(referral, 'clinical.symptoms.gait', { value: 'cannot-walk', onsetDays: 1 });
  test.each<Fault>([
    ['a National Provider Identifier that is none', 'referrer.npi', '1234567890', ['/referrer/npi']],
    ['no referrer', 'referrer', undefined, ['/referrer']],
    ['no patient', 'patient', undefined, ['/patient']],
    ['a code that is none', 'diagnoses', ['C79.51', 7], ['/diagnoses/1']],
    ['a note without end', 'note', 'x'.repeat(4001), ['/note']],
    ['an empty identifier', 'externalId', ' ', []],
    ['an identifier as a number', 'externalId', 991, []],
    ['a reason in words', 'reason', 'please see', ['/reason']],
    ['an unknown field', 'priority', 'high', ['/priority']],
    ['a score over five', 'clinical.ecog', 9, ['/clinical/ecog']],
  ])('is stored and paged: %s', async (_, path, value, pointers) => {
    const doors = intakeDoors();
    const answer = await doors.refer(withMember(emergency, path, value));
    expect(answer).toMatchObject({ status: 201, body: { triage: { urgency: 'emergent' } } });
    expect(pointersOf(answer.body.incomplete)).toEqual(pointers);
    expect(doors.counts()).toEqual({ cases: 1, pages: 1 });
    expect(doors.stored()?.header.referrerId).toBe('demo-oncology');
  });

  const telling = 'Lost bladder control yesterday and cannot walk.';
  const padding = 'Seen in clinic, doing well. '.repeat(160);
  test.each<[string, object]>([
    ['its note behind what is kept of one', { note: `${padding}${telling}` }],
    ['its note between what is kept of one', { note: `${padding}${telling} ${padding}` }],
    ['its note among the answers', { clinical: { ...referral.clinical, note: telling } }],
    ['its codes among the answers', { clinical: { ...referral.clinical, diagnoses: ['G83.4'] } }],
    ['its codes as one text', { diagnoses: 'C79.51, g83.4' }],
    ['its codes as coded values', { diagnoses: [{ code: 'G83.4' }] }],
    ['a code behind fifty cancers', { diagnoses: [...Array.from({ length: 60 }, (_, n) => `C50.${n}`), 'G83.4'] }],
    ['a code behind fifty others', { diagnoses: [...Array.from({ length: 60 }, (_, n) => `I10.${n}`), 'G83.4'] }],
  ])('is stored and paged by %s', async (_, more) => {
    const doors = intakeDoors();
    const answer = await doors.refer({ ...referral, diagnoses: [], ...more });
    expect(answer).toMatchObject({ status: 201, body: { triage: { urgency: 'emergent' }, incomplete: [{}] } });
    expect(doors.counts()).toEqual({ cases: 1, pages: 1 });
  });

  test.each<[string, object]>([
    ['its note', { note: 'Lost bladder control yesterday and cannot walk.' }],
    ['its codes', { diagnoses: ['g834'] }],
  ])('by %s is one, also where the answers cannot be read', async (_, more) => {
    for (const clinical of [{ mood: 'low' }, [], 7, null]) {
      const doors = intakeDoors();
      const answer = await doors.refer({ ...referral, diagnoses: [], ...more, clinical });
      expect(answer).toMatchObject({ status: 201, body: { triage: { urgency: 'emergent' } } });
      expect(doors.counts()).toEqual({ cases: 1, pages: 1 });
    }
  });
});
