import type { BookingChange } from '../../workflows/booking/changes.ts';
import { appointmentItem } from '../records/appointment-record.ts';
import { dayItem, dayKey } from '../records/day-record.ts';
import { holderItem, holdItem } from '../records/hold-record.ts';
import { check, isNew, orShown, put, unchangedSince, type WritesOf } from './write.ts';

export const bookingWrites: WritesOf<BookingChange> = {
  'day-changed': ({ day, from }) => orShown(put('Schedule', dayItem(day), unchangedSince(from))),
  'day-unchanged': ({ key, version }) => check('Schedule', dayKey(key), unchangedSince(version)),
  'appointment-created': ({ appointment }) => put('Schedule', appointmentItem(appointment), isNew),
  'appointment-changed': ({ appointment, from }) => put('Schedule', appointmentItem(appointment), unchangedSince(from)),
  'hold-created': ({ hold }) => put('Schedule', holdItem(hold), isNew),
  'holder-changed': ({ ledger, from }) => put('Schedule', holderItem(ledger), unchangedSince(from)),
};
