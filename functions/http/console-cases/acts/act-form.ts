import { wordsOf } from '../../../../shared/http/console/fault-words.ts';
import { fold } from '../../../../shared/http/console/fold.ts';
import { formTokenInput } from '../../../../shared/http/console/form-token.ts';
import { hiddenFields, mainButton, otherButton } from '../../../../shared/http/html/form/buttons.ts';
import { fieldText, fieldTexts } from '../../../../shared/http/html/form-fields.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { actOutcomeTexts } from '../../../../shared/texts/en/pages/console-act-outcomes.ts';
import type { ActView } from '../case/case-view.ts';
import { withList } from '../worklist/list-place.ts';
import type { ActFields } from './act-body.ts';
import { actFields } from './act-fields.ts';
import { type ActName, type ActPlace, type BookingName, fieldName, ownFields, placeOf, scopeOf } from './act-names.ts';
import { seenOf, seenText } from './seen.ts';

/** A form of the page, before it is said where and how it stands. */
export interface ActForm extends ActPlace {
  act: ActName | BookingName;
  /** Of the fold in which it stands. */
  title: string;
  /** What it does, where its name does not say so. */
  lead?: string | undefined;
  button: string;
  /** For whoever cannot see where the button stands. */
  about?: string | undefined;
  /** What is filled in. */
  inner?: Html | undefined;
  /** The version that the page shows of what the act changes; absent where it names none. */
  version?: number | undefined;
  /** Members that are not filled in, by pointer. */
  given?: Readonly<Record<string, string>>;
}

/** Whether the form that was refused is this one. */
export const isRefused = ({ refused }: ActView, place: ActPlace): boolean =>
  refused !== undefined && scopeOf(placeOf(refused.fields)) === scopeOf(place);

/** Whether somebody changed meanwhile what this form is about: then it stands between both versions, and nowhere else. */
export const isOvertaken = (view: ActView, place: ActPlace): boolean =>
  view.refused?.problem.status === 412 && isRefused(view, place);

/** Id of a form, to which an error leads that no field has. */
export const formId = (place: ActPlace): string => `act-${scopeOf(place)}`;

/** Where a visit of the page is changed: links of its visits lead here. */
export const visitActsId = (appointmentId: string): string => `change-${appointmentId}`;

/** What a field holds: what was typed, where that was refused; else what it holds at first. */
export function held(view: ActView, place: ActPlace, pointer: string, preset = ''): string {
  if (!view.refused || !isRefused(view, place)) return preset;
  return fieldText(view.refused.fields, fieldName(place, pointer)) ?? '';
}

/** Which boxes of a list are ticked. */
export function heldList(view: ActView, place: ActPlace, pointer: string, preset: readonly string[] = []): string[] {
  if (!view.refused || !isRefused(view, place)) return [...preset];
  return [...fieldTexts(view.refused.fields, fieldName(place, pointer))];
}

/** What is wrong with a field, in words: of an answer that is chosen, that none was. */
export function faultWords(act: string, pointer: string, detail: string): string {
  const kinds: Readonly<Record<string, ActFields>> = actFields;
  const isUnchosen = detail === 'is required' && kinds[act]?.[pointer] === 'boolean';
  return isUnchosen ? actOutcomeTexts.chooseOne : wordsOf(detail);
}

/** What is wrong with a field. */
export function errorAt(view: ActView, place: ActPlace, pointer: string): string | undefined {
  if (!view.refused || !isRefused(view, place)) return undefined;
  const faults = view.refused.problem.errors ?? [];
  const fault = faults.find((each) => each.pointer === `/${pointer}` || each.pointer.startsWith(`/${pointer}/`));
  return fault && faultWords(place.act, pointer, fault.detail);
}

const unseen = (view: ActView, form: ActForm): Html => {
  const { act, target, version, given = {} } = form;
  const members = Object.entries(given).map(([pointer, value]) => [fieldName(form, pointer), value] as const);
  return hiddenFields({
    [ownFields.act]: act,
    [ownFields.target]: target,
    [ownFields.version]: version?.toString(),
    [ownFields.seen]: seenText(seenOf(view.body, target)),
    ...Object.fromEntries(members),
  });
};

/** How a form stands on the page. */
export interface Standing {
  isMain?: boolean;
  /** Another label of its button. */
  button?: string;
  /** Where it is sent; absent = to the case, from its own page. */
  action?: string;
}

/** A form with all that it carries. It is sent to the case itself: of what an address says besides, the list that it came from alone is kept. */
export function actForm(
  view: ActView,
  form: ActForm,
  { isMain, button, action = withList(view.body.caseId, view.list) }: Standing = {},
): Html {
  const label = button ?? form.button;
  const press = isMain ? mainButton : otherButton;
  return html`<form class="act-form" method="post" action="${action}"${
    form.inner === undefined && html` id="${formId(form)}"`
  }${isRefused(view, form) && !isOvertaken(view, form) && form.inner !== undefined && html` data-unsaved`}>
${formTokenInput(view.signedIn)}
${unseen(view, form)}
${form.inner}
${press({ label: form.about ? `${label} ${form.about}` : label })}
</form>`;
}

/** A form that is folded until it is wanted; what was refused stands open. */
export const actFold = (view: ActView, form: ActForm, standing?: Standing): Html =>
  fold(
    form.title,
    html`<div class="act-fold">
${form.lead && html`<p>${form.lead}</p>`}
${actForm(view, form, standing)}
</div>`,
    { id: formId(form), isOpen: isRefused(view, form) },
  );
