import { describe, expect, it } from 'vitest';
import {
  diagnosisCodes,
  diagnosisCodesSource,
  hintCodes,
} from '../../../shared/domain/triage/codes/diagnosis-codes.ts';
import { codeInWords, readCodes } from '../../../shared/domain/triage/codes/read-codes.ts';
import { baseline, cancerPatient, fired, person, settled, triaged, triagedPerson } from './support/builders.ts';

const meanings = (...codes: readonly string[]) => [...readCodes(codes).keys()];

describe('diagnosis codes (P9)', () => {
  it.each<[code: string, meanings: readonly string[]]>([
    ['G83.4', ['compression']],
    ['G83.3', []],
    ['G95.20', ['compression']],
    ['G95.9', []],
    ['G06.1', ['epidural-abscess']],
    ['G06.2', ['epidural-abscess']],
    ['G06.0', []],
    ['G82.20', ['cannot-walk']],
    ['G81.94', ['one-sided-weakness']],
    ['G80.0', []],
    ['R33.9', ['retention-or-loss']],
    ['R32', []],
    ['M46.1', []],
    ['M46.26', ['spinal-infection']],
    ['M46.35', ['spinal-infection']],
    ['M46.46', ['spinal-infection']],
    ['M46.59', ['spinal-infection']],
    ['M46.6', []],
    ['A18.01', ['spinal-infection']],
    ['A18.02', []],
    ['T81.49XA', ['wound-problem']],
    ['T84.63XA', ['wound-problem']],
    ['T84.7XXA', ['wound-problem']],
    ['T84.8', []],
    ['C79.51', ['lesion', 'cancer']],
    ['C79.49', ['lesion', 'cancer']],
    ['C79.40', ['cancer']],
    ['C41.2', ['lesion', 'cancer']],
    ['C41.1', ['cancer']],
    ['M84.58XA', ['lesion', 'upper-cervical-fracture']],
    ['M84.48XA', ['collapse', 'upper-cervical-fracture']],
    ['M80.08XA', ['collapse', 'upper-cervical-fracture']],
    ['M80.88XA', ['collapse', 'upper-cervical-fracture']],
    ['M48.50XA', ['collapse', 'upper-cervical-fracture']],
    ['M48.51', ['collapse', 'upper-cervical-fracture']],
    ['M48.52XA', ['collapse', 'upper-cervical-fracture']],
    ['M48.53', ['collapse']],
    ['M48.5', ['collapse', 'upper-cervical-fracture']],
    ['S12', ['upper-cervical-fracture']],
    ['S12.0', ['upper-cervical-fracture']],
    ['S12.110A', ['upper-cervical-fracture']],
    ['S12.2', []],
    ['S12.9XXA', ['upper-cervical-fracture']],
    ['C50.911', ['cancer']],
    ['CX1', []],
    ['C', []],
    ['Z85.3', ['cancer']],
    ['Z86.3', []],
    ['M54.5', []],
    ['', []],
    ['??', []],
  ])('%s: %j', (code, read) => {
    expect(meanings(code)).toEqual(read);
  });

  it.each(['g83.4', ' G83.4 ', 'G834', 'g 83 . 4', 'G83-4'])('however written: "%s"', (code) => {
    expect(meanings(code)).toEqual(['compression']);
  });

  it('keeps every code as it was written', () => {
    expect(readCodes(['g83.4', 'X', 'G95.2']).get('compression')).toEqual(['g83.4', 'G95.2']);
  });

  it('come from a dated source, and every hint reads as nothing', () => {
    expect(diagnosisCodesSource.date).toMatch(/^\d{4}-\d\d-\d\d$/);
    for (const start of hintCodes.flatMap(({ begins }) => begins)) expect(meanings(start)).toEqual([]);
    for (const { says, begins } of diagnosisCodes) expect([says, begins]).not.toContain('');
  });

  it('in words for staff', () => {
    expect(codeInWords('g83.4')).toBe('cauda equina syndrome');
    expect(codeInWords('R32')).toBe('unspecified urinary incontinence');
    expect(codeInWords('S12')).toBe('fracture that can lie at C0 to C2');
    expect(codeInWords('J45')).toBeUndefined();
  });
});

describe('what a code raises', () => {
  it.each<[code: string, rule: string]>([
    ['G82.20', 'E1'],
    ['G81.94', 'E14'],
    ['R33.9', 'E2'],
    ['M46.46', 'U9'],
    ['T81.4', 'U10'],
    ['M48.54', 'X3'],
    ['R20.2', 'R1'],
  ])('%s alone: %s', (code, rule) => {
    expect(fired(triagedPerson({ diagnoses: [code] }))).toEqual([rule]);
  });

  it('with cancer one-sided weakness by code is E4', () => {
    expect(fired(triaged(cancerPatient({ diagnoses: ['G81.94'] })))).toEqual(['E4']);
  });

  it('says that a code raised it', () => {
    expect(triagedPerson({ diagnoses: ['G82.20'] }).firedRules[0]?.because).toContain(
      'gait: cannot-walk, onset unknown, course unknown (code)',
    );
  });

  it('a documented baseline of the same value stays; a lesser one does not', () => {
    const same = { diagnoses: ['R33.9'], symptoms: { bladderBowel: baseline('loss-of-control-or-retention') } };
    expect(fired(triagedPerson(same))).toEqual(['X6']);
    const lesser = { diagnoses: ['R33.9'], symptoms: { bladderBowel: baseline('new-change') } };
    expect(fired(triagedPerson(lesser))).toEqual(['E2']);
  });

  it('an answer of the same value that is dated counts instead of its silence', () => {
    const dated = { diagnoses: ['G81.94'], symptoms: { limbWeakness: settled('unilateral') } };
    expect(fired(triagedPerson(dated))).toEqual(['X5']);
  });

  it('an unknown box stays unknown for M1', () => {
    const result = triagedPerson({ diagnoses: ['G82'], symptoms: { gait: { value: 'unknown' } } });
    expect(fired(result)).toEqual(['E1', 'M1']);
    expect(result.missingCoreAnswers).toEqual(['gait']);
  });

  it('cancer, a lesion, a lesion possible', () => {
    const pain = { symptoms: { backOrNeckPain: 'yes', painNight: 'yes' } };
    expect(fired(triagedPerson({ ...pain, diagnoses: ['Z85.3'] }))).toEqual(['U1']);
    expect(triagedPerson({ ...pain, diagnoses: ['Z85.3'] }).firedRules[0]?.because).toContain('diagnoses: Z85.3');
    expect(fired(triagedPerson({ ...pain, diagnoses: ['C79.51'] }))).toEqual(['U1', 'X3']);
    expect(triagedPerson({ diagnoses: ['M48.54'] }).classification).toBe('undetermined');
    expect(fired(triaged(person({ ...pain, diagnoses: ['M48.54'] })))).toEqual(['X3', 'X8']);
  });
});
