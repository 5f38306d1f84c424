import type { Temporal } from 'temporal-polyfill';
import { PastHours } from '../../domain/calendar/past-hours.ts';
import { stored } from '../../domain/core/instants.ts';
import type { Item } from '../dynamo/item.ts';
import { type RecordKind, readMember } from './read-record.ts';

const kind: RecordKind<typeof PastHours> = { schema: PastHours, version: 1 };

/** The partition of a practitioner's hours that were replaced, the oldest first. */
export const pastHoursKey = (practitionerId: string): string => `HOURS#${practitionerId}`;

/** Between which sort keys the hours stand that were still in force after an instant; no text of an instant sorts behind the last. */
export const inForceAfter = (since: Temporal.Instant): { from: string; to: string } => ({
  from: stored(since),
  to: '~',
});

/** @param version of the directory entry that held the hours: two changes may bear one instant */
export const pastHoursItem = (hours: PastHours, version: number): Record<string, unknown> => ({
  pk: pastHoursKey(hours.practitionerId),
  sk: `${hours.until}#${version}`,
  schema: kind.version,
  hours,
});

export const pastHoursOf = (item: Item): PastHours => readMember(kind, item, 'hours');
