import { expect, it } from 'vitest';
import { type ReviewCode, reviewReasons, reviewTable } from '../../../../shared/domain/triage/review-reasons.ts';
import { blankSheet, context, person, recent } from '../support/builders.ts';
import { summarised } from '../support/staff-case.ts';

type Change = Record<string, unknown>;

const denied = (escc: string | null) => ({
  knownSpinalMetastasis: 'yes',
  imaging: { escc, cordOrCaudaCompression: 'no' },
});
const afterSurgery = (change: Change) => ({
  postOperative: { daysSinceSurgery: 10, woundProblem: 'no', calfSwelling: 'no', breathless: 'no', ...change },
});

/** What contradicts what. A reason that another line tells has that line. */
const rows: readonly (readonly [code: ReviewCode, change: Change, line: string])[] = [
  ['core-answer-unknown', { symptoms: { gait: { value: 'unknown' } } }, 'Ask first, not answered: walking.'],
  ['unread-text', { note: 'call her' }, 'The referrer notes: “call her”'],
  [
    'words-not-readable',
    { language: 'zh', freeText: '我走不动路' },
    'Check: The words are in a language or script that the reader does not know (form: Chinese).',
  ],
  ['minor', { age: 17 }, 'Check: The patient is 17: a minor.'],
  [
    'lesion-denied',
    { imaging: { escc: '1a' }, sins: blankSheet, diagnoses: ['C79.51'] },
    'Check: The form says no spinal metastasis, but ESCC 1a is given, a SINS sheet is given, code C79.51 (tumour of bone, cord or meninges).',
  ],
  [
    'sins-location',
    { knownSpinalMetastasis: 'yes', imaging: { lesionLevel: 'L1' }, sins: blankSheet },
    'Check: The SINS sheet says rigid, the lesion level is L1; the higher counts.',
  ],
  [
    'sins-pain',
    { knownSpinalMetastasis: 'yes', sins: blankSheet, symptoms: { painMechanical: 'yes' } },
    'Check: The SINS sheet says no pain, the person says pain on movement; the worse counts.',
  ],
  ['words-against-no', { freeText: 'I cannot walk' }, 'Check: The form says no, the words say: cannot walk.'],
  [
    'words-against-no',
    { freeText: 'I have a fever of 103' },
    'Check: The form says no, the words say: fever of 100.4 °F (38 °C) or more.',
  ],
  ['code-against-no', { diagnoses: ['G82'] }, 'Check: The form says no, a code says: cannot walk.'],
  [
    'therapy-against-no',
    { systemicTherapy: { current: ['chemotherapy'] } },
    'Check: The form says no chemotherapy; the list of medicines has it.',
  ],
  [
    'exam-normal-with-deficit',
    {
      exam: { frankel: 'E', asia: 'E', neuroSigns: ['sensory-level'] },
      symptoms: { limbWeakness: recent('bilateral') },
    },
    'Check: Frankel E, ASIA E on examination, but sign: sensory level; weak on both sides.',
  ],
  [
    'cancer-code-against-none',
    { diagnoses: ['C50.9', 'R20.2'] },
    'Check: The form says no cancer, but code C50.9 (cancer, current or past).',
  ],
  [
    'compression-by-code-alone',
    { diagnoses: ['G06.1'] },
    'Check: Compression or abscess by code G06.1 (spinal epidural abscess) alone; the form does not say yes.',
  ],
  [
    'compression-against-grade',
    { knownSpinalMetastasis: 'yes', imaging: { escc: '0', cordOrCaudaCompression: 'yes' } },
    'Check: Compression is reported, but ESCC 0 says that the cord is free.',
  ],
  [
    'no-compression-against-grade',
    denied('3'),
    'Check: The form says that nothing is compressed, but ESCC 3 is given.',
  ],
  [
    'no-compression-against-grade',
    { ...denied(null), diagnoses: ['G95.2'] },
    'Check: The form says that nothing is compressed, but words or a code say so.',
  ],
  [
    'after-surgery-open',
    afterSurgery({ woundProblem: 'unknown', breathless: 'unknown' }),
    'Check: After surgery, not answered: wound problem, short of breath.',
  ],
  [
    'clot-sign-late',
    afterSurgery({ daysSinceSurgery: 91, calfSwelling: 'yes' }),
    'Check: More than 90 days after surgery, yet swollen calf.',
  ],
  [
    'fever-unknown-on-chemotherapy',
    { fever: 'unknown', onChemotherapy: 'yes' },
    'Check: On chemotherapy, and nobody knows about fever; ask for the temperature.',
  ],
];

it.each(rows)('says what contradicts what: %s', (code, change, line) => {
  const input = person(change);
  expect(reviewReasons(input, context.ruleset).map((reason) => reason.code)).toContain(code);
  expect(summarised(input)).toContain(line);
});

it('has words for every reason', () => {
  expect(new Set(rows.map(([code]) => code))).toEqual(new Set(Object.keys(reviewTable)));
});
