import { describe, expect, it, test } from 'vitest';
import { IntakeBody } from '../../../shared/contract/case-bodies.ts';
import { formBody } from '../../../shared/contract/intake-form/form-body.ts';
import type { Field } from '../../../shared/contract/intake-form/form-page.ts';
import { formPages } from '../../../shared/contract/intake-form/form-pages.ts';
import type { Answers } from '../../../shared/contract/intake-form/form-state.ts';

const today = '2026-11-27';
const bodyOf = (answers: Answers) => formBody(answers, 'en', today);
const symptomsOf = (answers: Answers) => (bodyOf(answers).clinical as { symptoms?: unknown } | undefined)?.symptoms;

test('an empty form says nothing but its language', () => {
  expect(bodyOf({})).toEqual({ language: 'en', patient: {} });
  expect(formBody({}, 'es', today)).toEqual({ language: 'es', patient: {} });
});

describe('whose form it is', () => {
  it.each<[name: string, answers: Answers, body: object]>([
    [
      'a caregiver',
      { who: 'caregiver', 'carer.name': 'Ana', 'carer.relation': 'hija' },
      { submittedBy: 'caregiver', submitter: { name: 'Ana', relationship: 'hija' } },
    ],
    [
      'a caregiver of another phone',
      { who: 'caregiver', 'carer.phone': '1' },
      { submittedBy: 'caregiver', submitter: { phone: '1' } },
    ],
    ['the person', { who: 'patient', 'carer.name': 'Ana' }, { submittedBy: 'patient' }],
    ['a name', { given: 'Ana', family: 'Gil' }, { patient: { givenName: 'Ana', familyName: 'Gil' } }],
    [
      'a birth date',
      { 'birth.month': 'abril', 'birth.day': '9', 'birth.year': '1962', sex: 'female' },
      { patient: { birthDate: '1962-04-09', sex: 'female' } },
    ],
    ['a year of birth', { 'birth.year': '1962' }, { patient: { birthDate: '1962' } }],
    ['a month of birth', { 'birth.month': '4', 'birth.year': '1962' }, { patient: { birthDate: '1962-04' } }],
    [
      'a birth date that is none',
      { 'birth.month': 'Foo', 'birth.day': '9', 'birth.year': '1962' },
      { patient: { birthDate: '1962-Foo-09' } },
    ],
    ['a birth date without its year', { 'birth.month': '4', 'birth.day': '9' }, { patient: { birthDate: '-04-09' } }],
    [
      'a contact',
      { phone: '(631) 555-0123', email: 'a@b.org', contact: 'sms', texts: ['yes'] },
      { patient: { phone: '(631) 555-0123', email: 'a@b.org', preferredContact: 'sms', smsConsent: true } },
    ],
    [
      'a home',
      { zip: '11787', interpreter: 'yes' },
      { patient: { address: { postalCode: '11787' }, interpreter: true } },
    ],
    ['no interpreter', { interpreter: 'no' }, { patient: {} }],
    [
      'insurances',
      { coverage: 'medicare', member: '1', secondary: 'aarp' },
      { insurance: { primary: { kind: 'medicare', memberId: '1' }, secondary: { kind: 'aarp' } } },
    ],
    ['one insurance', { coverage: 'medicare', secondary: 'none' }, { insurance: { primary: { kind: 'medicare' } } }],
    [
      'another insurance',
      { coverage: 'no-fault', secondary: 'aarp' },
      { insurance: { primary: { kind: 'no-fault' } } },
    ],
    ['no insurance', { coverage: 'self-pay' }, { insurance: { primary: { kind: 'self-pay' } } }],
    [
      'wishes',
      { region: 'nyc', visit: ['telehealth', 'step-free'] },
      { preferences: { region: 'nyc', telehealth: true, stepFree: true } },
    ],
    ['any place', { region: 'either' }, {}],
    ['consent', { consent: ['privacy', 'treatment'] }, { consent: { privacyNotice: true, treatment: true } }],
    ['half a consent', { consent: 'privacy' }, { consent: { privacyNotice: true } }],
  ])('%s', (_, answers, body) => expect(bodyOf(answers)).toEqual({ language: 'en', patient: {}, ...body }));
});

test('what is no option, blank or of an unknown field is no answer', () => {
  const answers = {
    gait: '<script>',
    given: '  ',
    who: 'referrer',
    'sensory.where': 'moon',
    mood: 'low',
    __proto__x: 'y',
  };
  expect(bodyOf(answers)).toEqual({ language: 'en', patient: {} });
});

test('of a field that came twice the last counts', () => {
  expect(symptomsOf({ gait: ['normal', 'cannot-walk'] })).toEqual({ gait: { value: 'cannot-walk' } });
});

/** What leads to every page, and what the API needs. */
const whole: Answers = {
  who: 'patient',
  cancer: 'past',
  pain: 'yes',
  surgery: 'yes',
  mri: 'yes',
  coverage: 'medicare',
  given: 'A',
  phone: '6315550123',
  'birth.year': '1962',
  'carer.name': 'B',
  'carer.relation': 'C',
  consent: ['privacy', 'treatment'],
};
const options = formPages
  .flatMap((page): readonly Field[] => page.fields)
  .flatMap((field) =>
    'options' in field && field.name !== 'consent' ? field.options.map((option) => [field.name, option] as const) : [],
  );

it.each(options)('%s: %s is known to the schema of the API', (name, option) => {
  expect(IntakeBody.safeParse(bodyOf({ ...whole, [name]: option })).error?.issues).toBeUndefined();
});
