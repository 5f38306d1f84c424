import { formTokenField } from '../../../../shared/http/console/form-token.ts';
import { FormFields, fieldText } from '../../../../shared/http/html/form-fields.ts';

/** What a button of the form asks for. */
export const actOf = (fields: FormFields): string => fieldText(fields, 'act') ?? 'check';

/** Fields that say nothing of a case: the token of the page, and what the page shows beside the questions. */
const besides = new Set([formTokenField, 'read']);

/** Whether a field says something of a case. */
export const isSaid = (name: string): boolean => !besides.has(name);

/** Fields by one of which a person is known. */
const names = ['given', 'family', 'phone', 'email', 'carer.name', 'carer.phone', 'birth.year', 'member', 'externalId'];

const namesSomebody = (fields: FormFields): boolean => names.some((name) => fieldText(fields, name)?.trim());

/**
 * What a form says that is to be stored, by which it is known when it comes again from whichever page of the same person of the staff;
 * undefined where nothing is stored. Two callers whose names nobody knows yet may say the same: a form that names nobody is known by its
 * page too.
 */
export function saidByPhoneForm(body: unknown): unknown {
  const fields = FormFields.safeParse(body).data ?? {};
  if (actOf(fields) !== 'take') return undefined;
  const isKnownByPage = !namesSomebody(fields);
  return Object.fromEntries(
    Object.entries(fields).filter(([name]) => isSaid(name) || (isKnownByPage && name === formTokenField)),
  );
}
