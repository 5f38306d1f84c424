import type { Temporal } from 'temporal-polyfill';
import type { BookedState, HoldState, TimesState, WorseState } from '../../../shared/contract/visit-pages.ts';
import type { PageLanguage } from '../../../shared/http/html/page-language.ts';
import type { LinkKeys } from '../../../shared/links/link-token.ts';
import { type PageStateKind, sealPageState } from '../../../shared/links/page-state.ts';

/** From where a page leads on: in its reader's language, by what can be opened from now on. */
export interface LeadingOn {
  keys: LinkKeys;
  language: PageLanguage;
  now: Temporal.Instant;
  /**
   * Epoch second at which the right ends by which the page was opened: its own address, or the token of a visit. Nothing that it leads to
   * outlives it, so that going from page to page renews no right. Undefined once a visit was booked or moved, which is a right of its own.
   */
  until: number | undefined;
}

/** Seconds that an address opens its page at most: long enough to choose a time tomorrow. */
export const opensFor = 24 * 3600;

/** A page beside this one (`/appointments/…`), with what it shows sealed in its address. */
function beside(kind: PageStateKind, state: unknown, { keys, language, now, until }: LeadingOn): string {
  const d = sealPageState(keys, kind, state, { now, seconds: opensFor, endsBy: until });
  return `./${kind}?${new URLSearchParams({ lang: language, d })}`;
}

export const timesAddress = (state: TimesState, on: LeadingOn): string => beside('times', state, on);
export const holdAddress = (state: HoldState, on: LeadingOn): string => beside('hold', state, on);
export const bookedAddress = (state: BookedState, on: LeadingOn): string => beside('booked', state, on);
/** @param state may hold besides how far the telling came (WorseForm) */
export const worseAddress = (state: WorseState, on: LeadingOn): string => beside('worse', state, on);

/** @param token opens this one visit @param booked the sealed page that leads there: what it knows goes along */
export const manageAddress = (appointmentId: string, token: string, language: PageLanguage, booked?: string): string =>
  `./manage?${new URLSearchParams({ lang: language, id: appointmentId, token, ...(booked && { b: booked }) })}`;

/** The API's calendar file of a visit. @param token opens this one visit */
export const calendarAddress = (appointmentId: string, token: string): string =>
  `../v1/appointments/${encodeURIComponent(appointmentId)}/calendar.ics?${new URLSearchParams({ token })}`;
