/** Something done to a member of an intake, by its path, and what cannot be read of the form then. */
export type Fault = [what: string, path: string, value: unknown, pointers: string[]];

/** A number as a chat program copies it. */
const bidi = '\u202a(631) 555-0187\u202c';

/** What people and programs do to a form, and what cannot be read of it then. */
export const formFaults: Fault[] = [
  ['a blank behind the e-mail address', 'patient.email', 'rosa@example.org ', []],
  ['mailto: and angle brackets', 'patient.email', 'Rosa <mailto:rosa@example.org>', []],
  ['blanks in the e-mail address', 'patient.email', 'rosa @ example.org', []],
  ['no e-mail address', 'patient.email', 'none', ['/patient/email']],
  ['a phone in direction marks', 'patient.phone', bidi, []],
  ['an area code that no table knows', 'patient.phone', '(436) 555-0187', []],
  ['a phone as a number', 'patient.phone', 7185550187, []],
  ['a phone among words', 'patient.phone', 'my sister 718 555 0187 after five', ['/patient/phone']],
  ['a language with a region', 'language', 'es-US', []],
  ['a language in words', 'language', 'Spanish', ['/language']],
  ['no language', 'language', undefined, ['/language']],
  ['no given name', 'patient.givenName', undefined, []],
  ['an empty family name', 'patient.familyName', '', []],
  ['a name of zero-width characters', 'patient.givenName', '\u200b\u2060', []],
  ['a name that lost letters', 'patient.familyName', 'Garc\ufffda', ['/patient/familyName']],
  ['a name without end', 'patient.familyName', 'x'.repeat(500), ['/patient/familyName']],
  ['a name with half a character', 'patient.familyName', 'Ejemplo\ud800', ['/patient/familyName']],
  ['a name as a list', 'patient.familyName', ['Ejemplo'], ['/patient/familyName']],
  ['the year of birth alone', 'patient.birthDate', '1958', []],
  ['no day of birth', 'patient.birthDate', '1958-11', []],
  ['a day of birth with a time', 'patient.birthDate', '1958-11-02T00:00:00Z', []],
  ['a day of birth that does not exist', 'patient.birthDate', '1958-02-30', ['/patient/birthDate']],
  ['a birth in the future', 'patient.birthDate', '2058-11-02', ['/patient/birthDate']],
  ['a birth too long ago', 'patient.birthDate', '1058-11-02', ['/patient/birthDate']],
  ['no birth date', 'patient.birthDate', undefined, ['/patient/birthDate']],
  ['an unknown sex', 'patient.sex', 'woman', ['/patient/sex']],
  ['consent to messages in words', 'patient.smsConsent', 'yes', ['/patient/smsConsent']],
  ['null for an e-mail address', 'patient.email', null, []],
  ['a state by its name', 'patient.address', { line1: '1 A', city: 'B', state: 'New York', postalCode: '11787' }, []],
  ['an address without a ZIP code', 'patient.address', { line1: '1 A' }, ['/patient/address/postalCode']],
  ['the ZIP code alone', 'patient.address', { postalCode: '11787' }, []],
  [
    'no state',
    'patient.address',
    { line1: '1 A', city: 'B', state: 'Ontario', postalCode: 'M5V' },
    ['/patient/address/state', '/patient/address/postalCode'],
  ],
  ['who sends it in other words', 'submittedBy', 'daughter', ['/submittedBy']],
  ['a caregiver who is not named', 'submittedBy', 'caregiver', ['/submitter']],
  ['no consent', 'consent', undefined, ['/consent']],
  ['consent refused', 'consent', { privacyNotice: true, treatment: false }, ['/consent/treatment']],
  ['an insurance without its kind', 'insurance', { primary: { memberId: '1' } }, ['/insurance/primary/kind']],
  ['an unknown region', 'preferences', { region: 'boston' }, ['/preferences/region']],
  ['an unknown field', 'extra', 1, ['/extra']],
  ['a prototype', 'patient.__proto__x', {}, ['/patient/__proto__x']],
  ['an unknown answer', 'clinical.mood', 'low', ['/clinical/mood']],
  ['an answer that is none', 'clinical.symptoms.gait', { value: 'wobbly' }, ['/clinical/symptoms/gait/value']],
  ['pain over ten', 'clinical.symptoms.painSeverity', 11, ['/clinical/symptoms/painSeverity']],
  ['too many words', 'clinical.freeText', 'x'.repeat(4001), ['/clinical/freeText']],
  ['the patient as a text', 'submitter', 'my daughter', ['/submitter']],
];

/** The pointers of faults, sorted. */
export const pointersOf = (list: { pointer: string }[] = []): string[] => list.map(({ pointer }) => pointer).toSorted();
