import type { Temporal } from 'temporal-polyfill';
import { epochSeconds } from '../../domain/core/instants.ts';
import { type FormLink, namedNow, type SavedForm, savedFormSeconds } from '../../domain/saved-forms/saved-form.ts';
import type { FormSeals, SavedFormReader } from './ports.ts';

export interface OpenFormDeps {
  savedForms: SavedFormReader;
  formSeals: FormSeals;
}

/** One of several forms that a link opens, and when it was saved (epoch second). */
export interface FormBehind {
  formId: string;
  savedAt: number;
}

type Opened = { formId: string; text: string } | { sent: string } | { several: FormBehind[] } | { ended: true };

/**
 * What a link comes to: the form, the code of the case that it became, several forms of which one is to be named, or nothing.
 * `language`: of the link, where there is one.
 */
export type OpenedForm = Opened & Partial<Pick<FormLink, 'language'>>;

/** The forms that a link opens, the newest first. */
async function formsOf({ savedForms }: OpenFormDeps, { formId, contact }: FormLink, now: number): Promise<SavedForm[]> {
  const named = contact === undefined ? [] : namedNow(await savedForms.contact(contact), now).toReversed();
  const ids = formId === undefined ? named.map((each) => each.formId) : [formId];
  const forms = await Promise.all(ids.map((id) => savedForms.form(id)));
  return forms.filter((form) => form !== undefined && form.expiresAt > now) as SavedForm[];
}

async function openedOf({ formSeals }: OpenFormDeps, forms: SavedForm[], chosen: string | undefined): Promise<Opened> {
  const open = forms.filter(({ sealed }) => sealed !== undefined);
  const form = open.find(({ formId }) => formId === chosen) ?? open[0];
  if (open.length > 1 && form?.formId !== chosen)
    return { several: open.map(({ formId, expiresAt }) => ({ formId, savedAt: expiresAt - savedFormSeconds })) };
  const text = form?.sealed === undefined ? undefined : await formSeals.openForm(form.formId, form.sealed);
  if (form && text !== undefined) return { formId: form.formId, text };
  const sent = forms.find((each) => each.sent !== undefined)?.sent;
  return sent === undefined || form ? { ended: true } : { sent };
}

/**
 * Opens a saved form by the token of a link, as often as its link lasts; it changes nothing.
 * @param chosen which of several forms
 * @returns `ended` alike for a link that expired, was altered or never was
 * @throws where the store or the keys cannot be read
 */
export async function openSavedForm(
  deps: OpenFormDeps,
  token: string,
  now: Temporal.Instant,
  chosen?: string,
): Promise<OpenedForm> {
  const link = await deps.savedForms.link(deps.formSeals.linkIdOf(token));
  if (!link) return { ended: true };
  const { language, until } = link;
  const second = epochSeconds(now);
  if (until <= second) return { ended: true, language };
  return { ...(await openedOf(deps, await formsOf(deps, link, second), chosen)), language };
}
