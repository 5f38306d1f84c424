import { formTokenInput } from '../../../../shared/http/console/form-token.ts';
import type { SignedIn } from '../../../../shared/http/core/sessions.ts';
import { otherButton } from '../../../../shared/http/html/form/buttons.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { calendarTexts as texts } from '../../../../shared/texts/en/pages/console-calendars.ts';
import type { Owner } from './owner.ts';

/** Makes and ends the link to a practitioner's calendar. */
export const linkForms = ({ id }: Owner, signedIn: SignedIn): Html => html`<section aria-labelledby="link">
<h2 id="link">${texts.link}</h2>
<p>${texts.linkWhy} ${texts.makeLinkWhy}</p>
<form class="button-row" method="post" action="./${id}/link">
${formTokenInput(signedIn)}
${otherButton({ label: texts.makeLink, name: 'act', value: 'make' })}
${otherButton({ label: texts.endLink, name: 'act', value: 'end' })}
</form>
</section>`;
