import { ScheduleQuery } from '../../../shared/contract/queries.ts';
import { appointmentView } from '../../../shared/contract/views/appointment-view.ts';
import type { Appointment } from '../../../shared/domain/booking/appointment.ts';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { isoWeekOf } from '../../../shared/domain/core/local-time.ts';
import type { Operation } from '../../../shared/http/exchange.ts';
import type { QueryFaults } from '../../../shared/http/middleware/state.ts';
import type { staffRoutes } from './routes.ts';
import type { StaffDeps } from './staff-deps.ts';

/**
 * Reads the visits of a clinic's date from the practitioner-days, so that no index is needed: of all groups, because a visit
 * stays where it was booked whatever its practitioner does since.
 */
async function visitsOf(
  { directory, schedule }: Pick<StaffDeps, 'directory' | 'schedule'>,
  clinicId: string,
  date: string,
): Promise<Appointment[]> {
  const { practitioners } = await directory.directory();
  const groups = [...new Set(practitioners.map(({ scheduleGroup }) => scheduleGroup))];
  const weeks = await Promise.all(groups.map((group) => schedule.week(group, isoWeekOf(date))));
  const ids = weeks
    .flat()
    .filter((day) => day.date === date)
    .flatMap((day) => day.busy.filter(({ kind }) => kind === 'visit').map(({ id }) => id));
  const visits = await schedule.appointments(ids);
  return visits.filter(({ slot }) => slot.clinicId === clinicId).toSorted((a, b) => a.slot.start - b.slot.start);
}

function person(header: CaseHeader | undefined) {
  if (!header) return {};
  const { code, contact, language, urgency } = header;
  const phone = contact.phone ? { phone: contact.phone } : {};
  return { code, patientName: `${contact.givenName} ${contact.familyName}`, ...phone, language, urgency };
}

/** Names a clinic that the directory does not have; one that it lost is known by its visits. */
export const scheduleFaults =
  (deps: Pick<StaffDeps, 'directory' | 'schedule'>): QueryFaults =>
  async ({ clinic, date }) => {
    const { clinics } = await deps.directory.directory();
    if (clinics.some(({ clinicId }) => clinicId === clinic)) return [];
    const day = ScheduleQuery.safeParse({ clinic, date });
    const visits = day.success ? await visitsOf(deps, day.data.clinic, day.data.date) : [];
    return visits.length > 0 ? [] : [{ pointer: '/clinic', detail: 'is not a clinic; see /v1/clinics' }];
  };

/** The day sheet of a clinic: who comes when, to whom. */
export const getSchedule =
  (deps: StaffDeps): Operation<(typeof staffRoutes)['getSchedule']> =>
  async ({ query: { clinic, date } }) => {
    const { clinics } = await deps.directory.directory();
    const visits = await visitsOf(deps, clinic, date);
    const headers = await deps.cases.headers([...new Set(visits.map(({ caseId }) => caseId))]);
    const byId = new Map(headers.map((header) => [header.caseId, header]));
    const appointments = visits.map((visit) => ({
      ...appointmentView(visit, { clinics, zone: deps.zone, publicUrl: deps.publicUrl }),
      ...person(byId.get(visit.caseId)),
    }));
    return { status: 200, body: { clinicId: clinic, date, appointments } };
  };
