import fc from 'fast-check';
import type { SinsSheet, TriageInput } from '../../../../shared/domain/triage/input.ts';
import { SpinalLevel } from '../../../../shared/domain/triage/spinal-level.ts';
import { harmlessPhrases } from '../words/harmless-phrases.ts';
import { raisingPhrases } from '../words/raising-phrases.ts';

/**
 * Reads one code after the other from random bytes. Byte 0 is the first, most normal code, so a failure shrinks to few
 * answers.
 */
const decoder = (bytes: Uint8Array) => {
  let at = 0;
  return <Code>(...codes: readonly Code[]): Code => {
    const code = codes[(bytes[at] ?? 0) % codes.length] as Code;
    at += 1;
    return code;
  };
};
type Pick = ReturnType<typeof decoder>;

export const LONGEST = 110;
const bytes = fc.uint8Array({ maxLength: LONGEST, size: 'max' });
const days = [400, null, 0, 1, 14, 15, 60, 89, 90];

/**
 * Normal codes beside the others: most answers are normal, and many findings settled or baseline, so that every level
 * is common.
 */
const NORMALS = 12;

const coreAnswer = (pick: Pick, normal: string, ...others: readonly string[]) => ({
  value: pick(...Array<string>(NORMALS).fill(normal), ...others),
  onsetDays: pick(...days),
  course: pick('stable', 'improving', 'sudden', 'progressive', 'unknown', null),
  baselineDocumented: pick(true, false),
});

const sided = ['unilateral', 'bilateral', 'side-unknown', 'unknown'];

const symptoms = (pick: Pick) => ({
  backOrNeckPain: pick('no', 'yes', 'unknown'),
  painSeverity: pick(0, 6, 7, 10, null),
  painRegion: null,
  painOnsetDays: null,
  painSevereUnremitting: pick('no', 'no', 'no', 'yes', 'unknown'),
  painProgressive: pick('no', 'no', 'no', 'yes', 'unknown'),
  painMechanical: pick('no', 'no', 'yes', 'unknown'),
  painStraining: pick('no', 'no', 'no', 'yes', 'unknown'),
  painNight: pick('no', 'no', 'no', 'yes', 'unknown'),
  spinalTenderness: pick('no', 'no', 'no', 'yes', 'unknown'),
  painEscalating: pick('no', 'no', 'no', 'yes', 'unknown'),
  painUnrelievedByRestOrMedication: pick('no', 'no', 'yes', 'unknown'),
  unexplainedWeightLossOrFatigue: pick('no', 'yes', 'unknown'),
  limbWeakness: coreAnswer(pick, 'none', ...sided),
  gait: coreAnswer(pick, 'normal', 'new-unsteady', 'cannot-walk', 'unknown'),
  bladderBowel: coreAnswer(pick, 'normal', 'new-change', 'loss-of-control-or-retention', 'unknown'),
  saddleNumbness: coreAnswer(pick, 'no', 'yes', 'unknown'),
  sensoryChange: coreAnswer(pick, 'none', ...sided),
  radicularPain: coreAnswer(pick, 'none', 'unilateral', 'band', 'side-unknown', 'bilateral', 'unknown'),
});

/** Codes of each SINS item, lightest first. */
export const sinsCodes: { readonly [Item in keyof SinsSheet]: readonly NonNullable<SinsSheet[Item]>[] } = {
  location: ['rigid', 'semirigid', 'mobile', 'junctional'],
  pain: ['none', 'occasional-nonmechanical', 'mechanical'],
  boneLesion: ['blastic', 'mixed', 'lytic'],
  alignment: ['normal', 'de-novo-deformity', 'subluxation-translation'],
  collapse: ['none', 'no-collapse-over-50-body-involved', 'under-50', 'over-50'],
  posterolateral: ['none', 'unilateral', 'bilateral'],
};

const sheet = (pick: Pick) =>
  Object.fromEntries(
    Object.entries(sinsCodes).map(([item, codes]) => [item, pick<string | null>(...codes, ...codes, null)]),
  );

const codes = [
  'G83.4',
  'G95.20',
  'G06.1',
  'G82.20',
  'G81.90',
  'R33.9',
  'M46.26',
  'T81.4XXA',
  'C79.51',
  'M48.50XA',
  'C50.9',
  'Z85.3',
  'R20.2',
];

const postOperative = (pick: Pick) => ({
  daysSinceSurgery: pick(400, null, 0, 90, 91),
  woundProblem: pick('no', 'no', 'yes', 'unknown'),
  calfSwelling: pick('no', 'no', 'yes', 'unknown'),
  breathless: pick('no', 'no', 'yes', 'unknown'),
  hardwarePainOrClunk: pick('no', 'yes', 'unknown'),
});

/** Informing inputs: none of them enters a rule, but for chemotherapy among the therapies. */
const informing = (pick: Pick) => ({
  priorRadiation: pick(null, { given: 'yes', sites: ['thoracic'], monthsSinceLast: 3, response: 'progressed' }),
  boneHealth: pick(null, { osteoporosis: 'yes', vertebralFracture: 'unknown' }),
  tumour: null,
  systemicTherapy: pick(
    null,
    null,
    { current: ['steroid'], lastChemotherapyDays: null },
    { current: ['chemotherapy'], lastChemotherapyDays: 3 },
  ),
  otherImaging: pick(null, { ct: 'yes', boneScan: 'no', pet: 'unknown', xray: 'no' }),
});

/** What ruleset 2.0.0 added; read last, so that a failure of a 1.0.0 rule shrinks to none of it. */
const added = (pick: Pick) => ({
  lowGradeFever: pick('no', 'no', 'yes', 'unknown'),
  infectionRisk: pick('no', 'no', 'yes', 'unknown'),
  postOperative: pick(false, false, true) ? postOperative(pick) : null,
  diagnoses: pick<readonly string[]>([], [], [], [], [], [], ...codes.map((code) => [code])),
  ...informing(pick),
  note: '',
});

const input = (pick: Pick) => ({
  age: pick(60, 60, null, 17, 18),
  sex: 'female',
  language: pick('en', 'es', 'zh', null),
  submittedBy: pick('patient', 'caregiver', 'referrer', null),
  cancerHistory: pick('none', 'none', 'current', 'past', 'unknown'),
  primarySite: pick('breast', 'unknown'),
  knownSpinalMetastasis: pick('no', 'no', 'yes', 'unknown'),
  symptoms: symptoms(pick),
  exam: {
    frankel: pick(null, null, null, null, null, null, 'E', 'E', 'E', 'D', 'A'),
    asia: pick(null, null, null, null, null, null, 'E', 'E', 'C'),
    neuroSigns: pick<readonly string[]>([], [], [], [], [], [], [], [], ['sensory-level']),
    mrcPowerMin: pick(null, null, null, 5, 5, 5, 5, 5, 4, 0),
  },
  imaging: {
    mriDone: pick('yes', 'yes', 'no', 'unknown'),
    mriAfterSymptomChange: pick('yes', 'yes', 'no', 'unknown'),
    escc: pick(null, null, null, '0', '0', '0', '1a', '1a', '1b', '1b', '1c', '2', '3'),
    lesionLevel: pick(null, ...SpinalLevel.options),
    newFindingUnreviewed: pick(false, false, true),
    cordOrCaudaCompression: pick('no', 'no', 'no', 'no', 'no', 'no', 'yes', 'unknown'),
  },
  sins: pick(false, true) ? sheet(pick) : null,
  ecog: pick(null, 0, 1, 2, 5),
  kps: pick(null, 100, 60, 0),
  fever: pick('no', 'no', 'no', 'yes', 'unknown'),
  onChemotherapy: pick('no', 'yes', 'unknown'),
  freeText: '',
  ...added(pick),
});

/** The input that these bytes stand for. */
export const decodeInput = (random: Uint8Array): TriageInput => input(decoder(random)) as TriageInput;

/** Any valid input without free text. */
export const arbitraryInput = bytes.map(decodeInput);

/** Any SINS sheet, mostly complete. */
export const arbitrarySheet = fc
  .uint8Array({ maxLength: 6, size: 'max' })
  .map((random) => sheet(decoder(random)) as unknown as SinsSheet);

const phrases = [...raisingPhrases.map(([text]) => text), ...Object.values(harmlessPhrases).flat()];

/** Any diagnosis code that reads as something, or as nothing. */
export const arbitraryCode = fc.constantFrom(...codes);

/** One to three phrases of the corpora, raising and harmless, in one text. */
export const arbitraryText = fc
  .array(fc.constantFrom(...phrases), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join('. '));
