import { Temporal } from 'temporal-polyfill';
import type { CaseHeader } from '../cases/case-header.ts';
import { deadlineMinute } from '../cases/late-for-deadline.ts';

type Accepted = Pick<CaseHeader, 'acceptedLate' | 'deadlines' | 'visitStarts' | 'seenAt'>;

/**
 * Whether what a clinician accepted still stands: it names a visit that is open, or that took place, and the deadline of the case. A
 * visit that took place began at its start, or the person came before it.
 */
export function standsAccepted({ acceptedLate, visitStarts = {}, seenAt, ...header }: Accepted): boolean {
  if (!acceptedLate || acceptedLate.seenBy !== deadlineMinute(header)) return false;
  const { start } = acceptedLate;
  if (seenAt !== undefined) return Temporal.Instant.from(seenAt).epochMilliseconds <= start * 60_000;
  return Object.values(visitStarts).includes(start);
}
