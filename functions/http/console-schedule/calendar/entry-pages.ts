import { formTokenInput } from '../../../../shared/http/console/form-token.ts';
import { orShownAgain, type Refused } from '../../../../shared/http/console/shown-again.ts';
import type { OperationAnswer, OperationRequest } from '../../../../shared/http/core/operation.ts';
import { signedInOf } from '../../../../shared/http/core/sessions.ts';
import { wayUp } from '../../../../shared/http/html/assets.ts';
import { mainButton, otherButton } from '../../../../shared/http/html/form/buttons.ts';
import { FormFields, fieldText } from '../../../../shared/http/html/form-fields.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { seeOther } from '../../../../shared/http/html/see-other.ts';
import { entryTexts, entryPageTexts as texts } from '../../../../shared/texts/en/pages/console-calendar-entries.ts';
import { type CalendarPageDeps, calendarPage, mayChange, whoCan } from './calendar-page.ts';
import { countWords, hitCount, hitList } from './consequences.ts';
import { entryBodyOf, entryForm } from './entry-form.ts';
import { type Consequences, type EntryKind, entryKinds, type KindName } from './entry-kinds.ts';
import { entryFacts } from './entry-words.ts';
import { carried } from './form-values.ts';
import { namesOf } from './names.ts';
import { ownerOf } from './owner.ts';

interface Shown {
  typed: FormFields;
  refused?: Refused | undefined;
  /** What it would come to: it is shown instead of the form. */
  preview?: Consequences | undefined;
}

/** What a page of an entry is written from. */
async function viewOf(deps: CalendarPageDeps, kind: EntryKind, request: OperationRequest) {
  const directory = await deps.directory.directory();
  const owner = ownerOf(directory, kind.owners, request.path.id ?? '', request.now);
  const path = `${owner.path}/${kind.name}`;
  return { owner, path, up: wayUp(path), names: namesOf(directory, deps.zone) };
}
type View = Awaited<ReturnType<typeof viewOf>>;

/** What it would come to, and the form once more, unseen, to save it or to change it. */
async function previewed(
  deps: CalendarPageDeps,
  request: OperationRequest,
  { view, kind }: { view: View; kind: EntryKind },
  { typed, preview }: Shown,
): Promise<Html | undefined> {
  if (!preview) return undefined;
  return html`<p>${countWords(preview)}</p>
<form method="post">
${formTokenInput(signedInOf(request))}
${carried(typed, kind.fields)}
<p class="button-row">${mainButton({ label: entryTexts[kind.name].save, name: 'go', value: 'save' })}
${otherButton({ label: texts.edit, name: 'go', value: 'edit' })}</p>
</form>
${await hitList(deps, request, preview, view)}`;
}

/** The page on which an entry is made: its form, or what it would come to. */
async function formPage(deps: CalendarPageDeps, kind: EntryKind, request: OperationRequest, shown: Shown) {
  const view = await viewOf(deps, kind, request);
  const { owner, names, path, up } = view;
  const { typed, refused, preview } = shown;
  const said = entryTexts[kind.name];
  const form = () => entryForm({ kind, owner, names, signedIn: signedInOf(request), typed, refused });
  const main = html`<p class="calendar-way"><a href="${up}${owner.path.slice(1)}">${owner.name}</a></p>
<h1>${preview ? said.ask : said.add}</h1>
${preview && entryFacts(entryBodyOf(kind, typed), names)}
${mayChange(request) ? ((await previewed(deps, request, { view, kind }, shown)) ?? form()) : await whoCan(deps, typed)}`;
  return calendarPage(deps, request, { title: said.add, path, main, hasErrors: refused !== undefined });
}

/** The form of a new entry. */
export const showEntryForm =
  (deps: CalendarPageDeps, name: KindName) =>
  async (request: OperationRequest): Promise<OperationAnswer> =>
    formPage(deps, entryKinds(deps)[name], request, { typed: {} });

/** Where a saved entry is seen, as the page of its form names it. */
const savedAt = (kind: EntryKind, answer: OperationAnswer, hits: number): string =>
  `./${kind.name}/${kind.idOf(answer)}?${new URLSearchParams({ did: kind.name, hit: String(hits) })}`;

/** Shows what a new entry would come to, and with `go=save` makes it. */
export const addEntry =
  (deps: CalendarPageDeps, name: KindName) =>
  async (request: OperationRequest): Promise<OperationAnswer> => {
    const kind = entryKinds(deps)[name];
    const typed = FormFields.parse(request.body);
    const ownerId = request.path.id ?? '';
    const body = entryBodyOf(kind, typed);
    const go = fieldText(typed, 'go');
    const show = (more: Partial<Shown> = {}) => formPage(deps, kind, request, { typed, ...more });
    if (go === 'edit') return show();
    return orShownAgain(
      async () => {
        if (go !== 'save') return show({ preview: await kind.preview(request, ownerId, body) });
        return kind.add(request, ownerId, body, (answer) => {
          return seeOther(savedAt(kind, answer, hitCount(answer.body as Consequences)));
        });
      },
      (refused) => show({ refused }),
    );
  };
