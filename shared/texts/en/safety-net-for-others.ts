import type { PatientTexts } from '../../domain/triage/texts/patient-texts.ts';
import { safetyNetEn } from './safety-net.ts';

/** When to call 911 for somebody else after all, in English. */
export const safetyNetForOthersEn: PatientTexts['safetyNet'] = {
  ...safetyNetEn,
  lines: {
    ...safetyNetEn.lines,
    'cannot-walk': 'they cannot walk or stand, or keep falling',
    'cannot-stand': 'they can no longer stand or walk',
    'moves-less': 'they can move less than they can now',
    'cannot-lift': 'they cannot lift the weak arm or leg',
    numb: 'they have new numbness, or are numb on both sides',
    saddle: 'they are numb between their legs, or lose sexual feeling',
    'bladder-bowel': 'they cannot pass urine, or lose control of bladder or bowels',
    'bladder-bowel-worse': 'their bladder or bowels get worse than they are now',
    constipation: 'they have new, severe constipation',
    band: 'pain is like a band round their chest or belly',
    'nothing-eases': 'they have pain that nothing eases',
    'your-pain-uneased': 'their pain gets worse and nothing eases it',
    'pain-unbearable': 'their pain gets too bad to bear',
    fever: 'they have a temperature of 100.4 °F (38 °C) or more',
    chills: 'they shake with chills, are confused or feel much sicker',
    breathless: 'they are short of breath',
    chest: 'their chest hurts, or they cough up blood',
    wound: 'their wound opens or leaks',
    'wound-spreads': 'the skin round their wound gets more red or hot',
  },
};
