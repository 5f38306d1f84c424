import { describe, expect, it } from 'vitest';
import { baseline, fired, recent, settled, triagedCancerPatient, triagedPerson } from '../support/builders.ts';

type Row = readonly [field: string, answer: object, withoutCancer: string, withCancer: string];

const unknownTiming = (value: string) => ({ value });

/** What each finding fires, new and settled, without cancer and with it. */
const rows: readonly Row[] = [
  ['gait', recent('cannot-walk'), 'E1', 'E1'],
  ['gait', settled('cannot-walk'), 'E1', 'E1'],
  ['bladderBowel', recent('new-change'), 'E2', 'E2'],
  ['bladderBowel', settled('new-change', 400), 'E2', 'E2'],
  ['bladderBowel', settled('loss-of-control-or-retention'), 'E2', 'E2'],
  ['saddleNumbness', recent('yes'), 'E3', 'E3'],
  ['saddleNumbness', settled('yes'), 'E3', 'E3'],
  ['limbWeakness', recent('bilateral'), 'E4', 'E4'],
  ['limbWeakness', recent('side-unknown'), 'E4', 'E4'],
  ['limbWeakness', settled('bilateral'), 'U4', 'E4'],
  ['limbWeakness', settled('side-unknown'), 'U4', 'E4'],
  ['limbWeakness', recent('unilateral'), 'U4', 'E4'],
  ['limbWeakness', settled('unilateral'), 'X5', 'U4'],
  ['gait', recent('new-unsteady'), 'U4', 'E5'],
  ['gait', settled('new-unsteady'), 'X5', 'U4'],
  ['sensoryChange', recent('bilateral'), 'E6', 'E6'],
  ['sensoryChange', recent('side-unknown'), 'E6', 'E6'],
  ['sensoryChange', recent('unilateral'), 'X5', 'E6'],
  ['sensoryChange', settled('bilateral'), 'X5', 'U4'],
  ['sensoryChange', settled('unilateral'), 'X5', 'U4'],
  ['radicularPain', recent('bilateral'), 'E7', 'E7'],
  ['radicularPain', recent('side-unknown'), 'E7', 'E7'],
  ['radicularPain', recent('band'), 'U4', 'E7'],
  ['radicularPain', recent('unilateral'), 'X5', 'U4'],
  ['radicularPain', settled('bilateral'), 'X5', 'U4'],
  ['radicularPain', settled('side-unknown'), 'X5', 'U4'],
  ['radicularPain', settled('band'), 'X5', 'U4'],
  ['radicularPain', settled('unilateral'), 'X5', 'U4'],
];

describe('E1–E7, U4 and X5', () => {
  it.each(rows)('%s %j: %s without cancer, %s with it', (field, answer, withoutCancer, withCancer) => {
    expect(fired(triagedPerson({ symptoms: { [field]: answer } }))).toEqual([withoutCancer]);
    expect(fired(triagedCancerPatient({ symptoms: { [field]: answer } }))).toEqual([withCancer]);
  });
});

describe('P3: what counts as new', () => {
  it.each<[timing: object, isNew: boolean]>([
    [{ onsetDays: 14, course: 'stable' }, true],
    [{ onsetDays: 15, course: 'stable' }, false],
    [{ onsetDays: 15, course: 'improving' }, false],
    [{ onsetDays: null, course: 'stable' }, true],
    [{ onsetDays: 400, course: 'sudden' }, true],
    [{ onsetDays: 400, course: 'progressive' }, true],
    [{ onsetDays: 400, course: 'unknown' }, true],
    [{ onsetDays: 400, course: null }, true],
    [{}, true],
  ])('%j: new is %s', (timing, isNew) => {
    const result = triagedCancerPatient({ symptoms: { gait: { value: 'new-unsteady', ...timing } } });
    expect(result.decisiveRules).toEqual([isNew ? 'E5' : 'U4']);
  });
});

describe('P4: documented baseline (U5, X6)', () => {
  const pain = { backOrNeckPain: 'yes', painSeverity: 3 };

  it.each<[field: string, value: string]>([
    ['gait', 'cannot-walk'],
    ['bladderBowel', 'loss-of-control-or-retention'],
    ['saddleNumbness', 'yes'],
    ['limbWeakness', 'unilateral'],
    ['radicularPain', 'unilateral'],
  ])('%s %s with cancer: U5 with pain, X6 without, and pages nobody', (field, value) => {
    const withPain = triagedCancerPatient({ symptoms: { ...pain, [field]: baseline(value) } });
    expect(withPain.decisiveRules).toEqual(['U5']);
    expect(withPain).toMatchObject({ urgency: 'urgent', pageOnCall: false, redFlags: ['neuro-baseline'] });
    expect(withPain.classification).toBe('not-applicable');
    const without = triagedCancerPatient({ symptoms: { [field]: baseline(value) } });
    expect(fired(without)).toEqual(['X6']);
    expect(without).toMatchObject({ urgency: 'expedited', pageOnCall: false, redFlags: ['neuro-baseline'] });
  });

  it('pain that is unknown counts', () => {
    const symptoms = { backOrNeckPain: 'unknown', gait: baseline('new-unsteady') };
    expect(fired(triagedCancerPatient({ symptoms }))).toContain('U5');
  });

  it('a possible lesion counts like pain', () => {
    const result = triagedCancerPatient({
      knownSpinalMetastasis: 'unknown',
      symptoms: { limbWeakness: baseline('unilateral') },
    });
    expect(result.decisiveRules).toEqual(['U5']);
  });

  it('stays expedited where its own level is, pain or not', () => {
    const symptoms = { ...pain, sensoryChange: baseline('bilateral') };
    expect(fired(triagedPerson({ symptoms }))).toEqual(['X6']);
  });

  it('without cancer, bilateral weakness is urgent by itself and so U5 with pain', () => {
    expect(fired(triagedPerson({ symptoms: { ...pain, limbWeakness: baseline('bilateral') } }))).toEqual(['U5']);
  });

  it('tells the two kinds apart in one person', () => {
    const symptoms = { ...pain, sensoryChange: baseline('bilateral'), gait: baseline('cannot-walk') };
    const result = triagedPerson({ symptoms });
    expect(fired(result)).toEqual(['U5', 'X6']);
    expect(result.firedRules.map(({ because }) => because.map((reason) => reason.split(':')[0]))).toEqual([
      ['gait'],
      ['sensoryChange'],
    ]);
    expect(result.redFlags).toEqual(['neuro-baseline']);
  });

  it.each<[change: object, rule: string]>([
    [{ onsetDays: 90 }, 'X6'],
    [{ onsetDays: 89 }, 'U4'],
    [{ onsetDays: null }, 'E5'],
    [{ course: 'improving' }, 'X6'],
    [{ course: 'progressive' }, 'E5'],
    [{ course: null }, 'E5'],
    [{ baselineDocumented: false }, 'U4'],
  ])('%j: %s', (change, rule) => {
    const gait = { ...baseline('new-unsteady'), ...change };
    expect(fired(triagedCancerPatient({ symptoms: { gait } }))).toEqual([rule]);
  });

  it('does not hide a new finding beside it', () => {
    const symptoms = { limbWeakness: baseline('unilateral'), gait: recent('new-unsteady') };
    const result = triagedCancerPatient({ symptoms });
    expect(fired(result)).toEqual(['E5', 'X6']);
    expect(result.redFlags.toSorted()).toEqual(['gait-change', 'neuro-baseline']);
  });
});

describe('explanation', () => {
  it('names finding, age, course and what makes it a matter of cancer', () => {
    const [rule] = triagedCancerPatient({ symptoms: { gait: recent('new-unsteady') } }).firedRules;
    expect(rule).toEqual({
      id: 'E5',
      level: 'emergent',
      because: ['gait: new-unsteady, for 14 days, course stable', 'cancerHistory: current'],
      source: 'NICE NG234 rec 1.3.2',
    });
  });

  it('says what is unknown', () => {
    const [rule] = triagedPerson({ symptoms: { gait: unknownTiming('cannot-walk') } }).firedRules;
    expect(rule?.because).toEqual(['gait: cannot-walk, onset unknown, course unknown', 'cancerHistory: none']);
  });

  it('names a known lesion', () => {
    const [rule] = triagedPerson({
      knownSpinalMetastasis: 'yes',
      symptoms: { gait: recent('cannot-walk') },
    }).firedRules;
    expect(rule?.because).toContain('spinal lesion known');
  });

  it('says that a finding comes from words', () => {
    const [rule] = triagedPerson({ freeText: 'I cannot walk' }).firedRules;
    expect(rule?.because[0]).toBe('gait: cannot-walk, onset unknown, course unknown (words)');
  });

  it('marks a baseline', () => {
    const [rule] = triagedCancerPatient({ symptoms: { gait: baseline('new-unsteady') } }).firedRules;
    expect(rule?.because).toEqual(['gait: new-unsteady, for 90 days, course stable, documented baseline']);
  });
});
