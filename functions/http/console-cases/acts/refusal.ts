import { wordsOf } from '../../../../shared/http/console/fault-words.ts';
import { errorSummary, type FieldError } from '../../../../shared/http/html/form/error-summary.ts';
import { fieldText } from '../../../../shared/http/html/form-fields.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { actOutcomeTexts as texts } from '../../../../shared/texts/en/pages/console-act-outcomes.ts';
import { consoleActTexts } from '../../../../shared/texts/en/pages/console-acts.ts';
import type { ActView, RefusedAct } from '../case/case-view.ts';
import { actFields } from './act-fields.ts';
import { type ActForm, faultWords, formId } from './act-form.ts';
import { type ActName, fieldName, placeOf } from './act-names.ts';
import { actIn } from './sent-act.ts';

/** What a field is called, for a fault of it: the pointer itself where the form has no such field. */
function labelOf(act: ActName, pointer: string): string {
  const labels = consoleActTexts[act] as Readonly<Record<string, unknown>>;
  const label = labels[pointer];
  return typeof label === 'string' ? label : pointer;
}

/** A label before what is said of it: a question has its mark already. */
const labelled = (label: string): string => (label.endsWith('?') ? label : `${label}:`);

/** The field that a fault belongs to: of a list, the list. */
const fieldOf = (act: ActName, pointer: string): string | undefined =>
  Object.keys(actFields[act]).find((name) => pointer === `/${name}` || pointer.startsWith(`/${name}/`));

function errorsOf({ problem, fields }: RefusedAct, form: ActForm | undefined): FieldError[] {
  const place = placeOf(fields);
  const act = actIn(place);
  const elsewhere = form ? formId(form) : 'typed';
  const errors = (problem.errors ?? []).map(({ pointer, detail }) => {
    const field = act && fieldOf(act, pointer);
    return act && field
      ? {
          field: form ? fieldName(place, field) : elsewhere,
          text: `${labelled(labelOf(act, field))} ${faultWords(act, field, detail)}`,
        }
      : { field: elsewhere, text: wordsOf(detail) };
  });
  return errors.length > 0 ? errors : [{ field: elsewhere, text: wordsOf(problem.detail) }];
}

/** What was typed into a form that the page does not offer any more: it is not lost. */
function typedWords({ fields }: RefusedAct): Html {
  const place = placeOf(fields);
  const act = actIn(place);
  const written = Object.keys(act ? actFields[act] : {}).flatMap((pointer) => {
    const text = fieldText(fields, fieldName(place, pointer)) ?? '';
    return act && text.trim() !== '' ? [[labelOf(act, pointer), text] as const] : [];
  });
  return html`<div class="typed-words" id="typed">
${written.length > 0 && html`<h3>${texts.typed}</h3>`}
<dl>${written.map(([label, text]) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`)}</dl>
</div>`;
}

/** Why an act was not taken, and where to mend it. @param form the form that stands on the page for it, where it is still offered */
export function refusalNotice({ refused }: ActView, form: ActForm | undefined): Html | undefined {
  if (!refused) return undefined;
  const errors = errorsOf(refused, form);
  const title = refused.problem.errors ? texts.check(errors.length) : texts.notDone;
  return html`${errorSummary(title, errors)}
${!form && typedWords(refused)}`;
}
