import { describe, expect, it } from 'vitest';
import { PainCharacteristic } from '../../../../shared/domain/triage/symptoms.ts';
import { blankSheet, fired, triagedCancerPatient, triagedPerson } from '../support/builders.ts';

const pain = { backOrNeckPain: 'yes', painSeverity: 3 };

describe('E10: severe, escalating, unrelieved', () => {
  it.each<[severity: number | null, escalating: string, unrelieved: string, fires: boolean]>([
    [7, 'yes', 'yes', true],
    [6, 'yes', 'yes', false],
    [7, 'yes', 'unknown', true],
    [7, 'unknown', 'yes', true],
    [null, 'yes', 'yes', true],
    [7, 'unknown', 'unknown', false],
    [null, 'yes', 'unknown', false],
    [null, 'unknown', 'unknown', false],
    [10, 'no', 'yes', false],
    [10, 'yes', 'no', false],
  ])(
    '%s/10, escalating %s, unrelieved %s: %s',
    (painSeverity, painEscalating, painUnrelievedByRestOrMedication, fires) => {
      const answers = { painSeverity, painEscalating, painUnrelievedByRestOrMedication };
      for (const backOrNeckPain of ['yes', 'unknown']) {
        const result = triagedPerson({ symptoms: { backOrNeckPain, ...answers } });
        expect(fired(result).includes('E10')).toBe(fires);
        expect(result.redFlags.includes('severe-escalating-pain')).toBe(fires);
      }
      expect(fired(triagedPerson({ symptoms: answers }))).not.toContain('E10');
    },
  );

  it('shows the four answers', () => {
    const symptoms = {
      backOrNeckPain: 'yes',
      painEscalating: 'yes',
      painUnrelievedByRestOrMedication: 'yes',
      painSeverity: null,
    };
    expect(triagedPerson({ symptoms }).firedRules[0]?.because).toEqual([
      'backOrNeckPain: yes',
      'painSeverity: unknown',
      'painEscalating: yes',
      'painUnrelievedByRestOrMedication: yes',
    ]);
  });
});

describe('E11: fever', () => {
  it.each<[fever: string, backOrNeckPain: string, onChemotherapy: string, fires: boolean]>([
    ['yes', 'yes', 'no', true],
    ['yes', 'unknown', 'no', true],
    ['yes', 'no', 'yes', true],
    ['yes', 'no', 'no', false],
    ['yes', 'no', 'unknown', false],
    ['unknown', 'yes', 'yes', false],
    ['no', 'yes', 'yes', false],
  ])('fever %s, pain %s, chemotherapy %s: %s', (fever, backOrNeckPain, onChemotherapy, fires) => {
    const result = triagedPerson({ fever, onChemotherapy, symptoms: { backOrNeckPain } });
    expect(fired(result)).toEqual([fires ? 'E11' : 'R1']);
    expect(result.redFlags).toEqual(fires ? ['fever'] : []);
  });

  it('shows fever, pain and chemotherapy', () => {
    expect(triagedPerson({ fever: 'yes', onChemotherapy: 'yes' }).firedRules[0]?.because).toEqual([
      'backOrNeckPain: no',
      'fever: yes',
      'onChemotherapy: yes',
    ]);
  });
});

describe('U1 and X2: pain with cancer', () => {
  it.each(PainCharacteristic.options)('%s yes or unknown is urgent', (name) => {
    for (const answer of ['yes', 'unknown']) {
      const result = triagedCancerPatient({ symptoms: { ...pain, [name]: answer } });
      expect(fired(result)).toEqual(['U1']);
      expect(result.pageOnCall).toBe(false);
      expect(result.firedRules[0]?.because).toEqual([
        'backOrNeckPain: yes',
        `${name}: ${answer}`,
        'cancerHistory: current',
      ]);
      expect(fired(triagedCancerPatient({ symptoms: { [name]: answer } }))).toEqual(['R1']);
    }
  });

  it('pain alone is expedited', () => {
    const result = triagedCancerPatient({ symptoms: pain });
    expect(fired(result)).toEqual(['X2']);
    expect(result.firedRules[0]?.because).toEqual(['backOrNeckPain: yes', 'cancerHistory: current']);
    expect(fired(triagedCancerPatient({ symptoms: { backOrNeckPain: 'unknown' } }))).toEqual(['X2']);
    expect(fired(triagedPerson({ symptoms: pain }))).toEqual(['R1']);
  });
});

describe('cleared by imaging', () => {
  const cleared = {
    knownSpinalMetastasis: 'yes',
    imaging: { mriDone: 'yes', mriAfterSymptomChange: 'yes', escc: '0' },
    sins: blankSheet,
    symptoms: { ...pain, painNight: 'yes' },
  };
  const twelve = {
    ...blankSheet,
    location: 'junctional',
    pain: 'mechanical',
    boneLesion: 'lytic',
    alignment: 'subluxation-translation',
  };

  it.each<[title: string, change: object, isCleared: boolean]>([
    ['ESCC 0', {}, true],
    ['ESCC 1a', { imaging: { ...cleared.imaging, escc: '1a' } }, true],
    ['ESCC 1b', { imaging: { ...cleared.imaging, escc: '1b', lesionLevel: 'T8' } }, true],
    ['ESCC 1c', { imaging: { ...cleared.imaging, escc: '1c' } }, false],
    ['no grade', { imaging: { ...cleared.imaging, escc: null } }, false],
    ['no MRI', { imaging: { ...cleared.imaging, mriDone: 'no' } }, false],
    ['MRI unknown', { imaging: { ...cleared.imaging, mriDone: 'unknown' } }, false],
    ['MRI before the change', { imaging: { ...cleared.imaging, mriAfterSymptomChange: 'no' } }, false],
    ['MRI perhaps before the change', { imaging: { ...cleared.imaging, mriAfterSymptomChange: 'unknown' } }, false],
    ['no sheet', { sins: null }, false],
    ['SINS 12', { sins: twelve }, true],
    ['SINS 13', { sins: { ...twelve, posterolateral: 'unilateral' } }, false],
    ['SINS up to 15', { sins: { ...twelve, posterolateral: null } }, false],
    ['SINS up to 3', { sins: { ...blankSheet, posterolateral: null } }, true],
  ])('%s: %s', (_, change, isCleared) => {
    const ids = fired(triagedPerson({ ...cleared, ...change }));
    expect(ids.includes('U1')).toBe(!isCleared);
    expect(ids.includes('X2')).toBe(isCleared);
  });
});

describe('U6: cancer suspected', () => {
  const suspicious = { ...pain, unexplainedWeightLossOrFatigue: 'yes' };

  it.each(PainCharacteristic.options)('%s yes with weight loss or fatigue', (name) => {
    const result = triagedPerson({ symptoms: { ...suspicious, [name]: 'yes' } });
    expect(result.decisiveRules).toEqual(['U6']);
    expect(result.routedSpecialties).toEqual(['spine-surgery', 'medical-oncology']);
    expect(result.firedRules[0]?.because).toEqual([
      'backOrNeckPain: yes',
      `${name}: yes`,
      'unexplainedWeightLossOrFatigue: yes',
    ]);
  });

  it.each<[title: string, symptoms: object, fires: boolean]>([
    ['weight loss unknown', { unexplainedWeightLossOrFatigue: 'unknown', painNight: 'yes' }, true],
    ['no weight loss', { unexplainedWeightLossOrFatigue: 'no', painNight: 'yes' }, false],
    ['characteristic unknown', { painNight: 'unknown' }, false],
    ['pain unknown', { backOrNeckPain: 'unknown', painNight: 'yes' }, true],
    ['no pain', { backOrNeckPain: 'no', painNight: 'yes' }, false],
  ])('%s: %s', (_, symptoms, fires) => {
    expect(fired(triagedPerson({ symptoms: { ...suspicious, ...symptoms } })).includes('U6')).toBe(fires);
  });

  it('with cancer it is U1 instead', () => {
    expect(fired(triagedCancerPatient({ symptoms: { ...suspicious, painNight: 'yes' } }))).toEqual(['U1']);
  });
});

describe('X7: severe pain without cancer', () => {
  it.each<[symptoms: object, rule: string]>([
    [{ backOrNeckPain: 'yes', painSeverity: 7 }, 'X7'],
    [{ backOrNeckPain: 'unknown', painSeverity: 7 }, 'X7'],
    [{ backOrNeckPain: 'yes', painSeverity: 6 }, 'R1'],
    [{ backOrNeckPain: 'yes', painSeverity: null }, 'R1'],
    [{ backOrNeckPain: 'no', painSeverity: 9 }, 'R1'],
  ])('%j: %s', (symptoms, rule) => {
    expect(fired(triagedPerson({ symptoms }))).toEqual([rule]);
  });

  it('with cancer it is X2 instead', () => {
    expect(fired(triagedCancerPatient({ symptoms: { backOrNeckPain: 'yes', painSeverity: 9 } }))).toEqual(['X2']);
  });

  it('shows pain and severity', () => {
    const [rule] = triagedPerson({ symptoms: { backOrNeckPain: 'yes', painSeverity: 8 } }).firedRules;
    expect(rule?.because).toEqual(['backOrNeckPain: yes', 'painSeverity: 8']);
  });
});
