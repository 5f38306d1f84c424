import { describe, expect, it } from 'vitest';
import { pagingRules } from '../../../shared/domain/triage/paging-rules.ts';
import { context, person, settled, triaged } from './support/builders.ts';

type Change = Record<string, unknown>;

const pagingOf = (change: Change) => {
  const input = person(change);
  return pagingRules({ input, result: triaged(input) }, context.ruleset);
};

const warm = { lowGradeFever: 'yes', infectionRisk: 'yes' };

describe('the rules of a triage that page', () => {
  it.each<[title: string, change: Change, rules: readonly string[]]>([
    ['none', { symptoms: { backOrNeckPain: 'yes', painSeverity: 8 } }, []],
    ['an emergency', { symptoms: { saddleNumbness: { value: 'yes' } } }, ['E3']],
    [
      'M1 beside what does not page',
      { symptoms: { gait: { value: 'unknown' }, backOrNeckPain: 'yes', painSeverity: 8 } },
      ['M1'],
    ],
    ['infection suspected', { ...warm, symptoms: { backOrNeckPain: 'yes' } }, []],
    [
      'infection with a nerve sign',
      { ...warm, symptoms: { backOrNeckPain: 'yes', radicularPain: settled('unilateral') } },
      ['U9'],
    ],
    ['infection by code', { diagnoses: ['M46.46'] }, ['U9']],
  ])('%s: %j', (_, change, rules) => {
    expect(pagingOf(change)).toEqual(rules);
  });

  it('leave out a rule that no release of today knows', () => {
    const input = person({ symptoms: { saddleNumbness: { value: 'yes' } } });
    const [known] = triaged(input).firedRules;
    const result = { firedRules: [{ ...known, id: 'E99', level: 'emergent' as const, because: [], source: '' }] };
    expect(pagingRules({ input, result }, context.ruleset)).toEqual([]);
    const both = { firedRules: [...result.firedRules, ...triaged(input).firedRules] };
    expect(pagingRules({ input, result: both }, context.ruleset)).toEqual(['E3']);
  });
});
