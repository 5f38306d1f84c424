import type { TimeOff } from '../../shared/domain/calendar/time-off.ts';
import { TimeOff as schema } from '../../shared/domain/calendar/time-off.ts';
import { anId } from './records.ts';

/** A week of whole days; a change may be of any of it. */
export const aTimeOff = (changes: Partial<TimeOff> = {}): TimeOff =>
  schema.parse({
    timeOffId: anId('off'),
    practitionerId: 'chen',
    from: '2026-11-30',
    to: '2026-12-04',
    at: '2026-11-23T14:00:00.000Z',
    by: 'admin-1',
    ...changes,
  });
