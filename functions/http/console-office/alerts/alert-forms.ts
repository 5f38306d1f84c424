import { type Clinic, regions, type StaffMember } from '../../../../shared/domain/directory/directory.ts';
import { channels } from '../../../../shared/domain/messages/events.ts';
import { messageKinds } from '../../../../shared/domain/messages/message.ts';
import { urgencies } from '../../../../shared/domain/triage/urgency.ts';
import { filterBar } from '../../../../shared/http/console/filter-bar.ts';
import { fold } from '../../../../shared/http/console/fold.ts';
import { formTokenInput } from '../../../../shared/http/console/form-token.ts';
import { selectField } from '../../../../shared/http/console/select-field.ts';
import type { SignedIn } from '../../../../shared/http/core/sessions.ts';
import { hiddenFields } from '../../../../shared/http/html/form/buttons.ts';
import { type ChoiceGroup, choiceGroup } from '../../../../shared/http/html/form/choice-group.ts';
import { textField } from '../../../../shared/http/html/form/text-field.ts';
import { type FormFields, fieldText } from '../../../../shared/http/html/form-fields.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { staffKindHints, staffKindWords } from '../../../../shared/texts/en/message-kind-words.ts';
import { alertsTexts as texts } from '../../../../shared/texts/en/pages/console-alerts.ts';
import { regionWords } from '../../../../shared/texts/en/region-words.ts';
import { urgencyWords } from '../../../../shared/texts/en/urgency-words.ts';
import type { Subscription } from './alerts-list.ts';

/** A form as it was typed, and what was wrong with it. */
export interface TypedForm {
  fields: FormFields;
  faults: Readonly<Record<string, string>>;
}

const listOf = (fields: FormFields, name: string): string[] => [fields[name] ?? []].flat();

/** Asks to hear of something. */
export function addForm(clinics: readonly Clinic[], signedIn: SignedIn, { fields, faults }: TypedForm): Html {
  const boxes = (name: string, legend: string, choices: ChoiceGroup['choices'], hint?: string): Html =>
    choiceGroup({ kind: 'checkbox', name, legend, choices, hint, chosen: listOf(fields, name), error: faults[name] });
  const time = (name: string, label: string): Html =>
    textField({
      name,
      label,
      value: fieldText(fields, name),
      width: 'small',
      error: faults[name] ?? faults.quietHours,
    });
  const { kinds, urgencies: levels, regions: places, clinics: houses } = texts;
  return html`<form class="alert-form" method="post">
${formTokenInput(signedIn)}
${hiddenFields({ act: 'add' })}
${choiceGroup({
  kind: 'radio',
  name: 'channel',
  legend: texts.channel,
  choices: channels.map((value) => ({ value, label: texts.channels[value] })),
  chosen: fieldText(fields, 'channel'),
  error: faults.channel,
})}
${boxes(
  'kinds',
  kinds,
  messageKinds.map((value) => ({ value, label: staffKindWords[value], hint: staffKindHints[value] })),
  texts.kindsHint,
)}
${boxes(
  'urgencies',
  levels,
  urgencies.map((value) => ({ value, label: urgencyWords[value] })),
  texts.kindsHint,
)}
${boxes(
  'regions',
  places,
  regions.map((value) => ({ value, label: regionWords[value] })),
  texts.kindsHint,
)}
${boxes(
  'clinics',
  houses,
  clinics.map(({ clinicId, name }) => ({ value: clinicId, label: name })),
  texts.kindsHint,
)}
<p class="usa-hint">${texts.quietHint}</p>
<div class="rota-row">${time('quietHours/from', texts.quietFrom)}${time('quietHours/to', texts.quietTo)}</div>
<button class="usa-button" type="submit">${texts.addButton}</button>
</form>`;
}

/** Confirms a mailbox by what was mailed there; nothing where none waits for it. */
export function confirmForm(
  own: readonly Subscription[],
  signedIn: SignedIn,
  { fields, faults }: TypedForm,
): Html | undefined {
  const waiting = own.filter(({ channel, state }) => channel === 'email' && state === 'pending');
  const [first] = waiting;
  if (!first) return undefined;
  return html`<h2>${texts.confirm}</h2>
<p>${texts.confirmHow}</p>
<form method="post">
${formTokenInput(signedIn)}
${hiddenFields({ act: 'confirm', subscription: first.subscriptionId })}
${textField({ name: 'token', label: texts.token, value: fieldText(fields, 'token'), error: faults.token })}
<button class="usa-button usa-button--outline" type="submit">${texts.confirmButton}</button>
</form>`;
}

/** An admin looks at anybody's. */
export const whoseForm = (staff: readonly StaffMember[], whose: string): Html =>
  filterBar({
    action: 'alerts',
    isNarrowed: false,
    fields: selectField({
      name: 'recipientId',
      label: texts.whose,
      options: staff.map(({ recipientId }) => ({ value: recipientId, label: recipientId })),
      chosen: whose,
    }),
  });

/** Folded until it is wanted, or was refused. */
export const addFold = (form: Html, isOpen: boolean): Html => fold(texts.add, form, { isOpen, id: 'add' });
