import { ageFor, birthKnownOf, birthYearOf } from '../core/partial-date.ts';
import { regionOfZip } from '../directory/region-of-zip.ts';
import type { TriageInput } from '../triage/input.ts';
import type { CaseHeader } from './case-header.ts';
import { homeStateOf } from './home-state.ts';
import { type IgnoredWish, placesLeft } from './ignored-wishes.ts';
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
  'contact' | 'language' | 'incomplete' | 'consentMissing' | 'birthKnown' | 'birthYear' | keyof PlaceParts
>;
type PlaceParts = Pick<CaseHeader, 'region' | 'homeRegion' | 'homeState' | 'stepFree' | 'clinicId'>;

/** What a form is read by that says where its case belongs. */
interface Placing {
  /** Wishes of the form that nobody can meet; absent where nobody looked. */
  ignored?: readonly IgnoredWish[] | undefined;
  /** Two letters of the state that goes without saying. */
  practiceState?: string | undefined;
}

/** Where the person lives and wants to go. Wishes that nobody can meet place no case; that somebody takes no steps stays true. */
function placeParts(submission: Submission, { ignored = [], practiceState }: Placing): PlaceParts {
  const { clinicIds, region } = placesLeft(submission, ignored);
  const { postalCode } = submission.patient.address ?? {};
  const homeState = homeStateOf(submission);
  const homeRegion = postalCode === undefined ? undefined : regionOfZip(postalCode);
  return {
    ...(region && { region }),
    ...(homeRegion && { homeRegion }),
    ...(homeState && homeState !== practiceState && { homeState }),
    ...(submission.preferences?.stepFree && { stepFree: true }),
    ...(clinicIds[0] && { clinicId: clinicIds[0] }),
  };
}

/** What a case header says of its form. */
export function headerParts(submission: Submission, placing: Placing = {}): HeaderParts {
  const { birthDate } = submission.patient;
  const birthKnown = birthKnownOf(birthDate);
  return {
    contact: contactOf(submission),
    language: submission.language,
    ...(submission.incomplete && { incomplete: true }),
    ...(birthKnown && { birthKnown }),
    ...(birthDate !== undefined && { birthYear: birthYearOf(birthDate) }),
    ...(submission.consentMissing && { consentMissing: true }),
    ...placeParts(submission, placing),
  };
}

/** What of a header comes from where its person lives and wants to go, so that it can be said anew. */
export const withoutPlaces = ({
  region: _,
  homeRegion: __,
  homeState: ___,
  stepFree: ____,
  clinicId: _____,
  ...rest
}: CaseHeader): Omit<CaseHeader, keyof PlaceParts> => rest;

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
