import { describe, expect, it } from 'vitest';
import { locationOf, sinsPoints } from '../../../../shared/domain/triage/readings/sins-points.ts';
import { SpinalLevel } from '../../../../shared/domain/triage/spinal-level.ts';
import vignettes from '../../../data/vignettes.json' with { type: 'json' };
import { sinsCodes } from '../support/arbitrary-input.ts';
import { blankSheet, fired, triagedPerson } from '../support/builders.ts';

const scored = (sins: object, change: object = {}) => triagedPerson({ knownSpinalMetastasis: 'yes', sins, ...change });

describe('location of a level', () => {
  it.each(vignettes.sinsLocationVectors)('$level: $location, $points', ({ level, location, points }) => {
    const found = locationOf(level as SpinalLevel);
    expect([found, sinsPoints.location[found]]).toEqual([location, points]);
  });

  it('covers the spine', () => {
    const runs = SpinalLevel.options.map((level) => `${level} ${locationOf(level)[0]}`);
    expect(runs.join(', ')).toBe(
      'C0 j, C1 j, C2 j, C3 m, C4 m, C5 m, C6 m, C7 j, T1 j, T2 j, T3 s, T4 s, T5 s, T6 s, T7 s, T8 s, T9 s, T10 s, ' +
        'T11 j, T12 j, L1 j, L2 m, L3 m, L4 m, L5 j, S1 j, S2 r, S3 r, S4 r, S5 r',
    );
  });
});

describe('points', () => {
  const expected: Readonly<Record<string, readonly number[]>> = {
    location: [0, 1, 2, 3],
    pain: [0, 1, 3],
    boneLesion: [0, 1, 2],
    alignment: [0, 2, 4],
    collapse: [0, 1, 2, 3],
    posterolateral: [0, 1, 3],
  };

  it.each(Object.entries(sinsCodes))('%s', (item, codes) => {
    expect(codes.map((code) => scored({ ...blankSheet, [item]: code }).sinsScore)).toEqual(expected[item]);
  });

  it.each<[items: readonly string[], total: number]>([
    [['mobile', 'mechanical', 'mixed', 'normal', 'none', 'none'], 6],
    [['mobile', 'mechanical', 'lytic', 'normal', 'none', 'none'], 7],
    [['junctional', 'mechanical', 'lytic', 'normal', 'none', 'none'], 8],
    [['junctional', 'mechanical', 'lytic', 'de-novo-deformity', 'under-50', 'none'], 12],
    [['junctional', 'mechanical', 'lytic', 'de-novo-deformity', 'over-50', 'none'], 13],
    [['junctional', 'mechanical', 'lytic', 'subluxation-translation', 'over-50', 'bilateral'], 18],
    [['semirigid', 'mechanical', 'mixed', 'normal', 'under-50', 'bilateral'], 10],
  ])('published sum %j = %i', (items, total) => {
    const sheet = Object.fromEntries(Object.keys(sinsCodes).map((item, index) => [item, items[index]]));
    expect(scored(sheet)).toMatchObject({ sinsScore: total, sinsMin: total, sinsMax: total });
  });
});

describe('bands and rules', () => {
  const six = { ...blankSheet, location: 'junctional', pain: 'mechanical' };
  const twelve = { ...six, boneLesion: 'lytic', alignment: 'subluxation-translation' };
  const imaging = { escc: '0' };

  it.each<
    [title: string, sheet: object, min: number, max: number, band: string, rules: readonly string[], className: string]
  >([
    ['6', six, 6, 6, 'stable', ['R1'], 'stable'],
    ['7', { ...six, boneLesion: 'mixed' }, 7, 7, 'potentially-unstable', ['X1'], 'unstable'],
    ['12', twelve, 12, 12, 'potentially-unstable', ['X1'], 'unstable'],
    ['13', { ...twelve, posterolateral: 'unilateral' }, 13, 13, 'unstable', ['U2'], 'unstable'],
    ['4 to 6', { ...six, boneLesion: null, pain: 'occasional-nonmechanical' }, 4, 6, 'stable', ['X3'], 'stable'],
    [
      '5 to 7',
      { ...six, location: 'mobile', boneLesion: null },
      5,
      7,
      'indeterminate-missing-data',
      ['X1', 'X3'],
      'undetermined',
    ],
    ['6 to 8', { ...six, boneLesion: null }, 6, 8, 'indeterminate-missing-data', ['X1', 'X3'], 'undetermined'],
    [
      '7 to 9',
      { ...six, boneLesion: null, collapse: 'no-collapse-over-50-body-involved' },
      7,
      9,
      'potentially-unstable',
      ['X1', 'X3'],
      'unstable',
    ],
    ['12 to 15', { ...twelve, posterolateral: null }, 12, 15, 'indeterminate-missing-data', ['U2m', 'X3'], 'unstable'],
    [
      '13 to 16',
      { ...twelve, collapse: null, posterolateral: 'unilateral' },
      13,
      16,
      'unstable',
      ['U2', 'X3'],
      'unstable',
    ],
    ['0 to 18', {}, 0, 18, 'indeterminate-missing-data', ['U2m', 'X3'], 'undetermined'],
  ])('%s', (_, sheet, sinsMin, sinsMax, sinsBand, rules, className) => {
    const result = scored(sheet, { imaging });
    expect(result).toMatchObject({ sinsMin, sinsMax, sinsBand, classification: className });
    expect(result.sinsScore).toBe(sinsMin === sinsMax ? sinsMin : null);
    expect(fired(result)).toEqual(rules);
    expect(result.redFlags).toEqual(rules.includes('U2') ? ['sins-unstable'] : []);
    expect(result.pageOnCall).toBe(false);
  });

  it('explains with score or range, missing items and conflicts', () => {
    const because = (sheet: object, change: object = {}) =>
      scored(sheet, { imaging: { escc: '0', lesionLevel: 'L1' }, ...change }).firedRules.find(({ id }) => id === 'X1')
        ?.because;
    expect(because({ ...six, boneLesion: 'lytic' })).toEqual(['SINS 8']);
    expect(because({ ...six, location: 'rigid', boneLesion: null, posterolateral: null })).toEqual([
      'SINS 6 to 11',
      'sins.boneLesion: missing',
      'sins.posterolateral: missing',
      'sins-location: worse value counted',
    ]);
    expect(because({ ...six, pain: 'none', boneLesion: 'lytic' }, { symptoms: { painMechanical: 'yes' } })).toEqual([
      'SINS 8',
      'sins-pain: worse value counted',
    ]);
  });

  it('no sheet gives no figures', () => {
    expect(triagedPerson()).toMatchObject({ sinsScore: null, sinsMin: null, sinsMax: null, sinsBand: 'not-assessed' });
  });
});

describe('P8: conflicts', () => {
  it.each<[location: string | null, lesionLevel: string | null, points: number, isReviewed: boolean]>([
    ['junctional', 'L1', 3, false],
    ['rigid', 'L1', 3, true],
    ['junctional', 'L3', 3, true],
    [null, 'L3', 2, false],
    ['mobile', null, 2, false],
  ])('location %s at %s: %i, review %s', (location, lesionLevel, points, isReviewed) => {
    const result = scored({ ...blankSheet, location }, { imaging: { escc: '0', lesionLevel } });
    expect([result.sinsScore, result.needsHumanReview]).toEqual([points, isReviewed]);
  });

  it.each<[pain: string | null, painMechanical: string, min: number, max: number, isReviewed: boolean]>([
    ['none', 'yes', 3, 3, true],
    ['occasional-nonmechanical', 'yes', 3, 3, true],
    ['mechanical', 'yes', 3, 3, false],
    ['none', 'no', 0, 0, false],
    ['none', 'unknown', 0, 0, false],
    [null, 'yes', 0, 3, false],
  ])('pain %s with movement pain %s: %i to %i, review %s', (pain, painMechanical, min, max, isReviewed) => {
    const result = scored({ ...blankSheet, pain }, { imaging: { escc: '0' }, symptoms: { painMechanical } });
    expect([result.sinsMin, result.sinsMax, result.needsHumanReview]).toEqual([min, max, isReviewed]);
  });

  it('movement pain from the free text counts, whatever the pain box says', () => {
    const result = scored(blankSheet, { imaging: { escc: '0' }, freeText: 'it hurts when I move' });
    expect(result).toMatchObject({ sinsScore: 3, needsHumanReview: true });
  });
});
