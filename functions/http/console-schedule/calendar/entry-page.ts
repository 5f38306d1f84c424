import { notFound } from '../../../../shared/domain/core/refusal.ts';
import { doneNotice } from '../../../../shared/http/console/done-notice.ts';
import { faultSummary } from '../../../../shared/http/console/fault-summary.ts';
import { formTokenInput } from '../../../../shared/http/console/form-token.ts';
import { orShownAgain, type Refused } from '../../../../shared/http/console/shown-again.ts';
import type { OperationAnswer, OperationRequest } from '../../../../shared/http/core/operation.ts';
import { problemOf } from '../../../../shared/http/core/problem.ts';
import { signedInOf } from '../../../../shared/http/core/sessions.ts';
import { wayUp } from '../../../../shared/http/html/assets.ts';
import { otherButton } from '../../../../shared/http/html/form/buttons.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { seeOther } from '../../../../shared/http/html/see-other.ts';
import { entryTexts, entryPageTexts as texts } from '../../../../shared/texts/en/pages/console-calendar-entries.ts';
import { calendarDone } from '../../../../shared/texts/en/pages/console-calendars.ts';
import { type CalendarPageDeps, calendarPage, mayChange, whoCan } from './calendar-page.ts';
import { type ConsequenceView, countWords, hitCount, hitList, toRebook } from './consequences.ts';
import type { DoneQuery } from './done-query.ts';
import {
  type CalendarEntry,
  type Consequences,
  type EntryKind,
  entryKinds,
  type KindName,
  lastDay,
} from './entry-kinds.ts';
import { entryFacts } from './entry-words.ts';
import { namesOf } from './names.ts';
import { type Owner, ownerOf } from './owner.ts';

/** @returns what would come of it, or why it cannot be. @throws what fails on our side */
async function orRefused(ask: () => Promise<Consequences>): Promise<Consequences | Refused> {
  try {
    return await ask();
  } catch (error) {
    const refused = problemOf(error);
    if (refused.problem.status >= 500) throw error;
    return refused;
  }
}

/** The visits that still stand in the time of an entry: the API is asked what the same entry would come to. */
async function stillHit(kind: EntryKind, request: OperationRequest, { id, today }: Owner, entry: CalendarEntry) {
  if (!kind.isSpan || lastDay(entry) < today) return undefined;
  return kind.preview(request, id, entry.body);
}

/** What taking it back comes to, with the button that does it. */
function takingBack(
  kind: EntryKind,
  request: OperationRequest,
  would: Consequences | Refused,
  hits: Html | undefined,
): Html {
  const said = entryTexts[kind.name];
  if ('problem' in would)
    return html`<h2>${said.takeBack}</h2>
<p>${texts.cannotTakeBack} ${would.problem.detail}</p>`;
  return html`<h2>${said.takeBack}</h2>
<p>${said.ifTaken} ${hitCount(would) > 0 && countWords(would)}</p>
${hits}
<form method="post">
${formTokenInput(signedInOf(request))}
<p>${otherButton({ label: texts.takesBack })}</p>
</form>`;
}

/** For whoever may change it: the visits in the way, and taking it back. */
async function forAdmins(
  deps: CalendarPageDeps,
  request: OperationRequest,
  kind: EntryKind,
  { owner, entry, view }: { owner: Owner; entry: CalendarEntry; view: ConsequenceView },
): Promise<Html> {
  const [hits, would] = await Promise.all([
    stillHit(kind, request, owner, entry),
    orRefused(() => kind.previewRemoval(request, owner.id, entry.id)),
  ]);
  const list = async (told: Consequences) => hitList(deps, request, told, view);
  return html`${
    hits &&
    html`<h2>${texts.stillHit}</h2>
<p>${countWords(hits)}</p>
${await list(hits)}`
  }
${takingBack(kind, request, would, 'problem' in would ? undefined : await list(would))}`;
}

async function entryPage(
  deps: CalendarPageDeps,
  kind: EntryKind,
  request: OperationRequest,
  { did, hit, refused }: DoneQuery & { refused?: Refused },
): Promise<OperationAnswer> {
  const directory = await deps.directory.directory();
  const { id: ownerId = '', entryId = '' } = request.path;
  const owner = ownerOf(directory, kind.owners, ownerId, request.now);
  const entry = (await kind.list(request, owner.id)).find(({ id }) => id === entryId);
  if (!entry) throw notFound('entry', 'it was taken back before');
  const path = `${owner.path}/${kind.name}/${entryId}`;
  const view = { names: namesOf(directory, deps.zone), up: wayUp(path) };
  const said = entryTexts[kind.name];
  const main = html`${doneNotice(did, calendarDone)}${!kind.isSpan && toRebook(hit, view.up)}${faultSummary(refused, {})}
<p class="calendar-way"><a href="${view.up}${owner.path.slice(1)}">${owner.name}</a></p>
<h1>${said.one}</h1>
${entryFacts(entry.body, view.names)}
${entry.by !== undefined && html`<p>${texts.entered(entry.by)}</p>`}
${mayChange(request) ? await forAdmins(deps, request, kind, { owner, entry, view }) : await whoCan(deps)}`;
  return calendarPage(deps, request, { title: said.one, path, main, hasErrors: refused !== undefined });
}

/** An entry, the visits that are still in its way, and what taking it back comes to. */
export const showEntry =
  (deps: CalendarPageDeps, name: KindName) =>
  async (request: OperationRequest & { query: DoneQuery }): Promise<OperationAnswer> =>
    entryPage(deps, entryKinds(deps)[name], request, request.query);

/** Takes an entry back. */
export const removeEntry =
  (deps: CalendarPageDeps, name: KindName) =>
  async (request: OperationRequest): Promise<OperationAnswer> => {
    const kind = entryKinds(deps)[name];
    const { id = '', entryId = '' } = request.path;
    const did = new URLSearchParams({ did: `${name}-gone` });
    return orShownAgain(
      () => kind.remove(request, id, entryId, () => seeOther(`../../${id}?${did}`)),
      (refused) => entryPage(deps, kind, request, { refused }),
    );
  };
