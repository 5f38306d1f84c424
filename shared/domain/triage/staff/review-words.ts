import { readCodes } from '../codes/read-codes.ts';
import { hasDeficit } from '../neurological-compromise.ts';
import type { Facts } from '../readings/facts.ts';
import type { ReviewCode, ReviewReason } from '../review-reasons.ts';
import { coreFieldWords } from '../staff-words.ts';
import { answerWords, findingWords, sinsCategoryWords } from './answer-words.ts';
import { codeWords, evidenceInWords, undated } from './evidence-words.ts';
import { languageName, wordsFor } from './plain-words.ts';

type Fields = readonly string[];
type Says = (facts: Facts, fields: Fields) => string;

/** The last part of a field's path: `postOperative.breathless` is about `breathless`. */
const own = (field: string): string => field.split('.').at(-1) ?? field;

/** What the answers say of a field once words, codes and lists are merged in. */
const merged = ({ findings }: Facts, field: string): string => {
  const found = findings.find((finding) => finding.field === field);
  return found ? wordsFor(found.value, findingWords[field] ?? {}) : wordsFor(own(field), answerWords);
};

const all = (facts: Facts, fields: Fields): string => fields.map((field) => merged(facts, field)).join('; ');
const questions = (fields: Fields): string =>
  fields.map((field) => wordsFor(own(field), { ...answerWords, ...coreFieldWords })).join(', ');

const against =
  (by: string): Says =>
  (facts, fields) =>
    `The form says no, ${by}: ${all(facts, fields)}`;

const codesThatSay = (
  { input, codes }: Facts,
  ...meanings: readonly Parameters<Facts['codes']['has']>[0][]
): string => {
  const known = input.diagnoses.filter((code) => {
    const read = readCodes([code]);
    return meanings.some((meaning) => read.has(meaning) && codes.has(meaning));
  });
  return known.map((code) => `code ${codeWords(code)}`).join(', ');
};

/** Where a lesion stands on record although the form denies it. */
const lesionSaid = (facts: Facts): string => {
  const { imaging, sins } = facts.input;
  return [
    ...(imaging.escc === null ? [] : [`ESCC ${imaging.escc} is given`]),
    ...(sins === null ? [] : ['a SINS sheet is given']),
    ...(facts.codes.has('lesion') ? [codesThatSay(facts, 'lesion')] : []),
  ].join(', ');
};

const examSaid = ({ input: { exam } }: Facts): string =>
  [...(exam.frankel === 'E' ? ['Frankel E'] : []), ...(exam.asia === 'E' ? ['ASIA E'] : [])].join(', ');

/** The signs and findings beside a normal grade. */
const deficits = (facts: Facts): string => {
  const found = facts.findings.filter(({ isBaseline }) => !isBaseline).map(({ field }) => merged(facts, field));
  return hasDeficit(facts) ? [...evidenceInWords(facts.examSigns, undated), ...found].join('; ') : '';
};

/** A reason that another line of the summary says already has no sentence here. */
const saidElsewhere: Says = () => '';

const sinsCategory = (category: string | null): string => wordsFor(category ?? 'not assessed', sinsCategoryWords);

/** What contradicts what, reason by reason. */
const sentences: Readonly<Record<ReviewCode, Says>> = {
  'core-answer-unknown': saidElsewhere,
  'unread-text': saidElsewhere,
  'words-not-readable': ({ input }) =>
    `The words are in a language or script that the reader does not know (form: ${languageName(input.language)})`,
  minor: ({ input }) => `The patient is ${input.age}: a minor`,
  'lesion-denied': (facts) => `The form says no spinal metastasis, but ${lesionSaid(facts)}`,
  'sins-location': ({ input }) =>
    `The SINS sheet says ${sinsCategory(input.sins?.location ?? null)}, the lesion level is ${input.imaging.lesionLevel}; the higher counts`,
  'sins-pain': ({ input }) =>
    `The SINS sheet says ${sinsCategory(input.sins?.pain ?? null)}, the person says pain on movement; the worse counts`,
  'words-against-no': against('the words say'),
  'code-against-no': against('a code says'),
  'therapy-against-no': () => 'The form says no chemotherapy; the list of medicines has it',
  'exam-normal-with-deficit': (facts) => `${examSaid(facts)} on examination, but ${deficits(facts)}`,
  'cancer-code-against-none': (facts) => `The form says no cancer, but ${codesThatSay(facts, 'cancer')}`,
  'compression-by-code-alone': (facts) =>
    `Compression or abscess by ${codesThatSay(facts, 'compression', 'epidural-abscess')} alone; the form does not say yes`,
  'compression-against-grade': ({ input }) =>
    `Compression is reported, but ESCC ${input.imaging.escc} says that the cord is free`,
  'no-compression-against-grade': ({ input }, fields) =>
    `The form says that nothing is compressed, but ${fields.includes('imaging.escc') ? `ESCC ${input.imaging.escc} is given` : 'words or a code say so'}`,
  'after-surgery-open': (_, fields) => `After surgery, not answered: ${questions(fields)}`,
  'clot-sign-late': ({ thresholds }, fields) =>
    `More than ${thresholds.afterSurgeryDays} days after surgery, yet ${questions(fields)}`,
  'fever-unknown-on-chemotherapy': () => 'On chemotherapy, and nobody knows about fever; ask for the temperature',
};

/** Why a person must look, in words; a reason that stands elsewhere in the summary is left out. */
export const reviewInWords = (reasons: readonly ReviewReason[], facts: Facts): readonly string[] =>
  reasons.map(({ code, fields }) => sentences[code](facts, fields)).filter((sentence) => sentence !== '');
