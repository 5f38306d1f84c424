import { noSymptoms } from '../support/no-symptoms.ts';
import { closedMailbox, closedNumber } from './outside.ts';

/** Stands in everything that is personal or clinical of everybody, and nowhere else. */
export const canary = 'Qanarie';

const answers = {
  cancerHistory: 'none',
  primarySite: 'none',
  knownSpinalMetastasis: 'no',
  symptoms: { ...noSymptoms, backOrNeckPain: 'yes', painSeverity: 3 },
};
const withSymptoms = (symptoms: object) => ({ ...answers, symptoms: { ...answers.symptoms, ...symptoms } });

/** Cannot walk any more, since yesterday (rule E1). */
export const cannotWalk = { symptoms: { gait: { value: 'cannot-walk', onsetDays: 1 } } };
/** One leg gets weaker (rule U4): urgent, and paged. */
export const weakLeg = { symptoms: { limbWeakness: { value: 'unilateral', onsetDays: 5, course: 'progressive' } } };

/** What a person tells, by what it comes to. */
export const complaints = {
  emergent: withSymptoms(cannotWalk.symptoms),
  'urgent, paged': withSymptoms(weakLeg.symptoms),
  /** U11. */
  'self-harm': { ...answers, freeText: `I want to kill myself, says ${canary}.` },
  urgent: {
    ...answers,
    cancerHistory: 'past',
    primarySite: 'breast',
    symptoms: { ...answers.symptoms, painNight: 'yes' },
  },
  routine: answers,
} as const;
export type Complaint = keyof typeof complaints;

/** How a person may be written to: by both, by neither, or where every message is refused. */
export type Reach = 'both' | 'mail' | 'nothing' | 'closed';
export const reaches: readonly Reach[] = ['both', 'both', 'mail', 'nothing', 'closed'];

function contactOf(reach: Reach, number: number) {
  const last = String(100 + (number % 90)).padStart(4, '0');
  const phone = reach === 'closed' ? closedNumber : `+1646555${last}`;
  const email = reach === 'closed' ? closedMailbox : `${canary.toLowerCase()}-${number}@example.org`;
  return {
    phone,
    ...(reach !== 'nothing' && { email }),
    ...((reach === 'both' || reach === 'closed') && { smsConsent: true }),
    preferredContact: 'phone',
  };
}

const personOf = (number: number, reach: Reach) => ({
  givenName: canary,
  familyName: `${canary}-${'abcdefghijklmnopqrstuvwxyz'.charAt(number % 26)}${number > 25 ? 'bis' : ''}`,
  birthDate: '1970-02-28',
  sex: 'female',
  ...contactOf(reach, number),
});

export const intakeOf = (complaint: Complaint, number: number, reach: Reach) => ({
  language: number % 3 === 0 ? 'es' : 'en',
  submittedBy: 'patient',
  patient: personOf(number, reach),
  clinical: complaints[complaint],
  preferences: { region: number % 2 === 0 ? 'nyc' : 'long-island' },
  consent: { privacyNotice: true, treatment: true },
});

export const referralOf = (complaint: Complaint, number: number, reach: Reach) => ({
  patient: personOf(number, reach),
  referrer: { npi: '1234567893', givenName: 'Ada', familyName: 'Example', practice: 'Oncology', phone: '+12125550142' },
  reason: 'consult',
  diagnoses: [],
  externalId: `${canary}-${number}`,
  clinical: complaints[complaint],
  preferences: { region: number % 2 === 0 ? 'nyc' : 'long-island' },
});

/** Every person's source address is their own. */
export const addressOf = (number: number): string => `198.51.100.${number % 250}`;
