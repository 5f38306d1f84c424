import type { Temporal } from 'temporal-polyfill';
import type { CaseHeader } from './case-header.ts';
import { deadlineMinute, hasDeadlineAhead } from './late-for-deadline.ts';
import { nextVisitStart } from './visit-facts.ts';

const isMarked = (header: CaseHeader): boolean => header.noCapacityBy === deadlineMinute(header);

/**
 * Whether no time was free before the deadline of a case when that was last looked into. It goes out by itself once a visit stands, the
 * deadline is another, or has passed.
 */
export const showsNoCapacity = (header: CaseHeader, now: Temporal.Instant): boolean =>
  isMarked(header) && hasDeadlineAhead(header, now) && nextVisitStart(header, now) === undefined;

/** The case once it was looked into whether a time is free before its deadline. @returns undefined where the header says so already */
export function withCapacity(header: CaseHeader, isFree: boolean): CaseHeader | undefined {
  if (isMarked(header) === !isFree) return undefined;
  const { noCapacityBy: _, ...rest } = header;
  return { ...rest, version: header.version + 1, ...(!isFree && { noCapacityBy: deadlineMinute(header) }) };
}
