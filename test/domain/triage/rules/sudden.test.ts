import { describe, expect, it } from 'vitest';
import { fired, recent, settled, triagedCancerPatient, triagedPerson } from '../support/builders.ts';

type Answer = { value: string; onsetDays: number | null; course: string | null };
const at = (value: string, onsetDays: number | null, course: string | null): Answer => ({ value, onsetDays, course });

describe('E14: sudden, without cancer', () => {
  it.each<[onsetDays: number | null, course: string | null, isSudden: boolean]>([
    [14, 'sudden', true],
    [15, 'sudden', false],
    [null, 'sudden', true],
    [14, 'unknown', true],
    [14, null, true],
    [15, null, false],
    [15, 'unknown', false],
    [null, 'unknown', true],
    [null, null, true],
    [2, 'stable', true],
    [3, 'stable', false],
    [2, 'progressive', true],
    [3, 'progressive', false],
    [null, 'stable', true],
    [null, 'progressive', true],
    [2, 'improving', false],
    [null, 'improving', false],
    [0, 'improving', false],
  ])('for %s days, course %s: %s', (onsetDays, course, isSudden) => {
    for (const [field, value, else_] of [
      ['limbWeakness', 'unilateral', 'U4'],
      ['gait', 'new-unsteady', 'U4'],
      ['sensoryChange', 'unilateral', 'X5'],
    ] as const) {
      const result = triagedPerson({ symptoms: { [field]: at(value, onsetDays, course) } });
      expect(fired(result)).toEqual([isSudden ? 'E14' : else_]);
      expect(result.guidance.arrivalPhrase).toBe(isSudden ? 'sudden-deficit' : null);
    }
  });

  it.each<[field: string, value: string, rule: string]>([
    ['radicularPain', 'unilateral', 'X5'],
    ['radicularPain', 'band', 'U4'],
    ['limbWeakness', 'bilateral', 'E4'],
    ['sensoryChange', 'bilateral', 'E6'],
    ['gait', 'cannot-walk', 'E1'],
  ])('%s %s is none of it: %s', (field, value, rule) => {
    expect(fired(triagedPerson({ symptoms: { [field]: at(value, 1, 'sudden') } }))).toEqual([rule]);
  });

  it('with cancer it is E4 to E6', () => {
    expect(fired(triagedCancerPatient({ symptoms: { sensoryChange: at('unilateral', 1, 'sudden') } }))).toEqual(['E6']);
  });

  it('shows by the finding’s own flag, and counts as compromise', () => {
    const result = triagedPerson({ symptoms: { sensoryChange: at('unilateral', 1, 'sudden') } });
    expect(result.redFlags).toEqual(['sensory-unilateral']);
    expect(result.classification).toBe('neurological-compromise');
  });
});

describe('what E14 leaves', () => {
  it('one-sided numbness that is settled, or new and not sudden, is X5', () => {
    expect(fired(triagedPerson({ symptoms: { sensoryChange: settled('unilateral') } }))).toEqual(['X5']);
    expect(fired(triagedPerson({ symptoms: { sensoryChange: recent('unilateral') } }))).toEqual(['X5']);
  });

  it('weakness that grows over days is paged', () => {
    expect(fired(triagedPerson({ symptoms: { limbWeakness: at('unilateral', 14, 'progressive') } }))).toEqual(['U4']);
  });
});
