import { TimesState } from '../../../shared/contract/visit-pages.ts';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { Refusal } from '../../../shared/domain/core/refusal.ts';
import type { Operation, OperationAnswer, OperationRequest } from '../../../shared/http/core/operation.ts';
import { html } from '../../../shared/http/html/markup.ts';
import { pageLanguage } from '../../../shared/http/html/page-language.ts';
import { timesTexts } from '../../../shared/texts/pages/times.ts';
import { bookedAddress, type LeadingOn } from './addresses.ts';
import { openedBy } from './open-state.ts';
import { requireMovable } from './require-movable.ts';
import type { visitPagesRoutes } from './routes.ts';
import { timesPage } from './times-page.ts';
import { told, toldEnded } from './told.ts';
import { toldToCall } from './told-to-call.ts';
import type { TimesDeps } from './visit-pages-deps.ts';
import { type Choosing, choosing, narrowingOf, wantedVisit } from './wanted-times.ts';

/** What is the same of a request for times and of one for a time. */
export type TimesAsked = Pick<
  OperationRequest<(typeof visitPagesRoutes)['showTimes']>,
  'query' | 'now' | 'wantsSpanish'
>;

/** What the address of a page of times opens: whose time is chosen, or the answer that there is nothing to choose. */
export async function openTimes(
  deps: TimesDeps,
  asked: TimesAsked,
): Promise<{ on: LeadingOn; chosen: Choosing } | { answer: OperationAnswer }> {
  const { query, now } = asked;
  const language = pageLanguage(query.lang, asked);
  const { state, on } = await openedBy(deps, { kind: 'times', schema: TimesState, sealed: query.d, language, now });
  const chosen = state && (await choosing(deps, state));
  return chosen ? { on, chosen } : { answer: toldEnded(deps, { language, query }) };
}

/** The visit that the case has of the type, beside which none of it is booked. */
const openVisit = ({ openVisits }: CaseHeader, type: string): string | undefined =>
  Object.hasOwn(openVisits, type) ? openVisits[type] : undefined;

/** Leads to the visit that there is: a second one is not booked beside it. */
function toldOfVisit(deps: TimesDeps, { query }: TimesAsked, chosen: Choosing, appointmentId: string, on: LeadingOn) {
  const texts = timesTexts[on.language];
  const address = bookedAddress({ ...chosen.state, appointmentId, outcome: 'kept' }, on);
  return told(deps, {
    language: on.language,
    query,
    headline: texts.have,
    lines: [],
    next: html`<p><a class="usa-button" href="${address}">${texts.seeVisit}</a></p>`,
  });
}

/**
 * The page of times as it stands, whatever was pressed before.
 * @param told what was wrong, and the status that says so
 */
export async function timesNow(
  deps: TimesDeps,
  asked: TimesAsked,
  { on, chosen }: { on: LeadingOn; chosen: Choosing },
  wrong: { status?: number; error?: string } = {},
): Promise<OperationAnswer> {
  const { query, now } = asked;
  const { language } = on;
  try {
    requireMovable(deps, chosen, now);
    const wanted = wantedVisit(deps, chosen, narrowingOf(query, chosen, language), now);
    if (!wanted) return toldToCall(deps, { kind: 'not-self-bookable' }, { ...asked, language, header: chosen.header });
    const has = chosen.moving ? undefined : openVisit(chosen.header, wanted.type.appointmentTypeId);
    if (has !== undefined) return toldOfVisit(deps, asked, chosen, has, on);
    return await timesPage(deps, { query, language, now, chosen, wanted, ...wrong });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return toldToCall(deps, error, { ...asked, language, header: chosen.header });
  }
}

/** Shows free times for a case; it changes nothing. */
export const showTimes =
  (deps: TimesDeps): Operation<(typeof visitPagesRoutes)['showTimes']> =>
  async (asked) => {
    const opened = await openTimes(deps, asked);
    return 'answer' in opened ? opened.answer : timesNow(deps, asked, opened);
  };
