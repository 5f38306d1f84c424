import { coreFields, gravity } from '../../../../shared/domain/triage/core-values.ts';
import type { SinsSheet, TriageInput } from '../../../../shared/domain/triage/input.ts';
import { type CoreField, PainCharacteristic, Symptoms } from '../../../../shared/domain/triage/symptoms.ts';
import { sinsCodes } from './arbitrary-input.ts';

/** A change of one answer. */
export type Step = () => TriageInput;

type Codes = readonly (string | number | boolean | null)[];

/**
 * `from` normal, to every worse or unknown code. What is unknown already is left: (a) speaks of changes from normal.
 */
const change = (from: Codes, to: Codes, now: unknown): Codes => (from.includes(now as string) ? to : []);

const plainAnswers = [
  'backOrNeckPain',
  ...PainCharacteristic.options,
  'painEscalating',
  'painUnrelievedByRestOrMedication',
  'unexplainedWeightLossOrFatigue',
] as const;

const withSymptom = (input: TriageInput, part: object): TriageInput => ({
  ...input,
  symptoms: { ...input.symptoms, ...part },
});

const symptomSteps = (input: TriageInput): Step[] => [
  ...plainAnswers.flatMap((name) =>
    change(['no'], ['yes', 'unknown'], input.symptoms[name]).map((code) => () => withSymptom(input, { [name]: code })),
  ),
  ...change([0, 6], [7, 10, null], input.symptoms.painSeverity).map(
    (painSeverity) => () => withSymptom(input, { painSeverity }),
  ),
];

const codesOf = (field: CoreField): readonly string[] =>
  (Symptoms.shape[field].def.innerType.shape.value.def.innerType as { options: readonly string[] }).options;

const codesOfFields: Readonly<Partial<Record<CoreField, string>>> = {
  limbWeakness: 'G81',
  gait: 'G82',
  bladderBowel: 'R33',
};

/** Where a code names the finding undated, an answer that dates it counts instead of the code's silence: (a) leaves that out. */
const namedByCode = ({ diagnoses }: TriageInput, field: CoreField): boolean =>
  diagnoses.some((code) => codesOfFields[field] !== undefined && code.startsWith(codesOfFields[field]));

/**
 * A worse finding by value; unknown only from normal; and a finding that turns newer, unsteady in its course or
 * undocumented.
 */
const coreSteps = (input: TriageInput): Step[] =>
  coreFields
    .filter((field) => !namedByCode(input, field))
    .flatMap((field) => {
      const answer = input.symptoms[field];
      const isNormal = gravity(field, answer.value) === 0 && answer.value !== 'unknown';
      const values = codesOf(field).filter(
        (code) =>
          (code === 'unknown' && isNormal) ||
          (answer.value !== 'unknown' && gravity(field, code) > gravity(field, answer.value)),
      );
      const onsets = [null, 14, 89].filter((days) => answer.onsetDays !== null && (days ?? -1) < answer.onsetDays);
      const courses = change(['stable', 'improving'], ['sudden', 'progressive', 'unknown', null], answer.course);
      const changed = [
        ...values.map((value) => ({ value })),
        ...onsets.map((onsetDays) => ({ onsetDays })),
        ...courses.map((course) => ({ course })),
        ...(answer.baselineDocumented ? [{ baselineDocumented: false }] : []),
      ];
      return changed.map((part) => () => withSymptom(input, { [field]: { ...answer, ...part } }));
    });

const partSteps = <Part extends 'exam' | 'imaging'>(
  input: TriageInput,
  part: Part,
  changes: Readonly<Record<string, readonly unknown[]>>,
): Step[] =>
  Object.entries(changes).flatMap(([name, codes]) =>
    codes.map((code) => () => ({ ...input, [part]: { ...input[part], [name]: code } })),
  );

const grades = ['0', '1a', '1b', '1c', '2', '3'];

/** Not here, because (a) leaves it out: deleting a grade or a sheet, and adding one where none was. */
const clinicianSteps = ({ exam, imaging, ...rest }: TriageInput): Step[] => {
  const input = { exam, imaging, ...rest };
  return [
    ...partSteps(input, 'exam', {
      frankel: change([null, 'E'], ['D', 'A'], exam.frankel),
      asia: change([null, 'E'], ['D', 'A'], exam.asia),
      neuroSigns: exam.neuroSigns.length === 0 ? [['extensor-plantars']] : [],
      mrcPowerMin: change([null, 5], [4, 0], exam.mrcPowerMin),
    }),
    ...partSteps(input, 'imaging', {
      mriDone: change(['yes'], ['no', 'unknown'], imaging.mriDone),
      mriAfterSymptomChange: change(['yes'], ['no', 'unknown'], imaging.mriAfterSymptomChange),
      escc: imaging.escc === null ? [] : grades.slice(grades.indexOf(imaging.escc) + 1),
      newFindingUnreviewed: [true],
      cordOrCaudaCompression: change(['no'], ['yes', 'unknown'], imaging.cordOrCaudaCompression),
    }),
  ];
};

const sheetSteps = (input: TriageInput): Step[] => {
  const { sins } = input;
  if (sins === null) return [];
  return (Object.keys(sinsCodes) as (keyof SinsSheet)[]).flatMap((item) => {
    const codes: readonly (string | null)[] = sinsCodes[item];
    const heavier = sins[item] === null ? [] : codes.slice(codes.indexOf(sins[item]) + 1);
    return heavier.map((code) => () => ({ ...input, sins: { ...sins, [item]: code } }) as TriageInput);
  });
};

const personSteps = (input: TriageInput): Step[] => {
  const isAdult = input.age !== null && input.age >= 18;
  const changes: Readonly<Record<string, Codes>> = {
    cancerHistory: change(['none'], ['current', 'past', 'unknown'], input.cancerHistory),
    knownSpinalMetastasis: change(['no'], ['yes', 'unknown'], input.knownSpinalMetastasis),
    fever: change(['no'], ['yes', 'unknown'], input.fever),
    lowGradeFever: change(['no'], ['yes', 'unknown'], input.lowGradeFever),
    infectionRisk: change(['no'], ['yes', 'unknown'], input.infectionRisk),
    onChemotherapy: change(['no'], ['yes', 'unknown'], input.onChemotherapy),
    age: isAdult ? [17, null] : [],
  };
  return Object.entries(changes).flatMap(([name, codes]) =>
    codes.map((code) => () => ({ ...input, [name]: code }) as TriageInput),
  );
};

const afterSurgerySteps = (input: TriageInput): Step[] => {
  const { postOperative } = input;
  if (postOperative === null) return [];
  const questions = ['woundProblem', 'calfSwelling', 'breathless', 'hardwarePainOrClunk'] as const;
  const changes = [
    ...questions.flatMap((name) =>
      change(['no'], ['yes', 'unknown'], postOperative[name]).map((code) => ({ [name]: code })),
    ),
    ...change([91, 400], [90, 0, null], postOperative.daysSinceSurgery).map((daysSinceSurgery) => ({
      daysSinceSurgery,
    })),
  ];
  return changes.map((part) => () => ({ ...input, postOperative: { ...postOperative, ...part } }) as TriageInput);
};

/** Every single change of this input that makes an answer worse, or a normal one unknown. */
export const worsenings = (input: TriageInput): readonly Step[] => [
  ...symptomSteps(input),
  ...coreSteps(input),
  ...clinicianSteps(input),
  ...sheetSteps(input),
  ...personSteps(input),
  ...afterSurgerySteps(input),
];

const operation = {
  daysSinceSurgery: 400,
  woundProblem: 'no',
  calfSwelling: 'no',
  breathless: 'no',
  hardwarePainOrClunk: 'no',
} as const;

/** Whatever can be added to an input, less the words: an operation, informing inputs and a code. */
export const additions = (input: TriageInput, code: string): readonly TriageInput[] => [
  { ...input, diagnoses: [...input.diagnoses, code] },
  ...(input.postOperative === null ? [{ ...input, postOperative: operation }] : []),
  ...(input.systemicTherapy === null
    ? [{ ...input, systemicTherapy: { current: ['chemotherapy'], lastChemotherapyDays: 3 } }]
    : []),
  { ...input, boneHealth: { osteoporosis: 'yes', vertebralFracture: 'yes' } },
  { ...input, otherImaging: { ct: 'yes', boneScan: 'yes', pet: 'yes', xray: 'yes' } },
];
