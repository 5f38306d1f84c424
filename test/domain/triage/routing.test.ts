import { describe, expect, it } from 'vitest';
import { blankSheet, triagedCancerPatient, triagedPerson } from './support/builders.ts';

describe('routing', () => {
  const lesion = { knownSpinalMetastasis: 'yes', imaging: { escc: '0' }, sins: blankSheet };
  const seven = { ...blankSheet, location: 'junctional', pain: 'mechanical', boneLesion: 'mixed' };

  it('spine surgery always; nothing else without a reason', () => {
    expect(triagedPerson().routedSpecialties).toEqual(['spine-surgery']);
  });

  it('the emergency department when emergent', () => {
    const emergent = triagedPerson({ fever: 'yes', onChemotherapy: 'yes' });
    expect(emergent.routedSpecialties).toEqual(['spine-surgery', 'emergency-department']);
  });

  it.each<[escc: string, isRouted: boolean]>([
    ['0', false],
    ['1a', false],
    ['1b', false],
    ['1c', true],
    ['2', true],
    ['3', true],
  ])('neurosurgery with ESCC %s: %s', (escc, isRouted) => {
    const { routedSpecialties } = triagedPerson({ ...lesion, imaging: { escc, lesionLevel: 'L3' } });
    expect(routedSpecialties.includes('neurosurgery')).toBe(isRouted);
  });

  it.each<[title: string, change: object, isRouted: boolean]>([
    ['a quiet lesion', {}, false],
    ['pain', { symptoms: { backOrNeckPain: 'yes' } }, true],
    ['pain unknown', { symptoms: { backOrNeckPain: 'unknown' } }, true],
    ['ESCC 1a', { imaging: { escc: '1a' } }, true],
    ['SINS up to 7', { sins: seven }, true],
    ['SINS up to 6', { sins: { ...seven, boneLesion: 'blastic' } }, false],
    ['SINS perhaps 7', { sins: { ...seven, boneLesion: null } }, true],
    ['a deficit', { exam: { mrcPowerMin: 3 } }, true],
  ])('radiation oncology for %s: %s', (_, change, isRouted) => {
    const { routedSpecialties } = triagedPerson({ ...lesion, ...change });
    expect(routedSpecialties.includes('radiation-oncology')).toBe(isRouted);
  });

  it('radiation oncology needs a lesion that is known, or a deficit with cancer', () => {
    const pain = { symptoms: { backOrNeckPain: 'yes' }, knownSpinalMetastasis: 'unknown' };
    expect(triagedCancerPatient(pain).routedSpecialties).not.toContain('radiation-oncology');
    expect(triagedCancerPatient({ exam: { mrcPowerMin: 3 } }).routedSpecialties).toContain('radiation-oncology');
    expect(triagedPerson({ exam: { mrcPowerMin: 3 } }).routedSpecialties).not.toContain('radiation-oncology');
  });

  it.each<[change: Record<string, unknown>, isRouted: boolean]>([
    [{ ecog: 1 }, false],
    [{ ecog: 2 }, true],
    [{ ecog: null }, false],
    [{ kps: 61 }, false],
    [{ kps: 60 }, true],
    [{ kps: 0 }, true],
  ])('rehabilitation with %j: %s', (change, isRouted) => {
    expect(triagedPerson(change).routedSpecialties.includes('rehabilitation')).toBe(isRouted);
  });
});
