import { describe, expect, it } from 'vitest';
import { type ItemsOnFile, missingForVisit } from '../../../shared/domain/triage/completeness.ts';
import type { TriageInput } from '../../../shared/domain/triage/input.ts';
import { cancerPatient, context, person, recent, triaged } from './support/builders.ts';

const missing = (input: TriageInput, onFile: ItemsOnFile = {}) =>
  missingForVisit({ input, result: triaged(input) }, onFile, context);

const receptors = { estrogenReceptor: 'positive', progesteroneReceptor: 'negative', her2: 'negative' };

const names = (input: TriageInput, onFile: ItemsOnFile = {}) => missing(input, onFile).map(({ item }) => item);

const forLesion = ['whole-spine-mri', 'pathology', 'prior-radiation-plan', 'labs'];
/** Somebody with breast cancer of whom nothing else is known. */
const everything = [
  'whole-spine-mri',
  'pathology',
  'receptor-status',
  'prior-radiation-plan',
  'medication-list',
  'labs',
];

describe('what a visit needs', () => {
  it.each<[title: string, input: TriageInput, items: readonly string[]]>([
    ['no cancer, routine', person(), []],
    ['no cancer, urgent', person({ age: 15 }), ['whole-spine-mri']],
    ['current cancer', cancerPatient(), everything],
    ['past cancer', person({ cancerHistory: 'past' }), everything.toSpliced(2, 1)],
    ['a code of cancer', person({ diagnoses: ['Z85.3'] }), forLesion],
    ['a code of a lesion', person({ diagnoses: ['C79.51'] }), forLesion],
    ['cancer unknown', person({ cancerHistory: 'unknown' }), []],
    ['lesion known', person({ knownSpinalMetastasis: 'yes' }), forLesion],
  ])('%s', (_, input, items) => {
    expect(names(input)).toEqual(items);
  });

  it('what is on file or not needed is not missing', () => {
    expect(
      names(cancerPatient(), {
        pathology: 'received',
        'prior-radiation-plan': 'not-needed',
        'receptor-status': 'received',
        'medication-list': 'not-needed',
      }),
    ).toEqual(['whole-spine-mri', 'labs']);
  });

  it.each<[title: string, input: TriageInput, item: string, isNeeded: boolean]>([
    ['radiation given', person({ priorRadiation: { given: 'yes' } }), 'prior-radiation-plan', true],
    ['radiation never given', cancerPatient({ priorRadiation: { given: 'no' } }), 'prior-radiation-plan', false],
    ['radiation perhaps given', cancerPatient({ priorRadiation: { given: 'unknown' } }), 'prior-radiation-plan', true],
    ['radiation perhaps given, no cancer', person({ priorRadiation: {} }), 'prior-radiation-plan', false],
    ['osteoporosis', person({ boneHealth: { osteoporosis: 'yes' } }), 'bone-health', true],
    ['an old fracture', person({ boneHealth: { vertebralFracture: 'yes' } }), 'bone-health', true],
    ['sound bones', person({ boneHealth: { osteoporosis: 'no', vertebralFracture: 'unknown' } }), 'bone-health', false],
    ['receptors known', cancerPatient({ tumour: receptors }), 'receptor-status', false],
    ['one receptor unknown', cancerPatient({ tumour: { ...receptors, her2: 'unknown' } }), 'receptor-status', true],
    ['another primary', cancerPatient({ primarySite: 'lung' }), 'receptor-status', false],
    ['therapy known', cancerPatient({ systemicTherapy: { current: [] } }), 'medication-list', false],
    ['therapy not known, past cancer', person({ cancerHistory: 'past' }), 'medication-list', true],
    ['therapy not known, cancer unknown', person({ cancerHistory: 'unknown' }), 'medication-list', false],
    ['a PET elsewhere', person({ otherImaging: { pet: 'yes' } }), 'prior-imaging', true],
    ['no other imaging', person({ otherImaging: { ct: 'no', xray: 'unknown' } }), 'prior-imaging', false],
  ])('%s: %s %s', (_, input, item, isNeeded) => {
    expect(names(input).includes(item as 'labs')).toBe(isNeeded);
  });
});

describe('who gets it, and by when', () => {
  const informed = { tumour: receptors, systemicTherapy: { current: ['endocrine'] } };

  const rows = (input: TriageInput) => missing(input).map(({ action, owner, dueBy }) => [action, owner, dueBy]);

  it('an expedited patient: the nurse, before the visit', () => {
    const input = cancerPatient({ symptoms: { backOrNeckPain: 'yes' }, ...informed });
    expect(rows(input)).toEqual([
      ['make', 'nurse', '2026-11-30T09:00:00-05:00'],
      ['send', 'nurse', '2026-11-30T09:00:00-05:00'],
      ['send', 'nurse', '2026-11-30T09:00:00-05:00'],
      ['make', 'nurse', '2026-11-30T09:00:00-05:00'],
    ]);
  });

  it('a referral: the referrer', () => {
    expect(missing(cancerPatient({ submittedBy: 'referrer', ...informed })).map(({ owner }) => owner)).toEqual(
      Array(4).fill('referrer'),
    );
  });

  it('the report on bone density is the nurse’s to get, whoever refers', () => {
    const [item] = missing(person({ submittedBy: 'referrer', boneHealth: { osteoporosis: 'yes' } }));
    expect(item).toMatchObject({ item: 'bone-health', action: 'send', owner: 'nurse' });
  });

  it('an emergency: the MRI is the emergency room’s within 24 hours', () => {
    const input = cancerPatient({ submittedBy: 'referrer', symptoms: { gait: recent('cannot-walk') }, ...informed });
    expect(rows(input)).toEqual([
      ['make', 'emergency-department', '2026-11-24T09:00:00-05:00'],
      ['send', 'referrer', '2026-11-26T09:00:00-05:00'],
      ['send', 'referrer', '2026-11-26T09:00:00-05:00'],
      ['make', 'referrer', '2026-11-26T09:00:00-05:00'],
    ]);
  });

  it('urgent: within 24 hours where it pages, within a week where it does not', () => {
    const paged = person({ symptoms: { gait: recent('new-unsteady') } });
    expect(missing(paged)[0]?.dueBy).toBe('2026-11-24T09:00:00-05:00');
    expect(missing(person({ age: 15 }))[0]?.dueBy).toBe('2026-11-30T09:00:00-05:00');
  });

  it.each<[imaging: object, action: string]>([
    [{ mriDone: 'yes', mriAfterSymptomChange: 'yes' }, 'send'],
    [{ mriDone: 'yes', mriAfterSymptomChange: 'unknown' }, 'make'],
    [{ mriDone: 'unknown', mriAfterSymptomChange: 'yes' }, 'make'],
  ])('an MRI made after the last change has only to be sent: %j, %s', (imaging, action) => {
    expect(missing(cancerPatient({ imaging }))[0]?.action).toBe(action);
  });
});

it('moves neither urgency nor deadlines', () => {
  const input = cancerPatient({ symptoms: { gait: recent('cannot-walk') } });
  const result = triaged(input);
  const before = JSON.stringify(result);
  missingForVisit({ input, result }, {}, context);
  expect(JSON.stringify(result)).toBe(before);
});
