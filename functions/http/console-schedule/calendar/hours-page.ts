import * as z from 'zod/mini';
import { AvailabilityBody } from '../../../../shared/contract/calendar-bodies.ts';
import { formTokenInput } from '../../../../shared/http/console/form-token.ts';
import type { Refused } from '../../../../shared/http/console/shown-again.ts';
import type { OperationAnswer, OperationRequest } from '../../../../shared/http/core/operation.ts';
import { signedInOf } from '../../../../shared/http/core/sessions.ts';
import { wayUp } from '../../../../shared/http/html/assets.ts';
import { hiddenFields, mainButton, otherButton } from '../../../../shared/http/html/form/buttons.ts';
import { type Html, html } from '../../../../shared/http/html/markup.ts';
import { hoursTexts as texts } from '../../../../shared/texts/en/pages/console-hours.ts';
import { availabilityOf } from './availability-of.ts';
import { type CalendarPageDeps, calendarPage, mayChange, whoCan } from './calendar-page.ts';
import { countWords, hitList } from './consequences.ts';
import type { Consequences } from './entry-kinds.ts';
import { carried } from './form-values.ts';
import { hoursChange, hoursConflict, type SomeHours } from './hours-compared.ts';
import { hoursForm } from './hours-form.ts';
import { asFields, availabilityBody, fieldNames, type TypedHours } from './hours-rows.ts';
import { namesOf } from './names.ts';
import { ownerOf } from './owner.ts';

/** What a page of weekly hours is written from. */
export async function hoursView(deps: CalendarPageDeps, request: OperationRequest) {
  const directory = await deps.directory.directory();
  const owner = ownerOf(directory, 'practitioners', request.path.id ?? '', request.now);
  const path = `${owner.path}/hours`;
  const saved = await availabilityOf(deps, request, owner.id);
  return { owner, path, saved, up: wayUp(path), names: namesOf(directory, deps.zone) };
}
type HoursView = Awaited<ReturnType<typeof hoursView>>;

interface ShownHours {
  typed: TypedHours;
  /** On which the form was begun. */
  version: number;
  refused?: Refused | undefined;
  /** What they would come to: it is shown instead of the form. */
  preview?: (Consequences & SomeHours) | undefined;
}

/** What is typed, as hours; whatever is no hours is left out. */
function hoursIn(typed: TypedHours): SomeHours {
  const { weekly = [], limits = [] } = z.safeParse(AvailabilityBody, availabilityBody(typed)).data ?? {};
  return { weekly, limits };
}

async function previewed(
  deps: CalendarPageDeps,
  request: OperationRequest,
  view: HoursView,
  { typed, version, preview }: ShownHours,
): Promise<Html | undefined> {
  if (!preview) return undefined;
  return html`<p>${countWords(preview)}</p>
<form method="post">
${formTokenInput(signedInOf(request))}${hiddenFields({ version: String(version) })}
${carried(asFields(typed), fieldNames(typed))}
<p class="button-row">${mainButton({ label: texts.save, name: 'go', value: 'save' })}
${otherButton({ label: texts.edit, name: 'go', value: 'edit' })}</p>
</form>
${hoursChange(view.saved, preview, view.names)}
${await hitList(deps, request, preview, view)}`;
}

/**
 * The page of weekly hours: its form, or what they would come to. Where somebody changed them meanwhile, both versions side by side, and
 * the form goes on from the version that is saved.
 */
export async function hoursPage(
  deps: CalendarPageDeps,
  request: OperationRequest,
  view: HoursView,
  shown: ShownHours,
): Promise<OperationAnswer> {
  const { owner, names, path, up, saved } = view;
  const { typed, refused, preview } = shown;
  const isStale = refused?.problem.status === 412;
  const form = () => {
    const version = isStale ? saved.version : shown.version;
    const signedIn = signedInOf(request);
    return html`${isStale && hoursConflict(saved, hoursIn(typed), names)}
${hoursForm({ owner, names, signedIn, typed, version, refused: isStale ? undefined : refused })}`;
  };
  const main = html`<p class="calendar-way"><a href="${up}${owner.path.slice(1)}">${owner.name}</a></p>
<h1>${preview ? texts.ask : texts.title}</h1>
${mayChange(request) ? ((await previewed(deps, request, view, shown)) ?? form()) : await whoCan(deps, refused && asFields(typed))}`;
  return calendarPage(deps, request, { title: texts.title, path, main, hasErrors: refused !== undefined });
}
