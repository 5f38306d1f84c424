import { faultSummary, faultsByField } from '../../../../shared/http/console/fault-summary.ts';
import { fold } from '../../../../shared/http/console/fold.ts';
import { formTokenInput } from '../../../../shared/http/console/form-token.ts';
import { selectField } from '../../../../shared/http/console/select-field.ts';
import type { Refused } from '../../../../shared/http/console/shown-again.ts';
import type { SignedIn } from '../../../../shared/http/core/sessions.ts';
import { hiddenFields, linkButton, mainButton } from '../../../../shared/http/html/form/buttons.ts';
import { choiceGroup } from '../../../../shared/http/html/form/choice-group.ts';
import { type TextField, textField } from '../../../../shared/http/html/form/text-field.ts';
import { fieldText, fieldTexts } from '../../../../shared/http/html/form-fields.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { weekdayNames } from '../../../../shared/texts/en/pages/console-calendar-entries.ts';
import {
  hoursHints as hints,
  hoursLabels as labels,
  hoursTexts as texts,
} from '../../../../shared/texts/en/pages/console-hours.ts';
import { atFields, writtenText } from './form-values.ts';
import {
  fieldName,
  fieldNames,
  type ListName,
  mostRows,
  rowFields,
  type TypedHours,
  type TypedRow,
} from './hours-rows.ts';
import type { Names } from './names.ts';
import type { Owner } from './owner.ts';

/** What the form of weekly hours is written from. */
export interface HoursFormView {
  owner: Owner;
  names: Names;
  signedIn: SignedIn;
  typed: TypedHours;
  /** Of the practitioner's entry, as the hours were read that the form began from. */
  version: number;
  refused?: Refused | undefined;
}

/** A row with its place and the faults of the form. */
interface Row {
  list: ListName;
  at: number;
  row: TypedRow;
  errors: Readonly<Record<string, string>>;
}

type Label = keyof typeof labels;

const box = ({ list, at, row, errors }: Row, field: Label, more: Partial<TextField> = {}): Html => {
  const name = fieldName(list, at, field);
  return textField({ name, label: labels[field], value: fieldText(row, field), error: errors[name], ...more });
};

const number = { inputMode: 'numeric', width: 'small' } as const;

const choices = (
  { list, at, row, errors }: Row,
  field: Label,
  options: readonly { value: string; label: string }[],
) => {
  const name = fieldName(list, at, field);
  const chosen = fieldTexts(row, field);
  return choiceGroup({ kind: 'checkbox', name, legend: labels[field], choices: options, chosen, error: errors[name] });
};

const select = ({ list, at, row, errors }: Row, field: Label, options: readonly { value: string; label: string }[]) => {
  const name = fieldName(list, at, field);
  const chosen = fieldText(row, field);
  return selectField({ name, label: labels[field], options, chosen, none: texts.choose, error: errors[name] });
};

const removal = ({ list, at }: Row): Html =>
  linkButton({
    label: texts.remove,
    name: 'go',
    value: `remove:${list}:${at}`,
    about: list === 'weekly' ? texts.stretch(at + 1) : texts.limit(at + 1),
  });

/** What a usual row has no need of; open where something stands in it, or is wrong. */
const rare = ['from', 'until', 'everyWeeks', 'appointmentTypes', 'reservedFor', 'releaseHours'] as const;

function rareFields(each: Row, typeOptions: readonly { value: string; label: string }[]): Html {
  const { list, at, row, errors } = each;
  const isOpen = rare.some((field) => writtenText(row, field) || errors[fieldName(list, at, field)]);
  return fold(
    texts.more,
    html`<div class="calendar-row">
${box(each, 'from', { type: 'date', width: 'medium' })}
${box(each, 'until', { type: 'date', width: 'medium' })}
${box(each, 'everyWeeks', { ...number, hint: hints.everyWeeks })}
${box(each, 'releaseHours', { ...number, hint: hints.releaseHours })}
</div>
${choices(each, 'reservedFor', [{ value: 'urgent', label: hints.keptForUrgent }])}
<div class="calendar-choices">${choices(each, 'appointmentTypes', typeOptions)}</div>`,
    { isOpen },
  );
}

function hoursRow(each: Row, { owner, names }: HoursFormView): Html {
  const clinics = owner.clinicIds.map((value) => ({ value, label: names.clinic(value) }));
  const types = owner.appointmentTypes.map((value) => ({ value, label: names.type(value) }));
  const days = weekdayNames.map((label, at) => ({ value: String(at + 1), label: label.slice(0, 3) }));
  return html`<fieldset class="usa-fieldset calendar-stretch">
<legend class="usa-legend">${texts.stretch(each.at + 1)}</legend>
<div class="calendar-row">
${select(each, 'clinicId', clinics)}
${box(each, 'start', { type: 'time', width: 'small' })}
${box(each, 'end', { type: 'time', width: 'small' })}
</div>
<div class="calendar-days">${choices(each, 'weekdays', days)}</div>
${rareFields(each, types)}
${removal(each)}
</fieldset>`;
}

function limitRow(each: Row, { owner, names }: HoursFormView): Html {
  const types = owner.appointmentTypes.map((value) => ({ value, label: names.type(value) }));
  return html`<fieldset class="usa-fieldset calendar-stretch">
<legend class="usa-legend">${texts.limit(each.at + 1)}</legend>
<div class="calendar-row">
${select(each, 'appointmentType', types)}
${box(each, 'perDay', number)}
${box(each, 'perWeek', number)}
</div>
${removal(each)}
</fieldset>`;
}

/** What each field is called in the summary of faults: with its row. */
function labelsOf(typed: TypedHours): Record<string, string> {
  const ofRow = (list: ListName, at: number) => (list === 'weekly' ? texts.stretch(at + 1) : texts.limit(at + 1));
  const rows = (Object.keys(rowFields) as ListName[]).flatMap((list) =>
    typed[list].flatMap((_, at) =>
      rowFields[list].map((field) => [fieldName(list, at, field), `${ofRow(list, at)}, ${labels[field]}`]),
    ),
  );
  return { weekly: texts.title, limits: texts.limits, ...Object.fromEntries(rows) };
}

/** Adds a row; the page comes again where the row is. A list that is full says so; what is wrong with a whole list leads here. */
const addition = (list: ListName, label: string, rows: readonly TypedRow[]): Html =>
  html`<p id="${list}" tabindex="-1">${
    rows.length < mostRows[list]
      ? html`<button class="usa-button usa-button--outline" type="submit" name="go" value="add:${list}" formaction="./hours#${list}">${label}</button>`
      : texts.full(rows.length)
  }</p>`;

/** What Enter in a box presses: the first button of a form. */
const enter = html`<button class="default-button" type="submit" name="go" value="preview" tabindex="-1" aria-hidden="true"></button>`;

/** Weekly hours and limits, a row each; rows come and go by buttons of the form, so that it needs no script. */
export function hoursForm(view: HoursFormView): Html {
  const { typed, signedIn, version } = view;
  const refused = atFields(view.refused, [...fieldNames(typed), ...Object.keys(rowFields)]);
  const errors = refused ? faultsByField(refused) : {};
  const rows = (list: ListName): Row[] => typed[list].map((row, at) => ({ list, at, row, errors }));
  return html`${faultSummary(refused, labelsOf(typed))}
<form class="calendar-form" method="post" novalidate>
${enter}
${formTokenInput(signedIn)}${hiddenFields({ version: String(version) })}
${rows('weekly').map((row) => hoursRow(row, view))}
${addition('weekly', texts.add, typed.weekly)}
<h2>${texts.limits}</h2>
<p class="usa-hint">${texts.limitsWhy}</p>
${rows('limits').map((row) => limitRow(row, view))}
${addition('limits', texts.addLimit, typed.limits)}
<p class="calendar-bar">${mainButton({ label: texts.preview, name: 'go', value: 'preview' })}</p>
</form>`;
}
