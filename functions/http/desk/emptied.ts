import type { MendedForm } from '../../../shared/domain/cases/mend-form.ts';
import type { Submission } from '../../../shared/domain/cases/submission.ts';
import type { InputFault } from '../../../shared/domain/core/refusal.ts';

type People = Pick<MendedForm, 'patient' | 'submitter'>;

/** By JSON Pointer, what of a kind a form has. */
type Had = Readonly<Record<string, string | undefined>>;

const namesIn = ({ patient }: People): Had => ({
  '/patient/givenName': patient.givenName,
  '/patient/familyName': patient.familyName,
});
const birthIn = ({ patient }: People): Had => ({ '/patient/birthDate': patient.birthDate });
const waysIn = ({ patient, submitter }: People): Had => ({
  '/patient/phone': patient.phone,
  '/patient/email': patient.email,
  '/submitter/phone': submitter?.phone,
  '/submitter/email': submitter?.email,
});

/** Of what a person cannot lose the last, and what to do instead. */
const needed: readonly (readonly [(form: People) => Had, string])[] = [
  [namesIn, 'is the only name that we have: give another one instead'],
  [birthIn, 'is the only birth date that we have: give another one instead'],
  [waysIn, 'is the only way to reach anybody about this case: give another one instead'],
];

const pointersIn = (had: Had): string[] =>
  Object.entries(had).flatMap(([pointer, value]) => (value === undefined || value === '' ? [] : [pointer]));

/** @returns the faults of a mended form that lacks what nobody is found or reached without, and that the form had before */
export const emptiedFaults = (before: Submission, mended: People): InputFault[] =>
  needed.flatMap(([partsOf, detail]) => {
    const isLeft = pointersIn(partsOf(mended)).length > 0;
    return isLeft ? [] : pointersIn(partsOf(before)).map((pointer) => ({ pointer, detail }));
  });
