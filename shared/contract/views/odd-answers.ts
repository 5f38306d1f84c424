import type { Submission } from '../../domain/cases/submission.ts';
import type { InputFault } from '../../domain/core/refusal.ts';
import { isAssigned } from '../assigned-number.ts';
import { isDiagnosisCode } from '../written/diagnosis-code.ts';

const people = ['patient', 'submitter', 'referrer'] as const;
const wholeDate = 'YYYY-MM-DD'.length;

function oddPhones(submission: Submission): InputFault[] {
  return people.flatMap((who) => {
    const phone = submission[who]?.phone;
    if (phone === undefined || isAssigned(phone)) return [];
    return [{ pointer: `/${who}/phone`, detail: 'has an area code that our table does not know' }];
  });
}

const oddCodes = ({ diagnoses = [] }: Submission): InputFault[] =>
  diagnoses.flatMap((code, at) =>
    isDiagnosisCode(code) ? [] : [{ pointer: `/diagnoses/${at}`, detail: 'has not the form of an ICD-10-CM code' }],
  );

function partialDate({ patient: { birthDate } }: Submission): InputFault[] {
  if (birthDate === undefined || birthDate.length === wholeDate) return [];
  return [{ pointer: '/patient/birthDate', detail: 'is known in part only; the age counts that raises the level' }];
}

/** What of a form was taken as it came and somebody should ask about: none of it is a reason to refuse anything. */
export const oddAnswers = (submission: Submission): InputFault[] => [
  ...partialDate(submission),
  ...oddPhones(submission),
  ...oddCodes(submission),
];
