import type { Directory } from '../../../../shared/domain/directory/directory.ts';
import { urgencies } from '../../../../shared/domain/triage/urgency.ts';
import { filterBar } from '../../../../shared/http/console/filter-bar.ts';
import { fold } from '../../../../shared/http/console/fold.ts';
import { selectField } from '../../../../shared/http/console/select-field.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { statusWords } from '../../../../shared/texts/en/pages/console-case.ts';
import { worklistTexts as texts } from '../../../../shared/texts/en/pages/console-worklist.ts';
import { urgencyWords } from '../../../../shared/texts/en/urgency-words.ts';
import { type Asked, addressOf, openStatuses } from './asked-worklist.ts';

type Quick = keyof typeof texts.quick;

/** What is asked for most often, one press away. */
const quickViews: Readonly<Record<Quick, Asked>> = {
  all: {},
  me: { assignee: 'me' },
  nobody: { assignee: 'nobody' },
  rebook: { only: 'rebook' },
  aside: { only: 'aside' },
};

const isSame = (one: Asked, { cursor: _, ...other }: Asked): boolean =>
  new URLSearchParams(Object.entries(one)).toString() === new URLSearchParams(Object.entries(other)).toString();

const quickLinks = (asked: Asked, up: string): Html => html`<nav class="quick-views" aria-label="${texts.views}">
${(Object.keys(quickViews) as Quick[]).map(
  (view) =>
    html`<a href="${addressOf(up, quickViews[view])}"${isSame(quickViews[view], asked) && html` aria-current="true"`}>${texts.quick[view]}</a>\n`,
)}</nav>`;

const sameWord = (value: string): { value: string; label: string } => ({ value, label: value });

function fields(asked: Asked, { clinics, staff }: Pick<Directory, 'clinics' | 'staff'>): Html {
  const whom = [
    { value: 'me', label: texts.me },
    { value: 'nobody', label: texts.nobody },
    ...staff.map(({ recipientId }) => sameWord(recipientId)),
  ];
  const only = (['rebook', 'aside'] as const).map((value) => ({ value, label: texts.quick[value] }));
  const select = (
    name: 'urgency' | 'status' | 'clinic' | 'assignee' | 'only',
    options: { value: string; label: string }[],
  ) => selectField({ name, label: texts.fields[name], options, chosen: asked[name], none: texts.any });
  return html`${select(
    'urgency',
    urgencies.toReversed().map((value) => ({ value, label: urgencyWords[value] })),
  )}
${select(
  'status',
  openStatuses.map((value) => ({ value, label: statusWords[value] })),
)}
${select(
  'clinic',
  clinics.map(({ clinicId, name }) => ({ value: clinicId, label: name })),
)}
${select('assignee', whom)}
${select('only', only)}`;
}

/** Which cases are shown, and how to see others: the views that are asked for most, and the filters, folded until one of them is set. */
export function narrowingBar(asked: Asked, directory: Pick<Directory, 'clinics' | 'staff'>, up: string): Html {
  const isOwnChoice = !Object.values(quickViews).some((each) => isSame(each, asked));
  const bar = filterBar({ action: `${up}staff`, fields: fields(asked, directory), isNarrowed: isOwnChoice });
  return html`${quickLinks(asked, up)}
${fold(texts.filter, bar, { isOpen: isOwnChoice })}`;
}
