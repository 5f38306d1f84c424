import { describe, expect, it } from 'vitest';
import { type KatagiriInputs, katagiri } from '../../../../shared/domain/triage/prognosis/katagiri.ts';
import { type ModifiedBauerInputs, modifiedBauer } from '../../../../shared/domain/triage/prognosis/modified-bauer.ts';
import { type NesmsInputs, nesms } from '../../../../shared/domain/triage/prognosis/nesms.ts';
import { type TokuhashiInputs, tokuhashi } from '../../../../shared/domain/triage/prognosis/tokuhashi.ts';
import { type TomitaInputs, tomita } from '../../../../shared/domain/triage/prognosis/tomita.ts';
import vignettes from '../../../data/vignettes.json' with { type: 'json' };

const scores: Readonly<Record<string, (inputs: never) => object>> = {
  'tokuhashi-2005': tokuhashi,
  'tomita-2001': tomita,
  'modified-bauer': modifiedBauer,
  nesms,
  'katagiri-2014': katagiri,
};

describe('prognostic vectors', () => {
  it.each(vignettes.prognosticVectors)('$id ($score)', ({ score, inputs, expected }) => {
    expect(scores[score]?.(inputs as never)).toEqual({ ...expected, missing: [] });
  });
});

describe('revised Tokuhashi', () => {
  const worst: TokuhashiInputs = {
    generalCondition: 'poor',
    extraspinalBoneMets: '>=3',
    vertebralMets: '>=3',
    majorOrganMets: 'unremovable',
    primary: 'lung',
    frankel: 'A',
  };

  it.each<[change: Partial<TokuhashiInputs>, points: number]>([
    [{}, 0],
    [{ generalCondition: 'moderate' }, 1],
    [{ generalCondition: 'good' }, 2],
    [{ extraspinalBoneMets: '1-2' }, 1],
    [{ extraspinalBoneMets: '0' }, 2],
    [{ vertebralMets: '2' }, 1],
    [{ vertebralMets: '1' }, 2],
    [{ majorOrganMets: 'removable' }, 1],
    [{ majorOrganMets: 'none' }, 2],
    [{ frankel: 'B' }, 0],
    [{ frankel: 'C' }, 1],
    [{ frankel: 'D' }, 1],
    [{ frankel: 'E' }, 2],
    ...(['osteosarcoma', 'stomach', 'bladder', 'esophagus', 'pancreas'] as const).map(
      (primary): [Partial<TokuhashiInputs>, number] => [{ primary }, 0],
    ),
    ...(['liver', 'gallbladder', 'unidentified'] as const).map((primary): [Partial<TokuhashiInputs>, number] => [
      { primary },
      1,
    ]),
    [{ primary: 'other' }, 2],
    [{ primary: 'kidney' }, 3],
    [{ primary: 'uterus' }, 3],
    [{ primary: 'rectum' }, 4],
    ...(['thyroid', 'breast', 'prostate', 'carcinoid'] as const).map((primary): [Partial<TokuhashiInputs>, number] => [
      { primary },
      5,
    ]),
  ])('%j scores %i above the worst', (change, points) => {
    expect(tokuhashi({ ...worst, ...change }).points).toBe(points);
  });

  it.each<[change: Partial<TokuhashiInputs>, points: number, band: string]>([
    [{ generalCondition: 'good', majorOrganMets: 'none', primary: 'rectum' }, 8, '<6 months'],
    [{ generalCondition: 'good', majorOrganMets: 'none', primary: 'breast' }, 9, '>=6 months'],
    [{ generalCondition: 'good', majorOrganMets: 'none', primary: 'breast', vertebralMets: '1' }, 11, '>=6 months'],
    [
      { generalCondition: 'good', majorOrganMets: 'none', primary: 'breast', vertebralMets: '1', frankel: 'D' },
      12,
      '>=12 months',
    ],
  ])('%j: %i, %s', (change, points, band) => {
    expect(tokuhashi({ ...worst, ...change })).toEqual({ points, band, missing: [] });
  });

  it('gives no total while an item is missing, and names it', () => {
    expect(tokuhashi({ ...worst, frankel: null, primary: null })).toEqual({
      points: null,
      band: null,
      missing: ['primary', 'frankel'],
    });
    expect(tokuhashi({}).missing).toHaveLength(6);
  });
});

describe('Tomita', () => {
  it.each<[inputs: TomitaInputs, points: number, band: string]>([
    [{ growth: 'slow', visceral: 'none', bone: 'multiple' }, 3, 'long-term local control'],
    [{ growth: 'moderate', visceral: 'none', bone: 'multiple' }, 4, 'middle-term local control'],
    [{ growth: 'rapid', visceral: 'none', bone: 'solitary' }, 5, 'middle-term local control'],
    [{ growth: 'unknown', visceral: 'none', bone: 'multiple' }, 6, 'short-term palliation'],
    [{ growth: 'slow', visceral: 'untreatable', bone: 'multiple' }, 7, 'short-term palliation'],
    [{ growth: 'rapid', visceral: 'treatable', bone: 'multiple' }, 8, 'terminal care'],
    [{ growth: 'rapid', visceral: 'untreatable', bone: 'multiple' }, 10, 'terminal care'],
  ])('%j: %i, %s', (inputs, points, band) => {
    expect(tomita(inputs)).toEqual({ points, band, missing: [] });
  });

  it('names what is missing', () => {
    expect(tomita({ growth: 'slow' })).toEqual({ points: null, band: null, missing: ['visceral', 'bone'] });
  });
});

describe('modified Bauer and NESMS', () => {
  const none: ModifiedBauerInputs = {
    noVisceralMets: false,
    notLungCancer: false,
    primaryBreastKidneyLymphomaMyeloma: false,
    solitarySkeletalMet: false,
  };
  const two = { ...none, noVisceralMets: true, solitarySkeletalMet: true };
  const four = { ...two, notLungCancer: true, primaryBreastKidneyLymphomaMyeloma: true };

  it.each<[inputs: ModifiedBauerInputs, points: number, band: string]>([
    [none, 0, '<6 months'],
    [{ ...none, notLungCancer: true }, 1, '<6 months'],
    [two, 2, '>6 months'],
    [{ ...two, notLungCancer: true }, 3, '>12 months'],
    [four, 4, '>12 months'],
  ])('%j: %i, %s', (inputs, points, band) => {
    expect(modifiedBauer(inputs)).toEqual({ points, band, missing: [] });
  });

  it.each<[inputs: NesmsInputs, points: number]>([
    [{ ...two, ambulatoryIndependent: false, albuminGDl: 3.4 }, 0],
    [{ ...four, ambulatoryIndependent: false, albuminGDl: 3.4 }, 1],
    [{ ...two, ambulatoryIndependent: true, albuminGDl: 3.4 }, 1],
    [{ ...two, ambulatoryIndependent: false, albuminGDl: 3.5 }, 1],
    [{ ...four, ambulatoryIndependent: true, albuminGDl: 4 }, 3],
  ])('NESMS %j: %i', (inputs, points) => {
    expect(nesms(inputs)).toEqual({ points, band: null, missing: [] });
  });

  it.each([
    [{ ...four, albuminGDl: 4 }, ['ambulatoryIndependent']],
    [{ ...four, ambulatoryIndependent: true }, ['albuminGDl']],
    [{ ...four, noVisceralMets: null, ambulatoryIndependent: true, albuminGDl: 4 }, ['noVisceralMets']],
  ])('NESMS names what is missing: %j', (inputs, missing) => {
    expect(nesms(inputs)).toEqual({ points: null, band: null, missing });
  });
});

describe('Katagiri', () => {
  const best: KatagiriInputs = {
    growth: 'slow',
    visceral: 'none',
    abnormalLab: false,
    criticalLab: false,
    ecog: 0,
    previousChemo: false,
    multipleSkeletal: false,
  };

  it.each<[change: Partial<KatagiriInputs>, points: number, band: string]>([
    [{}, 0, 'low'],
    [{ growth: 'moderate' }, 2, 'low'],
    [{ growth: 'rapid' }, 3, 'low'],
    [{ growth: 'rapid', visceral: 'nodular' }, 4, 'intermediate'],
    [{ growth: 'rapid', visceral: 'disseminated', abnormalLab: true }, 6, 'intermediate'],
    [{ growth: 'rapid', visceral: 'disseminated', criticalLab: true }, 7, 'high'],
    [{ ecog: 2 }, 0, 'low'],
    [{ ecog: 3 }, 1, 'low'],
    [{ previousChemo: true, multipleSkeletal: true }, 2, 'low'],
  ])('%j: %i, %s', (change, points, band) => {
    expect(katagiri({ ...best, ...change })).toEqual({ points, band, missing: [] });
  });

  it.each([
    [{ ...best, criticalLab: null }, ['labs']],
    [{ ...best, abnormalLab: null }, ['labs']],
    [{ ...best, ecog: null }, ['ecog']],
  ])('names what is missing: %j', (inputs, missing) => {
    expect(katagiri(inputs)).toEqual({ points: null, band: null, missing });
  });
});
