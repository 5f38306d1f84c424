import { describe, expect, it } from 'vitest';
import { patientTexts } from '../../../../shared/texts/triage-advice.ts';
import { englishGrade, spanishEase, spanishSyllables, wordsOf } from '../../../support/reading-ease.ts';
import { linesOf, safetyNetOf } from './support/pages.ts';
import { inBothPersons, readableCases } from './support/readable-cases.ts';

/** Clinical.md section 11, point 4. */
const highestGrade = 6.0;
const lowestEase = 70;
const mostWords = 15;

/** Every line of the data, however deep. */
const linesIn = (data: unknown): readonly string[] => {
  if (typeof data === 'string') return [data.replace(/[^.?!:”»]$/, '$&.')];
  return data === null || typeof data !== 'object' ? [] : Object.values(data).flatMap(linesIn);
};

describe.each(readableCases.flatMap(inBothPersons))('the text of %s', (_, triaged) => {
  it('in English is read by a sixth grader', () => {
    expect(englishGrade(linesOf(triaged, 'en'))).toBeLessThanOrEqual(highestGrade);
  });

  it('in Spanish reads easily', () => {
    const lines = linesOf(triaged, 'es');
    expect(spanishEase(lines.filter((line) => !line.startsWith('“')))).toBeGreaterThanOrEqual(lowestEase);
  });

  it.each(['en', 'es'] as const)('in %s has no line over 15 words', (language) => {
    for (const line of linesOf(triaged, language)) expect(wordsOf(line).length, line).toBeLessThanOrEqual(mostWords);
  });

  it('has a safety net that reads as easily by itself', () => {
    const [english, spanish] = [safetyNetOf(triaged, 'en'), safetyNetOf(triaged, 'es')];
    if (english.length === 0) return;
    expect(englishGrade(english)).toBeLessThanOrEqual(highestGrade);
    expect(spanishEase(spanish)).toBeGreaterThanOrEqual(lowestEase);
  });
});

describe.each(['written', 'forOthers'] as const)('lists and lines of the data, %s', (person) => {
  const { en, es } = patientTexts[person];

  it.each([
    'crisis',
    'refused',
    'transport',
    'arrival',
    'steps',
    'spinalPrecautions',
    'bring',
    'reading',
    'safetyNet',
    'reach',
    'notice',
  ] as const)('%s', (part) => {
    expect(englishGrade(linesIn(en[part]))).toBeLessThanOrEqual(highestGrade);
    expect(spanishEase(linesIn(es[part]))).toBeGreaterThanOrEqual(lowestEase);
    for (const line of [...linesIn(en[part]), ...linesIn(es[part])])
      expect(wordsOf(line).length, line).toBeLessThanOrEqual(mostWords);
  });
});

describe('the measures themselves', () => {
  it.each([
    ['pie', 1],
    ['médula', 3],
    ['columna', 3],
    ['espalda', 3],
    ['adormecimiento', 6],
    ['guía', 2],
    ['día', 2],
    ['ciudad', 2],
    ['caer', 2],
    ['soy', 1],
    ['ayer', 2],
    ['quimioterapia', 5],
  ])('%s has %i syllables', (word, syllables) => {
    expect(spanishSyllables(word)).toBe(syllables);
  });

  it('counts a number as a word, and no end of line as that of a sentence', () => {
    expect(wordsOf('Call 911: 100.4 °F – don’t wait')).toEqual(['Call', '911', '100.4', 'F', 'don’t', 'wait']);
    expect(englishGrade(['The cat', 'sat. The dog ran'])).toBeCloseTo(0.39 * 3 + 11.8 - 15.59, 5);
    expect(spanishEase(['No espere.', 'Llame ya'])).toBeCloseTo(206.84 - 60 * (7 / 4) - 1.02 * 2, 5);
  });

  it('finds hard text hard', () => {
    const hard = 'Immediate multidisciplinary evaluation of progressive neurological deterioration is recommended';
    expect(englishGrade([hard])).toBeGreaterThan(15);
    expect(
      spanishEase(['Recomendamos inmediatamente una evaluación multidisciplinaria del deterioro neurológico']),
    ).toBeLessThan(20);
  });
});
