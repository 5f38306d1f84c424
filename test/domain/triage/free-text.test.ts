import { describe, expect, it } from 'vitest';
import { baseline, recent, settled, triagedCancerPatient, triagedPerson } from './support/builders.ts';

describe('free text merged with the boxes (P1)', () => {
  it.each<[title: string, symptoms: object, freeText: string, because: string]>([
    [
      'a worse value replaces the item, its course unknown',
      { gait: settled('new-unsteady', 400) },
      'I cannot walk',
      'gait: cannot-walk, onset unknown, course unknown (free text)',
    ],
    [
      'with the onset the text gives',
      {},
      'I cannot walk since yesterday',
      'gait: cannot-walk, for 1 days, course unknown (free text)',
    ],
    [
      'an equal value does not',
      { gait: recent('cannot-walk') },
      'I cannot walk since yesterday',
      'gait: cannot-walk, for 14 days, course stable',
    ],
    [
      'a milder value does not',
      { limbWeakness: recent('bilateral') },
      'my left leg is weak',
      'limbWeakness: bilateral, for 14 days, course stable',
    ],
    [
      'side unknown outranks a band',
      { radicularPain: recent('band') },
      'sciatica',
      'radicularPain: side-unknown, onset unknown, course unknown (free text)',
    ],
    [
      'a baseline is replaced too',
      { limbWeakness: baseline('unilateral') },
      'my legs are weak',
      'limbWeakness: bilateral, onset unknown, course unknown (free text)',
    ],
  ])('%s', (_, symptoms, freeText, because) => {
    expect(triagedPerson({ symptoms, freeText }).firedRules[0]?.because[0]).toBe(because);
  });

  it('an unknown box stays unknown for M1', () => {
    const result = triagedPerson({ freeText: 'I cannot walk', symptoms: { gait: { value: 'unknown' } } });
    expect(result.missingCoreAnswers).toEqual(['gait']);
    expect(result.firedRules.map(({ id }) => id)).toEqual(['E1', 'M1']);
    expect(result.needsHumanReview).toBe(true);
  });

  it('a pain characteristic does not by itself imply pain', () => {
    expect(triagedCancerPatient({ freeText: 'it hurts when I cough' }).urgency).toBe('routine');
    const pain = { symptoms: { backOrNeckPain: 'unknown' }, freeText: 'it hurts when I cough' };
    const result = triagedCancerPatient(pain);
    expect(result.decisiveRules).toEqual(['U1']);
    expect(result.firedRules[0]?.because).toContain('painStraining: yes (free text)');
  });

  it('a characteristic that the box has already stays the box’s, and one it denied is a conflict', () => {
    const pain = { backOrNeckPain: 'yes', painNight: 'yes' };
    const agreed = triagedCancerPatient({ symptoms: pain, freeText: 'the pain wakes me up' });
    expect(agreed.firedRules[0]?.because).toContain('painNight: yes');
    expect(agreed.needsHumanReview).toBe(false);
    const denied = triagedCancerPatient({ symptoms: { backOrNeckPain: 'yes' }, freeText: 'the pain wakes me up' });
    expect(denied.firedRules[0]?.because).toContain('painNight: yes (free text)');
    expect(denied.needsHumanReview).toBe(true);
  });

  it('who writes decides whose symptom it is', () => {
    const freeText = "My mother can't walk";
    expect(triagedPerson({ freeText }).urgency).toBe('routine');
    expect(triagedPerson({ freeText, submittedBy: 'caregiver' }).urgency).toBe('emergent');
  });
});
