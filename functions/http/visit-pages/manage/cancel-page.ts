import type { OperationAnswer } from '../../../../shared/http/core/operation.ts';
import { hiddenFields, mainButton } from '../../../../shared/http/html/form/buttons.ts';
import { choiceGroup } from '../../../../shared/http/html/form/choice-group.ts';
import { errorSummary } from '../../../../shared/http/html/form/error-summary.ts';
import { textField } from '../../../../shared/http/html/form/text-field.ts';
import { html } from '../../../../shared/http/html/markup.ts';
import { phoneLink } from '../../../../shared/http/html/phone-link.ts';
import { manageTexts } from '../../../../shared/texts/pages/manage.ts';
import { visitDetailsTexts } from '../../../../shared/texts/pages/visit-details.ts';
import { framed } from '../visit-frame.ts';
import { addressed, type VisitSite } from './manage-page.ts';
import type { OpenedVisit } from './opened-visit.ts';
import { versionField } from './visit-acts.ts';
import { visitAddress } from './visit-address.ts';
import { visitRows } from './visit-rows.ts';

/** What was given of a reason, and what is wrong with its words. */
export interface CancelForm {
  reasonCode?: string | undefined;
  reason?: string | undefined;
  error?: string | undefined;
}

/** Asks before a visit is cancelled, and why, which nobody needs to say. */
export function cancelPage(
  site: VisitSite,
  opened: OpenedVisit,
  { reasonCode, reason, error }: CancelForm = {},
): OperationAnswer {
  const { language } = opened;
  const { ask, questions } = manageTexts[language];
  const choices = Object.entries(ask.reasons).map(([value, label]) => ({ value, label }));
  const main = html`${error && errorSummary(visitDetailsTexts[language].errors, [{ field: 'reason', text: error }])}
<h1>${ask.title}</h1>
${visitRows(opened, site.zone)}
<form method="post">
${versionField(opened)}
${hiddenFields({ act: 'cancel', sure: 'yes' })}
${choiceGroup({ kind: 'radio', name: 'reasonCode', legend: ask.why, choices, chosen: reasonCode })}
${textField({ name: 'reason', label: ask.words, rows: 3, value: reason, error })}
${mainButton({ label: ask.yes })}
</form>
<p><a class="usa-button usa-button--outline" href="${visitAddress(opened)}">${ask.keep}</a></p>
<p>${questions} ${phoneLink(site.phone)}</p>`;
  const query = { ...addressed(opened), ask: 'cancel' };
  const hasErrors = error !== undefined;
  const back = visitAddress(opened);
  return framed(site, { status: hasErrors ? 422 : 200, language, title: ask.title, query, back, main, hasErrors });
}
