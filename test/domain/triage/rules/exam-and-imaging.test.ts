import { describe, expect, it } from 'vitest';
import { SpinalLevel } from '../../../../shared/domain/triage/spinal-level.ts';
import { blankSheet, fired, triagedCancerPatient, triagedPerson } from '../support/builders.ts';

const exam = (part: object) => triagedPerson({ exam: part });
const imaging = (part: object) => triagedPerson({ imaging: part, sins: blankSheet, knownSpinalMetastasis: 'yes' });

describe('E8: examination', () => {
  it.each([
    ...['A', 'B', 'C', 'D'].flatMap((grade) => [{ frankel: grade }, { asia: grade }]),
    { neuroSigns: ['sensory-level'] },
    { mrcPowerMin: 4 },
    { mrcPowerMin: 0 },
  ])('%j is a deficit', (part) => {
    const result = exam(part);
    expect(fired(result)).toEqual(['E8']);
    expect(result).toMatchObject({
      classification: 'neurological-compromise',
      redFlags: ['neuro-signs'],
      pageOnCall: true,
    });
  });

  it.each([{ frankel: 'E' }, { asia: 'E' }, { neuroSigns: [] }, { mrcPowerMin: 5 }, {}])('%j is none', (part) => {
    expect(fired(exam(part))).toEqual(['R1']);
  });

  it('shows every sign', () => {
    const because = exam({ frankel: 'D', asia: 'C', neuroSigns: ['clonus', 'sensory-level'], mrcPowerMin: 3 })
      .firedRules[0]?.because;
    expect(because).toEqual([
      'exam.frankel: D',
      'exam.asia: C',
      'exam.neuroSigns: clonus',
      'exam.neuroSigns: sensory-level',
      'exam.mrcPowerMin: 3',
    ]);
  });
});

describe('ESCC (E9, U3, X4)', () => {
  it.each<[escc: string, level: string | null, rule: string]>([
    ['0', 'T1', 'R1'],
    ['1a', 'C3', 'X4'],
    ['1a', null, 'X4'],
    ['1b', 'T3', 'X4'],
    ['1b', 'S5', 'X4'],
    ['1b', null, 'U3'],
    ['1c', 'L4', 'U3'],
    ['1c', null, 'U3'],
    ['2', 'L4', 'E9'],
    ['3', null, 'E9'],
  ])('%s at %s: %s', (escc, lesionLevel, rule) => {
    const result = imaging({ escc, lesionLevel });
    expect(fired(result).filter((id) => !id.startsWith('X1'))).toEqual([rule]);
    expect(result.redFlags).toEqual(rule === 'E9' ? ['escc-high-grade'] : []);
  });

  it('1b is urgent from the occiput down to T2', () => {
    const urgent = SpinalLevel.options.filter((lesionLevel) =>
      fired(imaging({ escc: '1b', lesionLevel })).includes('U3'),
    );
    expect(urgent).toEqual(['C0', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'T1', 'T2']);
  });

  it('shows grade and level', () => {
    expect(imaging({ escc: '2' }).firedRules[0]?.because).toEqual(['imaging.escc: 2', 'imaging.lesionLevel: unknown']);
    expect(imaging({ escc: '1c', lesionLevel: 'L4' }).firedRules[0]?.because).toEqual([
      'imaging.escc: 1c',
      'imaging.lesionLevel: L4',
    ]);
  });
});

describe('X3: missing data about a lesion', () => {
  const complete = { imaging: { escc: '0' }, sins: blankSheet };

  it.each<[title: string, change: object, because: readonly string[]]>([
    ['no grade, no sheet', {}, ['imaging.escc: missing', 'sins: incomplete or missing']],
    ['no sheet', { imaging: { escc: '0' } }, ['sins: incomplete or missing']],
    ['no grade', { sins: blankSheet }, ['imaging.escc: missing']],
    [
      'incomplete sheet',
      { ...complete, sins: { ...blankSheet, posterolateral: null } },
      ['sins: incomplete or missing'],
    ],
    [
      'new finding not reviewed',
      { ...complete, imaging: { escc: '0', newFindingUnreviewed: true } },
      ['imaging.newFindingUnreviewed: true'],
    ],
  ])('%s', (_, change, because) => {
    const result = triagedCancerPatient({ knownSpinalMetastasis: 'yes', ...change });
    expect(fired(result)).toEqual(['X3']);
    expect(result.firedRules[0]?.because).toEqual(because);
  });

  it('complete data fire nothing', () => {
    expect(fired(triagedCancerPatient({ knownSpinalMetastasis: 'yes', ...complete }))).toEqual(['R1']);
  });

  it('a lesion must be possible: with cancer, an unknown metastasis is', () => {
    expect(fired(triagedCancerPatient({ knownSpinalMetastasis: 'unknown' }))).toEqual(['X3']);
    expect(fired(triagedPerson({ knownSpinalMetastasis: 'unknown' }))).toEqual(['R1']);
    expect(fired(triagedCancerPatient())).toEqual(['R1']);
  });

  it('a new finding counts without a lesion', () => {
    expect(fired(triagedPerson({ imaging: { newFindingUnreviewed: true } }))).toEqual(['X3']);
  });

  it('a lesion level alone is no lesion', () => {
    expect(fired(triagedPerson({ imaging: { lesionLevel: 'T5' } }))).toEqual(['R1']);
  });
});

describe('P2 and P7: cancer and lesion', () => {
  it.each([
    ['current', true],
    ['past', true],
    ['unknown', true],
    ['none', false],
  ])('cancer history %s: medical oncology %s', (cancerHistory, isRouted) => {
    expect(triagedPerson({ cancerHistory }).routedSpecialties.includes('medical-oncology')).toBe(isRouted);
  });

  it.each([
    [{ imaging: { escc: '0' } }, true],
    [{ sins: {} }, true],
    [{ imaging: { lesionLevel: 'T5' } }, false],
  ])('%j against "no metastasis" makes a lesion and asks for review: %s', (change, isLesion) => {
    const result = triagedPerson(change);
    expect(result.needsHumanReview).toBe(isLesion);
    expect(result.routedSpecialties.includes('medical-oncology')).toBe(isLesion);
  });

  it.each(['yes', 'unknown'])('no review where the form says %s', (knownSpinalMetastasis) => {
    expect(triagedPerson({ knownSpinalMetastasis, imaging: { escc: '0' } }).needsHumanReview).toBe(false);
  });
});
