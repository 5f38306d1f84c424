import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { TriageInput } from '../../../../shared/domain/triage/input.ts';
import { type PrognosisInputs, prognosis } from '../../../../shared/domain/triage/prognosis/prognosis.ts';

describe('from a triage', () => {
  const input = (clinical: object): TriageInput => z.parse(TriageInput, clinical);
  const added: PrognosisInputs = {
    extraspinalBoneMets: '0',
    vertebralMets: '1',
    majorOrganMets: 'none',
    noVisceralMets: true,
    solitarySkeletalMet: false,
    ambulatoryIndependent: true,
    albuminGDl: 3.6,
  };

  it('takes site, KPS, Frankel and ECOG from the referral, and names the rest as missing', () => {
    const scores = prognosis(input({ primarySite: 'breast', kps: 80, exam: { frankel: 'E' }, ecog: 1 }));
    expect(scores.tokuhashi.missing).toEqual(['extraspinalBoneMets', 'vertebralMets', 'majorOrganMets']);
    expect(scores.tomita.missing).toEqual(['growth', 'visceral', 'bone']);
    expect(scores.modifiedBauer.missing).toEqual(['noVisceralMets', 'solitarySkeletalMet']);
    expect(scores.katagiri.missing).not.toContain('ecog');
  });

  it.each([
    [{ primarySite: 'breast', kps: 80 }, 15, 3],
    [{ primarySite: 'lung', kps: 50 }, 9, 1],
    [{ primarySite: 'melanoma', kps: 40 }, 10, 2],
    [{ primarySite: 'myeloma', kps: 79 }, 11, 3],
  ])('%j', (clinical, tokuhashiPoints, bauerPoints) => {
    const scores = prognosis(input({ ...clinical, exam: { frankel: 'E' } }), added);
    expect(scores.tokuhashi.points).toBe(tokuhashiPoints);
    expect(scores.modifiedBauer.points).toBe(bauerPoints);
  });

  it.each(['none', 'unknown'])('a primary site of %s is missing', (primarySite) => {
    expect(prognosis(input({ primarySite }), added).modifiedBauer.missing).toEqual([
      'notLungCancer',
      'primaryBreastKidneyLymphomaMyeloma',
    ]);
  });

  it.each([10, 49])('a KPS of %i is a poor condition', (kps) => {
    expect(prognosis(input({ primarySite: 'breast', kps, exam: { frankel: 'E' } }), added).tokuhashi.points).toBe(13);
  });

  it('a KPS of 0 gives no general condition', () => {
    expect(prognosis(input({ kps: 0 })).tokuhashi.missing).toContain('generalCondition');
  });

  it('takes growth and spread where the specialist gives them', () => {
    const scores = prognosis(input({ ecog: 3 }), {
      tomita: { growth: 'slow', visceral: 'none', bone: 'solitary' },
      katagiri: { growth: 'slow', visceral: 'none', criticalLab: true, previousChemo: false, multipleSkeletal: false },
    });
    expect(scores.tomita.points).toBe(2);
    expect(scores.katagiri.points).toBe(3);
  });
});
