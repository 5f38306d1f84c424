import { formTokenField } from '../../../../shared/http/console/form-token.ts';
import { FormFields, fieldText } from '../../../../shared/http/html/form-fields.ts';

/** What a button of the form asks for. */
export const actOf = (fields: FormFields): string => fieldText(fields, 'act') ?? 'check';

/** Fields that say nothing of a case: the token of the page, and what the page shows beside the questions. */
const besides = new Set([formTokenField, 'read']);

/**
 * What a form says that is to be stored, by which it is known when it comes again from whichever page of the same person of the staff;
 * undefined where nothing is stored.
 */
export function saidByPhoneForm(body: unknown): unknown {
  const fields = FormFields.safeParse(body).data ?? {};
  if (actOf(fields) !== 'take') return undefined;
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !besides.has(name)));
}
