import type { TriageInput } from './input.ts';
import { hasDeficit } from './neurological-compromise.ts';
import { type Facts, readFacts } from './readings/facts.ts';
import type { Origin } from './readings/merged.ts';
import { clotSigns, openQuestions, recentOperation } from './rules/after-surgery.ts';
import { isCompressionNamed, isHighGrade } from './rules/exam-and-imaging.ts';
import type { Ruleset } from './ruleset.ts';

/** One reason to look at a case: in words for the documentation, and the fields that it is about. */
type Reason = { readonly says: string; readonly fields: (facts: Facts) => readonly string[] };

const deniedBut = (facts: Facts, by: Origin): readonly string[] =>
  facts.contradictions.filter((contradiction) => contradiction.by === by).map(({ field }) => field);

const when = (holds: boolean, ...fields: readonly string[]): readonly string[] => (holds ? fields : []);

const examGrades = ({ input: { exam } }: Facts): readonly string[] => [
  ...when(exam.frankel === 'E', 'exam.frankel'),
  ...when(exam.asia === 'E', 'exam.asia'),
];

const normalExam = (facts: Facts): readonly string[] => {
  const grades = examGrades(facts);
  if (grades.length === 0 || !hasDeficit(facts)) return [];
  return [...grades, ...facts.findings.filter(({ isBaseline }) => !isBaseline).map(({ field }) => field)];
};

const lowGrades: ReadonlySet<string | null> = new Set(['0', '1a', '1b']);

/** Signs of a clot that E15 leaves out: the operation was too long ago. */
const lateClotSigns = (facts: Facts): readonly string[] => {
  const { postOperative } = facts.input;
  if (postOperative === null || recentOperation(facts) !== null) return [];
  return clotSigns.filter((sign) => postOperative[sign] === 'yes').map((sign) => `postOperative.${sign}`);
};

const compression = 'imaging.cordOrCaudaCompression';
const grade = 'imaging.escc';

/**
 * Everything that sets `needsHumanReview`: what is missing, cannot be read, or contradicts what. Source: clinical.md section 6,
 * "Exact readings".
 */
export const reviewTable = {
  'core-answer-unknown': {
    says: 'A core answer is unknown (M1)',
    fields: ({ unknownCore }) => unknownCore,
  },
  'words-not-readable': {
    says: 'The words are in a language or script that the reader does not know (M8)',
    fields: ({ text }) => when(text.isUnreadable, 'freeText', 'language'),
  },
  minor: {
    says: 'The person is a minor (M9)',
    fields: ({ input: { age }, thresholds }) => when(age !== null && age < thresholds.adultAge, 'age'),
  },
  'lesion-denied': {
    says: 'The form says that there is no spinal metastasis; an ESCC grade, a SINS sheet or a code says that there is (P7)',
    fields: ({ lesion, input, codes }) =>
      lesion.denied
        ? [
            'knownSpinalMetastasis',
            ...when(input.imaging.escc !== null, grade),
            ...when(input.sins !== null, 'sins'),
            ...when(codes.has('lesion'), 'diagnoses'),
          ]
        : [],
  },
  'sins-location': {
    says: 'The SINS location and the lesion level disagree; the higher counts',
    fields: ({ sins }) =>
      when(sins?.conflicts.includes('sins-location') ?? false, 'sins.location', 'imaging.lesionLevel'),
  },
  'sins-pain': {
    says: 'The SINS sheet says no or occasional pain, the person says pain on movement',
    fields: ({ sins }) => when(sins?.conflicts.includes('sins-pain') ?? false, 'sins.pain', 'painMechanical'),
  },
  'words-against-no': {
    says: 'The words affirm what the form denies',
    fields: (facts) => deniedBut(facts, 'words'),
  },
  'exam-normal-with-deficit': {
    says: 'The examination says Frankel or ASIA E beside a neurological deficit',
    fields: normalExam,
  },
  'code-against-no': {
    says: 'A diagnosis code affirms what the form denies',
    fields: (facts) => deniedBut(facts, 'code'),
  },
  'therapy-against-no': {
    says: 'The list of therapies names chemotherapy, the form says that there is none',
    fields: (facts) => deniedBut(facts, 'therapy list'),
  },
  'unread-text': {
    says: 'There are words for a person to read (P10)',
    fields: ({ text, input }) =>
      text.isForPeople ? [...when(input.freeText !== '', 'freeText'), ...when(input.note !== '', 'note')] : [],
  },
  'cancer-code-against-none': {
    says: 'A diagnosis code names cancer, the form says that there was none',
    fields: ({ codes, input }) =>
      when(codes.has('cancer') && input.cancerHistory === 'none', 'diagnoses', 'cancerHistory'),
  },
  'compression-by-code-alone': {
    says: 'A code names compression or an epidural abscess, and the form does not say yes',
    fields: ({ codes, input }) =>
      when(
        (codes.has('compression') || codes.has('epidural-abscess')) && input.imaging.cordOrCaudaCompression !== 'yes',
        'diagnoses',
        compression,
      ),
  },
  'compression-against-grade': {
    says: 'Compression is reported beside ESCC 0 to 1b',
    fields: (facts) => when(isCompressionNamed(facts) && lowGrades.has(facts.input.imaging.escc), compression, grade),
  },
  'no-compression-against-grade': {
    says: 'The form says that nothing is compressed, beside ESCC 2 or 3 or beside compression by words or code',
    fields: (facts) =>
      facts.input.imaging.cordOrCaudaCompression === 'no'
        ? [
            ...when(isHighGrade(facts), compression, grade),
            ...when(isCompressionNamed(facts) && !isHighGrade(facts), compression),
          ]
        : [],
  },
  'after-surgery-open': {
    says: 'A question after surgery is not answered',
    fields: ({ input: { postOperative } }) => (postOperative === null ? [] : openQuestions(postOperative)),
  },
  'clot-sign-late': {
    says: 'A swollen calf or breathlessness more than {afterSurgeryDays} days after surgery',
    fields: lateClotSigns,
  },
  'fever-unknown-on-chemotherapy': {
    says: 'On chemotherapy, and fever is unknown',
    fields: ({ boxes }) => when(boxes.fever === 'unknown' && boxes.onChemotherapy === 'yes', 'fever', 'onChemotherapy'),
  },
} satisfies Record<string, Reason>;

export type ReviewCode = keyof typeof reviewTable;

/** Why a person must look at a case: a code, and the fields of the triage input that are open or disagree. */
export type ReviewReason = { readonly code: ReviewCode; readonly fields: readonly string[] };

const fieldsOf = (code: ReviewCode, facts: Facts): readonly string[] => (reviewTable[code] as Reason).fields(facts);

/** Whether any reason in force holds on these facts. */
export const isForReview = (facts: Facts, inForce: readonly ReviewCode[]): boolean =>
  inForce.some((code) => fieldsOf(code, facts).length > 0);

/**
 * Why a person must look at the case of this input, by the reasons in force; empty = nobody must. Takes a parsed input; refuses
 * nothing.
 */
export const reviewReasons = (input: TriageInput, ruleset: Ruleset): readonly ReviewReason[] => {
  const facts = readFacts(input, ruleset);
  return ruleset.reviews
    .map((code) => ({ code, fields: [...new Set(fieldsOf(code, facts))] }))
    .filter(({ fields }) => fields.length > 0);
};
