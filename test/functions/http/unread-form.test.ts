import { describe, expect, test } from 'vitest';
import { emergencyMembers } from '../../../functions/http/intake/emergency-members.ts';
import { salvageReferral } from '../../../shared/contract/salvage-bodies.ts';
import { ifEmergency } from '../../../shared/texts/emergency-sentences.ts';
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
    expect(emergencyMembers(deps, salvageReferral, {})(undefined)).toEqual({});
  });

  test('says nothing where it was read and is no emergency', () => {
    expect(emergencyMembers(deps)({ clinical: { symptoms: {} } })).toEqual({});
  });
});
