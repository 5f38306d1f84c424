import { doneNotice } from '../../../../shared/http/console/done-notice.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { consoleActTexts as texts } from '../../../../shared/texts/en/pages/console-acts.ts';
import type { ActView } from '../case/case-view.ts';
import { type ActForm, actFold, isOvertaken, isRefused } from './act-form.ts';
import { conflictSection } from './conflict.ts';
import { doneWords } from './done-words.ts';
import { acknowledgeForm, bringBackForm, firstActs, wordsReadForm } from './first-acts.ts';
import { doubleForms, endingForms, overrideForm } from './judge-forms.ts';
import { mendForm } from './mend-form.ts';
import { refusalNotice } from './refusal.ts';
import { talkForms } from './talk-forms.ts';
import { visitFolds, visitForms } from './visit-forms.ts';

const some = (...forms: (ActForm | undefined)[]): ActForm[] => forms.filter((form) => form !== undefined);

/** The form that was refused, where the page still offers it. */
function refusedForm(view: ActView, groups: readonly ActForm[]): ActForm | undefined {
  const onVisits = view.body.appointments.flatMap((visit) => visitForms(view, visit));
  const first = some(acknowledgeForm(view), bringBackForm(view), wordsReadForm(view));
  return [...groups, ...first, ...onVisits].find((form) => isRefused(view, form));
}

const group = (title: string, folds: readonly Html[]): Html | undefined =>
  folds.length === 0 ? undefined : html`<h3>${title}</h3>\n<div class="acts__folds">${folds}</div>`;

/** All forms that stand folded, but for those of visits. */
const foldedForms = (view: ActView) => ({
  work: [...talkForms(view), ...some(mendForm(view), overrideForm(view)), ...doubleForms(view)],
  endings: endingForms(view),
});

/** What was done, or why it was not: stands above everything else of the page, as wide as that. */
export function actNotice(view: ActView): Html | undefined {
  if (!view.refused) return doneNotice(view.did, doneWords(view));
  const { work, endings } = foldedForms(view);
  const refused = refusedForm(view, [...work, ...endings]);
  return refused && isOvertaken(view, refused) ? conflictSection(view, refused) : refusalNotice(view, refused);
}

/** What can be done with a case by whoever is signed in, as it stands: the likely acts open, the others folded, endings last. */
export function actForms(view: ActView): Html {
  const { work, endings } = foldedForms(view);
  const folds = (forms: readonly ActForm[]) =>
    forms.filter((form) => !isOvertaken(view, form)).map((form) => actFold(view, form));
  return html`<section class="acts" aria-labelledby="acts-title">
<h2 class="usa-sr-only" id="acts-title">${texts.heading}</h2>
${firstActs(view)}
<div class="acts__folds">${folds(work)}</div>
${group(texts.visits, visitFolds(view))}
${group(texts.ending, folds(endings))}
</section>`;
}
