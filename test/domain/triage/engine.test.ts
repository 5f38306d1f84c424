import { describe, expect, it } from 'vitest';
import { triage } from '../../../shared/domain/triage/engine.ts';
import {
  baseline,
  blankSheet,
  cancerPatient,
  context,
  person,
  recent,
  settled,
  triagedPerson,
} from './support/builders.ts';

describe('red flags follow the answers', () => {
  it.each<[field: string, value: string, flag: string]>([
    ['gait', 'cannot-walk', 'cannot-walk'],
    ['gait', 'new-unsteady', 'gait-change'],
    ['bladderBowel', 'new-change', 'bladder-bowel'],
    ['bladderBowel', 'loss-of-control-or-retention', 'bladder-bowel'],
    ['saddleNumbness', 'yes', 'saddle-numbness'],
    ['limbWeakness', 'bilateral', 'weakness-bilateral'],
    ['limbWeakness', 'side-unknown', 'weakness-bilateral'],
    ['limbWeakness', 'unilateral', 'weakness-unilateral'],
    ['sensoryChange', 'bilateral', 'sensory-bilateral'],
    ['sensoryChange', 'side-unknown', 'sensory-bilateral'],
    ['sensoryChange', 'unilateral', 'sensory-unilateral'],
    ['radicularPain', 'bilateral', 'radicular-bilateral-or-band'],
    ['radicularPain', 'side-unknown', 'radicular-bilateral-or-band'],
    ['radicularPain', 'band', 'radicular-bilateral-or-band'],
    ['radicularPain', 'unilateral', 'radicular-unilateral'],
  ])('%s %s: %s', (field, value, flag) => {
    for (const answer of [recent(value), settled(value)]) {
      expect(triagedPerson({ symptoms: { [field]: answer } }).redFlags).toEqual([flag]);
    }
    expect(triagedPerson({ symptoms: { [field]: baseline(value) } }).redFlags).toEqual(['neuro-baseline']);
  });

  it('two baselines show once', () => {
    const symptoms = { gait: baseline('new-unsteady'), limbWeakness: baseline('unilateral') };
    expect(triagedPerson({ symptoms }).redFlags).toEqual(['neuro-baseline']);
  });
});

describe('neurological compromise', () => {
  it.each<[title: string, input: ReturnType<typeof person>, isCompromised: boolean]>([
    ['urgent by its own rule', person({ symptoms: { gait: recent('new-unsteady') } }), true],
    ['expedited only', person({ symptoms: { gait: settled('new-unsteady') } }), false],
    ['tingling in one arm, no cancer', person({ symptoms: { sensoryChange: recent('unilateral') } }), false],
    ['tingling in one arm, cancer', cancerPatient({ symptoms: { sensoryChange: settled('unilateral') } }), true],
    ['unilateral radicular pain', cancerPatient({ symptoms: { radicularPain: recent('unilateral') } }), false],
    ['band-like pain', cancerPatient({ symptoms: { radicularPain: settled('band') } }), true],
    ['unilateral weakness', cancerPatient({ symptoms: { limbWeakness: settled('unilateral') } }), true],
    ['baseline', cancerPatient({ symptoms: { limbWeakness: baseline('bilateral') } }), false],
    ['exam sign', person({ exam: { mrcPowerMin: 4 } }), true],
    ['ESCC 2', person({ imaging: { escc: '2' }, sins: blankSheet }), true],
    ['ESCC 1c', person({ imaging: { escc: '1c' }, sins: blankSheet }), false],
    [
      'severe escalating pain',
      cancerPatient({ symptoms: { backOrNeckPain: 'yes', painSeverity: 9, painEscalating: 'yes' } }),
      false,
    ],
  ])('%s: %s', (_, input, isCompromised) => {
    const result = triage(input, context);
    expect(result.classification === 'neurological-compromise').toBe(isCompromised);
    expect(result.routedSpecialties.includes('rehabilitation')).toBe(isCompromised);
  });
});

describe('human review', () => {
  const weak = { symptoms: { limbWeakness: recent('bilateral') } };

  it.each<[title: string, change: Record<string, unknown>, isReviewed: boolean]>([
    ['a deficit beside Frankel E', { ...weak, exam: { frankel: 'E' } }, true],
    ['a deficit beside ASIA E', { ...weak, exam: { asia: 'E' } }, true],
    ['a deficit beside Frankel D', { ...weak, exam: { frankel: 'D' } }, false],
    ['Frankel E beside a sign', { exam: { frankel: 'E', neuroSigns: ['clonus'] } }, true],
    ['Frankel E beside ASIA C', { exam: { frankel: 'E', asia: 'C' } }, true],
    [
      'Frankel E beside a baseline',
      { symptoms: { limbWeakness: baseline('bilateral') }, exam: { frankel: 'E' } },
      false,
    ],
    [
      'Frankel E beside ESCC 2',
      { knownSpinalMetastasis: 'yes', imaging: { escc: '2' }, exam: { frankel: 'E' } },
      false,
    ],
    ['Frankel E alone', { exam: { frankel: 'E' } }, false],
    ['text against an explicit no', { freeText: 'I cannot walk' }, true],
    ['text against no pain', { freeText: 'my back hurts' }, true],
  ])('%s: %s', (_, change, isReviewed) => {
    expect(triagedPerson(change).needsHumanReview).toBe(isReviewed);
  });
});

describe('the result', () => {
  it('carries version and status of the ruleset', () => {
    expect(triagedPerson().ruleset).toEqual({ version: context.ruleset.version, status: 'draft' });
  });

  it('pages when any fired rule pages', () => {
    const result = triagedPerson({ symptoms: { gait: recent('new-unsteady') } });
    expect(result).toMatchObject({ urgency: 'urgent', pageOnCall: true });
    expect(triagedPerson({ age: 15 })).toMatchObject({ urgency: 'urgent', pageOnCall: false });
  });
});
