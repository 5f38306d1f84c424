import { describe, expect, test } from 'vitest';
import { emergencyMembers } from '../../../functions/http/intake/emergency-members.ts';
import { refusedReferral } from '../../../functions/http/referrals/refused-referral.ts';
import { ifEmergency, ifSelfHarm } from '../../../shared/texts/emergency-sentences.ts';
import { fakeDeps } from '../../support/fake-case.ts';

const { deps } = fakeDeps();

describe('a refusal of a form that could not be read', () => {
  test.each([
    ['no body', undefined],
    ['no object', 'please help'],
  ])('%s: says 911 in English and Spanish', (_, sent) => {
    expect(emergencyMembers(deps)(sent)).toEqual({ emergency: ifEmergency });
  });

  test('says nothing to a referrer', () => {
    expect(emergencyMembers(deps, refusedReferral)(undefined)).toEqual({});
  });

  test('tells a referrer of an emergency in the referrer’s words, and that nobody is paged', () => {
    const clinical = { symptoms: { gait: { value: 'cannot-walk' } } };
    const patient = { language: 'es' };
    expect(emergencyMembers(deps, refusedReferral)({ clinical, patient })).toMatchObject({
      triage: {
        urgency: 'emergent',
        headline: 'EMERGENT: send to the emergency department now.',
        instructions: expect.arrayContaining([
          'This referral was not stored and nobody is paged: mend it and send it again, or call.',
          'Surgeon on call: (212) 555-0188.',
        ]),
        forPatient: { language: 'es', headline: expect.stringContaining('911') },
      },
    });
  });

  test('attaches what to tell the patient in English where no language could be read', () => {
    const clinical = { symptoms: { gait: { value: 'cannot-walk' } } };
    expect(emergencyMembers(deps, refusedReferral)({ clinical })).toMatchObject({
      triage: { forPatient: { headline: expect.stringMatching(/^Call 911/) } },
    });
  });

  test.each<[string, object]>([
    ['an answer in a form of its own', { clinical: { symptoms: { gait: { value: 'no longer' } } } }],
    ['an unknown field among the answers', { clinical: { walking: 'impossible' } }],
    ['no answers where they should be', { data: { clinical: {} } }],
  ])('%s: says 911 in English and Spanish, for nobody knows what was meant', (_, sent) => {
    expect(emergencyMembers(deps)(sent)).toEqual({ emergency: ifEmergency });
  });

  test('gives the crisis line where the words are of self-harm, and promises no call', () => {
    const sent = { clinical: { freeText: 'I want to die' } };
    expect(emergencyMembers(deps)(sent)).toEqual({ emergency: ifSelfHarm });
    expect(emergencyMembers(deps, refusedReferral)(sent)).toEqual({});
  });

  test('says nothing where it was read and is no emergency', () => {
    expect(emergencyMembers(deps)({ clinical: { symptoms: {} } })).toEqual({});
  });
});
