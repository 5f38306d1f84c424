import { ageFor } from '../core/partial-date.ts';
import { regionOfZip } from '../directory/region-of-zip.ts';
import type { TriageInput } from '../triage/input.ts';
import type { CaseHeader } from './case-header.ts';
import { type Submission, undeterminedLanguage } from './submission.ts';

const phoneOf = ({ phone, ext }: { phone?: string | undefined; ext?: string | undefined }) => ({
  ...(phone && { phone }),
  ...(phone && ext && { ext }),
});

/** The person, or where they cannot be called, whoever filled in the form: whose consent to text messages nobody has asked. */
function contactOf({ patient, submitter = {} }: Submission): CaseHeader['contact'] {
  const { givenName, familyName, phone, email, preferredContact, smsConsent } = patient;
  return {
    ...(givenName && { givenName }),
    ...(familyName && { familyName }),
    ...phoneOf(phone ? patient : submitter),
    ...(email && { email }),
    preferred: preferredContact,
    smsConsent: smsConsent && phone !== undefined,
  };
}

type HeaderParts = Pick<
  CaseHeader,
  'contact' | 'language' | 'region' | 'homeRegion' | 'clinicId' | 'incomplete' | 'consentMissing'
>;

/** What a case header says of its form. */
export function headerParts(submission: Submission): HeaderParts {
  const { region, clinicIds = [] } = submission.preferences ?? {};
  const { postalCode } = submission.patient.address ?? {};
  const homeRegion = postalCode === undefined ? undefined : regionOfZip(postalCode);
  return {
    contact: contactOf(submission),
    language: submission.language,
    ...(submission.incomplete && { incomplete: true }),
    ...(submission.consentMissing && { consentMissing: true }),
    ...(region && { region }),
    ...(homeRegion && { homeRegion }),
    ...(clinicIds[0] && { clinicId: clinicIds[0] }),
  };
}

/** Who gave the answers about whom. An age that the birth date leaves open is the one that raises. @param today YYYY-MM-DD */
export const personOf = (
  { patient, language, submittedBy }: Submission,
  today: string,
): Pick<TriageInput, 'age' | 'sex' | 'language' | 'submittedBy'> => ({
  age: patient.birthDate === undefined ? null : ageFor(patient.birthDate, today),
  sex: patient.sex,
  language: language === undeterminedLanguage ? null : language,
  submittedBy: submittedBy ?? null,
});
