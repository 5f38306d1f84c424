import type { Answers } from './form-state.ts';
import { given, part } from './given.ts';
import { isOneOf, isTicked, textOf } from './read-answers.ts';
import { writtenDate } from './written-date.ts';

/** A code, where it says something: "none" and "either" do not. */
const code = (answers: Answers, name: string): string | undefined =>
  isOneOf(answers, name, 'none', 'either') ? undefined : textOf(answers, name);

/** A wish that is ticked; one that is not was not made. */
const wished = (answers: Answers, name: string, value: string): true | undefined =>
  isTicked(answers, name, value) ? true : undefined;

const patient = (answers: Answers): Record<string, unknown> =>
  given({
    givenName: textOf(answers, 'given'),
    familyName: textOf(answers, 'family'),
    birthDate: writtenDate(answers, 'birth'),
    sex: textOf(answers, 'sex'),
    phone: textOf(answers, 'phone'),
    email: textOf(answers, 'email'),
    preferredContact: textOf(answers, 'contact'),
    smsConsent: wished(answers, 'texts', 'yes'),
    address: part({ postalCode: textOf(answers, 'zip') }),
    interpreter: isOneOf(answers, 'interpreter', 'yes') || undefined,
  });

const submitter = (answers: Answers): Record<string, unknown> | undefined =>
  isOneOf(answers, 'who', 'caregiver')
    ? given({
        name: textOf(answers, 'carer.name'),
        relationship: textOf(answers, 'carer.relation'),
        phone: textOf(answers, 'carer.phone'),
      })
    : undefined;

function insurance(answers: Answers): Record<string, unknown> | undefined {
  const [kind, secondary] = [code(answers, 'coverage'), code(answers, 'secondary')];
  if (kind === undefined) return undefined;
  return given({
    primary: given({ kind, memberId: textOf(answers, 'member') }),
    secondary: secondary && { kind: secondary },
  });
}

/** What a form says besides `clinical`. */
export const personPart = (answers: Answers): Record<string, unknown> =>
  given({
    submittedBy: textOf(answers, 'who'),
    submitter: submitter(answers),
    patient: patient(answers),
    insurance: insurance(answers),
    preferences: part({
      region: code(answers, 'region'),
      telehealth: wished(answers, 'visit', 'telehealth'),
      stepFree: wished(answers, 'visit', 'step-free'),
    }),
    consent: part({
      privacyNotice: wished(answers, 'consent', 'privacy'),
      treatment: wished(answers, 'consent', 'treatment'),
    }),
  });
