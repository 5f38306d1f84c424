import type { DaySheetEntry } from '../../../../shared/contract/day-sheet-answer.ts';
import { faultSummary, faultsByField } from '../../../../shared/http/console/fault-summary.ts';
import { formTokenInput } from '../../../../shared/http/console/form-token.ts';
import { selectField } from '../../../../shared/http/console/select-field.ts';
import type { Refused } from '../../../../shared/http/console/shown-again.ts';
import type { SignedIn } from '../../../../shared/http/core/sessions.ts';
import { hiddenFields, mainButton } from '../../../../shared/http/html/form/buttons.ts';
import { choiceGroup } from '../../../../shared/http/html/form/choice-group.ts';
import { type FormFields, fieldTexts } from '../../../../shared/http/html/form-fields.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { reassignTexts as texts } from '../../../../shared/texts/en/pages/console-reassign.ts';
import { urgencyWords } from '../../../../shared/texts/en/urgency-words.ts';
import { atFields } from './form-values.ts';
import type { Names } from './names.ts';
import type { ReassignDay } from './reassign-view.ts';
import { visitTimeWords } from './words.ts';

/** So many choices are offered; who would be a fifth sees nobody before the others are full. */
const mostChoices = 4;

/** What the form is written from. */
export interface ReassignFormView {
  day: ReassignDay;
  names: Names;
  signedIn: SignedIn;
  /** Absent where nothing was sent yet: then all visits are ticked. */
  typed?: FormFields | undefined;
  refused?: Refused | undefined;
}

/** When a visit is and who comes, in a line. */
export function visitLine(visit: DaySheetEntry, names: Names): string {
  const { start, clinicId, patientName, code, appointmentType, urgency } = visit;
  const parts = [
    visitTimeWords(start, names.zoneOf(clinicId)),
    patientName ?? code,
    names.type(appointmentType),
    names.clinic(clinicId),
    urgency && urgencyWords[urgency],
  ];
  return parts.filter(Boolean).join(' · ');
}

const toNames = ({ others }: ReassignDay): string[] => others.slice(0, mostChoices).map((_, at) => `to/${at}`);

/** The fields of the form, in their order. */
export const reassignFields = (day: ReassignDay): string[] => [...toNames(day), 'appointmentIds'];

/** Who was chosen, the first choice first: what was left open is left out. */
export const chosenTo = (typed: FormFields, day: ReassignDay): string[] =>
  toNames(day).flatMap((name) => fieldTexts(typed, name).filter((value) => value !== ''));

/** A form as it was sent, with no choice left open before another: so that a fault of a choice stands at it. */
export function withChoicesInOrder(typed: FormFields, day: ReassignDay | undefined): FormFields {
  if (!day) return typed;
  const chosen = chosenTo(typed, day);
  return { ...typed, ...Object.fromEntries(toNames(day).map((name, at) => [name, chosen[at] ?? ''])) };
}

/** The visits of a day with who is to see them instead. */
export function reassignForm(view: ReassignFormView): Html {
  const { day, names, signedIn, typed } = view;
  const refused = atFields(view.refused, reassignFields(day));
  const errors = refused ? faultsByField(refused) : {};
  const ids = day.visits.map(({ appointmentId }) => appointmentId);
  const options = day.others.map(({ practitionerId }) => ({
    value: practitionerId,
    label: names.practitioner(practitionerId),
  }));
  const labels = Object.fromEntries(toNames(day).map((name, at) => [name, texts.choice(at)]));
  return html`${faultSummary(refused, { ...labels, appointmentIds: texts.visits })}
<form class="calendar-form" method="post" novalidate>
${formTokenInput(signedIn)}${hiddenFields({ practitionerId: day.from.practitionerId, date: day.date })}
${choiceGroup({
  kind: 'checkbox',
  name: 'appointmentIds',
  legend: texts.visits,
  choices: day.visits.map((visit) => ({ value: visit.appointmentId, label: visitLine(visit, names) })),
  chosen: typed ? fieldTexts(typed, 'appointmentIds') : ids,
  error: errors.appointmentIds,
})}
<fieldset class="usa-fieldset">
<legend class="usa-legend">${texts.to}</legend>
<p class="usa-hint">${texts.toWhy}</p>
<div class="calendar-row">
${toNames(day).map((name, at) =>
  selectField({
    name,
    label: texts.choice(at),
    options,
    chosen: typed && fieldTexts(typed, name)[0],
    none: texts.nobodyChosen,
    error: errors[name],
  }),
)}
</div>
</fieldset>
<p>${mainButton({ label: texts.preview, name: 'go', value: 'preview' })}</p>
</form>`;
}
