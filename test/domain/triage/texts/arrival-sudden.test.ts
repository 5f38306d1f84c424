import { describe, expect, it } from 'vitest';
import type { TriageInput } from '../../../../shared/domain/triage/input.ts';
import { arrivalWords, englishWords, everyArrivalLine } from '../../../../shared/domain/triage/texts/arrival-words.ts';
import { patientTexts } from '../../../../shared/texts/triage-advice.ts';
import { person } from '../support/builders.ts';
import { caseOf } from './support/pages.ts';

const { en, es } = patientTexts.written;
const zone = 'America/New_York';
const said = (input: TriageInput) => englishWords(caseOf(input), en, zone);

describe('a sudden deficit', () => {
  const weak = { value: 'unilateral', onsetDays: 0, course: 'sudden' };

  it('names the day and the finding, and asks for the hour', () => {
    const triaged = caseOf(person({ symptoms: { limbWeakness: weak } }));
    expect(everyArrivalLine(arrivalWords(triaged, en, en, zone))).toEqual([
      en.arrival.lead,
      '“It began suddenly on November 23: I am weak in one arm or leg.”',
      '“I am worried about a stroke or my spinal cord.”',
      en.arrival.sudden.tellHour,
    ]);
  });

  it('names only what came suddenly, and leaves an unknown day open', () => {
    const symptoms = {
      limbWeakness: { value: 'unilateral', onsetDays: null },
      sensoryChange: { value: 'unilateral', onsetDays: 400, course: 'stable' },
    };
    expect(said(person({ symptoms }))).toEqual([
      'It began at (when): I am weak in one arm or leg.',
      'I am worried about a stroke or my spinal cord.',
    ]);
  });

  const deficits = [
    ['limbWeakness', 'unilateral'],
    ['sensoryChange', 'unilateral'],
    ['gait', 'new-unsteady'],
  ] as const;
  const courses = ['sudden', 'progressive', 'stable', 'improving', 'unknown', null] as const;
  const starts = [0, 1, 2, 3, 14, 15, null];
  const walked = deficits.flatMap(([field, value]) =>
    courses.flatMap((course) => starts.map((onsetDays) => ({ field, value, course, onsetDays }))),
  );

  it.each(walked)('is told as sudden where the answer says so: $field, $course, $onsetDays days', (answer) => {
    const { field, value, course, onsetDays } = answer;
    const triaged = caseOf(person({ symptoms: { [field]: { value, onsetDays, course } } }));
    const told = [en, es].map((texts) => englishWords(triaged, texts, zone).join(' '));
    const isDeficit = triaged.result.guidance.arrivalPhrase === 'sudden-deficit';
    for (const [at, words] of [/suddenly/, /de repente/].entries())
      expect(words.test(told[at] ?? '')).toBe(isDeficit && course === 'sudden');
    expect(/It began/.test(told[0] ?? '')).toBe(isDeficit);
  });

  it('is told as sudden where words say so', () => {
    const words = said(person({ freeText: 'Suddenly since yesterday one leg is weak' }));
    expect(words).toContain('It began suddenly on November 22: I am weak in one arm or leg.');
  });

  it('is followed by the cord where a cord rule fired too', () => {
    const words = said(person({ symptoms: { limbWeakness: weak, gait: { value: 'cannot-walk', onsetDays: 0 } } }));
    expect(words.slice(2)).toEqual([
      en.arrival.cord.pressing,
      'Since November 23 I cannot walk.',
      en.arrival.cord.worry,
    ]);
  });
});
