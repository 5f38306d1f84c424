import type { LinkKeys } from '../../links/link-token.ts';
import { seal, unseal } from '../../links/seal.ts';
import { FormFields, fieldText } from '../html/form-fields.ts';
import { type Html, html } from '../html/markup.ts';

/** The field of a form that says for whose session it was made. */
export const formTokenField = '_form';

const secret = 'spinebridge-form-token';

/** A token for the forms of a session. Sealed anew each time, so that a page that is packed tells nothing of it by its length (BREACH). */
export const formToken = (keys: LinkKeys, sessionId: string): string => seal(keys, secret, sessionId);

/** The session that a form was made for; undefined where no page of ours made it. */
export function sessionOfForm(keys: LinkKeys, form: unknown): string | undefined {
  const fields = FormFields.safeParse(form).data;
  const token = fields && fieldText(fields, formTokenField);
  return token === undefined ? undefined : unseal(keys, secret, token);
}

/** Stands in every form of the console. */
export const formTokenInput = ({ formToken }: { formToken: string }): Html =>
  html`<input type="hidden" name="${formTokenField}" value="${formToken}">`;
