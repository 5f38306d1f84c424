import { afterEach, describe, expect, it, vi } from 'vitest';
import { readWords } from '../../../shared/domain/triage/words/read-words.ts';
import type { WordCourse, WordFinding } from '../../../shared/domain/triage/words/words-reading.ts';
import { baseline, fired, recent, settled } from './support/builders.ts';
import { type Change, found, saying, symptoms, why } from './support/saying.ts';

vi.mock(import('../../../shared/domain/triage/words/read-words.ts'), () => ({ readWords: vi.fn<typeof readWords>() }));
afterEach(() => vi.mocked(readWords).mockReset());

describe('a finding worse by value replaces the item', () => {
  it.each<[title: string, box: Change, finding: WordFinding, because: string]>([
    [
      'course unknown',
      { gait: settled('new-unsteady', 400) },
      found('gait', 'cannot-walk'),
      'gait: cannot-walk, onset unknown, course unknown (words)',
    ],
    [
      'onset and course of the words',
      {},
      found('gait', 'cannot-walk', 'sudden', 1),
      'gait: cannot-walk, for 1 days, course sudden (words)',
    ],
    [
      'a baseline too',
      { limbWeakness: baseline('unilateral') },
      found('limbWeakness', 'bilateral'),
      'limbWeakness: bilateral, onset unknown, course unknown (words)',
    ],
    [
      'side unknown outranks a band',
      { radicularPain: recent('band') },
      found('radicularPain', 'side-unknown'),
      'radicularPain: side-unknown, onset unknown, course unknown (words)',
    ],
    [
      'a new box keeps onset and course over old words',
      { limbWeakness: recent('unilateral') },
      found('limbWeakness', 'bilateral', 'stable', 730),
      'limbWeakness: bilateral, for 14 days, course stable (words)',
    ],
    [
      'an old box takes those of the words',
      { limbWeakness: settled('unilateral', 15) },
      found('limbWeakness', 'bilateral', 'stable', 730),
      'limbWeakness: bilateral, for 730 days, course stable (words)',
    ],
  ])('%s', (_, box, finding, because) => {
    expect(why(saying([finding], symptoms(box)))).toBe(because);
  });

  it('an equal or milder one does not, unless it says new', () => {
    const equal = saying([found('gait', 'cannot-walk', 'stable', 400)], symptoms({ gait: recent('cannot-walk') }));
    expect(why(equal)).toBe('gait: cannot-walk, for 14 days, course stable');
    const milder = saying([found('limbWeakness', 'unilateral')], symptoms({ limbWeakness: settled('bilateral') }));
    expect(milder.decisiveRules).toEqual(['U4']);
  });

  it('an unknown box stays unknown for M1', () => {
    const result = saying([found('gait', 'cannot-walk')], symptoms({ gait: { value: 'unknown' } }));
    expect(result.missingCoreAnswers).toEqual(['gait']);
    expect(fired(result)).toEqual(['E1', 'M1']);
  });
});

describe('words of the same or a lesser finding that say new', () => {
  const old = { limbWeakness: settled('unilateral', 400) };

  it.each<[course: WordCourse | null, onsetDays: number | null, rule: string]>([
    ['sudden', null, 'E14'],
    ['sudden', 14, 'E14'],
    ['sudden', 15, 'U4'],
    ['progressive', null, 'U4'],
    ['progressive', 2, 'E14'],
    ['progressive', 3, 'U4'],
    ['stable', 14, 'U4'],
    ['stable', 2, 'E14'],
    ['improving', 2, 'U4'],
    ['stable', 15, 'X5'],
    ['improving', null, 'X5'],
    [null, null, 'X5'],
    [null, 14, 'U4'],
    [null, 15, 'X5'],
  ])('%s for %s days: %s', (course, onsetDays, rule) => {
    const result = saying([found('limbWeakness', 'unilateral', course, onsetDays)], symptoms(old));
    expect(result.decisiveRules).toEqual([rule]);
  });

  it('end a baseline', () => {
    const box = symptoms({ bladderBowel: baseline('loss-of-control-or-retention') });
    const same = saying([found('bladderBowel', 'loss-of-control-or-retention', 'stable', 730)], box);
    expect(same.redFlags).toEqual(['neuro-baseline']);
    const worse = saying([found('bladderBowel', 'new-change', 'sudden', 0)], box);
    expect(worse.redFlags).toEqual(['bladder-bowel']);
    expect(why(worse)).toBe('bladderBowel: loss-of-control-or-retention, for 0 days, course sudden (words)');
  });

  it('take what makes the item newer or worse, never the other way round', () => {
    const box = symptoms({ limbWeakness: { value: 'bilateral', onsetDays: 3, course: 'sudden' } });
    const result = saying([found('limbWeakness', 'unilateral', 'progressive', 10)], box);
    expect(why(result)).toBe('limbWeakness: bilateral, for 3 days, course sudden (words)');
  });

  it('leave an item sudden that was', () => {
    const box = symptoms({ limbWeakness: { value: 'unilateral', onsetDays: 10, course: 'sudden' } });
    expect(saying([found('limbWeakness', 'unilateral', 'progressive', 10)], box).decisiveRules).toEqual(['E14']);
  });
});

describe('sudden, in words alone, is only what they say (E14)', () => {
  it.each<[course: WordCourse | null, onsetDays: number | null, rule: string]>([
    [null, null, 'X5'],
    ['sudden', null, 'E14'],
    ['sudden', 14, 'E14'],
    ['sudden', 15, 'X5'],
    [null, 2, 'E14'],
    ['improving', 2, 'X5'],
    [null, 3, 'X5'],
    ['progressive', null, 'X5'],
    ['progressive', 1, 'E14'],
  ])('numb on one side, %s for %s days: %s', (course, onsetDays, rule) => {
    const result = saying([found('sensoryChange', 'unilateral', course, onsetDays)]);
    expect(fired(result)).toEqual([rule]);
  });

  it('a code before them counts as a box left blank', () => {
    const result = saying([found('limbWeakness', 'unilateral', 'stable', 730)], { diagnoses: ['G81.9'] });
    expect(result.decisiveRules).toEqual(['E14']);
  });
});
