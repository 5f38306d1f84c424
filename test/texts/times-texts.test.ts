import { describe, expect, it } from 'vitest';
import { bookedTexts } from '../../shared/texts/pages/booked.ts';
import { resumeTexts } from '../../shared/texts/pages/resume.ts';
import { saveTexts } from '../../shared/texts/pages/save.ts';
import { timesTexts } from '../../shared/texts/pages/times.ts';
import { englishGrade, spanishEase, wordsOf } from '../support/reading-ease.ts';

/** What texts are filled with, the longest. */
const filled = { en: 'Friday, November 27, 2:00 PM', es: 'viernes 27 de noviembre, 2:00 p.m.' };

/** Every text of a catalogue as lines, filled in; what is no sentence counts as one. */
function linesOf(texts: unknown, language: 'en' | 'es'): string[] {
  if (typeof texts === 'string') return texts === '' ? [] : [/[.?!:]$/.test(texts) ? texts : `${texts}.`];
  if (typeof texts === 'function') return linesOf(texts(texts.length === 1 ? filled[language] : ''), language);
  if (Array.isArray(texts)) return linesOf(texts.join('2:40 PM'), language);
  return Object.values(texts as object).flatMap((each) => linesOf(each, language));
}

const sentencesOf = (line: string): string[] => line.split(/(?<=[.?!])\s+(?=[A-ZÁÉÍÓÚÑ¿¡])/u);

describe.each([
  ['choosing a time', timesTexts],
  ['a visit that is booked', bookedTexts],
  ['saving a form', saveTexts],
  ['links to a saved form', resumeTexts],
])('the texts of %s', (_, texts) => {
  it('in English are read by a sixth grader', () => {
    expect(englishGrade(linesOf(texts.en, 'en'))).toBeLessThanOrEqual(6);
  });

  it('in Spanish read easily', () => {
    expect(spanishEase(linesOf(texts.es, 'es'))).toBeGreaterThanOrEqual(70);
  });

  it.each(['en', 'es'] as const)('in %s have no sentence over 15 words', (language) => {
    for (const sentence of linesOf(texts[language], language).flatMap(sentencesOf))
      expect(wordsOf(sentence).length, sentence).toBeLessThanOrEqual(15);
  });

  it('in Spanish speak of a visit as cita', () => {
    expect(linesOf(texts.es, 'es').join(' ')).not.toMatch(/horario/i);
  });
});
