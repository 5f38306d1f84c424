import { formTokenInput } from '../../../../shared/http/console/form-token.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { findTexts as texts } from '../../../../shared/texts/en/pages/console-worklist.ts';

/** The one box in which a case is searched for. It is sent by POST: what stands in it may be a name, and no name stands in an address. */
export const findBox = (
  { up, formToken }: { up: string; formToken: string },
  { q = '', error }: { q?: string | undefined; error?: string | undefined } = {},
): Html => html`<form class="find-box${error && ' usa-form-group--error'}" role="search" method="post" action="${up}staff/cases/find">
${formTokenInput({ formToken })}
<label class="usa-label" for="q">${texts.label}</label> <span class="usa-hint" id="q-hint">${texts.hint}</span>
${error && html`<p class="usa-error-message" id="q-error">${error}</p>`}
<div class="find-box__line"><input class="usa-input" id="q" name="q" type="search" value="${q}" autocomplete="off" aria-describedby="q-hint${error && ' q-error'}"${error && html` aria-invalid="true"`} data-search>
<button class="usa-button main-button" type="submit">${texts.button}</button></div>
</form>`;
