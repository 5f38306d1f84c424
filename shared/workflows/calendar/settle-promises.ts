import type { Temporal } from 'temporal-polyfill';
import type { CalendarScope } from '../../domain/calendar/scope.ts';
import type { IdSource } from '../../domain/core/ids.ts';
import { stored } from '../../domain/core/instants.ts';
import { settleCalendar } from '../../domain/messages/settle-calendar.ts';
import { recheckCalendarTimer } from '../../domain/messages/timer.ts';
import type { Change } from '../core/changes.ts';

/** By then nobody decides by the directory as it was before: it is kept for a minute, and a request lives half of one. */
const recheckMinutes = 2;

/**
 * What every change of the calendar promises in its own transaction: that its days are settled, whatever becomes of the request, and
 * that they are looked at once more when nobody books by the calendar as it was before.
 * @param scope the days that the change may concern
 */
export function settlePromises(ids: Pick<IdSource, 'next'>, scope: CalendarScope, now: Temporal.Instant): Change[] {
  const change = ids.next('txn');
  const dueAt = stored(now.add({ minutes: recheckMinutes }));
  return [
    { kind: 'reaction-promised', reaction: settleCalendar(change, scope), at: stored(now) },
    { kind: 'timer-set', timer: recheckCalendarTimer(change, scope, dueAt), at: stored(now) },
  ];
}
