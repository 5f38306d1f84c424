import { createHash } from 'node:crypto';
import type { Holder } from '../domain/booking/hold.ts';
import type { DayKey } from '../domain/calendar/practitioner-day.ts';
import { isoWeekOf } from '../domain/core/local-time.ts';
import type { Lane } from '../domain/messages/events.ts';

/** Key layouts, as table.ts describes them; every key is written here and nowhere else. */
export const weekKey = (scheduleGroup: string, isoWeek: string): string => `WEEK#${scheduleGroup}#${isoWeek}`;

export const dayKey = ({ scheduleGroup, practitionerId, date }: DayKey) => ({
  pk: weekKey(scheduleGroup, isoWeekOf(date)),
  sk: `${date}#${practitionerId}`,
});

/** The inverse of `dayKey`: group, practitioner and date of a day are kept in its key alone. */
export function partsOfDayKey(pk: string, sk: string): DayKey {
  const [, scheduleGroup = ''] = pk.split('#');
  const [date = '', practitionerId = ''] = sk.split('#');
  return { scheduleGroup, practitionerId, date };
}

export const appointmentKey = (appointmentId: string) => ({ pk: `APT#${appointmentId}`, sk: 'APT' });
export const holdKey = (holdId: string) => ({ pk: `HOLD#${holdId}`, sk: 'HOLD' });
export const holderKey = ({ kind, id }: Holder) => ({ pk: `HOLDER#${kind}#${id}`, sk: 'HOLDER' });
export const caseKey = (caseId: string) => ({ pk: caseId });
export const clinicalKey = (caseId: string, version: number) => ({
  pk: caseId,
  sk: `v${String(version).padStart(6, '0')}`,
});
export const auditKey = (caseId: string) => `CASE#${caseId}`;
export const directoryKey = 'DIRECTORY';
export const openWorklist = 'OPEN';

export const roundKey = ({ caseId, round }: { caseId: string; round: number }) => `ROUND#${caseId}#${round}`;

const shards = ['P0', 'P1', 'P2', 'P3'] as const;

/**
 * Partitions of the pending marks, in the order in which they are looked at: pages, then what the first release left (it kept
 * no lanes apart), then notices, then what the system looks into by itself. Each lane is spread over a few, so that a burst of events has no single hot key.
 */
export const pendingPartitions: readonly (readonly string[])[] = [
  shards.map((shard) => `page-${shard}`),
  shards,
  shards.map((shard) => `notice-${shard}`),
  shards.map((shard) => `reaction-${shard}`),
];
export const pendingMark = (lane: Lane, promiseId: string): string => {
  const place = (createHash('sha256').update(promiseId).digest()[0] ?? 0) % shards.length;
  return `${lane}-${shards[place]}`;
};
