import { epochSeconds } from '../../domain/core/instants.ts';
import { savedFormSeconds, withForm } from '../../domain/saved-forms/saved-form.ts';
import type { Change } from '../core/changes.ts';
import { outcomeOnly, transact } from '../core/unit-of-work.ts';
import { countLinks, type LinkAsked, linkCounts, newLink, type SavedFormDeps } from './new-link.ts';

/** A form to be saved. */
export interface FormToSave extends LinkAsked {
  /** The form as it stands. */
  text: string;
}

/**
 * Saves a form, sealed, and promises the link to it, in one commit. Saving again saves another one: the links of both work.
 * @param remaining milliseconds until the function is stopped
 * @returns until when the link works (epoch second)
 * @throws Refusal `limit-reached`; and as `transact`
 */
export async function saveForm(
  deps: SavedFormDeps,
  { text, ...asked }: FormToSave,
  remaining: () => number,
): Promise<{ formId: string; until: number }> {
  const { formSeals, ids, savedForms } = deps;
  const formId = ids.next('frm');
  const expiresAt = epochSeconds(asked.now) + savedFormSeconds;
  const [counts, sealed, contact, { changes, until }] = await Promise.all([
    linkCounts(deps, asked),
    formSeals.sealForm(formId, text),
    formSeals.contactOf(asked.to),
    newLink(deps, asked, { formId, expiresAt }),
  ]);
  return transact(deps, outcomeOnly(remaining), 'save this form', async (before) => {
    const stored = await savedForms.contact(contact);
    const named = withForm(stored, { contact, formId, expiresAt }, epochSeconds(asked.now));
    const naming: Change[] = named ? [{ kind: 'form-named', named, from: stored?.version ?? 0 }] : [];
    const form: Change = { kind: 'form-saved', form: { formId, sealed, expiresAt } };
    return { outcome: { formId, until }, changes: [...countLinks(counts, before), form, ...naming, ...changes] };
  });
}
