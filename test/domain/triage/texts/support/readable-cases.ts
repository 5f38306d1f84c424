import type { TriagedCase } from '../../../../../shared/domain/triage/texts/triaged-case.ts';
import { baseline, blankSheet, cancerPatient, person, recent, settled } from '../../support/builders.ts';
import { caseOf } from './pages.ts';

const emergent = (arrivalPhrase: 'fever-on-chemo' | 'after-surgery' | 'sudden-deficit' | 'cord' | 'spinal-infection') =>
  ({ arrivalPhrase, transport: 'ambulance-or-driven', crisisLine: false }) as const;
const operation = { woundProblem: 'no', calfSwelling: 'no', breathless: 'no', hardwarePainOrClunk: 'no' };

/** One case of each kind of text. */
export const readableCases: readonly (readonly [string, TriagedCase])[] = [
  ['routine', caseOf(person())],
  ['expedited pain', caseOf(person({ symptoms: { backOrNeckPain: 'yes', painSeverity: 8 } }))],
  ['a one-sided finding', caseOf(cancerPatient({ symptoms: { radicularPain: settled('unilateral') } }))],
  ['weakness that is paged', caseOf(cancerPatient({ symptoms: { limbWeakness: settled('unilateral') } }))],
  [
    'old findings',
    caseOf(
      cancerPatient({
        symptoms: {
          gait: baseline('cannot-walk'),
          bladderBowel: baseline('new-change'),
          sensoryChange: baseline('bilateral'),
          painUnrelievedByRestOrMedication: 'yes',
        },
      }),
    ),
  ],
  ['words that a nurse reads', caseOf(person({ freeText: 'My neighbour is nice.' }))],
  ['self-harm', caseOf(person(), { guidance: { arrivalPhrase: null, transport: null, crisisLine: true } })],
  [
    'an unstable spine',
    caseOf(
      person({
        sins: {
          ...blankSheet,
          location: 'junctional',
          pain: 'mechanical',
          alignment: 'subluxation-translation',
          collapse: 'over-50',
        },
      }),
    ),
  ],
  [
    'a wound after surgery',
    caseOf(person({ postOperative: { ...operation, daysSinceSurgery: 10, woundProblem: 'yes' } })),
  ],
  [
    'cannot walk',
    caseOf(
      cancerPatient({
        symptoms: { gait: recent('cannot-walk'), bladderBowel: recent('loss-of-control-or-retention') },
      }),
    ),
  ],
  [
    'every core finding',
    caseOf(
      cancerPatient({
        symptoms: {
          gait: recent('new-unsteady'),
          limbWeakness: recent('bilateral'),
          saddleNumbness: recent('yes'),
          sensoryChange: recent('bilateral'),
          radicularPain: recent('band'),
        },
      }),
    ),
  ],
  [
    'severe pain',
    caseOf(
      person({
        symptoms: {
          backOrNeckPain: 'yes',
          painSeverity: 9,
          painEscalating: 'yes',
          painUnrelievedByRestOrMedication: 'yes',
          painOnsetDays: 4,
        },
      }),
    ),
  ],
  ['a report of compression', caseOf(person({ imaging: { cordOrCaudaCompression: 'yes' } }))],
  [
    'a sudden deficit',
    caseOf(person({ symptoms: { limbWeakness: { value: 'unilateral', onsetDays: 0, course: 'sudden' } } })),
  ],
  [
    'a clot',
    caseOf(person({ postOperative: { ...operation, daysSinceSurgery: 10, breathless: 'yes', calfSwelling: 'yes' } })),
  ],
  [
    'fever on chemotherapy',
    caseOf(cancerPatient({ fever: 'yes', onChemotherapy: 'yes' }), { guidance: emergent('fever-on-chemo') }),
  ],
  ['fever with pain', caseOf(person({ fever: 'yes', symptoms: { backOrNeckPain: 'yes' } }))],
];

/** A case as the patient sent it, and as a caregiver did. */
export const inBothPersons = ([name, triaged]: readonly [string, TriagedCase]): readonly [string, TriagedCase][] => [
  [name, triaged],
  [`${name}, to a caregiver`, { ...triaged, input: { ...triaged.input, submittedBy: 'caregiver' } }],
];
