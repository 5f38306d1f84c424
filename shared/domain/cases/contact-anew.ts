import type { Temporal } from 'temporal-polyfill';
import { stored } from '../core/instants.ts';
import type { CaseHeader } from './case-header.ts';

/** States in which a person may be seen, or stand as seen, by a visit that began before. */
const mayHaveBeenSeen: readonly CaseHeader['status'][] = ['scheduled', 'seen'];

/** Somebody has to call once more: a visit that began before now is no answer to that. */
export const callDemandedAnew = (header: CaseHeader, now: Temporal.Instant): CaseHeader =>
  mayHaveBeenSeen.includes(header.status) ? { ...header, callAnewAt: stored(now) } : header;

/** The person was seen, or reached, at this instant: what was demanded until then is done. @param at RFC 3339 UTC */
export function callAnswered(header: CaseHeader, at: string): CaseHeader {
  const { callAnewAt, ...rest } = header;
  return callAnewAt === undefined || at < callAnewAt ? header : rest;
}

/** Whether the person was seen, and nobody has demanded a call since. */
export const isSeenForGood = ({ status, callAnewAt }: Pick<CaseHeader, 'status' | 'callAnewAt'>): boolean =>
  status === 'seen' && callAnewAt === undefined;

type Reached = Pick<CaseHeader, 'status' | 'callAnewAt' | 'reachedAt'>;

/** Whether what demands a call has not led to one yet, nor to a visit that answers it. */
export const isUnreached = (header: Reached): boolean => header.reachedAt === undefined && !isSeenForGood(header);

/** Whether the person was reached once, and is to be called again, by day, because they missed a visit since. */
export const isToCallAgain = (header: Reached & Pick<CaseHeader, 'missedVisit'>): boolean =>
  header.missedVisit === true && !isUnreached(header);

/** When the person was first spoken to: by a call, or where nobody called, in the visit. RFC 3339 UTC. */
export const spokenToAt = ({
  reachedAt,
  seenAt,
  callAnewAt,
}: Pick<CaseHeader, 'reachedAt' | 'seenAt' | 'callAnewAt'>): string | undefined =>
  reachedAt ?? (callAnewAt === undefined ? seenAt : undefined);
