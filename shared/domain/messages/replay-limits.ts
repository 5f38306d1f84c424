import type { Temporal } from 'temporal-polyfill';
import type { HourlyCount } from '../core/hourly-count.ts';
import { epochSeconds } from '../core/instants.ts';
import type { MessageRecord } from './message-record.ts';

/** How often messages may be sent again. The values are configuration (shared/config/replay-limits.ts). */
export interface ReplayLimits {
  /** To one person by one channel within any hour. */
  readonly perPersonAndHour: number;
}

/** Of the staff each by name; patients and referrers by their case. */
const personOf = ({ to, caseId, channel }: Pick<MessageRecord, 'to' | 'caseId' | 'channel'>): string =>
  to === 'patient' || to === 'referrer' ? `${caseId}.${to}.${channel}` : `${to}.${channel}`;

/** @returns how a message that is sent again is counted; nothing where no limit is set */
export const replayCounts = (
  message: Pick<MessageRecord, 'to' | 'caseId' | 'channel'>,
  { perPersonAndHour: limit }: ReplayLimits,
  now: Temporal.Instant,
): HourlyCount[] =>
  limit === Infinity ? [] : [{ counter: { by: 'replay', id: personOf(message) }, limit, at: epochSeconds(now) }];
