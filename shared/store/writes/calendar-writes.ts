import type { CalendarChange } from '../../workflows/calendar/changes.ts';
import { directoryRecord, entryAt } from '../records/directory-record.ts';
import { timeOffItem, timeOffKey } from '../records/time-off-record.ts';
import { check, isNew, isThere, put, remove, unchangedSince, type WritesOf } from './write.ts';

/** An entry that was read at a version; 0 = it stands there, and nobody has changed it since it was written first. */
const entryUnchanged = (from: number) =>
  from > 0
    ? unchangedSince(from)
    : {
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(#version)',
        ExpressionAttributeNames: { '#version': 'version' },
      };

export const calendarWrites: WritesOf<CalendarChange> = {
  'time-off-added': ({ timeOff }) => put('Directory', timeOffItem(timeOff), isNew),
  'time-off-removed': (timeOff) => remove('Directory', timeOffKey(timeOff), isThere),
  'time-off-stands': (timeOff) => check('Directory', timeOffKey(timeOff), isThere),
  'practitioner-changed': ({ practitioner, place, from }) =>
    put('Directory', directoryRecord(entryAt('practitioners', practitioner, place), from + 1), entryUnchanged(from)),
  'clinic-changed': ({ clinic, place, from }) =>
    put('Directory', directoryRecord(entryAt('clinics', clinic, place), from + 1), entryUnchanged(from)),
};
