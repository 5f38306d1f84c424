import { describe, expect, it } from 'vitest';
import type { TriageInput } from '../../../../shared/domain/triage/input.ts';
import { englishWords } from '../../../../shared/domain/triage/texts/arrival-words.ts';
import { patientTexts } from '../../../../shared/texts/triage-advice.ts';
import { cancerPatient, person } from '../support/builders.ts';
import { caseOf } from './support/pages.ts';

const { en } = patientTexts.written;
const said = (input: TriageInput) => englishWords(caseOf(input), en, 'America/New_York');
const { pressing, worry: cord } = en.arrival.cord;
const walk = (onsetDays: number) => ({ symptoms: { gait: { value: 'cannot-walk', onsetDays } } });

describe('fever', () => {
  it('on chemotherapy', () => {
    expect(said(cancerPatient({ fever: 'yes', onChemotherapy: 'yes' }))).toEqual([
      'I have a fever and I am on chemotherapy.',
    ]);
  });

  it('on chemotherapy, and the cord', () => {
    const words = said(cancerPatient({ fever: 'yes', onChemotherapy: 'yes', ...walk(1) }));
    expect(words[0]).toBe('I have a fever and I am on chemotherapy.');
    expect(words.at(-1)).toBe(cord);
  });

  it('with pain', () => {
    expect(said(person({ fever: 'yes', symptoms: { backOrNeckPain: 'yes' } }))).toEqual([
      'I have back pain and a fever.',
      'My spine clinic is worried about an infection in my spine.',
    ]);
  });

  it('the code of an abscess alone claims no fever and no cord', () => {
    expect(said(person({ diagnoses: ['g06.1'] }))).toEqual([
      'I was told of an abscess in my spine.',
      'My spine clinic is worried about an infection in my spine.',
    ]);
  });

  it('a cord rule beside the code of an abscess says the cord, not the abscess', () => {
    const words = said(person({ diagnoses: ['G06.1'], exam: { neuroSigns: ['sensory-level'] } }));
    expect(words).toEqual([pressing, en.arrival.reasons.E8, cord]);
  });

  it('on chemotherapy beside a report of compression: both; beside the code of an abscess: fever alone', () => {
    const septic = { fever: 'yes', onChemotherapy: 'yes' };
    expect(said(cancerPatient({ ...septic, imaging: { cordOrCaudaCompression: 'yes' } })).at(-1)).toBe(cord);
    expect(said(cancerPatient({ ...septic, exam: { neuroSigns: ['sensory-level'] } })).at(-1)).toBe(cord);
    expect(said(cancerPatient({ ...septic, diagnoses: ['G06.1'] }))).toEqual([en.arrival.feverOnChemo]);
  });

  it('a compression named beside an abscess is the cord', () => {
    expect(said(person({ diagnoses: ['G06.1', 'G95.20'] }))).toEqual([pressing, en.arrival.reasons.E12, cord]);
  });
});
