import fc from 'fast-check';
import { Escc, type SinsSheet, type TriageInput } from '../../../../shared/domain/triage/input.ts';
import { SpinalLevel } from '../../../../shared/domain/triage/spinal-level.ts';
import type { Symptoms } from '../../../../shared/domain/triage/symptoms.ts';
import { harmlessPhrases } from '../lexicon/harmless-phrases.ts';
import { raisingPhrases } from '../lexicon/raising-phrases.ts';

type Answer = Symptoms['limbWeakness'];

const yesNoUnknown = fc.constantFrom('no', 'yes', 'unknown');
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const days = orNull(fc.constantFrom(0, 1, 14, 15, 60, 89, 90, 400));
const course = fc.constantFrom('sudden', 'progressive', 'stable', 'stable', 'improving', 'unknown', null);

/** Half of the answers are normal and many of the rest settled or baseline, so that all levels are common. */
const coreAnswer = (normal: string, others: readonly string[]) =>
  fc.record({
    value: fc.oneof({ weight: 3, arbitrary: fc.constant(normal) }, fc.constantFrom(...others)),
    onsetDays: days,
    course,
    baselineDocumented: fc.boolean(),
  });

const side = coreAnswer('none', ['unilateral', 'bilateral', 'side-unknown', 'unknown']);
const mostlyNo = fc.oneof({ weight: 3, arbitrary: fc.constant('no') }, yesNoUnknown);

const symptoms = fc.record({
  backOrNeckPain: yesNoUnknown,
  painSeverity: orNull(fc.integer({ min: 0, max: 10 })),
  painRegion: fc.constant(null),
  painOnsetDays: days,
  painSevereUnremitting: mostlyNo,
  painProgressive: mostlyNo,
  painMechanical: mostlyNo,
  painStraining: mostlyNo,
  painNight: mostlyNo,
  spinalTenderness: mostlyNo,
  painEscalating: mostlyNo,
  painUnrelievedByRestOrMedication: mostlyNo,
  unexplainedWeightLossOrFatigue: yesNoUnknown,
  limbWeakness: side,
  gait: coreAnswer('normal', ['new-unsteady', 'cannot-walk', 'unknown']),
  bladderBowel: coreAnswer('normal', ['new-change', 'loss-of-control-or-retention', 'unknown']),
  saddleNumbness: coreAnswer('no', ['yes', 'unknown']),
  sensoryChange: side,
  radicularPain: coreAnswer('none', ['unilateral', 'band', 'side-unknown', 'bilateral', 'unknown']),
}) as fc.Arbitrary<Symptoms>;

/** Codes of each SINS item, lightest first. */
export const sinsCodes: { readonly [Item in keyof SinsSheet]: readonly NonNullable<SinsSheet[Item]>[] } = {
  location: ['rigid', 'semirigid', 'mobile', 'junctional'],
  pain: ['none', 'occasional-nonmechanical', 'mechanical'],
  boneLesion: ['blastic', 'mixed', 'lytic'],
  alignment: ['normal', 'de-novo-deformity', 'subluxation-translation'],
  collapse: ['none', 'no-collapse-over-50-body-involved', 'under-50', 'over-50'],
  posterolateral: ['none', 'unilateral', 'bilateral'],
};

const sinsItem = (item: keyof SinsSheet) =>
  fc.option(fc.constantFrom<string[]>(...sinsCodes[item]), { nil: null, freq: 6 });

/** A SINS sheet that is mostly complete. */
export const arbitrarySheet = fc.record(
  Object.fromEntries(Object.keys(sinsCodes).map((item) => [item, sinsItem(item as keyof SinsSheet)])),
) as unknown as fc.Arbitrary<SinsSheet>;

const exam = fc.record({
  frankel: fc.constantFrom(null, null, null, 'E', 'E', 'D', 'A'),
  asia: fc.constantFrom(null, null, null, 'E', 'C'),
  neuroSigns: fc.constantFrom([], [], [], ['sensory-level']),
  mrcPowerMin: fc.constantFrom(null, 5, 5, 4, 0),
});

const imaging = fc.record({
  mriDone: fc.constantFrom('yes', 'yes', 'no', 'unknown'),
  mriAfterSymptomChange: fc.constantFrom('yes', 'yes', 'no', 'unknown'),
  escc: fc.constantFrom(null, ...Escc.options, '0', '1a', '1b'),
  lesionLevel: orNull(fc.constantFrom(...SpinalLevel.options)),
  newFindingUnreviewed: fc.constantFrom(false, false, true),
});

const phrases = [...raisingPhrases.map(([text]) => text), ...Object.values(harmlessPhrases).flat()];

/** One to three phrases of the corpora, raising and harmless, in one text. */
export const arbitraryText = fc
  .array(fc.constantFrom(...phrases), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join('. '));

/** Any valid input without free text. */
export const arbitraryInput = fc.record({
  age: fc.constantFrom(null, 17, 18, 40, 60, 60),
  sex: fc.constantFrom('female', 'male'),
  language: fc.constantFrom('en', 'es', 'zh', null),
  submittedBy: fc.constantFrom('patient', 'caregiver', 'referrer', null),
  cancerHistory: fc.constantFrom('none', 'none', 'current', 'past', 'unknown'),
  primarySite: fc.constantFrom('breast', 'unknown'),
  knownSpinalMetastasis: fc.constantFrom('no', 'no', 'yes', 'unknown'),
  symptoms,
  exam,
  imaging,
  sins: fc.option(arbitrarySheet, { nil: null }),
  ecog: orNull(fc.integer({ min: 0, max: 5 })),
  kps: orNull(fc.integer({ min: 0, max: 100 })),
  fever: yesNoUnknown,
  onChemotherapy: yesNoUnknown,
  freeText: fc.constant(''),
}) as unknown as fc.Arbitrary<TriageInput>;

/** A core answer with nothing fixed, for the worsening steps. */
export const arbitraryTiming = fc.record({ onsetDays: days, course, baselineDocumented: fc.boolean() }) as fc.Arbitrary<
  Pick<Answer, 'onsetDays' | 'course' | 'baselineDocumented'>
>;
