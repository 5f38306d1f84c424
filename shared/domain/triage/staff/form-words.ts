import { coreFieldWords } from '../staff-words.ts';
import { answerWords } from './answer-words.ts';
import { line, wordsFor } from './plain-words.ts';
import type { StaffCase } from './staff-case.ts';

/** Fields of a form, as people call them. */
const fieldWords: Readonly<Record<string, string>> = {
  ...answerWords,
  ...coreFieldWords,
  givenName: 'given name',
  familyName: 'family name',
  name: 'name',
  birthDate: 'birth date',
  sex: 'sex',
  phone: 'phone',
  ext: 'extension',
  email: 'e-mail',
  address: 'address',
  postalCode: 'ZIP code',
  language: 'language',
  submittedBy: 'who filled in the form',
  npi: 'NPI',
  insurance: 'insurance',
  preferences: 'preferences',
  freeText: 'the words',
  note: 'the note',
  diagnoses: 'codes',
};

/** Whose field it is: a form names up to three people, and whoever calls must know whose number is missing. */
const owners: Readonly<Record<string, string>> = {
  patient: "patient's ",
  submitter: "submitter's ",
  referrer: "referrer's ",
};

/** Parts of a pointer that say nothing to people: boxes within boxes, places in a list. */
const isBox = (part: string): boolean => /^(clinical|symptoms|value|exam|imaging|sins|\d+)$/.test(part);

/** The field that a JSON Pointer is about: `/clinical/symptoms/gait/value` is about walking. */
export const fieldOf = (pointer: string): string => {
  const parts = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const [whose = ''] = parts;
  const owner = owners[whose] ?? '';
  const named = parts.slice(owner ? 1 : 0).filter((part) => !isBox(part));
  const known = named.find((part) => Object.hasOwn(fieldWords, part)) ?? named.at(-1) ?? whose;
  return `${owner}${wordsFor(known, fieldWords)}`;
};

const isOfConsent = ({ pointer }: { readonly pointer: string }): boolean => pointer.startsWith('/consent');
const isMissing = ({ detail }: { readonly detail: string }): boolean => detail.startsWith('is required');

const fieldsOf = (faults: StaffCase['formFaults']): readonly string[] => [
  ...new Set(faults.map(({ pointer }) => fieldOf(pointer))),
];

/** What of an emergency's form is missing or could not be read, and that nobody consented. */
export const formLines = ({
  formFaults,
  isConsentMissing,
}: Pick<StaffCase, 'formFaults' | 'isConsentMissing'>): readonly string[] => {
  const faults = formFaults.filter((fault) => !isOfConsent(fault));
  return [
    ...line('Missing on the form:', fieldsOf(faults.filter(isMissing))),
    ...line('Could not be read on the form:', fieldsOf(faults.filter((fault) => !isMissing(fault)))),
    ...(isConsentMissing ? ['No consent: kept only to reach the person; nothing is sent to them.'] : []),
  ];
};
