import type * as z from 'zod/mini';
import type { FloodAnswer } from '../../../../shared/contract/flood-answer.ts';
import { doneNotice } from '../../../../shared/http/console/done-notice.ts';
import { factList } from '../../../../shared/http/console/fact-list.ts';
import { faultSummary, faultsByField } from '../../../../shared/http/console/fault-summary.ts';
import { formTokenInput } from '../../../../shared/http/console/form-token.ts';
import type { Refused } from '../../../../shared/http/console/shown-again.ts';
import type { SignedIn } from '../../../../shared/http/core/sessions.ts';
import { clockTime, type ReadAt } from '../../../../shared/http/html/clock-time.ts';
import { hiddenFields, mainButton, otherButton } from '../../../../shared/http/html/form/buttons.ts';
import { choiceGroup } from '../../../../shared/http/html/form/choice-group.ts';
import { textField } from '../../../../shared/http/html/form/text-field.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { floodTexts as texts } from '../../../../shared/texts/en/pages/console-operations.ts';
import { faultTexts } from '../../../../shared/texts/en/pages/console-parts.ts';
import { urgencyWords } from '../../../../shared/texts/en/urgency-words.ts';
import { type FloodForm, type FloodPurpose, floodPurposes } from './flood-form.ts';
import { upFromPart as up } from './operations-frame.ts';

type Answer = z.infer<typeof FloodAnswer>;

/** What the page says. */
export interface ShownFlood {
  signedIn: SignedIn;
  at: ReadAt;
  /** As it was typed. */
  form: FloodForm;
  /** What it would mean, once that was asked. */
  preview?: Answer | undefined;
  did?: string | undefined;
  /** It was given, and not only looked at. */
  isOrder?: boolean;
  refused?: Refused | undefined;
}

const page = `${up}staff/operations/floods`;
const labels = { source: texts.source, from: texts.from, to: texts.to };

/** A date and a time of the day by the clock of the practice. */
function timeField(name: 'from' | 'to', hint: string, { form, refused }: ShownFlood): Html {
  const error = refused && faultsByField(refused)[name];
  return html`<div class="usa-form-group${error && ' usa-form-group--error'}"><label class="usa-label" for="${name}">${labels[name]}</label>
<p class="usa-hint" id="${name}-hint">${hint}</p>
${error && html`<p class="usa-error-message" id="${name}-error">${error}</p>`}
<input class="usa-input field--medium" type="datetime-local" id="${name}" name="${name}" value="${form[name]}" aria-describedby="${name}-hint${error && ` ${name}-error`}"${error && html` aria-invalid="true"`}></div>`;
}

const urgenciesOf = ({ urgencies }: Answer): string =>
  Object.entries(urgencies)
    .map(([urgency, count]) => `${urgencyWords[urgency as keyof typeof urgencyWords]} ${count}`)
    .join(', ');

/** What an order means, and the button that gives it: for just those times that were shown. */
function summaryPart(preview: Answer, purpose: FloodPurpose, { signedIn, at, form }: ShownFlood): Html {
  const { facts } = texts;
  const meant = { go: 'order', purpose, source: form.source, exactFrom: preview.from, exactTo: preview.to };
  return html`<section class="notice" aria-labelledby="summary"><h2 id="summary">${texts.summary}</h2>
${factList([
  [facts.cases, preview.cases],
  [facts.urgencies, urgenciesOf(preview)],
  [facts.codes, preview.codes.join(', ')],
  [facts.from, preview.from === undefined ? facts.ever : clockTime(preview.from, at)],
  [facts.to, clockTime(preview.to, at)],
])}
${
  preview.cases === 0
    ? html`<p>${texts.nothing}</p>`
    : html`<form method="post" action="${page}">${formTokenInput(signedIn)}${hiddenFields(meant)}
${mainButton({ label: texts.do[purpose](preview.cases) })}</form>`
}
</section>`;
}

/** Above the form: what was done, or what is to be mended. */
export const floodNotice = ({ did, refused, isOrder }: ShownFlood): Html =>
  html`${doneNotice(did, texts.did)}${faultSummary(refused, labels, isOrder ? undefined : faultTexts.lookUp)}`;

/** Which source, since when; and what that comes to. */
export function floodPart(shown: ShownFlood): Html {
  const { signedIn, form, preview, refused } = shown;
  const button = { label: texts.preview, name: 'go', value: 'preview' };
  return html`${preview && summaryPart(preview, form.purpose, shown)}
<p>${texts.intro}</p>
<form class="office-form" method="post" action="${page}">
${formTokenInput(signedIn)}
${choiceGroup({
  kind: 'radio',
  name: 'purpose',
  legend: texts.purpose,
  choices: floodPurposes.map((value) => ({ value, label: texts.purposes[value] })),
  chosen: form.purpose,
})}
${textField({
  name: 'source',
  label: texts.source,
  hint: texts.sourceHint,
  value: form.source,
  error: refused && faultsByField(refused).source,
  width: 'medium',
})}
${timeField('from', texts.fromHint, shown)}
${timeField('to', texts.toHint, shown)}
${preview ? otherButton(button) : mainButton(button)}
</form>`;
}
