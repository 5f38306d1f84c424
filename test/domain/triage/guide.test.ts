import { describe, expect, it } from 'vitest';
import { baseline, blankSheet, recent, triagedCancerPatient, triagedPerson } from './support/builders.ts';

type Change = Record<string, unknown>;

const fever = { fever: 'yes', symptoms: { backOrNeckPain: 'yes' } };
const clot = { postOperative: { daysSinceSurgery: 5, woundProblem: 'no', calfSwelling: 'yes', breathless: 'no' } };
const sudden = (value: string) => ({ value, onsetDays: 1, course: 'sudden' });
const unsteady = { symptoms: { gait: sudden('new-unsteady') } };
const twelve = {
  location: 'junctional',
  pain: 'none',
  boneLesion: 'lytic',
  alignment: 'subluxation-translation',
  collapse: 'over-50',
  posterolateral: 'none',
};
const lesion = { knownSpinalMetastasis: 'yes' };

describe('arrival words: the first that holds', () => {
  it.each<[title: string, change: Change, phrase: string | null]>([
    ['fever on chemotherapy before all', { ...clot, ...fever, onChemotherapy: 'yes' }, 'fever-on-chemo'],
    [
      'fever on chemotherapy beside loss of control',
      { fever: 'yes', onChemotherapy: 'yes', symptoms: { bladderBowel: recent('new-change') } },
      'fever-on-chemo',
    ],
    ['a clot before what is sudden', { ...clot, ...unsteady }, 'after-surgery'],
    ['sudden before the cord', { symptoms: { ...unsteady.symptoms, saddleNumbness: recent('yes') } }, 'sudden-deficit'],
    ['the cord before fever', { ...fever, symptoms: { backOrNeckPain: 'yes', saddleNumbness: recent('yes') } }, 'cord'],
    ['an exam sign', { exam: { mrcPowerMin: 4 } }, 'cord'],
    [
      'ESCC 1c and an unknown answer',
      { ...lesion, imaging: { escc: '1c' }, symptoms: { gait: { value: 'unknown' } } },
      'cord',
    ],
    [
      'severe escalating pain',
      {
        symptoms: {
          backOrNeckPain: 'yes',
          painSeverity: 9,
          painEscalating: 'yes',
          painUnrelievedByRestOrMedication: 'yes',
        },
      },
      'cord',
    ],
    ['fever with pain', fever, 'spinal-infection'],
    ['an abscess beside compression', { diagnoses: ['G06.1', 'G95.2'] }, 'cord'],
    ['an abscess alone', { diagnoses: ['G06.1'] }, 'spinal-infection'],
    ['nothing below emergent', { symptoms: { radicularPain: recent('band') } }, null],
  ])('%s: %s', (_, change, phrase) => {
    expect(triagedPerson(change).guidance.arrivalPhrase).toBe(phrase);
  });

  it.each(['limbWeakness', 'sensoryChange', 'radicularPain'])('%s on both sides is the cord', (field) => {
    expect(triagedPerson({ symptoms: { [field]: recent('bilateral') } }).guidance.arrivalPhrase).toBe('cord');
  });

  it('E5 and E9 are the cord', () => {
    expect(triagedCancerPatient({ symptoms: { gait: recent('new-unsteady') } }).guidance.arrivalPhrase).toBe('cord');
    expect(triagedPerson({ ...lesion, imaging: { escc: '3' } }).guidance.arrivalPhrase).toBe('cord');
  });
});

describe('transport: who is carried', () => {
  const emergent = { symptoms: { saddleNumbness: recent('yes') } };

  it.each<[title: string, change: Change, isCarried: boolean]>([
    ['an emergency as such', {}, false],
    ['cannot walk', { symptoms: { gait: recent('cannot-walk') } }, true],
    ['cannot walk, a baseline', { symptoms: { ...emergent.symptoms, gait: baseline('cannot-walk') } }, true],
    ['Frankel C', { exam: { frankel: 'C' } }, true],
    ['Frankel D', { exam: { frankel: 'D' } }, false],
    ['ASIA A', { exam: { asia: 'A' } }, true],
    ['ASIA B', { exam: { asia: 'B' } }, true],
    ['ASIA D', { exam: { asia: 'D' } }, false],
    ['power 2', { exam: { mrcPowerMin: 2 } }, true],
    ['power 3', { exam: { mrcPowerMin: 3 } }, false],
    ['a lesion at C2', { ...lesion, imaging: { lesionLevel: 'C2' } }, true],
    ['a lesion at C3', { ...lesion, imaging: { lesionLevel: 'C3' } }, false],
    ['C2 without a lesion', { imaging: { lesionLevel: 'C2' } }, false],
    ['C2 with a finding not reviewed', { imaging: { lesionLevel: 'C2', newFindingUnreviewed: true } }, true],
    [
      'SINS 12 with movement pain',
      { ...lesion, sins: twelve, symptoms: { ...emergent.symptoms, painMechanical: 'unknown' } },
      false,
    ],
    ['SINS 13 without movement pain', { ...lesion, sins: { ...twelve, posterolateral: 'unilateral' } }, false],
    [
      'SINS 13, movement pain unknown',
      {
        ...lesion,
        sins: { ...twelve, posterolateral: 'unilateral' },
        symptoms: { ...emergent.symptoms, painMechanical: 'unknown' },
      },
      true,
    ],
    [
      'SINS 13 by movement pain',
      {
        ...lesion,
        sins: { ...twelve, posterolateral: 'unilateral' },
        symptoms: { ...emergent.symptoms, painMechanical: 'yes' },
      },
      true,
    ],
    ['SINS mechanical on the sheet', { ...lesion, sins: { ...twelve, pain: 'mechanical' } }, true],
    ['SINS pain left out', { ...lesion, sins: { ...twelve, pain: null } }, true],
    ['SINS perhaps 13, no movement pain', { ...lesion, sins: { ...twelve, posterolateral: null } }, false],
    ['sudden, without cancer', unsteady, true],
    ['breathless after surgery', { postOperative: { daysSinceSurgery: 400, breathless: 'yes' } }, true],
    ['breathless unknown', { postOperative: { daysSinceSurgery: 400, breathless: 'unknown' } }, false],
  ])('%s: %s', (_, change, isCarried) => {
    expect(triagedPerson({ ...emergent, ...change }).guidance.transport).toBe(
      isCarried
        ? 'ambulance-only'
        : triagedPerson({ ...emergent, ...change }).urgency === 'emergent'
          ? 'ambulance-or-driven'
          : null,
    );
  });

  it.each<[title: string, symptoms: Change, isCarried: boolean]>([
    ['sudden weakness', { limbWeakness: sudden('unilateral') }, true],
    ['sudden loss of control', { bladderBowel: sudden('new-change') }, true],
    ['weakness two weeks old', { limbWeakness: recent('unilateral') }, false],
    [
      'sudden radicular pain beside old numbness',
      { radicularPain: sudden('bilateral'), sensoryChange: baseline('bilateral') },
      false,
    ],
  ])('with cancer, %s: %s', (_, symptoms, isCarried) => {
    expect(triagedCancerPatient({ symptoms }).guidance.transport).toBe(
      isCarried ? 'ambulance-only' : 'ambulance-or-driven',
    );
  });

  it('none below emergent', () => {
    expect(triagedPerson({ sins: blankSheet, exam: { frankel: 'E' } }).guidance).toEqual({
      arrivalPhrase: null,
      transport: null,
      crisisLine: false,
    });
  });
});
