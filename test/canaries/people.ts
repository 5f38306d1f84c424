import type { Random } from '../histories/random.ts';
import { noSymptoms } from '../support/no-symptoms.ts';
import { birthYear, canary, diagnosis, exchange, network, npi, postalCode } from './needles.ts';

const negative = { ...noSymptoms, backOrNeckPain: 'yes', painSeverity: 3 };
const calm = { cancerHistory: 'none', primarySite: 'none', knownSpinalMetastasis: 'no', symptoms: negative };
const withSymptoms = (symptoms: object) => ({ ...calm, symptoms: { ...negative, ...symptoms } });

/** What people tell, by what it comes to. */
export const complaints = {
  emergent: withSymptoms({ gait: { value: 'cannot-walk', onsetDays: 1 } }),
  'emergent in words': { ...calm, freeText: `I cannot walk since yesterday, says ${canary}Words.` },
  'urgent and paged': withSymptoms({ limbWeakness: { value: 'unilateral', onsetDays: 5, course: 'progressive' } }),
  'self-harm': { ...calm, freeText: `I want to kill myself. ${canary}Words` },
  unread: { ...calm, freeText: `${canary}Words xyzzy tibia ${canary}` },
  urgent: { ...calm, cancerHistory: 'past', primarySite: 'breast', symptoms: { ...negative, painNight: 'yes' } },
  routine: { ...calm, freeText: `${canary}Words, it hurts a little.` },
};
export type Complaint = keyof typeof complaints;

/** A person of whom everything is a mark: whatever of it turns up where it must not be is found. */
export interface Person {
  number: number;
  /** Digits that nobody else's number ends in. */
  phone: string;
  email: string;
  /** Where they send from. */
  from: string;
  patient: object;
}

export function personOf(number: number, random: Random): Person {
  const phone = `+1${exchange}${String(1000 + (number % 9000))}`;
  const email = `${canary}.${number}@example.org`;
  const reach = random.pick(['both', 'mail', 'sms', 'neither'] as const);
  return {
    number,
    phone,
    email,
    from: `${network}${Math.floor(number / 200) % 250}.${1 + (number % 200)}`,
    patient: {
      givenName: `${canary}Given`,
      familyName: `${canary}Family ${letters(number)}`,
      birthDate: `${birthYear}-0${1 + random.below(9)}-1${random.below(10)}`,
      sex: random.pick(['female', 'male']),
      phone,
      ...(['both', 'mail'].includes(reach) && { email }),
      ...(['both', 'sms'].includes(reach) && { smsConsent: true }),
      address: { line1: `7 ${canary} Street`, city: `${canary}ville`, state: 'NY', postalCode },
      preferredContact: random.pick(['sms', 'email', 'phone']),
    },
  };
}

const letters = (number: number): string =>
  String(number).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));

export const relativeOf = ({ phone }: Person) => ({ relationship: `${canary}Aunt`, name: `${canary}Relative`, phone });

export const intakeOf = (person: Person, complaint: Complaint, random: Random) => ({
  language: random.pick(['en', 'es']),
  ...(random.chance(0.2) ? { submittedBy: 'caregiver', submitter: relativeOf(person) } : { submittedBy: 'patient' }),
  patient: person.patient,
  clinical: complaints[complaint],
  insurance: { primary: { kind: 'tricare', memberId: `${canary}Member` } },
  preferences: { region: random.pick(['nyc', 'long-island']) },
  consent: { privacyNotice: true, treatment: true },
});

export const referralOf = (person: Person, complaint: Complaint, random: Random) => ({
  patient: person.patient,
  referrer: {
    npi,
    givenName: `${canary}Doctor`,
    familyName: canary,
    practice: `${canary} Oncology`,
    phone: person.phone,
    email: `${canary}.doctor@example.org`,
  },
  reason: 'consult',
  diagnoses: [diagnosis],
  externalId: `${canary}-${person.number}`,
  note: `${canary} cannot lie flat, call ${person.phone}.`,
  clinical: complaints[complaint],
  preferences: { region: random.pick(['nyc', 'long-island']) },
});
