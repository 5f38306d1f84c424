import type { Temporal } from 'temporal-polyfill';
import type { EpochMinute } from '../core/local-time.ts';
import type { CaseHeader } from './case-header.ts';

/** What a header says of the visits that are open. */
type OpenVisits = Pick<CaseHeader, 'openVisits' | 'toRebook' | 'visitStarts'>;

/** The case with these of its visits, named by type, marked as unable to take place, and no other. */
export function withToRebook(header: CaseHeader, types: readonly string[]): CaseHeader {
  const { toRebook: _, ...rest } = header;
  return types.length > 0 ? { ...rest, toRebook: [...types] } : rest;
}

/** The case with these of its open visits and no other. @param openVisits by appointment type */
export function keepingVisits(header: CaseHeader, openVisits: CaseHeader['openVisits']): CaseHeader {
  const types = (header.toRebook ?? []).filter((type) => Object.hasOwn(openVisits, type));
  const { visitStarts = {}, ...rest } = withToRebook(header, types);
  const starts = Object.entries(visitStarts).filter(([type]) => Object.hasOwn(openVisits, type));
  return { ...rest, openVisits, ...(starts.length > 0 && { visitStarts: Object.fromEntries(starts) }) };
}

/** Whether a visit is open and cannot take place as it was booked. */
export const isToRebook = ({ openVisits, toRebook = [] }: OpenVisits, appointmentId: string): boolean =>
  toRebook.some((type) => openVisits[type] === appointmentId);

/** When the open visits start that can take place as they were booked: another one meets no deadline. */
export const standingStarts = ({ visitStarts = {}, toRebook = [] }: OpenVisits): EpochMinute[] =>
  Object.entries(visitStarts).flatMap(([type, start]) => (toRebook.includes(type) ? [] : [start]));

/**
 * When the earliest open visit ahead starts that can take place; undefined where there is none, or an earlier release wrote the header.
 */
export function nextVisitStart(header: OpenVisits, now: Temporal.Instant): EpochMinute | undefined {
  const ahead = standingStarts(header).filter((start) => start * 60_000 > now.epochMilliseconds);
  return ahead.length > 0 ? Math.min(...ahead) : undefined;
}

/** When the earliest visit starts that cannot take place as it was booked; undefined where there is none, or its start is not known. */
export function toRebookStart({ visitStarts = {}, toRebook = [] }: OpenVisits): EpochMinute | undefined {
  const starts = toRebook.flatMap((type) => visitStarts[type] ?? []);
  return starts.length > 0 ? Math.min(...starts) : undefined;
}

/** Ids of the open visits whose start the header does not say: an earlier release booked them. */
export const visitsWithoutStart = ({ openVisits, visitStarts = {} }: OpenVisits): string[] =>
  Object.entries(openVisits).flatMap(([type, id]) => (Object.hasOwn(visitStarts, type) ? [] : [id]));
