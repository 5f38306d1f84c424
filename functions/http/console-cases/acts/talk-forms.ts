import { takesCalls } from '../../../../shared/domain/cases/ended-case.ts';
import { staffMay } from '../../../../shared/domain/cases/transitions.ts';
import { stored } from '../../../../shared/domain/core/instants.ts';
import { localDateAt } from '../../../../shared/domain/core/local-time.ts';
import { isClinician } from '../../../../shared/domain/core/party.ts';
import { inUse } from '../../../../shared/domain/directory/in-use.ts';
import { selectField } from '../../../../shared/http/console/select-field.ts';
import { type ChoiceGroup, choiceGroup } from '../../../../shared/http/html/form/choice-group.ts';
import { textField } from '../../../../shared/http/html/form/text-field.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import {
  channelWords,
  requestItemWords,
  consoleActTexts as texts,
} from '../../../../shared/texts/en/pages/console-acts.ts';
import type { ActView } from '../case/case-view.ts';
import { type ActForm, errorAt, held, heldList } from './act-form.ts';
import { type ActName, type ActPlace, fieldName } from './act-names.ts';
import { optionsOf } from './fields.ts';
import { leftUndone } from './left-undone.ts';

/** What a field is called, holds and what is wrong with it. */
export const fieldAt = (view: ActView, place: ActPlace, pointer: string, preset?: string) => ({
  name: fieldName(place, pointer),
  value: held(view, place, pointer, preset),
  error: errorAt(view, place, pointer),
});

/** Several lines for what somebody writes. */
export const wordsField = (view: ActView, place: ActPlace, pointer: string, label: string): Html =>
  textField({ ...fieldAt(view, place, pointer), label, rows: 3 });

/** A question of which one answer is chosen; none is ahead. */
export const choiceField = (
  view: ActView,
  place: ActPlace,
  pointer: string,
  { legend, words }: { legend: string; words: Readonly<Record<string, string>> },
): Html => {
  const { name, value, error } = fieldAt(view, place, pointer);
  const group: ChoiceGroup = { kind: 'radio', name, legend, choices: optionsOf(words), chosen: value, error };
  return choiceGroup(group);
};

export const yesNo = { true: texts.yes, false: texts.no };

/** Whether calls are logged: of an open case, and for a while of one that has ended. */
const mayLog = ({ body, now }: ActView): boolean => staffMay(body, 'contact') || takesCalls(body, stored(now));

function contactForm(view: ActView): ActForm | undefined {
  if (!mayLog(view)) return undefined;
  const [place, words] = [{ act: 'contact' as const }, texts.contact];
  const inner = html`${choiceField(view, place, 'channel', { legend: words.channel, words: channelWords })}
${choiceField(view, place, 'reached', { legend: words.reached, words: yesNo })}
${wordsField(view, place, 'note', words.note)}`;
  return { ...place, title: words.title, button: words.button, inner, version: view.body.version };
}

function noteForm(view: ActView): ActForm | undefined {
  if (!staffMay(view.body, 'note')) return undefined;
  const [place, words] = [{ act: 'note' as const }, texts.note];
  const inner = wordsField(view, place, 'text', words.text);
  return { ...place, title: words.title, button: words.button, inner, version: view.body.version };
}

function assignForm(view: ActView): ActForm | undefined {
  const { body, directory, caller, now, zone } = view;
  if (!staffMay(body, 'assign')) return undefined;
  const [place, words] = [{ act: 'assign' as const }, texts.assign];
  const today = localDateAt(now, zone);
  const own = caller.kind === 'staff' ? caller.staffId : '';
  const people = directory.staff.filter((each) => inUse(each, today)).map(({ recipientId }) => recipientId);
  const options = people.toSorted((a, b) => Number(b === own) - Number(a === own));
  const { value, ...field } = fieldAt(view, place, 'assignee', body.assignee ?? '');
  const inner = selectField({
    ...field,
    label: words.assignee,
    options: options.map((id) => ({ value: id, label: id === own ? `${id} (${texts.me})` : id })),
    chosen: value,
    none: words.nobody,
  });
  return { ...place, title: words.title, button: words.button, inner, version: body.version };
}

/** What only a referral has: somebody to ask. */
function askForm(view: ActView): ActForm | undefined {
  if (view.body.kind !== 'referral' || !isClinician(view.caller) || !staffMay(view.body, 'ask')) return undefined;
  const [place, words] = [{ act: 'ask' as const }, texts.ask];
  const { name, error } = fieldAt(view, place, 'items');
  const inner = html`${choiceGroup({
    kind: 'checkbox',
    ...{ name, error, legend: words.items, choices: optionsOf(requestItemWords) },
    chosen: heldList(view, place, 'items'),
  })}
${wordsField(view, place, 'question', words.question)}
${textField({ width: 'medium', ...fieldAt(view, place, 'dueBy'), label: words.dueBy, type: 'date', min: localDateAt(view.now, view.zone) })}`;
  return { ...place, title: words.title, lead: words.lead, button: words.button, inner, version: view.body.version };
}

function adviceForm(view: ActView): ActForm | undefined {
  if (view.body.kind !== 'referral' || !isClinician(view.caller) || !staffMay(view.body, 'advise')) return undefined;
  const [place, words] = [{ act: 'advice' as const }, texts.advice];
  const inner = html`${wordsField(view, place, 'text', words.text)}
${choiceField(view, place, 'close', { legend: words.close, words: { false: words.stays, true: words.closes } })}
${leftUndone(view)}`;
  return { ...place, title: words.title, lead: words.lead, button: words.button, inner, version: view.body.version };
}

const makers: Readonly<Partial<Record<ActName, (view: ActView) => ActForm | undefined>>> = {
  contact: contactForm,
  note: noteForm,
  assign: assignForm,
  ask: askForm,
  advice: adviceForm,
};

/** Whom to talk to, whom to ask, who has the case: as far as role and state allow. */
export const talkForms = (view: ActView): ActForm[] => Object.values(makers).flatMap((make) => make?.(view) ?? []);
