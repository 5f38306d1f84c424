import { isOver, staffMay } from '../../../../shared/domain/cases/transitions.ts';
import { isClinician } from '../../../../shared/domain/core/party.ts';
import { selectField } from '../../../../shared/http/console/select-field.ts';
import { html } from '../../../../shared/http/html/markup.ts';
import { outcomeWords, consoleActTexts as texts } from '../../../../shared/texts/en/pages/console-acts.ts';
import { clockWords } from '../../../../shared/texts/en/pages/console-case.ts';
import { urgencyWords } from '../../../../shared/texts/en/urgency-words.ts';
import { belongsInEmergencyRoom, isEnded, isPagedNow } from '../case/case-standing.ts';
import type { ActView } from '../case/case-view.ts';
import type { ActForm } from './act-form.ts';
import { optionsOf } from './fields.ts';
import { leftUndone } from './left-undone.ts';
import { choiceField, fieldAt, wordsField, yesNo } from './talk-forms.ts';

/** What a lower level takes away of what runs now; undefined where nothing does. */
function stopped({ body, now }: ActView): string | undefined {
  const stops = [
    ...(isPagedNow(body, now) ? [texts.override.paging] : []),
    ...(belongsInEmergencyRoom(body) ? [texts.override.emergency] : []),
    ...(body.dueFor === undefined ? [] : [`${texts.override.clock} ${clockWords[body.dueFor].todo}`]),
  ];
  return stops.length === 0 || body.urgency === 'routine'
    ? undefined
    : `${texts.override.stops} ${new Intl.ListFormat('en').format(stops)}.`;
}

/** Another level than the rules gave. */
export function overrideForm(view: ActView): ActForm | undefined {
  if (!isClinician(view.caller) || isEnded(view.body)) return undefined;
  const [place, words] = [{ act: 'override' as const }, texts.override];
  const inner = html`${choiceField(view, place, 'urgency', { legend: words.urgency, words: urgencyWords })}
${wordsField(view, place, 'reason', words.reason)}`;
  const lead = [words.lead, stopped(view)].filter(Boolean).join(' ');
  return { ...place, title: words.title, lead, button: words.button, inner, version: view.body.version };
}

/** Cases that may be, or are said to be, of the same person: staff say whether they are, and may say otherwise later. */
export function doubleForms(view: ActView): ActForm[] {
  const { possibleDuplicates, linked = [] } = view.body;
  if (isOver(view.body)) return [];
  return [...new Set([...possibleDuplicates, ...linked])].map((caseId, at) => {
    const [place, words] = [{ act: 'judge' as const, target: caseId }, texts.judge];
    const inner = html`<p class="act-link"><a href="${caseId}">${words.see(at + 1)}</a></p>
${choiceField(view, place, 'same', { legend: words.same, words: yesNo })}`;
    return {
      ...place,
      title: linked.includes(caseId) ? words.linked(at + 1) : words.title(at + 1),
      lead: words.lead,
      button: words.button,
      inner,
      version: view.body.version,
    };
  });
}

/** What ends the case: its own words or its outcome are asked for, so that nothing is ended by one press. */
export function endingForms(view: ActView): ActForm[] {
  const { body, caller } = view;
  if (!isClinician(caller)) return [];
  const { version } = body;
  const of = (act: 'decline' | 'redirect' | 'close', inner: ActForm['inner']): ActForm => {
    const { title, lead, button } = texts[act];
    return { act, title, lead, button, inner: html`${inner}${leftUndone(view)}`, version };
  };
  const { value, ...outcome } = fieldAt(view, { act: 'close' }, 'outcome');
  const closing = html`${selectField({
    ...outcome,
    label: texts.close.outcome,
    options: optionsOf(outcomeWords),
    chosen: value,
    none: texts.choose,
  })}
${wordsField(view, { act: 'close' }, 'note', texts.close.note)}`;
  return [
    ...(staffMay(body, 'redirect')
      ? [of('redirect', wordsField(view, { act: 'redirect' }, 'reason', texts.redirect.reason))]
      : []),
    ...(staffMay(body, 'decline')
      ? [of('decline', wordsField(view, { act: 'decline' }, 'reason', texts.decline.reason))]
      : []),
    ...(staffMay(body, 'close') ? [of('close', closing)] : []),
  ];
}
