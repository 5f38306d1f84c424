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
}

/** How long an address opens its page, in seconds: a time is chosen on the day, a hold is decided in minutes. */
const day = 24 * 3600;
const opens = { times: day, hold: 1800, booked: day, worse: day } as const;

/** A page beside this one (`/appointments/…`), with what it shows sealed in its address. */
function beside(
  name: string,
  kind: PageStateKind & keyof typeof opens,
  state: unknown,
  { keys, language, now }: LeadingOn,
) {
  const d = sealPageState(keys, kind, state, { now, seconds: opens[kind] });
  return `./${name}?${new URLSearchParams({ lang: language, d })}`;
}

export const timesAddress = (state: TimesState, on: LeadingOn): string => beside('times', 'times', state, on);
export const holdAddress = (state: HoldState, on: LeadingOn): string => beside('hold', 'hold', state, on);
export const bookedAddress = (state: BookedState, on: LeadingOn): string => beside('booked', 'booked', state, on);
export const worseAddress = (state: WorseState, on: LeadingOn): string => beside('worse', 'worse', state, on);

/** @param token opens this one visit */
export const manageAddress = (appointmentId: string, token: string, language: PageLanguage): string =>
  `./manage?${new URLSearchParams({ lang: language, id: appointmentId, token })}`;

/** The API's calendar file of a visit. @param token opens this one visit */
export const calendarAddress = (appointmentId: string, token: string): string =>
  `../v1/appointments/${encodeURIComponent(appointmentId)}/calendar.ics?${new URLSearchParams({ token })}`;
