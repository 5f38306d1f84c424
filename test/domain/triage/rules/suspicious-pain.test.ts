import { describe, expect, it } from 'vitest';
import { PainCharacteristic } from '../../../../shared/domain/triage/symptoms.ts';
import { baseline, blankSheet, fired, settled, triagedCancerPatient, triagedPerson } from '../support/builders.ts';

type Change = Record<string, unknown>;
const pain = { backOrNeckPain: 'yes', painSeverity: 3 };
const why = (symptoms: Change, rule: string, more: Change = {}) =>
  triagedPerson({ symptoms, ...more }).firedRules.find(({ id }) => id === rule)?.because;
const u7 = (symptoms: Change, more: Change = {}): boolean => why({ ...pain, ...symptoms }, 'U7', more) !== undefined;

describe('U6: a neurological answer needs no pain', () => {
  it.each<[weight: string, symptoms: Change, fires: boolean]>([
    ['yes', { radicularPain: settled('unilateral') }, true],
    ['unknown', { gait: settled('new-unsteady') }, true],
    ['no', { gait: settled('new-unsteady') }, false],
    ['yes', { gait: baseline('new-unsteady') }, false],
    ['yes', {}, false],
  ])('weight loss %s, %j: %s', (unexplainedWeightLossOrFatigue, symptoms, fires) => {
    const all = { unexplainedWeightLossOrFatigue, ...symptoms };
    expect(why(all, 'U6') !== undefined).toBe(fires);
    expect(fired(triagedCancerPatient({ symptoms: all }))).not.toContain('U6');
  });

  it('shows the answer', () => {
    expect(why({ unexplainedWeightLossOrFatigue: 'yes', radicularPain: settled('unilateral') }, 'U6')).toEqual([
      'radicularPain: unilateral, for 15 days, course stable',
      'unexplainedWeightLossOrFatigue: yes',
    ]);
  });
});

describe('U7: escalating and unrelieved, whoever it is', () => {
  const both = { painEscalating: 'yes', painUnrelievedByRestOrMedication: 'yes' };

  it.each<[symptoms: Change, fires: boolean]>([
    [both, true],
    [{ ...both, backOrNeckPain: 'unknown' }, true],
    [{ ...both, backOrNeckPain: 'no' }, false],
    [{ ...both, painEscalating: 'unknown' }, false],
    [{ ...both, painEscalating: 'no' }, false],
    [{ ...both, painUnrelievedByRestOrMedication: 'unknown' }, false],
    [{ ...both, painUnrelievedByRestOrMedication: 'no' }, false],
  ])('%j: %s', (symptoms, fires) => {
    expect(u7(symptoms)).toBe(fires);
    expect(fired(triagedCancerPatient({ symptoms: { ...pain, ...symptoms } })).includes('U7')).toBe(fires);
  });

  it('on a case that imaging cleared too', () => {
    const cleared = triagedPerson({
      knownSpinalMetastasis: 'yes',
      imaging: { mriDone: 'yes', mriAfterSymptomChange: 'yes', escc: '0' },
      sins: blankSheet,
      symptoms: { ...pain, ...both },
    });
    expect(fired(cleared)).toEqual(['X2', 'U7']);
  });

  it('routes to medical oncology, and says why', () => {
    expect(triagedPerson({ symptoms: { ...pain, ...both } }).routedSpecialties).toEqual([
      'spine-surgery',
      'medical-oncology',
    ]);
    expect(why({ ...pain, ...both }, 'U7')).toEqual([
      'backOrNeckPain: yes',
      'painEscalating: yes',
      'painUnrelievedByRestOrMedication: yes',
    ]);
  });
});

describe('U7: severe, unremitting and unrelieved, without cancer', () => {
  const three = { painSeverity: 7, painSevereUnremitting: 'yes', painUnrelievedByRestOrMedication: 'yes' };

  it.each<[symptoms: Change, fires: boolean]>([
    [three, true],
    [{ ...three, painSeverity: 6 }, false],
    [{ ...three, painSeverity: null }, true],
    [{ ...three, painSevereUnremitting: 'unknown' }, false],
    [{ ...three, painUnrelievedByRestOrMedication: 'unknown' }, false],
    [{ ...three, backOrNeckPain: 'unknown' }, true],
    [{ ...three, backOrNeckPain: 'no' }, false],
  ])('%j: %s', (symptoms, fires) => {
    expect(u7(symptoms)).toBe(fires);
    expect(fired(triagedCancerPatient({ symptoms: { ...pain, ...symptoms } }))).not.toContain('U7');
  });

  it('says why', () => {
    expect(why({ ...pain, ...three, painSeverity: null }, 'U7')).toEqual([
      'backOrNeckPain: yes',
      'painSeverity: unknown',
      'painSevereUnremitting: yes',
      'painUnrelievedByRestOrMedication: yes',
    ]);
  });
});

describe('U7: age and three characteristics, without cancer', () => {
  const three = { painMechanical: 'yes', painStraining: 'yes', painNight: 'yes' };

  it.each<[age: number | null, symptoms: Change, fires: boolean]>([
    [50, three, true],
    [49, three, false],
    [null, three, true],
    [80, { ...three, painNight: 'unknown' }, false],
    [80, { ...three, painNight: 'unknown', spinalTenderness: 'yes' }, true],
    [80, { ...three, backOrNeckPain: 'no' }, false],
  ])('age %s, %j: %s', (age, symptoms, fires) => {
    expect(u7(symptoms, { age })).toBe(fires);
    expect(fired(triagedCancerPatient({ age, symptoms: { ...pain, ...symptoms } }))).not.toContain('U7');
  });

  it('escalating counts once, as progressive (P11)', () => {
    const two = { painMechanical: 'yes', painNight: 'yes', painEscalating: 'yes' };
    expect(u7(two)).toBe(true);
    expect(u7({ painMechanical: 'yes', painProgressive: 'yes', painEscalating: 'yes' })).toBe(false);
    expect(triagedPerson({ symptoms: { ...pain, ...two } }).needsHumanReview).toBe(false);
  });

  it('says why, each answer once', () => {
    expect(why({ ...pain, ...three }, 'U7', { age: null })).toEqual([
      'backOrNeckPain: yes',
      'age: unknown',
      'painMechanical: yes',
      'painStraining: yes',
      'painNight: yes',
    ]);
  });
});

describe('P11: escalating is progressive', () => {
  it.each<[progressive: string, escalating: string, fires: boolean]>([
    ['no', 'no', false],
    ['no', 'unknown', true],
    ['no', 'yes', true],
    ['unknown', 'no', true],
    ['yes', 'no', true],
  ])('progressive %s, escalating %s: U1 %s', (painProgressive, painEscalating, fires) => {
    const result = triagedCancerPatient({ symptoms: { ...pain, painProgressive, painEscalating } });
    expect(fired(result)).toEqual([fires ? 'U1' : 'X2']);
  });
});

describe('X8: the pain list without cancer', () => {
  const listed: readonly string[] = ['painProgressive', 'painSevereUnremitting', 'painNight', 'spinalTenderness'];

  it.each(PainCharacteristic.options)('%s', (name) => {
    const rules = listed.includes(name) ? ['X8'] : ['R1'];
    expect(fired(triagedPerson({ symptoms: { ...pain, [name]: 'yes' } }))).toEqual(rules);
    expect(fired(triagedPerson({ symptoms: { ...pain, backOrNeckPain: 'unknown', [name]: 'yes' } }))).toEqual(rules);
    expect(fired(triagedPerson({ symptoms: { ...pain, [name]: 'unknown' } }))).toEqual(['R1']);
    expect(fired(triagedPerson({ symptoms: { ...pain, backOrNeckPain: 'no', [name]: 'yes' } }))).toEqual(['R1']);
    expect(fired(triagedCancerPatient({ symptoms: { ...pain, [name]: 'yes' } }))).toEqual(['U1']);
  });

  it('fires beside U7 and X7, and says why', () => {
    const symptoms = { backOrNeckPain: 'yes', painSeverity: 8, painNight: 'yes', painSevereUnremitting: 'yes' };
    expect(fired(triagedPerson({ symptoms }))).toEqual(['X7', 'X8']);
    expect(why(symptoms, 'X8')).toEqual(['backOrNeckPain: yes', 'painSevereUnremitting: yes', 'painNight: yes']);
  });
});
