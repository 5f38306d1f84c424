import type { Temporal } from 'temporal-polyfill';
import { ScheduleQuery } from '../../../shared/contract/staff-queries.ts';
import { appointmentView } from '../../../shared/contract/views/appointment-view.ts';
import type { Appointment } from '../../../shared/domain/booking/appointment.ts';
import { isOpenVisit } from '../../../shared/domain/booking/appointment-changes.ts';
import { whyClosed } from '../../../shared/domain/calendar/why-closed.ts';
import { type CaseHeader, nameOf } from '../../../shared/domain/cases/case-header.ts';
import { comesAfterDeadline } from '../../../shared/domain/cases/late-for-deadline.ts';
import { nextVisitStart } from '../../../shared/domain/cases/visit-facts.ts';
import type { HolidayRule } from '../../../shared/domain/core/business-days.ts';
import type { Clinic } from '../../../shared/domain/directory/directory.ts';
import type { QueryFaults } from '../../../shared/http/core/http-setup.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { type VisitsAtDeps, visitsAt } from '../../../shared/workflows/booking/visits-at.ts';
import { withVisitStarts } from '../../../shared/workflows/cases/visit-starts.ts';
import { type Beside, besideCases } from '../../../shared/workflows/finding/beside-cases.ts';
import type { Uses } from '../../compose.ts';
import type { staffRoutes } from './routes.ts';

function person(header: CaseHeader | undefined) {
  if (!header) return {};
  const { code, contact, language, urgency, interpreter = false } = header;
  const patientName = nameOf(contact);
  const phone = contact.ext ? `${contact.phone} ext. ${contact.ext}` : contact.phone;
  return { code, ...(patientName && { patientName }), ...(phone && { phone }), language, interpreter, urgency };
}

/** Whether the visit is the earliest ahead of a case that it comes too late for. */
function isFlagged(visit: Appointment, header: CaseHeader | undefined, now: Temporal.Instant) {
  if (!header || !isOpenVisit(visit.status)) return {};
  const { start } = visit.slot;
  const next = nextVisitStart(header, now) ?? start;
  return { visitAfterDeadline: start <= next && comesAfterDeadline(header, start) };
}

/** The visits of the same person, or of one who may be, at the time of this one. */
function overlapsOf({ appointmentId }: Appointment, { overlappingVisits = [] }: Beside = {}) {
  const overlapping = overlappingVisits.filter((each) => each.appointmentId === appointmentId);
  return overlapping.length > 0 ? { overlappingVisits: overlapping } : {};
}

function closedOf(
  clinics: readonly Clinic[],
  clinicId: string,
  date: string,
  closingHolidays: readonly HolidayRule[],
): { closed: boolean; closedReason?: string } {
  const clinic = clinics.find((each) => each.clinicId === clinicId);
  const why = clinic && whyClosed(clinic, date, closingHolidays);
  return { closed: why !== undefined, ...(typeof why === 'string' && { closedReason: why }) };
}

/** Names a clinic that the directory does not have; one that it lost is known by its visits. */
export const scheduleFaults =
  (deps: VisitsAtDeps): QueryFaults =>
  async ({ clinic, date }) => {
    const { clinics } = await deps.directory.directory();
    if (clinics.some(({ clinicId }) => clinicId === clinic)) return [];
    const day = ScheduleQuery.safeParse({ clinic, date });
    const visits = day.success ? await visitsAt(deps, day.data.clinic, day.data.date) : [];
    return visits.length > 0 ? [] : [{ pointer: '/clinic', detail: 'is not a clinic; see /v1/clinics' }];
  };

/** The day sheet of a clinic: who comes when, to whom. */
export const getSchedule =
  (
    deps: Uses<'caseBatches' | 'directory' | 'publicUrl' | 'schedule' | 'settings' | 'views' | 'zone'>,
  ): Operation<(typeof staffRoutes)['getSchedule']> =>
  async (request) => {
    const { clinic, date } = request.query;
    const directory = await deps.directory.directory();
    const visits = await visitsAt(deps, clinic, date);
    const caseIds = [...new Set(visits.map(({ caseId }) => caseId))];
    await deps.views.saw(request, { cases: caseIds, detail: { clinic, date } });
    const cases = await deps.caseBatches.headers(caseIds);
    const headers = await withVisitStarts(deps, cases);
    const beside = await besideCases(deps, headers);
    const byId = new Map(headers.map((header) => [header.caseId, header]));
    const appointments = visits.map((visit) => ({
      ...appointmentView(visit, { directory, zone: deps.zone, publicUrl: deps.publicUrl }),
      ...person(byId.get(visit.caseId)),
      ...isFlagged(visit, byId.get(visit.caseId), request.now),
      needsRebooking: visit.needsRebooking === true,
      ...overlapsOf(visit, beside.get(visit.caseId)),
    }));
    const closed = closedOf(directory.clinics, clinic, date, deps.settings.closingHolidays);
    return { status: 200, body: { clinicId: clinic, date, ...closed, appointments } };
  };
