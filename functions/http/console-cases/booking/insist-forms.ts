import { parseSlotId } from '../../../../shared/domain/booking/slot.ts';
import { localDateAt, toRfc3339 } from '../../../../shared/domain/core/local-time.ts';
import { inUse } from '../../../../shared/domain/directory/in-use.ts';
import { selectField } from '../../../../shared/http/console/select-field.ts';
import { hiddenFields } from '../../../../shared/http/html/form/buttons.ts';
import { textField } from '../../../../shared/http/html/form/text-field.ts';
import { fieldText } from '../../../../shared/http/html/form-fields.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { consoleBookingTexts } from '../../../../shared/texts/en/pages/console-booking.ts';
import { type ActForm, actFold } from '../acts/act-form.ts';
import { fieldName, placeOf } from '../acts/act-names.ts';
import { fieldAt, wordsField } from '../acts/talk-forms.ts';
import type { CaseView } from '../case/case-view.ts';
import { typesIn, type Wanted } from './times-query.ts';

/** The time that was pressed and refused, or that somebody insists on already. */
export function refusedSlot({ refused }: CaseView): string | undefined {
  if (!refused) return undefined;
  return fieldText(refused.fields, fieldName(placeOf(refused.fields), 'slotId'));
}

/** Books the time that was refused, whatever its terms say. */
function insistForm(view: CaseView, slotId: string): ActForm {
  const [place, words] = [{ act: 'insist' as const }, consoleBookingTexts.insist];
  const inner = html`${hiddenFields({ [fieldName(place, 'slotId')]: slotId })}
${wordsField(view, place, 'override/reason', words['override/reason'])}`;
  return { ...place, title: words.title, lead: words.lead, button: words.button, inner };
}

/** What the fields of an overbooking begin with: the time that was refused, else what is looked for. */
function presets(view: CaseView, wanted: Wanted) {
  const slot = parseSlotId(refusedSlot(view) ?? '');
  const clinic = view.directory.clinics.find(({ clinicId }) => clinicId === slot?.clinicId);
  return {
    appointmentType: slot?.appointmentType ?? wanted.type,
    practitionerId: slot?.practitionerId ?? '',
    clinicId: slot?.clinicId ?? wanted.clinic ?? '',
    start: slot ? toRfc3339(slot.start, clinic?.zone ?? view.zone).slice(0, 16) : '',
  };
}

function overbookForm(view: CaseView, wanted: Wanted): ActForm {
  const [place, words] = [{ act: 'overbook' as const }, consoleBookingTexts.overbook];
  const preset = presets(view, wanted);
  const { directory, now } = view;
  const choice = (pointer: 'appointmentType' | 'practitionerId' | 'clinicId', options: [string, string][]): Html => {
    const { value, ...field } = fieldAt(view, place, pointer, preset[pointer]);
    const listed = options.map(([id, label]) => ({ value: id, label }));
    return selectField({ ...field, label: words[pointer], options: listed, chosen: value, none: words.choose });
  };
  const people = directory.practitioners.filter((each) => inUse(each, localDateAt(now, each.homeZone)));
  const clinics = directory.clinics.filter((each) => inUse(each, localDateAt(now, each.zone)));
  const inner = html`<div class="act-grid">
${choice(
  'appointmentType',
  typesIn(view).map((each) => [each.appointmentTypeId, each.name]),
)}
${choice(
  'practitionerId',
  people.map((each) => [each.practitionerId, each.name]),
)}
${choice(
  'clinicId',
  clinics.map((each) => [each.clinicId, each.name]),
)}
${textField({ width: 'medium', ...fieldAt(view, place, 'start', preset.start), label: words.start, type: 'datetime-local' })}
</div>
${wordsField(view, place, 'overbook/reason', words['overbook/reason'])}`;
  return { ...place, title: words.title, lead: words.lead, button: words.button, inner };
}

/** What staff do where a time is not to be had just so, with a reason. @param action where the forms are sent */
export function insistFolds(view: CaseView, wanted: Wanted, action: string): Html {
  const slotId = view.refused && refusedSlot(view);
  const forms = [...(slotId ? [insistForm(view, slotId)] : []), overbookForm(view, wanted)];
  return html`<div class="acts__folds">${forms.map((form) => actFold(view, form, { action }))}</div>`;
}
