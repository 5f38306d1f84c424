import type { Appointment } from '../../domain/booking/appointment.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { visitsWithoutStart } from '../../domain/cases/visit-facts.ts';
import type { ScheduleReader } from '../booking/ports.ts';

interface VisitStartDeps {
  schedule: Pick<ScheduleReader, 'appointments'>;
}

/** The case with the starts of its open visits, as the visits say them. */
export function withStartsOf(header: CaseHeader, visits: readonly Appointment[]): CaseHeader {
  const lacking = visitsWithoutStart(header);
  const starts = visits
    .filter(({ appointmentId }) => lacking.includes(appointmentId))
    .map(({ slot }) => [slot.appointmentType, slot.start] as const);
  return starts.length > 0
    ? { ...header, visitStarts: { ...header.visitStarts, ...Object.fromEntries(starts) } }
    : header;
}

/** One case with the starts of all of its open visits: see `withVisitStarts`. */
export async function withOwnStarts(deps: VisitStartDeps, header: CaseHeader): Promise<CaseHeader> {
  const [complete = header] = await withVisitStarts(deps, [header]);
  return complete;
}

/**
 * Cases with the starts of visits that an earlier release booked: their headers do not say them, so just those
 * visits are read, all in one batch; nothing is read where every header says its own.
 * @throws Throttled where the store keeps leaving some out
 */
export async function withVisitStarts(
  { schedule }: VisitStartDeps,
  headers: readonly CaseHeader[],
): Promise<CaseHeader[]> {
  const lacking = headers.flatMap(visitsWithoutStart);
  const visits = lacking.length > 0 ? await schedule.appointments(lacking) : [];
  return headers.map((header) => withStartsOf(header, visits));
}
