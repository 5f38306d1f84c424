import { describe, expect, it } from 'vitest';
import { arrivalWords, englishWords, everyArrivalLine } from '../../../../shared/domain/triage/texts/arrival-words.ts';
import { patientTexts } from '../../../../shared/texts/triage-advice.ts';
import { person } from '../support/builders.ts';
import { caseOf } from './support/pages.ts';

const { en, es } = patientTexts.written;
const zone = 'America/New_York';
const walk = (onsetDays: number) => ({ symptoms: { gait: { value: 'cannot-walk', onsetDays } } });

describe('first days', () => {
  it.each([
    [179, 'Since May 28 I cannot walk.', '«Desde el 28 de mayo no puedo caminar.»'],
    [180, 'Since May 2026 I cannot walk.', '«Desde mayo de 2026 no puedo caminar.»'],
  ])('%i days ago', (onsetDays, english, spanish) => {
    const triaged = caseOf(person(walk(onsetDays)));
    expect(englishWords(triaged, en, zone)).toContain(english);
    expect(everyArrivalLine(arrivalWords(triaged, es, en, zone))).toContain(spanish);
  });

  it.each([47_581, 1e9, Number.MAX_SAFE_INTEGER])(
    '%i days ago, before anybody lived, are a gap to fill in',
    (onsetDays) => {
      const triaged = caseOf(person(walk(onsetDays)));
      expect(englishWords(triaged, en, zone)).toContain('Since (when) I cannot walk.');
    },
  );

  it('are counted in the zone of the practice: 9 PM in New York is the next day in Greenwich', () => {
    const triaged = { ...caseOf(person(walk(0))), at: '2026-11-24T02:00:00Z' };
    expect(englishWords(triaged, en, zone)).toContain('Since November 23 I cannot walk.');
  });
});

describe('a day that may have been earlier, for a choice is told by its latest day', () => {
  const earlier = (triaged: Parameters<typeof englishWords>[0]) =>
    englishWords(triaged, en, zone).includes('It may have been earlier.');

  it.each([
    [0, false],
    [1, true],
    [15, true],
    [400, true],
    [1e9, false],
  ])('%i days ago: %s', (onsetDays, isTold) => {
    expect(earlier(caseOf(person(walk(onsetDays))))).toBe(isTold);
  });

  it('is none where words name it', () => {
    expect(earlier(caseOf(person({ freeText: 'Since yesterday I cannot walk' })))).toBe(false);
  });

  it.each([
    [null, false],
    [0, false],
    [15, true],
  ])('of pain that began %s days ago: %s', (painOnsetDays, isTold) => {
    const grave = { painSeverity: 9, painEscalating: 'yes', painUnrelievedByRestOrMedication: 'yes' };
    const triaged = caseOf(person({ symptoms: { backOrNeckPain: 'yes', ...grave, painOnsetDays } }));
    expect(earlier(triaged)).toBe(isTold);
  });

  it('of surgery "under 2 weeks ago", which is told as today', () => {
    const operation = { daysSinceSurgery: 0, breathless: 'yes', calfSwelling: 'no', woundProblem: 'no' };
    expect(earlier(caseOf(person({ postOperative: { ...operation, hardwarePainOrClunk: 'no' } })))).toBe(true);
  });
});

it('a stored result that says less than its phrase leaves gaps, and invents nothing', () => {
  const guidance = { arrivalPhrase: 'after-surgery', transport: 'ambulance-only', crisisLine: false } as const;
  const rule = { id: 'E5', level: 'emergent' as const, because: ['somehow'], source: 'elsewhere' };
  const odd = caseOf(person(), { urgency: 'emergent', guidance, firedRules: [rule] });
  expect(englishWords(odd, en, zone)).toEqual([
    'I had spine surgery at (when).',
    en.arrival.surgery.worry,
    en.arrival.cord.pressing,
    en.arrival.cord.worry,
  ]);
});

it('a result that names no phrase says the cord', () => {
  const none = { arrivalPhrase: null, transport: null, crisisLine: false };
  const raised = caseOf(person(), { urgency: 'emergent', guidance: none });
  expect(englishWords(raised, en, zone)).toEqual([en.arrival.cord.pressing, en.arrival.cord.worry]);
});
