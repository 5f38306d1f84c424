import { describe, expect, it } from 'vitest';
import { readGiven } from '../../../../shared/domain/triage/texts/given.ts';
import { cancerPatient, person, settled } from '../support/builders.ts';
import { caseOf } from './support/pages.ts';

const given = (change: Readonly<Record<string, unknown>>, because: readonly string[] = []) => {
  const input = person(change);
  const rule = { id: 'U4', level: 'urgent' as const, because: [...because], source: 'a source' };
  return readGiven(caseOf(input, because.length > 0 ? { firedRules: [rule] } : {}));
};

describe('the gravest finding', () => {
  it.each([
    [[], 'unilateral'],
    [['limbWeakness: bilateral, onset unknown, course unknown (words)'], 'bilateral'],
    [['limbWeakness: side-unknown, for 3 days, course sudden', 'limbWeakness: bilateral, for 3 days'], 'bilateral'],
    [['limbWeakness: unknown'], 'unilateral'],
    [['(see limbWeakness: bilateral)'], 'unilateral'],
    [['gait: cannot-walk, for 3 days'], 'unilateral'],
  ])('of a box and of %j', (because, value) => {
    expect(given({ symptoms: { limbWeakness: settled('unilateral') } }, because).finding('limbWeakness')).toBe(value);
  });

  it('none where none was given', () => {
    expect(given({}).finding('gait')).toBeNull();
  });
});

describe('the first day', () => {
  it.each([
    [['gait: new-unsteady, for 120 days, course stable'], 120],
    [['gait: new-unsteady, for 1 days, course sudden'], 1],
    [['gait: new-unsteady, onset unknown, course stable'], 15],
    [['limbWeakness: unilateral, for 3 days'], 15],
    [['gait: new-unsteady, for 2 days, course unknown (words)'], 2],
    [['gait: new-unsteady, for 7 days, course unknown (words)'], null],
    [['gait: new-unsteady, for 730 days, course stable (words), documented baseline'], null],
    [['gait: new-unsteady, for 7 days, course unknown (code)'], 7],
  ])('as %j says, else as the box', (because, days) => {
    expect(given({ symptoms: { gait: settled('new-unsteady') } }, because).onsetDays('gait')).toBe(days);
  });
});

describe('a yes', () => {
  it.each([
    ['in a box', { fever: 'yes' }, [], true],
    ['among the symptoms', { symptoms: { backOrNeckPain: 'yes' } }, [], false],
    ['in a rule', {}, ['fever: yes (words)'], true],
    ['nowhere', {}, ['fever: unknown', 'feverish: yes'], false],
  ] as const)('%s', (_, change, because, isYes) => {
    expect(given(change, because).saysYes('fever')).toBe(isYes);
  });

  it('after surgery, and of pain', () => {
    const { saysYes } = given({ postOperative: { breathless: 'yes' }, symptoms: { backOrNeckPain: 'yes' } });
    expect([saysYes('breathless'), saysYes('backOrNeckPain'), saysYes('calfSwelling')]).toEqual([true, true, false]);
  });
});

it.each(['Since Tuesday I cannot walk', 'I cannot walk for a few weeks now', 'no puedo caminar desde el martes'])(
  'tells no date for a day said roughly: %s',
  (freeText) => {
    const told = readGiven(caseOf(cancerPatient({ freeText })));
    expect([told.finding('gait'), told.onsetDays('gait')]).toEqual(['cannot-walk', null]);
  },
);

it('reads what the engine writes', () => {
  const told = readGiven(caseOf(cancerPatient({ freeText: 'Since yesterday I cannot walk' })));
  expect([told.finding('gait'), told.onsetDays('gait')]).toEqual(['cannot-walk', 1]);
});
