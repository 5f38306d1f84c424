import { tickedOf } from '../../../../shared/contract/intake-form/read-answers.ts';
import type { CaseForm } from '../../../../shared/contract/open-case-body.ts';
import type { Referrer } from '../../../../shared/domain/directory/directory.ts';
import { formTokenField, formTokenInput } from '../../../../shared/http/console/form-token.ts';
import { staffPage } from '../../../../shared/http/console/staff-page.ts';
import type { SignedIn } from '../../../../shared/http/core/sessions.ts';
import { linkButton, mainButton, otherButton } from '../../../../shared/http/html/form/buttons.ts';
import { errorSummary, type FieldError } from '../../../../shared/http/html/form/error-summary.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import type { Site } from '../../../../shared/http/html/page.ts';
import { phoneIntakeTexts as texts } from '../../../../shared/texts/en/pages/console-phone-intake.ts';
import { phonePanelTexts } from '../../../../shared/texts/en/pages/console-phone-panel.ts';
import { askRow } from './ask-row.ts';
import type { Asking } from './asked-field.ts';
import { carriedAlong } from './carried-along.ts';
import type { PhoneForm } from './phone-form.ts';
import { phoneSections, question } from './phone-sections.ts';
import { referralSections } from './referral-section.ts';

/** A form as it is shown: fresh, judged, or refused. */
export interface ShownForm {
  form: PhoneForm;
  signedIn: SignedIn;
  /** Of the directory, in use today. */
  referrers: readonly Referrer[];
  /** What the form would be if it were sent now. */
  panel: Html;
  errors?: readonly FieldError[];
  /** Why it was not taken, where no field is at fault. */
  refused?: string | undefined;
}

export const path = '/staff/intakes/new';

const choices = (name: string, label: string, options: Readonly<Record<string, string>>, asking: Asking): Html =>
  askRow({
    kind: 'radio',
    name,
    label,
    options: Object.entries(options).map(([value, each]) => ({ value, label: each, leads: false })),
    chosen: tickedOf(asking.answers, name),
    error: asking.errors[name],
  });

/** Enter in a box presses the first button of a form: it only checks. */
const enterChecks = html`<button class="default-button" type="submit" name="act" value="check" tabindex="-1" aria-hidden="true"></button>`;

const otherKind = (kind: CaseForm): Html =>
  kind === 'intake'
    ? linkButton({ label: texts.toReferral, name: 'act', value: 'to-referral' })
    : linkButton({ label: texts.toIntake, name: 'act', value: 'to-intake' });

const head = (
  { kind }: PhoneForm,
  asking: Asking,
): Html => html`<p>${kind === 'intake' ? texts.lead : texts.leadReferral} ${otherKind(kind)}</p>
${choices('channel', texts.channel, texts.channels, asking)}
${choices('read', texts.read, texts.readings, asking)}
${kind === 'intake' && question('who', asking)}`;

const aside = (panel: Html): Html => html`<aside class="phone-form__panel" aria-label="${phonePanelTexts.title}">
<div class="phone-form__buttons">
${mainButton({ label: texts.take, name: 'act', value: 'take' })}
${otherButton({ label: texts.check, name: 'act', value: 'check' })}
</div>
<h2>${phonePanelTexts.title}</h2>
<p class="usa-sr-only" role="status" data-live-said></p>
<p data-live-stale hidden>${phonePanelTexts.stale}</p>
<div data-live-into>${panel}</div>
</aside>`;

/** What was not taken, on top; a fault leads to its field. */
const trouble = ({ errors = [], refused }: ShownForm): Html => html`${errorSummary(texts.faults(errors.length), errors)}
${
  refused !== undefined &&
  html`<div class="usa-alert usa-alert--error" role="alert" tabindex="-1" data-focus="true" autofocus><p class="usa-alert__text">${refused}</p></div>`
}`;

/** What says nothing of the call: it is chosen before anybody calls. */
const chosenAhead: readonly string[] = ['channel', 'language', 'read', 'form', 'act', formTokenField];

const isTyped = ({ answers }: PhoneForm): boolean => Object.keys(answers).some((name) => !chosenAhead.includes(name));

/** The one page of a call or a fax. */
export function phonePage(site: Site, shown: ShownForm): string {
  const { form, signedIn, referrers, panel, errors = [] } = shown;
  const asking = {
    answers: form.answers,
    errors: Object.fromEntries(errors.map(({ field, text }) => [field, text])),
  };
  const title = form.kind === 'intake' ? texts.title : texts.titleReferral;
  const own = form.kind === 'referral' ? referralSections(referrers, asking) : [];
  const main = html`<h1>${title}</h1>
${trouble(shown)}
<form class="phone-form" method="post" action="new" autocomplete="off" novalidate data-live="triage"${isTyped(form) && html` data-unsaved`}>
${enterChecks}${formTokenInput(signedIn)}<input type="hidden" name="form" value="${form.kind}">
${carriedAlong(form)}<div class="phone-form__questions">
${head(form, asking)}
${own}${phoneSections(form.kind, asking)}
</div>
${aside(panel)}
</form>`;
  return staffPage(site, {
    title,
    path,
    signedIn,
    section: 'intake',
    main,
    hasErrors: errors.length > 0 || shown.refused !== undefined,
  });
}
