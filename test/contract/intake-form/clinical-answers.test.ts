import { describe, expect, it } from 'vitest';
import { formBody } from '../../../shared/contract/intake-form/form-body.ts';
import type { Answers } from '../../../shared/contract/intake-form/form-state.ts';

const today = '2026-11-27';
const bodyOf = (answers: Answers) => formBody(answers, 'en', today);

describe('what else is clinical', () => {
  it.each<[name: string, answers: Answers, clinical: object]>([
    [
      'cancer',
      { cancer: 'past', site: 'breast', spread: 'no' },
      { cancerHistory: 'past', primarySite: 'breast', knownSpinalMetastasis: 'no' },
    ],
    ['no cancer', { cancer: 'none', site: 'breast', spread: 'yes', chemo: 'yes' }, { cancerHistory: 'none' }],
    ['a high fever', { fever: 'high' }, { fever: 'yes' }],
    ['a low fever', { fever: 'low' }, { fever: 'no', lowGradeFever: 'yes' }],
    ['a fever that was felt', { fever: 'felt' }, { fever: 'unknown', lowGradeFever: 'yes' }],
    ['no fever', { fever: 'no' }, { fever: 'no', lowGradeFever: 'no' }],
    ['not sure of a fever', { fever: 'unknown' }, { fever: 'unknown', lowGradeFever: 'unknown' }],
    ['chemotherapy', { chemo: 'yes' }, { onChemotherapy: 'yes' }],
    ['a risk of infection', { infection: 'unknown' }, { infectionRisk: 'unknown' }],
    ['weight lost', { weight: 'yes' }, { symptoms: { unexplainedWeightLossOrFatigue: 'yes' } }],
    ['no surgery', { surgery: 'no', 'postop.calf': 'yes' }, { postOperative: null }],
    ['not sure of surgery', { surgery: 'unknown' }, { postOperative: {} }],
    [
      'surgery',
      {
        surgery: 'yes',
        'postop.when': 'under-3-months',
        'postop.wound': 'no',
        'postop.calf': 'yes',
        'postop.breath': 'unknown',
        'postop.hardware': 'no',
      },
      {
        infectionRisk: 'yes',
        postOperative: {
          daysSinceSurgery: 14,
          woundProblem: 'no',
          calfSwelling: 'yes',
          breathless: 'unknown',
          hardwarePainOrClunk: 'no',
        },
      },
    ],
    [
      'surgery just now',
      { surgery: 'yes', 'postop.when': 'under-2-weeks' },
      { infectionRisk: 'yes', postOperative: { daysSinceSurgery: 0 } },
    ],
    [
      'surgery long ago',
      { surgery: 'yes', 'postop.when': 'over-3-months' },
      { postOperative: { daysSinceSurgery: 91 } },
    ],
    [
      'surgery, not sure when',
      { surgery: 'yes', 'postop.when': 'unknown' },
      { postOperative: { daysSinceSurgery: null } },
    ],
    ['an MRI', { mri: 'yes', 'mri.after': 'no' }, { imaging: { mriDone: 'yes', mriAfterSymptomChange: 'no' } }],
    ['no MRI', { mri: 'no', 'mri.after': 'yes' }, { imaging: { mriDone: 'no' } }],
    [
      'treatment',
      { treatment: ['steroid', 'other'], radiation: 'yes' },
      { systemicTherapy: { current: ['steroid', 'other'] }, priorRadiation: { given: 'yes' } },
    ],
    ['own words', { words: 'My back hurts.' }, { freeText: 'My back hurts.' }],
    [
      'pain',
      {
        pain: 'yes',
        'pain.severity': '8/10',
        'pain.region': 'lumbar',
        'pain.eased': 'no',
        'pain.worse': 'yes',
        'pain.constant': 'yes',
        'pain.moving': 'no',
        'pain.straining': 'unknown',
        'pain.night': 'yes',
        'pain.tender': 'no',
      },
      {
        symptoms: {
          backOrNeckPain: 'yes',
          painSeverity: 8,
          painRegion: 'lumbar',
          painUnrelievedByRestOrMedication: 'yes',
          painEscalating: 'yes',
          painProgressive: 'yes',
          painSevereUnremitting: 'yes',
          painMechanical: 'no',
          painStraining: 'unknown',
          painNight: 'yes',
          spinalTenderness: 'no',
        },
      },
    ],
    [
      'pain that is eased',
      { pain: 'unknown', 'pain.eased': 'yes' },
      { symptoms: { backOrNeckPain: 'unknown', painUnrelievedByRestOrMedication: 'no' } },
    ],
    ['no pain', { pain: 'no', 'pain.severity': '8', 'pain.night': 'yes' }, { symptoms: { backOrNeckPain: 'no' } }],
    [
      'a pain in words',
      { pain: 'yes', 'pain.severity': 'a lot' },
      { symptoms: { backOrNeckPain: 'yes', painSeverity: 'a lot' } },
    ],
  ])('%s', (_, answers, clinical) => expect(bodyOf(answers).clinical).toEqual(clinical));
});

describe('a risk of infection', () => {
  it.each<[name: string, answers: Answers, risk: string | undefined]>([
    ['is any of those that are asked', { infection: 'yes', surgery: 'no' }, 'yes'],
    ['is surgery of the last two weeks', { infection: 'no', surgery: 'yes', 'postop.when': 'under-2-weeks' }, 'yes'],
    [
      'is surgery of the last three months',
      { infection: 'no', surgery: 'yes', 'postop.when': 'under-3-months' },
      'yes',
    ],
    [
      'is that surgery also where nobody is sure',
      { infection: 'unknown', surgery: 'yes', 'postop.when': 'under-3-months' },
      'yes',
    ],
    ['is not surgery of long ago', { infection: 'no', surgery: 'yes', 'postop.when': 'over-3-months' }, 'no'],
    [
      'is not what is left of a surgery that was taken back',
      { infection: 'no', surgery: 'no', 'postop.when': 'under-2-weeks' },
      'no',
    ],
    ['is open while the day of surgery is', { infection: 'no', surgery: 'yes', 'postop.when': 'unknown' }, 'unknown'],
    ['is open while surgery is', { infection: 'no', surgery: 'unknown' }, 'unknown'],
    ['is open before surgery was asked', { infection: 'no' }, 'unknown'],
    ['is not told where nothing was asked', {}, undefined],
  ])('%s', (_, answers, risk) => {
    const { clinical = {} } = bodyOf(answers) as { clinical?: { infectionRisk?: string } };
    expect(clinical.infectionRisk).toBe(risk);
  });
});
