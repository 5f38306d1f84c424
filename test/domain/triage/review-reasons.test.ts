import { describe, expect, it } from 'vitest';
import { fillTemplate } from '../../../shared/domain/triage/fill-template.ts';
import { reviewReasons, reviewTable } from '../../../shared/domain/triage/review-reasons.ts';
import { baseline, blankSheet, context, person, recent } from './support/builders.ts';

type Change = Record<string, unknown>;
const reasons = (change: Change) => reviewReasons(person(change), context.ruleset);
const codes = (change: Change) => reasons(change).map(({ code }) => code);

const graded = (escc: string | null, cordOrCaudaCompression: string) => ({
  knownSpinalMetastasis: 'yes',
  imaging: { escc, cordOrCaudaCompression },
});

describe('why a person must look', () => {
  it('nobody must where nothing is open', () => {
    expect(reasons({})).toEqual([]);
  });

  it.each<[title: string, change: Change, code: string, fields: readonly string[]]>([
    ['a core answer unknown', { symptoms: { gait: { value: 'unknown' } } }, 'core-answer-unknown', ['gait']],
    ['a minor', { age: 17 }, 'minor', ['age']],
    ['a SINS sheet beside a no', { sins: blankSheet }, 'lesion-denied', ['knownSpinalMetastasis', 'sins']],
    ['a grade beside a no', { imaging: { escc: '0' } }, 'lesion-denied', ['knownSpinalMetastasis', 'imaging.escc']],
    [
      'a code beside a no',
      { cancerHistory: 'past', diagnoses: ['M84.58'] },
      'lesion-denied',
      ['knownSpinalMetastasis', 'diagnoses'],
    ],
    [
      'the SINS location',
      { knownSpinalMetastasis: 'yes', imaging: { lesionLevel: 'L1' }, sins: { ...blankSheet, location: 'rigid' } },
      'sins-location',
      ['sins.location', 'imaging.lesionLevel'],
    ],
    [
      'the SINS pain',
      { knownSpinalMetastasis: 'yes', sins: blankSheet, symptoms: { painMechanical: 'yes' } },
      'sins-pain',
      ['sins.pain', 'painMechanical'],
    ],
    [
      'a deficit beside Frankel E and ASIA E',
      {
        exam: { frankel: 'E', asia: 'E' },
        symptoms: { limbWeakness: recent('bilateral'), gait: baseline('cannot-walk') },
      },
      'exam-normal-with-deficit',
      ['exam.frankel', 'exam.asia', 'limbWeakness'],
    ],
    ['a code against a no', { diagnoses: ['G82'] }, 'code-against-no', ['gait']],
    [
      'therapy against a no',
      { systemicTherapy: { current: ['chemotherapy'] } },
      'therapy-against-no',
      ['onChemotherapy'],
    ],
    ['words', { freeText: 'call me' }, 'unread-text', ['freeText']],
    ['a note', { note: 'call me' }, 'unread-text', ['note']],
    ['both', { freeText: 'call me', note: 'call her' }, 'unread-text', ['freeText', 'note']],
    [
      'a code of cancer against none',
      { diagnoses: ['C50.9'] },
      'cancer-code-against-none',
      ['diagnoses', 'cancerHistory'],
    ],
    [
      'a code of compression alone',
      { diagnoses: ['G95.2'] },
      'compression-by-code-alone',
      ['diagnoses', 'imaging.cordOrCaudaCompression'],
    ],
    [
      'a code of an abscess alone',
      { diagnoses: ['G06.1'] },
      'compression-by-code-alone',
      ['diagnoses', 'imaging.cordOrCaudaCompression'],
    ],
    [
      'compression beside a low grade',
      graded('1b', 'yes'),
      'compression-against-grade',
      ['imaging.cordOrCaudaCompression', 'imaging.escc'],
    ],
    [
      'none beside a high grade',
      graded('2', 'no'),
      'no-compression-against-grade',
      ['imaging.cordOrCaudaCompression', 'imaging.escc'],
    ],
    [
      'none beside a code',
      { imaging: { cordOrCaudaCompression: 'no' }, diagnoses: ['G06.1'] },
      'no-compression-against-grade',
      ['imaging.cordOrCaudaCompression'],
    ],
    [
      'fever unknown on chemotherapy',
      { fever: 'unknown', onChemotherapy: 'yes' },
      'fever-unknown-on-chemotherapy',
      ['fever', 'onChemotherapy'],
    ],
    [
      'words that cannot be read',
      { freeText: 'mal au dos', language: 'fr' },
      'words-not-readable',
      ['freeText', 'language'],
    ],
  ])('%s', (_, change, code, fields) => {
    expect(reasons(change)).toContainEqual({ code, fields });
  });

  it.each<[title: string, change: Change, code: string]>([
    ['Frankel E alone', { exam: { frankel: 'E' } }, 'exam-normal-with-deficit'],
    [
      'Frankel E beside a baseline',
      { exam: { frankel: 'E' }, symptoms: { gait: baseline('cannot-walk') } },
      'exam-normal-with-deficit',
    ],
    ['Frankel D beside a deficit', { exam: { frankel: 'D' } }, 'exam-normal-with-deficit'],
    ['words that say nothing', { freeText: 'No.', note: ' n/a ' }, 'unread-text'],
    ['a code of cancer beside past', { cancerHistory: 'past', diagnoses: ['C50.9'] }, 'cancer-code-against-none'],
    ['a code of compression beside yes', { ...graded(null, 'yes'), diagnoses: ['G95.2'] }, 'compression-by-code-alone'],
    ['compression beside 1c', graded('1c', 'yes'), 'compression-against-grade'],
    ['compression without a grade', graded(null, 'yes'), 'compression-against-grade'],
    ['no compression beside 1c', graded('1c', 'no'), 'no-compression-against-grade'],
    ['no compression beside nothing', graded(null, 'no'), 'no-compression-against-grade'],
    ['compression unknown beside ESCC 2', graded('2', 'unknown'), 'no-compression-against-grade'],
    ['fever known on chemotherapy', { fever: 'no', onChemotherapy: 'yes' }, 'fever-unknown-on-chemotherapy'],
    ['fever unknown, no chemotherapy', { fever: 'unknown' }, 'fever-unknown-on-chemotherapy'],
    ['an adult', { age: 18 }, 'minor'],
    ['an unknown age', { age: null }, 'minor'],
  ])('not %s', (_, change, code) => {
    expect(codes(change)).not.toContain(code);
  });

  it('compression by a code beside ESCC 0 is a contradiction too', () => {
    expect(codes({ ...graded('0', 'unknown'), diagnoses: ['G83.4'] })).toEqual([
      'compression-by-code-alone',
      'compression-against-grade',
    ]);
  });

  it.each(Object.entries(reviewTable))('%s says so in words', (_, { says }) => {
    expect(says).not.toBe('');
    expect(fillTemplate(says, { afterSurgeryDays: '90' })).not.toMatch(/[{}]/);
  });
});
