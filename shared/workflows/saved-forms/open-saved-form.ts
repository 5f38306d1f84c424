import type { Temporal } from 'temporal-polyfill';
import { epochSeconds } from '../../domain/core/instants.ts';
import type { FormLink } from '../../domain/saved-forms/saved-form.ts';
import type { FormSeals, SavedFormReader } from './ports.ts';

export interface OpenFormDeps {
  savedForms: SavedFormReader;
  formSeals: FormSeals;
}

/** What a link comes to: the form, the code of the case that it became, or nothing. `language`: of the link, where there is one. */
export type OpenedForm = ({ formId: string; text: string } | { sent: string } | { ended: true }) &
  Partial<Pick<FormLink, 'language'>>;

/**
 * Opens a saved form by the token of a link, as often as its link lasts; it changes nothing.
 * @returns `ended` alike for a link that expired, was altered or never was
 * @throws where the store or the keys cannot be read
 */
export async function openSavedForm(
  { savedForms, formSeals }: OpenFormDeps,
  token: string,
  now: Temporal.Instant,
): Promise<OpenedForm> {
  const link = await savedForms.link(formSeals.linkIdOf(token));
  if (!link) return { ended: true };
  const { formId, language, until } = link;
  const form = formId && until > epochSeconds(now) ? await savedForms.form(formId) : undefined;
  if (!form || form.expiresAt <= epochSeconds(now)) return { ended: true, language };
  if (form.sent !== undefined) return { sent: form.sent, language };
  const text = form.sealed === undefined ? undefined : await formSeals.openForm(form.formId, form.sealed);
  return text === undefined ? { ended: true, language } : { formId: form.formId, text, language };
}
