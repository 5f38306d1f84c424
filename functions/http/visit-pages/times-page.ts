import type { Temporal } from 'temporal-polyfill';
import type * as z from 'zod/mini';
import { localDateAt } from '../../../shared/domain/core/local-time.ts';
import { namedFirst } from '../../../shared/domain/search/best-times.ts';
import type { OperationAnswer } from '../../../shared/http/core/operation.ts';
import { type Html, html } from '../../../shared/http/html/markup.ts';
import type { PageLanguage } from '../../../shared/http/html/page-language.ts';
import { whenWords } from '../../../shared/http/html/reader-time.ts';
import { timesTexts } from '../../../shared/texts/pages/times.ts';
import { type FoundTimes, findTimes } from './find-times.ts';
import { type SaidByAddress, sameAddress } from './page-query.ts';
import { promisedCall } from './promised-call.ts';
import type { TimesQuery } from './routes.ts';
import { type ShowingTimes, timesInDays, timesInFull } from './time-buttons.ts';
import { timesFilters } from './times-filters.ts';
import { callLine } from './told.ts';
import { framed } from './visit-frame.ts';
import type { TimesDeps } from './visit-pages-deps.ts';
import { readerAt } from './visit-place.ts';
import { type Bookable, type Choosing, type Narrowing, narrowingOf, remoteInstead } from './wanted-times.ts';

/** What is shown, and how it was asked for. */
export interface TimesPage {
  query: z.infer<typeof TimesQuery>;
  language: PageLanguage;
  now: Temporal.Instant;
  chosen: Choosing;
  wanted: Bookable;
  status?: number;
  /** Stands first: what was wrong. */
  error?: string | undefined;
}

/** How many times are named first. */
const mostNamed = 3;

const isNarrowed = ({ language, clinic, telehealth, stepFree }: Narrowing): boolean =>
  language !== undefined || clinic !== undefined || telehealth || stepFree;

/** The same page, asked for otherwise. */
const pageAddress = ({ query, language }: TimesPage, changes: SaidByAddress): string =>
  sameAddress({ ...query, lang: language }, changes);

const everything = { chosen: '1', language: 'any', clinic: undefined, telehealth: undefined, stepFree: undefined };

const widenLink = (page: TimesPage): Html =>
  html`<p><a href="${pageAddress(page, { ...everything, from: undefined })}">${timesTexts[page.language].widen}</a></p>`;

/** Nothing was found: why, how to find more, whom to call. */
function nothing(deps: TimesDeps, page: TimesPage, found: FoundTimes, narrowing: Narrowing): Html {
  const texts = timesTexts[page.language];
  const why = found.keepsBack ? texts.sooner : !isNarrowed(narrowing) && texts.noneWide;
  const call = !isNarrowed(narrowing) && promisedCall(deps, page.chosen.header, page);
  return html`<div class="notice notice--neutral"><h2>${texts.none}</h2>
${why && html`<p>${why}</p>`}
${call && html`<p><strong>${call}</strong></p>`}
</div>
${isNarrowed(narrowing) && widenLink(page)}
<p>${texts.callUs}</p>
${callLine(deps, page.language)}`;
}

/** Every time comes too late: who calls, by when, and that a later one may be taken all the same. */
function lateNotice(deps: TimesDeps, page: TimesPage): Html {
  const texts = timesTexts[page.language];
  return html`<div class="notice notice--urgent"><h2>${texts.noneInTime}</h2>
<p><strong>${promisedCall(deps, page.chosen.header, page) ?? texts.callNow}</strong></p>
<p>${texts.later}</p>
${callLine(deps, page.language)}
</div>`;
}

function showingOf({ chosen, language }: TimesPage, { fromHome }: FoundTimes, narrowing: Narrowing): ShowingTimes {
  const own = chosen.header.language === 'en' ? [] : [chosen.header.language];
  const spoken = [...new Set([...(narrowing.language ? [narrowing.language] : []), ...own])];
  return { directory: chosen.directory, language, spoken, fromHome };
}

function times(deps: TimesDeps, page: TimesPage, found: FoundTimes, narrowing: Narrowing): Html {
  const texts = timesTexts[page.language];
  const showing = showingOf(page, found, narrowing);
  const best = page.query.from === undefined ? namedFirst(found.times, mostNamed) : [];
  const { language = 'any', telehealth, stepFree } = narrowing;
  const kept = { chosen: '1', language, telehealth: String(telehealth), stepFree: String(stepFree) };
  return html`${found.lateOnly && page.query.from === undefined && lateNotice(deps, page)}
${found.keepsBack && isNarrowed(narrowing) && html`<p>${texts.sooner}</p>${widenLink(page)}`}
<form method="post">
${best.length > 0 && html`<h2>${texts.best}</h2>\n${timesInFull(showing, best, found.times[0])}`}
<h2>${texts.all}</h2>
${timesInDays(showing, found.times, (clinic, from) => pageAddress(page, { ...kept, clinic, from }))}
</form>`;
}

/** Leads to later days, and back to the first. */
function paging(page: TimesPage, { more }: FoundTimes): Html {
  const texts = timesTexts[page.language];
  return html`${more && html`<p><a class="usa-button usa-button--outline" href="${pageAddress(page, { from: more })}">${texts.more}</a></p>`}
${page.query.from !== undefined && html`<p><a href="${pageAddress(page, { from: undefined })}">${texts.first}</a></p>`}`;
}

/** What the page is about: a first time, or another one for a visit, which stays until then. */
function opening(deps: TimesDeps, { chosen, language, error }: TimesPage): { title: string; lead: Html } {
  const texts = timesTexts[language];
  const { moving, directory } = chosen;
  const shown = moving && { visit: moving, directory, language, zone: deps.zone, phone: deps.phone };
  const title = moving ? texts.movingTitle : texts.title;
  const lead = html`${error && html`<div class="notice notice--neutral" role="alert" tabindex="-1" data-focus="true" autofocus><p>${error}</p></div>`}
<h1>${title}</h1>
${shown && html`<p>${texts.moving(whenWords(shown.visit.slot.start, readerAt(shown)))}</p>`}
<p>${texts.lead(deps.settings.holdMinutes)}</p>`;
  return { title, lead };
}

/** Free times for a case: the best with their reasons, then all by day and clinic; it changes nothing. */
export async function timesPage(deps: TimesDeps, page: TimesPage): Promise<OperationAnswer> {
  const { query, language, now, chosen, wanted, status = 200 } = page;
  const narrowing = narrowingOf(query, chosen, language);
  const found = await findTimes(deps, chosen, wanted, narrowing, { from: query.from, now });
  const { title, lead } = opening(deps, page);
  const isNone = found.times.length === 0;
  const filters = timesFilters({
    ...{ directory: chosen.directory, language, d: query.d ?? '', narrowing, isOpen: isNone },
    mayBeRemote: remoteInstead(deps, chosen, now) !== undefined,
    today: localDateAt(now, deps.zone),
  });
  const main = html`${lead}
${isNone ? nothing(deps, page, found, narrowing) : undefined}
${filters}
${isNone ? undefined : times(deps, page, found, narrowing)}
${paging(page, found)}
${isNone ? undefined : callLine(deps, language)}`;
  return framed(deps, { status, language, title, query, main, hasErrors: page.error !== undefined });
}
