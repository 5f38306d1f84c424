import type { Answers } from '../../../../shared/contract/intake-form/form-state.ts';
import type { CaseForm } from '../../../../shared/contract/open-case-body.ts';
import { storableData } from '../../../../shared/domain/core/tidy-data.ts';
import { type FormFields, fieldText } from '../../../../shared/http/html/form-fields.ts';

/** What comes by phone, by fax or at the desk, as it was typed. */
export interface PhoneForm {
  kind: CaseForm;
  /** All that was typed; among it the fields of the patients' form under the names that they have there. */
  answers: Answers;
}

/** A browser sends boxes that nobody wrote in, too: those of a question that was not answered make it no answered one. */
const isBlank = (value: FormFields[string]): boolean => typeof value === 'string' && value.trim() === '';

/** Reads what was typed, whatever it is: what is no answer is left to the form's own body to leave out. */
export const phoneForm = (fields: FormFields): PhoneForm => ({
  kind: fieldText(fields, 'form') === 'referral' ? 'referral' : 'intake',
  answers: storableData(Object.fromEntries(Object.entries(fields).filter(([, value]) => !isBlank(value)))) as Answers,
});

/** An empty form. A call is the usual way of an intake, a fax of a referral; neither is an answer of the patient. */
export const emptyForm = (kind: CaseForm): PhoneForm => ({
  kind,
  answers: { channel: kind === 'referral' ? 'fax' : 'phone', language: 'en', read: 'none' },
});
