import { dataTable } from '../../../../shared/http/console/data-table.ts';
import { flag } from '../../../../shared/http/console/flag.ts';
import { fold } from '../../../../shared/http/console/fold.ts';
import { clockWords, type ReadAt } from '../../../../shared/http/html/clock-time.ts';
import { type Html, html, type Piece } from '../../../../shared/http/html/markup.ts';
import { actOutcomeTexts } from '../../../../shared/texts/en/pages/console-act-outcomes.ts';
import { channelWords } from '../../../../shared/texts/en/pages/console-acts.ts';
import { statusWords, visitStatusWords } from '../../../../shared/texts/en/pages/console-case.ts';
import { urgencyWords } from '../../../../shared/texts/en/urgency-words.ts';
import type { ActView } from '../case/case-view.ts';
import { withList } from '../worklist/list-place.ts';
import { type ActForm, actForm, formId } from './act-form.ts';
import { type Seen, type SeenMember, seenIn, seenMembers, seenOf } from './seen.ts';

const texts = actOutcomeTexts.conflict;

const wordOf = (words: Readonly<Record<string, string>>, value: string): string =>
  Object.hasOwn(words, value) ? (words[value] ?? value) : value;

/** A time as it came in a form: whoever altered it on the way sees what they wrote. */
function timeOf(text: string, at: ReadAt): string {
  try {
    return clockWords(text, at);
  } catch {
    return text;
  }
}

/** What is shown of a member in words. */
const wordsOf: Readonly<Partial<Record<SeenMember, (value: string, at: ReadAt) => string>>> = {
  status: (value) => wordOf(statusWords, value),
  urgency: (value) => wordOf(urgencyWords, value),
  nextVisitAt: timeOf,
  lastContact: (value, at) => {
    const [when = '', channel = '', reached] = value.split(' ');
    return `${timeOf(when, at)}, ${wordOf(channelWords, channel)}, ${reached === 'true' ? texts.reached : texts.notReached}`;
  },
  visit: (value, at) => {
    const [start = '', status = ''] = value.split(' ');
    return `${timeOf(start, at)}, ${wordOf(visitStatusWords, status)}`;
  },
};

const shown = (name: SeenMember, value: string | undefined, at: ReadAt): string =>
  value === undefined ? texts.nothing : (wordsOf[name]?.(value, at) ?? value);

/** Members of both versions, beside each other. */
const sideBySide = (view: ActView, seen: Seen, now: Seen, names: readonly SeenMember[]): Html =>
  dataTable({
    caption: texts.title,
    hidesCaption: true,
    columns: [{ head: texts.member, isRowHead: true }, { head: texts.seen }, { head: texts.now }],
    rows: names.map((name): Piece[] => {
      const word = shown(name, now[name], view);
      const isChanged = seen[name] !== now[name];
      return [
        texts.members[name],
        shown(name, seen[name], view),
        isChanged ? html`${word} ${flag(texts.changed, 'warning')}` : word,
      ];
    }),
  });

/** What its sender saw beside what is now, field by field: what differs is seen, what does not is folded. */
export function bothVersions(view: ActView, target: string | undefined): Html {
  const [seen, now] = [view.refused ? seenIn(view.refused.fields) : {}, seenOf(view.body, target)];
  const known = seenMembers.filter((name) => seen[name] !== undefined || now[name] !== undefined);
  const changed = known.filter((name) => seen[name] !== now[name]);
  const others = known.filter((name) => seen[name] === now[name]);
  return html`${changed.length > 0 ? sideBySide(view, seen, now, changed) : html`<p>${texts.same}</p>`}
${others.length > 0 && fold(texts.others, sideBySide(view, seen, now, others))}`;
}

/**
 * Somebody changed the case, or the visit, since the page was shown: both versions side by side, what was typed, and one button that does it
 * on the new one.
 */
export const conflictSection = (
  view: ActView,
  form: ActForm,
): Html => html`<section class="conflict" id="${formId(form)}-conflict" aria-labelledby="conflict-title">
<h2 id="conflict-title" tabindex="-1" data-focus="true" autofocus>${texts.title}</h2>
<p>${texts.lead}</p>
${bothVersions(view, form.target)}
<h3>${form.title}</h3>
${actForm(view, form, { isMain: true, button: texts.again })}
<p class="act-link"><a href="${withList(view.body.caseId, view.list)}">${texts.leave}</a></p>
</section>`;
