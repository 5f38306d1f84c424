import type { Temporal } from 'temporal-polyfill';
import type { EpochMinute } from '../core/local-time.ts';
import type { CaseHeader } from './case-header.ts';

/** What a header says of the visits that are open. */
type OpenVisits = Pick<CaseHeader, 'openVisits' | 'visitStarts'>;

/** The case with these of its open visits and no other. @param openVisits by appointment type */
export function keepingVisits(header: CaseHeader, openVisits: CaseHeader['openVisits']): CaseHeader {
  const { visitStarts = {}, ...rest } = header;
  const starts = Object.entries(visitStarts).filter(([type]) => Object.hasOwn(openVisits, type));
  return { ...rest, openVisits, ...(starts.length > 0 && { visitStarts: Object.fromEntries(starts) }) };
}

/** When the earliest open visit ahead starts; undefined where there is none, or an earlier release wrote the header. */
export function nextVisitStart({ visitStarts = {} }: OpenVisits, now: Temporal.Instant): EpochMinute | undefined {
  const ahead = Object.values(visitStarts).filter((start) => start * 60_000 > now.epochMilliseconds);
  return ahead.length > 0 ? Math.min(...ahead) : undefined;
}

/** Ids of the open visits whose start the header does not say: an earlier release booked them. */
export const visitsWithoutStart = ({ openVisits, visitStarts = {} }: OpenVisits): string[] =>
  Object.entries(openVisits).flatMap(([type, id]) => (Object.hasOwn(visitStarts, type) ? [] : [id]));
