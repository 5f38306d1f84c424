import { describe, expect, it } from 'vitest';
import { baseline, fired, settled, triagedPerson } from '../support/builders.ts';

type Change = Record<string, unknown>;
const why = (change: Change, rule: string) => triagedPerson(change).firedRules.find(({ id }) => id === rule)?.because;
const fires = (change: Change, rule: string): boolean => why(change, rule) !== undefined;

describe('U9: infection suspected', () => {
  it.each<[name: string, byRisk: boolean, byWarmth: boolean]>([
    ['painProgressive', true, true],
    ['painSevereUnremitting', true, false],
    ['painNight', true, false],
    ['spinalTenderness', true, false],
    ['painStraining', false, true],
    ['painMechanical', false, false],
    ['painEscalating', true, true],
  ])('%s with a risk: %s; with low-grade fever: %s', (name, byRisk, byWarmth) => {
    for (const backOrNeckPain of ['yes', 'unknown']) {
      const symptoms = { backOrNeckPain, [name]: 'yes' };
      expect(fires({ symptoms, infectionRisk: 'yes' }, 'U9')).toBe(byRisk);
      expect(fires({ symptoms, lowGradeFever: 'yes' }, 'U9')).toBe(byWarmth);
      expect(fires({ symptoms, infectionRisk: 'unknown' }, 'U9')).toBe(false);
      expect(fires({ symptoms, lowGradeFever: 'unknown' }, 'U9')).toBe(false);
    }
    const painless = { [name]: 'yes' };
    expect(fires({ symptoms: painless, infectionRisk: 'yes', lowGradeFever: 'yes' }, 'U9')).toBe(false);
    const open = { backOrNeckPain: 'yes', [name]: 'unknown' };
    expect(fires({ symptoms: open, infectionRisk: 'yes' }, 'U9')).toBe(false);
    expect(fires({ symptoms: open, lowGradeFever: 'yes' }, 'U9')).toBe(false);
  });

  it('low-grade fever with a risk needs pain and no characteristic', () => {
    const both = { lowGradeFever: 'yes', infectionRisk: 'yes' };
    expect(why({ ...both, symptoms: { backOrNeckPain: 'yes' } }, 'U9')).toEqual([
      'backOrNeckPain: yes',
      'lowGradeFever: yes',
      'infectionRisk: yes',
    ]);
    expect(fires(both, 'U9')).toBe(false);
    expect(fires({ ...both, infectionRisk: 'unknown', symptoms: { backOrNeckPain: 'yes' } }, 'U9')).toBe(false);
  });

  it('shows what it rests on', () => {
    const symptoms = { backOrNeckPain: 'yes', painNight: 'yes', painStraining: 'yes' };
    expect(why({ symptoms, infectionRisk: 'yes' }, 'U9')).toEqual([
      'backOrNeckPain: yes',
      'painNight: yes',
      'infectionRisk: yes',
    ]);
    expect(why({ symptoms, lowGradeFever: 'yes' }, 'U9')).toEqual([
      'backOrNeckPain: yes',
      'painStraining: yes',
      'lowGradeFever: yes',
    ]);
  });

  it('fever with a neurological answer, pain or not, pages', () => {
    const tingling = { sensoryChange: settled('unilateral') };
    const result = triagedPerson({ fever: 'yes', symptoms: tingling });
    expect(result).toMatchObject({
      urgency: 'urgent',
      pageOnCall: true,
      redFlags: ['sensory-unilateral', 'infection-suspected'],
    });
    expect(why({ fever: 'yes', symptoms: tingling }, 'U9')).toEqual([
      'fever: yes',
      'sensoryChange: unilateral, for 15 days, course stable',
    ]);
    expect(fires({ fever: 'unknown', symptoms: tingling }, 'U9')).toBe(false);
    expect(fires({ fever: 'yes' }, 'U9')).toBe(false);
    expect(fires({ fever: 'yes', symptoms: { gait: baseline('new-unsteady') } }, 'U9')).toBe(false);
  });

  it('a code pages; pain alone does not', () => {
    expect(triagedPerson({ diagnoses: ['M46.46'] })).toMatchObject({
      urgency: 'urgent',
      pageOnCall: true,
      redFlags: ['infection-suspected'],
    });
    const pain = { symptoms: { backOrNeckPain: 'yes', painNight: 'yes' }, infectionRisk: 'yes' };
    expect(triagedPerson(pain)).toMatchObject({ urgency: 'urgent', pageOnCall: false });
    const withNerve = { ...pain, symptoms: { ...pain.symptoms, radicularPain: settled('unilateral') } };
    expect(triagedPerson(withNerve)).toMatchObject({ urgency: 'urgent', pageOnCall: true });
  });
});

describe('U12: fever, cancer, and chemotherapy unknown', () => {
  it.each<[fever: string, onChemotherapy: string, cancerHistory: string, isFired: boolean]>([
    ['yes', 'unknown', 'current', true],
    ['yes', 'unknown', 'unknown', true],
    ['yes', 'unknown', 'past', false],
    ['yes', 'unknown', 'none', false],
    ['yes', 'no', 'current', false],
    ['yes', 'yes', 'current', false],
    ['unknown', 'unknown', 'current', false],
    ['no', 'unknown', 'current', false],
  ])('fever %s, chemotherapy %s, cancer %s: %s', (fever, onChemotherapy, cancerHistory, isFired) => {
    const result = triagedPerson({ fever, onChemotherapy, cancerHistory });
    expect(fired(result).includes('U12')).toBe(isFired);
    if (isFired) expect(result).toMatchObject({ urgency: 'urgent', pageOnCall: true, redFlags: ['fever'] });
  });

  it('fires beside E11, and not where the therapy list knows', () => {
    const open = { fever: 'yes', onChemotherapy: 'unknown', cancerHistory: 'current' };
    expect(fired(triagedPerson({ ...open, symptoms: { backOrNeckPain: 'yes' } }))).toEqual(
      expect.arrayContaining(['E11', 'U12']),
    );
    const listed = triagedPerson({ ...open, systemicTherapy: { current: ['steroid', 'chemotherapy'] } });
    expect(fired(listed)).toEqual(['E11']);
    expect(listed.firedRules[0]?.because).toContain('onChemotherapy: yes (therapy list)');
    expect(fired(triagedPerson({ ...open, systemicTherapy: { current: ['steroid'] } }))).toEqual(['U12']);
    expect(why(open, 'U12')).toEqual(['fever: yes', 'onChemotherapy: unknown', 'cancerHistory: current']);
  });
});

describe('X10: risk of infection, and fever open', () => {
  it.each<[pain: string, infectionRisk: string, fever: string, isFired: boolean]>([
    ['yes', 'yes', 'unknown', true],
    ['unknown', 'yes', 'unknown', true],
    ['yes', 'yes', 'yes', true],
    ['yes', 'yes', 'no', false],
    ['yes', 'unknown', 'unknown', false],
    ['yes', 'no', 'unknown', false],
    ['no', 'yes', 'unknown', false],
  ])('pain %s, risk %s, fever %s: %s', (backOrNeckPain, infectionRisk, fever, isFired) => {
    expect(fires({ symptoms: { backOrNeckPain }, infectionRisk, fever }, 'X10')).toBe(isFired);
  });

  it('shows the three', () => {
    const open = { symptoms: { backOrNeckPain: 'yes' }, infectionRisk: 'yes', fever: 'unknown' };
    expect(why(open, 'X10')).toEqual(['backOrNeckPain: yes', 'infectionRisk: yes', 'fever: unknown']);
  });
});
