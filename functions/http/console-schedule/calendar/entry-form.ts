import { faultSummary, faultsByField } from '../../../../shared/http/console/fault-summary.ts';
import { formTokenInput } from '../../../../shared/http/console/form-token.ts';
import { selectField } from '../../../../shared/http/console/select-field.ts';
import type { Refused } from '../../../../shared/http/console/shown-again.ts';
import type { SignedIn } from '../../../../shared/http/core/sessions.ts';
import { mainButton } from '../../../../shared/http/html/form/buttons.ts';
import { choiceGroup } from '../../../../shared/http/html/form/choice-group.ts';
import { textField } from '../../../../shared/http/html/form/text-field.ts';
import { type FormFields, fieldText, fieldTexts } from '../../../../shared/http/html/form-fields.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import {
  entryHints,
  entryLabels as labels,
  entryPageTexts as texts,
  weekdayNames,
} from '../../../../shared/texts/en/pages/console-calendar-entries.ts';
import type { EntryBody, EntryField, EntryKind } from './entry-kinds.ts';
import { atFields, writtenText } from './form-values.ts';
import type { Names } from './names.ts';
import type { Owner } from './owner.ts';

/** What the form of an entry is written from. */
export interface EntryFormView {
  kind: EntryKind;
  owner: Owner;
  names: Names;
  signedIn: SignedIn;
  typed: FormFields;
  refused?: Refused | undefined;
}

/** What of a form the API is asked: what was left empty is left out. */
export function entryBodyOf({ fields }: Pick<EntryKind, 'fields'>, typed: FormFields): EntryBody {
  const read = (field: EntryField): unknown => {
    const texts = fieldTexts(typed, field);
    if (field === 'weekdays') return texts.length > 0 ? texts.map(Number) : undefined;
    if (field === 'appointmentTypes') return texts.length > 0 ? texts : undefined;
    if (field === 'replacesHours') return texts.length > 0 ? true : undefined;
    return writtenText(typed, field);
  };
  const pairs = fields.map((field) => [field, read(field)] as const);
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
}

/** Asks one field, with what was typed in it. */
type Field = (view: EntryFormView, error: string | undefined) => Html;

const box =
  (name: EntryField, type: 'date' | 'time', hint?: string): Field =>
  ({ typed }, error) =>
    textField({ name, label: labels[name], type, width: 'medium', value: fieldText(typed, name), hint, error });

/** Each field as it is asked. */
const asked: Readonly<Record<EntryField, Field>> = {
  from: box('from', 'date'),
  to: box('to', 'date'),
  fromTime: box('fromTime', 'time', entryHints.fromTime),
  toTime: box('toTime', 'time'),
  date: box('date', 'date'),
  start: box('start', 'time'),
  end: box('end', 'time'),
  weekdays: ({ typed }, error) =>
    choiceGroup({
      kind: 'checkbox',
      name: 'weekdays',
      legend: labels.weekdays,
      hint: entryHints.weekdays,
      choices: weekdayNames.map((label, at) => ({ value: String(at + 1), label })),
      chosen: fieldTexts(typed, 'weekdays'),
      error,
    }),
  reason: ({ typed, kind }, error) =>
    textField({
      name: 'reason',
      label: labels.reason,
      hint: kind.owners === 'clinics' ? entryHints.closureReason : entryHints.reason,
      value: fieldText(typed, 'reason'),
      rows: 2,
      error,
    }),
  clinicId: ({ typed, owner, names }, error) =>
    selectField({
      name: 'clinicId',
      label: labels.clinicId,
      options: owner.clinicIds.map((value) => ({ value, label: names.clinic(value) })),
      chosen: fieldText(typed, 'clinicId'),
      none: texts.choose,
      error,
    }),
  appointmentTypes: ({ typed, owner, names }, error) =>
    choiceGroup({
      kind: 'checkbox',
      name: 'appointmentTypes',
      legend: labels.appointmentTypes,
      hint: entryHints.appointmentTypes,
      choices: owner.appointmentTypes.map((value) => ({ value, label: names.type(value) })),
      chosen: fieldTexts(typed, 'appointmentTypes'),
      error,
    }),
  replacesHours: ({ typed }, error) =>
    choiceGroup({
      kind: 'checkbox',
      name: 'replacesHours',
      legend: labels.replacesHours,
      choices: [{ value: 'true', label: texts.replaces }],
      chosen: fieldTexts(typed, 'replacesHours'),
      error,
    }),
};

/** The form of a new entry; sent, it first shows what that changes. */
export function entryForm(view: EntryFormView): Html {
  const { kind, signedIn } = view;
  const refused = atFields(view.refused, kind.fields);
  const errors = refused ? faultsByField(refused) : {};
  const own = Object.fromEntries(kind.fields.map((field) => [field, labels[field]]));
  return html`${faultSummary(refused, own)}
<form class="calendar-form" method="post" novalidate>
${formTokenInput(signedIn)}
<div class="calendar-form__fields">
${kind.fields.map((field) => asked[field](view, errors[field]))}
</div>
<p>${mainButton({ label: texts.preview, name: 'go', value: 'preview' })}</p>
</form>`;
}
