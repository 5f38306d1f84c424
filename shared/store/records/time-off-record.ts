import { TimeOff } from '../../domain/calendar/time-off.ts';
import type { Item } from '../dynamo/item.ts';
import { type RecordKind, readMember } from './read-record.ts';

/** A partition of its own for each practitioner: a search, which reads the whole directory, does not pay for it. */
export const awayKey = (practitionerId: string): string => `AWAY#${practitionerId}`;

export const timeOffKey = ({ practitionerId, timeOffId }: Pick<TimeOff, 'practitionerId' | 'timeOffId'>) => ({
  pk: awayKey(practitionerId),
  sk: timeOffId,
});

const kind: RecordKind<typeof TimeOff> = { schema: TimeOff, version: 1 };

export const timeOffItem = (timeOff: TimeOff): Record<string, unknown> => ({
  ...timeOffKey(timeOff),
  schema: kind.version,
  timeOff,
});

export const timeOffOf = (item: Item): TimeOff => readMember(kind, item, 'timeOff');
