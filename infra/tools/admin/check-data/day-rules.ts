import type { Appointment } from '../../../../shared/domain/booking/appointment.ts';
import { newAppointment } from '../../../../shared/domain/booking/appointment-changes.ts';
import { dayKeysOf } from '../../../../shared/domain/booking/kept-at.ts';
import {
  type Busy,
  isSameDay,
  type PractitionerDay,
  rewriteDay,
} from '../../../../shared/domain/calendar/practitioner-day.ts';
import { overlaps } from '../../../../shared/domain/core/intervals.ts';
import { Unreadable } from '../../../../shared/workflows/core/unreadable.ts';
import type { CheckContext } from './check-context.ts';
import { type Finding, mended } from './finding.ts';
import { keepsTime, slotOfKept } from './kept-stretch.ts';

const hasBegun = ({ slot, changedAt }: Appointment): boolean => Date.parse(changedAt) >= slot.start * 60_000;

/** Whether a visit has this time: one that took place or was missed keeps it, one that was cancelled before it began does not. */
const belongs = (day: PractitionerDay, visit: Appointment, { directory }: CheckContext): boolean =>
  (visit.status !== 'cancelled' || hasBegun(visit)) &&
  dayKeysOf(directory, visit).some((key) => isSameDay(key, day)) &&
  keepsTime(day, visit);

function freed(day: PractitionerDay, visit: Appointment, context: CheckContext): Finding {
  const kept = rewriteDay(day, context.now, { removed: [visit.appointmentId] });
  return mended(
    context,
    { kind: 'day-holds-ended-visit', caseId: visit.caseId, ids: [visit.appointmentId, day.date] },
    [{ kind: 'day-changed', day: kept, from: day.version }],
  );
}

/** A visit of which its day is left, and whose it is: it is booked again. Where nobody knows whose, its time is kept all the same. */
function unknown(day: PractitionerDay, stretch: Busy, caseId: string | undefined, context: CheckContext): Finding {
  const taken = slotOfKept(context.directory, { day, stretch });
  const ids = [stretch.id, `${day.date} ${day.practitionerId}`];
  if (caseId === undefined || !taken) return { kind: 'day-holds-unknown-visit', ids, caseId };
  const appointment = newAppointment({ appointmentId: stretch.id, caseId, ...taken }, context.now);
  return mended(context, { kind: 'visit-lost', caseId, ids }, [{ kind: 'appointment-created', appointment }]);
}

function overlapping({ busy, date, practitionerId }: PractitionerDay): Finding[] {
  const visits = busy.filter(({ kind, overbooked }) => kind === 'visit' && !overbooked);
  return visits.flatMap((visit, at) =>
    visits
      .slice(at + 1)
      .filter((other) => overlaps(visit, other))
      .map((other): Finding => ({ kind: 'visits-overlap', ids: [visit.id, other.id, `${date} ${practitionerId}`] })),
  );
}

/**
 * Each visit of a day is one that is booked there, and no two overlap that nobody overbooked.
 * @param visitsById the visits that the day names
 * @param cases whose a visit was, by what was told and noted of it
 */
export function dayFindings(
  day: PractitionerDay,
  visitsById: ReadonlyMap<string, Appointment | Unreadable>,
  cases: ReadonlyMap<string, string>,
  context: CheckContext,
): Finding[] {
  const kept = day.busy.filter(({ kind }) => kind === 'visit');
  const odd = kept.flatMap((stretch): Finding[] => {
    const visit = visitsById.get(stretch.id);
    if (!visit) return [unknown(day, stretch, cases.get(stretch.id), context)];
    // Its case tells of it.
    if (visit instanceof Unreadable) return [];
    return belongs(day, visit, context) ? [] : [freed(day, visit, context)];
  });
  return [...odd, ...overlapping(day)];
}
