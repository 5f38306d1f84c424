import * as z from 'zod/mini';
import { informingInputs } from './informing-inputs.ts';
import { SpinalLevel } from './spinal-level.ts';
import { OpenCode, Symptoms, YesNoUnknown } from './symptoms.ts';

const orNull = <Schema extends z.ZodMiniType>(schema: Schema) => z._default(z.nullable(schema), null);
const wholeNumber = (low: number, high: number) => z.int().check(z.gte(low), z.lte(high));
const yesNo = () => z._default(YesNoUnknown, 'unknown');

/** Most characters of the patient's own words, and of the referrer's note, that are read. */
export const FREE_TEXT_LIMIT = 4000;

/** Most diagnosis codes of one referral. */
export const DIAGNOSES_LIMIT = 50;

/**
 * The six SINS components as the assessor entered them; null = not assessed. Fisher CG, Spine 2010;35(22):E1221-E1229.
 */
export const SinsSheet = z.strictObject({
  location: orNull(z.enum(['junctional', 'mobile', 'semirigid', 'rigid'])),
  pain: orNull(z.enum(['mechanical', 'occasional-nonmechanical', 'none'])),
  boneLesion: orNull(z.enum(['lytic', 'mixed', 'blastic'])),
  alignment: orNull(z.enum(['subluxation-translation', 'de-novo-deformity', 'normal'])),
  collapse: orNull(z.enum(['over-50', 'under-50', 'no-collapse-over-50-body-involved', 'none'])),
  posterolateral: orNull(z.enum(['bilateral', 'unilateral', 'none'])),
});
export type SinsSheet = z.infer<typeof SinsSheet>;

/** Frankel 1969; ASIA Impairment Scale (Kirshblum 2011). E is normal. */
const ImpairmentGrade = z.enum(['A', 'B', 'C', 'D', 'E']);

const Exam = z.strictObject({
  frankel: orNull(ImpairmentGrade),
  asia: orNull(ImpairmentGrade),
  neuroSigns: z._default(z.array(OpenCode).check(z.maxLength(50)), []),
  mrcPowerMin: orNull(wholeNumber(0, 5)),
});

/**
 * Epidural compression on the worst axial T2 image (Bilsky, J Neurosurg Spine 2010;13(3):324-328): a string, never a
 * number.
 */
export const Escc = z.enum(['0', '1a', '1b', '1c', '2', '3']);
export type Escc = z.infer<typeof Escc>;

const Imaging = z.strictObject({
  mriDone: yesNo(),
  mriAfterSymptomChange: yesNo(),
  /** A report says that the cord or the cauda equina is compressed or displaced. */
  cordOrCaudaCompression: yesNo(),
  escc: orNull(Escc),
  lesionLevel: orNull(SpinalLevel),
  newFindingUnreviewed: z._default(z.boolean(), false),
});

/** Questions after spine surgery; `daysSinceSurgery` in whole days, null = not given. */
const PostOperative = z.strictObject({
  daysSinceSurgery: orNull(z.int().check(z.gte(0))),
  woundProblem: yesNo(),
  calfSwelling: yesNo(),
  breathless: yesNo(),
  hardwarePainOrClunk: yesNo(),
});

const words = () => z._default(z.string().check(z.maxLength(FREE_TEXT_LIMIT)), '');

/**
 * What an intake or a referral carries as `clinical`: the triage input of clinical.md section 0 less age, sex, language,
 * submitter, diagnoses and note. A missing key reads as unknown, null or empty; a code outside the lists and a key nobody knows are
 * refused by name.
 */
export const ClinicalAnswers = z.strictObject({
  cancerHistory: z._default(z.enum(['current', 'past', 'none', 'unknown']), 'unknown'),
  primarySite: z._default(OpenCode, 'unknown'),
  knownSpinalMetastasis: yesNo(),
  symptoms: z.prefault(Symptoms, {}),
  exam: z.prefault(Exam, {}),
  imaging: z.prefault(Imaging, {}),
  sins: orNull(SinsSheet),
  ecog: orNull(wholeNumber(0, 5)),
  kps: orNull(wholeNumber(0, 100)),
  /** 100.4 °F (38.0 °C) or more. */
  fever: yesNo(),
  /** 99.5 to 100.3 °F (37.5 to 37.9 °C), or feverish and not measured. */
  lowGradeFever: yesNo(),
  onChemotherapy: yesNo(),
  infectionRisk: yesNo(),
  /** Null = no spine surgery. */
  postOperative: orNull(PostOperative),
  ...informingInputs,
  freeText: words(),
});
export type ClinicalAnswers = z.infer<typeof ClinicalAnswers>;

/**
 * One person's whole triage input: the clinical answers, who gave them about whom, and what a referrer added: ICD-10-CM
 * codes, however written (one that cannot be read is ignored), and a note. Age in whole years; language
 * as the primary subtag of a language tag.
 */
export const TriageInput = z.extend(ClinicalAnswers, {
  age: orNull(wholeNumber(0, 130)),
  sex: z._default(z.enum(['female', 'male', 'other', 'unknown']), 'unknown'),
  language: orNull(z.string().check(z.regex(/^[a-z]{2,3}$/))),
  submittedBy: orNull(z.enum(['patient', 'caregiver', 'referrer'])),
  diagnoses: z._default(z.array(z.string()).check(z.maxLength(DIAGNOSES_LIMIT)), []),
  note: words(),
});
export type TriageInput = z.infer<typeof TriageInput>;
