import { formBody } from '../../../../shared/contract/intake-form/form-body.ts';
import type { Answers } from '../../../../shared/contract/intake-form/form-state.ts';
import { textOf } from '../../../../shared/contract/intake-form/read-answers.ts';
import { isPlainObject } from '../../../../shared/domain/core/plain-object.ts';
import { tidyData } from '../../../../shared/domain/core/tidy-data.ts';
import type { PhoneForm } from './phone-form.ts';
import { givenIn, referralFields } from './referral-fields.ts';

type Body = Record<string, unknown>;

/** Puts a value at a place of a body, whose parts on the way are made where they are missing. */
function placed(body: Body, [first = '', ...rest]: readonly string[], value: unknown): Body {
  if (rest.length === 0) return { ...body, [first]: value };
  const part = body[first];
  return { ...body, [first]: placed(isPlainObject(part) ? { ...part } : {}, rest, value) };
}

const languageOf = (answers: Answers): string => textOf(answers, 'language') ?? 'en';

/** The form of the patient, as POST /v1/intakes would get it; in whichever language the call is. */
const intakeOf = (answers: Answers, today: string): Body => ({
  ...formBody(answers, 'en', today),
  language: languageOf(answers),
});

/** The same questions told by a clinician, who consents to nothing in the place of the patient. */
function referralOf(answers: Answers, today: string): Body {
  const {
    language: _,
    submittedBy: __,
    submitter: ___,
    consent: ____,
    patient,
    ...rest
  } = formBody(answers, 'en', today);
  const told: Body = {
    ...rest,
    patient: { ...(patient as Body), language: languageOf(answers) },
    referrer: {},
  };
  return referralFields.reduce((body, field) => {
    const value = givenIn(field, answers);
    return value === undefined ? body : placed(body, field.name.split('/'), value);
  }, told);
}

/**
 * The body of POST /v1/cases that a form makes. What it says is judged by nobody here.
 * @param today local date of the practice, YYYY-MM-DD
 */
export function phoneBody({ kind, answers }: PhoneForm, today: string): Body {
  const form = kind === 'intake' ? intakeOf(answers, today) : referralOf(answers, today);
  const referrerId = kind === 'referral' ? textOf(answers, 'referrerId') : undefined;
  const body = { channel: textOf(answers, 'channel'), [kind]: form, ...(referrerId && { referrerId }) };
  return tidyData(body) as Body;
}
