import type { Appointment } from '../../shared/domain/booking/appointment.ts';
import type { CalendarScope } from '../../shared/domain/calendar/scope.ts';
import type { TimeOff } from '../../shared/domain/calendar/time-off.ts';
import type { Directory, Practitioner } from '../../shared/domain/directory/directory.ts';
import type { SettleCalendar } from '../../shared/domain/messages/settle-calendar.ts';
import type { RecheckCalendarTimer } from '../../shared/domain/messages/timer.ts';
import { fromItem } from '../../shared/store/dynamo/item.ts';
import { appointmentOf } from '../../shared/store/records/appointment-record.ts';
import { caseHeaderOf } from '../../shared/store/records/case-record.ts';
import { dayOf } from '../../shared/store/records/day-record.ts';
import { promisedOf } from '../../shared/store/records/promise-record.ts';
import { recheckCalendar } from '../../shared/workflows/calendar/recheck-calendar.ts';
import { settleWithin } from '../../shared/workflows/calendar/settle-calendar.ts';
import { settlePromises } from '../../shared/workflows/calendar/settle-promises.ts';
import type { Change } from '../../shared/workflows/core/changes.ts';
import { outcomeOnly, transact } from '../../shared/workflows/core/unit-of-work.ts';
import { aTimeOff } from './calendar-records.ts';
import type { Contents, FaultStore } from './fault-store.ts';
import { aVisit } from './histories.ts';
import { anId, aSlot, tuesdayNine } from './records.ts';
import type { WorkflowWorld } from './workflow-world.ts';

export const surgeon = 'spine-surgeon-1';

/** An absence of the surgeon of the histories. */
export const anAbsence = (number: number, changes: Partial<TimeOff> = {}): TimeOff =>
  aTimeOff({
    timeOffId: anId('off', number),
    practitionerId: surgeon,
    from: '2026-11-24',
    to: '2026-11-24',
    ...changes,
  });

export const scopeOf = ({ practitionerId, from, to }: TimeOff): CalendarScope => ({ practitionerId, from, to });

type Asked = Pick<WorkflowWorld, 'deps' | 'now' | 'remaining'>;

/** Saves a change of the calendar as its request does: in one transaction, and then it settles what it can. */
export async function change({ deps, now, remaining }: Asked, scope: CalendarScope, ...changes: Change[]) {
  const all = [...changes, ...settlePromises(deps.ids, scope, now)];
  await transact(deps, outcomeOnly<null>(remaining), 'save this', async () => ({ outcome: null, changes: all }));
  return settleWithin(deps, scope, remaining);
}

export const takeOff = (world: Asked, timeOff: TimeOff) =>
  change(world, scopeOf(timeOff), { kind: 'time-off-added', timeOff });
export const comeBack = (world: Asked, timeOff: TimeOff) =>
  change(world, scopeOf(timeOff), { kind: 'time-off-removed', ...timeOff });

/** A case of its own with a visit at the surgeon's, so many minutes after Tuesday at nine. */
export const aVisitAt = (number: number, minutes: number, more: Partial<Appointment['slot']> = {}): Change[] => {
  const start = tuesdayNine + minutes;
  const slot = aSlot({ practitionerId: surgeon, clinicId: 'bronx', start, end: start + 40, ...more });
  return aVisit(
    { appointmentId: anId('apt', number), caseId: anId('int', number), slot },
    { caseId: anId('int', number) },
  );
};

/** What the records of a store say of the calendar. */
export function calendarOf(contents: Contents) {
  const items = [...contents.values()].map(({ item }) => item);
  const keyed = (prefix: string) => items.filter(({ pk }) => pk?.S?.startsWith(prefix));
  const days = keyed('WEEK#').map(dayOf);
  return {
    days,
    /** The dates on which an absence stands in the day. */
    awayOn: (timeOffId: string) =>
      days
        .filter(({ busy }) => busy.some(({ id }) => id === timeOffId))
        .map(({ date }) => date)
        .toSorted(),
    visits: keyed('APT#').map(appointmentOf),
    headers: items.filter(({ header }) => header).map(caseHeaderOf),
    toRebook: keyed('APT#')
      .map(appointmentOf)
      .flatMap(({ needsRebooking, appointmentId }) => (needsRebooking ? [appointmentId] : []))
      .toSorted(),
    told: keyed('evt_')
      .map((item) => fromItem(item).event as { kind: string; appointmentId: string })
      .filter(({ kind }) => kind === 'needs-rebooking')
      .map(({ appointmentId }) => appointmentId)
      .toSorted(),
  };
}

/** What is promised and not done of a store's calendar: parts to settle and timers. */
async function promisesOf(store: FaultStore): Promise<(SettleCalendar | RecheckCalendarTimer)[]> {
  const items = [...(await store.contents()).values()].filter(({ table, item }) => table === 'Outbox' && item.pending);
  return items.flatMap(({ item }): (SettleCalendar | RecheckCalendarTimer)[] => {
    const promised = promisedOf(item);
    if ('reaction' in promised && promised.reaction.purpose === 'settle-calendar') return [promised.reaction];
    return 'timer' in promised && promised.timer.purpose === 'recheck-calendar' ? [promised.timer] : [];
  });
}

/** Does what the relay, the timers and the sweeper do in the end, however often: every part and recheck that was promised. */
export async function afterwards(
  store: FaultStore,
  { deps, remaining }: Asked,
  settlePart: (deps: Asked['deps'], part: SettleCalendar, remaining: () => number) => Promise<unknown>,
): Promise<number> {
  const done = new Set<string>();
  const idOf = (each: SettleCalendar | RecheckCalendarTimer) =>
    each.purpose === 'settle-calendar' ? each.reactionId : each.timerId;
  for (;;) {
    const next = (await promisesOf(store)).find((each) => !done.has(idOf(each)));
    if (!next) return done.size;
    done.add(idOf(next));
    if (next.purpose === 'settle-calendar') await settlePart(deps, next, remaining);
    else await recheckCalendar(deps, next, remaining);
  }
}

/** The directory with another entry of the surgeon. */
export const withSurgeon = (directory: Directory, changes: Partial<Practitioner>): Directory => ({
  ...directory,
  practitioners: directory.practitioners.map((each) =>
    each.practitionerId === surgeon ? { ...each, ...changes } : each,
  ),
});
