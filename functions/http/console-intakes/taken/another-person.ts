import type { Temporal } from 'temporal-polyfill';
import { formTokenInput } from '../../../../shared/http/console/form-token.ts';
import { hiddenFields, otherButton } from '../../../../shared/http/html/form/buttons.ts';
import { FormFields } from '../../../../shared/http/html/form-fields.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import type { LinkKeys } from '../../../../shared/links/link-token.ts';
import { longestSealed, openPageState, sealPageState } from '../../../../shared/links/page-state.ts';
import { takenTexts as texts } from '../../../../shared/texts/en/pages/console-phone-panel.ts';
import { isSaid } from '../form/said-by-phone-form.ts';

/** As long as a form that comes again is known for the same. */
const seconds = 15 * 60;

/** The field that says of which case it is another person: with it the same words are another form. */
export const anotherField = 'another';

const isFilled = (value: FormFields[string]): boolean => [value].flat().some((each) => each?.trim());

/**
 * A form that was taken for one that came before, for the address of the page that says so: from there it can be taken as another person's.
 * @returns undefined where it says so much that no two people say the same
 */
export function sealTyped(keys: LinkKeys, fields: FormFields, now: Temporal.Instant): string | undefined {
  const typed = Object.fromEntries(Object.entries(fields).filter(([name, value]) => isSaid(name) && isFilled(value)));
  const sealed = sealPageState(keys, 'again', typed, { now, seconds });
  return sealed.length <= longestSealed ? sealed : undefined;
}

/** Offers to take what was typed as the case of another person. @param sealed what the address says, as it came */
export function anotherPersonForm(
  keys: LinkKeys,
  sealed: string | undefined,
  { caseId, formToken, now }: { caseId: string; formToken: string; now: Temporal.Instant },
): Html | undefined {
  const opened = sealed === undefined ? undefined : openPageState(keys, 'again', sealed, { schema: FormFields, now });
  if (!opened || !('state' in opened)) return undefined;
  const { [anotherField]: _, act: __, ...typed } = opened.state;
  const pairs = Object.entries(typed).flatMap(([name, values]) => [values].flat().map((value) => ({ [name]: value })));
  return html`<form method="post" action="../new">
${formTokenInput({ formToken })}${pairs.map(hiddenFields)}${hiddenFields({ [anotherField]: caseId, act: 'take' })}
<p>${otherButton({ label: texts.anotherPerson })}</p>
</form>`;
}
