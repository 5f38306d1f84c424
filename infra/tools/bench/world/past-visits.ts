import type { Appointment } from '../../../../shared/domain/booking/appointment.ts';
import { addDays } from '../../../../shared/domain/core/local-time.ts';
import type { Practitioner } from '../../../../shared/domain/directory/directory.ts';
import { appointmentItem } from '../../../../shared/store/records/appointment-record.ts';
import { dayItem } from '../../../../shared/store/records/day-record.ts';

const visitMinutes = 20;
/** As many as fit into the hours of a day that is 70 % booked. */
const visitsADay = 15;
/** 09:00 in New York's winter, in minutes of UTC. */
const firstMinute = 14 * 60;

const idOf = (prefix: string, n: number): string => `${prefix}_${String(n).padStart(20, '0')}`;
const isWeekend = (date: string): boolean => [0, 6].includes(new Date(`${date}T00:00Z`).getUTCDay());

type Who = Pick<Practitioner, 'practitionerId' | 'scheduleGroup' | 'clinicIds' | 'homeZone'>;

/** Completed visits of a practitioner-day, one after the other, numbered from `first` on. */
function visitsOf(who: Who, date: string, first: number, count: number): Appointment[] {
  const origin = Date.parse(`${date}T00:00Z`) / 60_000 + firstMinute;
  return Array.from({ length: count }, (_, at) => {
    const start = origin + at * visitMinutes;
    return {
      appointmentId: idOf('apt', first + at),
      caseId: idOf('int', first + at),
      status: 'completed',
      slot: {
        practitionerId: who.practitionerId,
        clinicId: who.clinicIds[0] ?? '',
        appointmentType: 'follow-up',
        start,
        end: start + visitMinutes,
      },
      keptAt: { scheduleGroup: who.scheduleGroup, date, zone: who.homeZone },
      version: 3,
      createdAt: `${date}T08:00:00Z`,
      changedAt: `${date}T22:00:00Z`,
    };
  });
}

/**
 * Records of past visits, each with its appointment and its place in a practitioner-day, of working days back from a date.
 * @param before the first date that has none
 */
export function* pastVisits(
  practitioners: readonly Who[],
  count: number,
  before: string,
): Generator<Record<string, unknown>> {
  let written = 0;
  for (let date = addDays(before, -1); written < count; date = addDays(date, -1)) {
    if (isWeekend(date)) continue;
    for (const who of practitioners) {
      const visits = visitsOf(who, date, written, Math.min(visitsADay, count - written));
      if (visits.length === 0) return;
      written += visits.length;
      const busy = visits.map(({ appointmentId, slot: { start, end, clinicId } }) => ({
        start,
        end,
        kind: 'visit' as const,
        id: appointmentId,
        clinicId,
      }));
      const { scheduleGroup, practitionerId } = who;
      yield dayItem({ scheduleGroup, practitionerId, date, version: visits.length, busy });
      yield* visits.map(appointmentItem);
    }
  }
}
