import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ClinicalAnswers, TriageInput } from '../../../shared/domain/triage/input.ts';
import { CoreField, PainCharacteristic } from '../../../shared/domain/triage/symptoms.ts';
import { person } from './support/builders.ts';

/** Paths of what is at fault, as JSON pointers; unknown keys by name. */
const faults = (body: unknown, schema: z.ZodMiniType = TriageInput): readonly string[] =>
  (z.safeParse(schema, body).error?.issues ?? []).flatMap((issue) => {
    const path = ['', ...issue.path].join('/');
    return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => `${path}/${key}?`) : [path];
  });

describe('what is left out', () => {
  it('reads as unknown, null, false or empty', () => {
    const input = z.parse(TriageInput, {});
    expect(input).toMatchObject({
      age: null,
      sex: 'unknown',
      language: null,
      submittedBy: null,
      cancerHistory: 'unknown',
      primarySite: 'unknown',
      knownSpinalMetastasis: 'unknown',
      exam: { frankel: null, asia: null, neuroSigns: [], mrcPowerMin: null },
      imaging: {
        mriDone: 'unknown',
        mriAfterSymptomChange: 'unknown',
        escc: null,
        lesionLevel: null,
        newFindingUnreviewed: false,
      },
      sins: null,
      ecog: null,
      kps: null,
      fever: 'unknown',
      onChemotherapy: 'unknown',
      freeText: '',
    });
    const { symptoms } = input;
    expect(symptoms).toMatchObject({
      backOrNeckPain: 'unknown',
      painSeverity: null,
      painRegion: null,
      painOnsetDays: null,
    });
    for (const name of PainCharacteristic.options) expect(symptoms[name]).toBe('unknown');
    expect([symptoms.painEscalating, symptoms.painUnrelievedByRestOrMedication]).toEqual(['unknown', 'unknown']);
    expect(symptoms.unexplainedWeightLossOrFatigue).toBe('unknown');
    for (const field of CoreField.options) {
      expect(symptoms[field]).toEqual({ value: 'unknown', onsetDays: null, course: null, baselineDocumented: false });
    }
    expect(z.parse(TriageInput, { sins: {} }).sins).toEqual({
      location: null,
      pain: null,
      boneLesion: null,
      alignment: null,
      collapse: null,
      posterolateral: null,
    });
  });
});

it.each(['en', 'yue'])('takes the language %s', (language) => {
  expect(z.parse(TriageInput, { language }).language).toBe(language);
});

describe('what is refused, and where', () => {
  it.each<[body: object, faults: readonly string[]]>([
    [{ cancerHistory: 'yes' }, ['/cancerHistory']],
    [{ knownSpinalMetastasis: true }, ['/knownSpinalMetastasis']],
    [{ primarySite: '' }, ['/primarySite']],
    [{ primarySite: 'x'.repeat(65) }, ['/primarySite']],
    [{ symptoms: { backOrNeckPain: 'maybe' } }, ['/symptoms/backOrNeckPain']],
    [{ symptoms: { painSeverity: 11 } }, ['/symptoms/painSeverity']],
    [{ symptoms: { painSeverity: -1 } }, ['/symptoms/painSeverity']],
    [{ symptoms: { painSeverity: 6.5 } }, ['/symptoms/painSeverity']],
    [{ symptoms: { painOnsetDays: -1 } }, ['/symptoms/painOnsetDays']],
    [{ symptoms: { gait: { value: 'limping' } } }, ['/symptoms/gait/value']],
    [{ symptoms: { gait: { onsetDays: -1 } } }, ['/symptoms/gait/onsetDays']],
    [{ symptoms: { gait: { course: 'worse' } } }, ['/symptoms/gait/course']],
    [{ symptoms: { gait: { baselineDocumented: 'yes' } } }, ['/symptoms/gait/baselineDocumented']],
    [{ symptoms: { limbWeakness: { value: 'band' } } }, ['/symptoms/limbWeakness/value']],
    [{ symptoms: { gait: { since: 3 }, headache: 'yes' } }, ['/symptoms/gait/since?', '/symptoms/headache?']],
    [{ exam: { frankel: 'F' } }, ['/exam/frankel']],
    [{ exam: { mrcPowerMin: 6 } }, ['/exam/mrcPowerMin']],
    [{ exam: { mrcPowerMin: -1 } }, ['/exam/mrcPowerMin']],
    [{ exam: { neuroSigns: ['clonus', 3] } }, ['/exam/neuroSigns/1']],
    [{ exam: { neuroSigns: Array(51).fill('clonus') } }, ['/exam/neuroSigns']],
    [{ imaging: { escc: 2 } }, ['/imaging/escc']],
    [{ imaging: { escc: '1d' } }, ['/imaging/escc']],
    [{ imaging: { lesionLevel: 'T13' } }, ['/imaging/lesionLevel']],
    [{ imaging: { newFindingUnreviewed: 'yes' } }, ['/imaging/newFindingUnreviewed']],
    [{ sins: { pain: 'severe' } }, ['/sins/pain']],
    [{ sins: { total: 7 } }, ['/sins/total?']],
    [{ ecog: 6 }, ['/ecog']],
    [{ ecog: 1.5 }, ['/ecog']],
    [{ kps: 101 }, ['/kps']],
    [{ kps: -10 }, ['/kps']],
    [{ fever: 38.5 }, ['/fever']],
    [{ freeText: 'x'.repeat(4001) }, ['/freeText']],
    [{ age: 131 }, ['/age']],
    [{ age: -1 }, ['/age']],
    [{ language: 'english' }, ['/language']],
    [{ language: 'EN' }, ['/language']],
    [{ submittedBy: 'nurse' }, ['/submittedBy']],
    [{ sex: 'f' }, ['/sex']],
    [{ notes: 'x' }, ['/notes?']],
  ])('%j', (body, expected) => {
    expect(faults(body)).toEqual(expected);
  });

  it('the limits themselves are taken', () => {
    const body = {
      age: 130,
      ecog: 5,
      kps: 100,
      exam: { mrcPowerMin: 0, neuroSigns: Array(50).fill('clonus') },
      symptoms: { painSeverity: 10, gait: { onsetDays: 0 } },
      freeText: 'x'.repeat(4000),
      primarySite: 'x'.repeat(64),
    };
    expect(faults(body)).toEqual([]);
  });

  it('a SINS sheet that contradicts the symptoms is no fault, but a conflict for review', () => {
    expect(faults({ sins: { pain: 'none' }, symptoms: { painMechanical: 'yes' } })).toEqual([]);
  });

  it.each(['age', 'sex', 'language', 'submittedBy'])('an intake cannot carry %s among the clinical answers', (name) => {
    expect(faults({ [name]: null }, ClinicalAnswers)).toEqual([`/${name}?`]);
  });
});

it('both schemas can be described for the API document', () => {
  for (const schema of [TriageInput, ClinicalAnswers]) {
    const { properties, required } = z.toJSONSchema(schema, { io: 'input' });
    expect(Object.keys(properties ?? {})).toEqual(Object.keys(schema.shape));
    expect(required).toBeUndefined();
  }
});

it('what was parsed once parses to the same again', () => {
  expect(z.parse(TriageInput, person())).toEqual(person());
});
