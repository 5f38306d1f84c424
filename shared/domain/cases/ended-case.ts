import { Temporal } from 'temporal-polyfill';
import type { Caller } from '../core/party.ts';
import { Refusal } from '../core/refusal.ts';
import type { CaseHeader } from './case-header.ts';

type Ended = Pick<CaseHeader, 'status' | 'endedAt'>;

/** In the practice's zone, as its offset says. */
const dayOf = (endedAt: string): string =>
  Temporal.PlainDate.from(endedAt).toLocaleString('en-US', { dateStyle: 'medium' });

/** How and when a case ended. */
export const endedWords = ({ status, endedAt }: Ended): string =>
  `This case was ${status}${endedAt ? ` on ${dayOf(endedAt)}` : ''}.`;

/** Whole days after its end in which calls about a case are still logged. */
export const daysOfCalls = 30;

/** Whether a call that is made now is still about the end of a case. @param at RFC 3339 */
export const takesCalls = ({ endedAt }: Ended, at: string): boolean =>
  endedAt !== undefined &&
  Temporal.Instant.compare(at, Temporal.Instant.from(endedAt).add({ hours: 24 * daysOfCalls })) <= 0;

const forStaff =
  'Log a call about it with POST /v1/cases/{id}/contact; for anything new, open a new case with POST /v1/cases.';

/** What is refused of a case that has ended, and what to do instead. */
export const hasEndedRefusal = (header: Ended, refused: string, instead = forStaff): Refusal =>
  new Refusal('unlawful-change', `${endedWords(header)} ${refused} ${instead}`);

/** What to do instead, to whoever asks. */
export const insteadFor = ({ kind }: Pick<Caller, 'kind'>): string =>
  kind === 'staff' ? forStaff : 'If anything is new or worse, call us.';
