import { describe, expect, it } from 'vitest';
import { coreFields, findingsMildestFirst } from '../../../../shared/domain/triage/core-values.ts';
import type { TriageInput } from '../../../../shared/domain/triage/input.ts';
import { arrivalWords, englishWords, everyArrivalLine } from '../../../../shared/domain/triage/texts/arrival-words.ts';
import { patientTexts } from '../../../../shared/texts/triage-advice.ts';
import { wordsOf } from '../../../support/reading-ease.ts';
import { blankSheet, cancerPatient, person } from '../support/builders.ts';
import { caseOf } from './support/pages.ts';

const { en, es } = patientTexts.written;
const zone = 'America/New_York';
const said = (input: TriageInput) => englishWords(caseOf(input), en, zone);

const cord = 'My spine clinic is worried about my spinal cord.';
const pressing = 'My spine may be pressing on my nerves.';
const walk = (onsetDays: number | null) => ({ symptoms: { gait: { value: 'cannot-walk', onsetDays } } });

describe('the cord', () => {
  it('names cancer, the first day and the finding', () => {
    expect(said(cancerPatient(walk(3)))).toEqual([
      'I have had cancer.',
      pressing,
      'Since November 20 I cannot walk.',
      en.arrival.earlier,
      cord,
    ]);
  });

  it('names no cancer where there is none, and leaves the day open where nobody knows it', () => {
    expect(said(person(walk(null)))).toEqual([pressing, 'Since (when) I cannot walk.', cord]);
  });

  it.each([
    [{ cancerHistory: 'past' }, 'I have had cancer.'],
    [{ knownSpinalMetastasis: 'yes' }, 'I have had cancer.'],
    [{ cancerHistory: 'unknown' }, 'I may have had cancer.'],
  ])('%j', (history, sentence) => {
    expect(said(person({ ...walk(1), ...history }))[0]).toBe(sentence);
  });

  it('names what words and codes say', () => {
    expect(said(person({ freeText: 'Since yesterday I cannot walk' }))).toContain('Since November 22 I cannot walk.');
    expect(said(person({ diagnoses: ['G82.20'] }))).toContain('Since (when) I cannot walk.');
  });

  it('names three findings at most, the gravest first', () => {
    const all = {
      gait: { value: 'cannot-walk', onsetDays: 1 },
      bladderBowel: { value: 'loss-of-control-or-retention', onsetDays: 2 },
      saddleNumbness: { value: 'yes', onsetDays: 2 },
      limbWeakness: { value: 'bilateral', onsetDays: 3 },
    };
    expect(said(person({ symptoms: all }))).toEqual([
      pressing,
      'Since November 22 I cannot walk.',
      'Since November 21 I cannot pass urine, or cannot hold urine or stool.',
      'Since November 21 I am numb between my legs, or lost sexual feeling.',
      en.arrival.earlier,
      cord,
    ]);
  });

  it.each([
    ['E8', { exam: { neuroSigns: ['sensory-level'] } }],
    ['E9', { imaging: { escc: '2' } }],
    ['E12', { imaging: { cordOrCaudaCompression: 'yes' } }],
    ['E13', { imaging: { lesionLevel: 'C1' }, sins: { ...blankSheet, collapse: 'over-50' } }],
    ['M1b', { imaging: { escc: '1c' }, symptoms: { gait: { value: 'unknown' } } }],
  ] as const)('%s has a sentence of its own', (rule, change) => {
    expect(said(person(change))).toContain(en.arrival.reasons[rule]);
  });

  it('E10 names the first day of the pain', () => {
    const pain = {
      backOrNeckPain: 'yes',
      painSeverity: 9,
      painEscalating: 'yes',
      painUnrelievedByRestOrMedication: 'yes',
    };
    expect(said(person({ symptoms: { ...pain, painOnsetDays: 4 } }))).toContain(
      'Since November 19 I have severe pain that gets worse and nothing eases it.',
    );
  });

  it.each([
    ['painSeverity', null, 'Since November 19 I have pain that gets worse and nothing eases.'],
    ['painEscalating', 'unknown', 'Since November 19 I have severe pain that nothing eases.'],
    ['painUnrelievedByRestOrMedication', 'unknown', 'Since November 19 I have severe pain that gets worse.'],
  ] as const)('E10 does not say what nobody knows: %s', (part, unknown, sentence) => {
    const pain = {
      backOrNeckPain: 'yes',
      painSeverity: 9,
      painEscalating: 'yes',
      painUnrelievedByRestOrMedication: 'yes',
      painOnsetDays: 4,
      [part]: unknown,
    };
    const words = said(person({ symptoms: pain }));
    expect(words).toContain(sentence);
    expect(words).not.toContain(en.arrival.reasons.E10);
  });
});

describe('after surgery', () => {
  const operation = { woundProblem: 'no', hardwarePainOrClunk: 'no' };
  it.each([
    [
      { daysSinceSurgery: 10, breathless: 'yes', calfSwelling: 'yes' },
      ['I had spine surgery on November 13.', en.arrival.earlier, 'I am short of breath.', 'My calf is swollen.'],
    ],
    [
      { daysSinceSurgery: null, breathless: 'yes', calfSwelling: 'no' },
      ['I had spine surgery at (when).', 'I am short of breath.'],
    ],
    [
      { daysSinceSurgery: 1, breathless: 'no', calfSwelling: 'yes' },
      ['I had spine surgery on November 22.', en.arrival.earlier, 'My calf is swollen.'],
    ],
  ])('%j', (answers, words) => {
    expect(said(person({ postOperative: { ...operation, ...answers } }))).toEqual([...words, 'It may be a clot.']);
  });
});

describe('in Spanish', () => {
  it('the English for the desk stands beside it', () => {
    expect(everyArrivalLine(arrivalWords(caseOf(cancerPatient(walk(3))), es, en, zone))).toEqual([
      es.arrival.lead,
      '«He tenido cáncer.»',
      '«Algo en mi columna puede apretar los nervios.»',
      '«Desde el 20 de noviembre no puedo caminar.»',
      '«Pudo ser antes.»',
      '«A mi clínica de columna le preocupa mi médula espinal.»',
      es.arrival.inEnglish,
      ...said(cancerPatient(walk(3))).map((words) => `“${words}”`),
    ]);
  });
});

describe.each(coreFields)('%s', (field) => {
  it.each(findingsMildestFirst[field])(
    '%s has words in both languages, of at most 15 with the longest day',
    (value) => {
      for (const [{ arrival }, day] of [
        [en, 'September 23'],
        [es, 'el 23 de septiembre'],
      ] as const) {
        const finding = arrival.findings[field][value];
        expect(finding).toBeTruthy();
        expect(
          wordsOf(arrival.cord.since.replace('{since}', day).replace('{finding}', finding ?? '')).length,
        ).toBeLessThan(16);
      }
    },
  );
});
