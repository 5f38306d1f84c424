import type { Temporal } from 'temporal-polyfill';
import { ScheduleQuery } from '../../../shared/contract/staff-queries.ts';
import { closedView } from '../../../shared/contract/views/closed-view.ts';
import { gapView, sheetEntry } from '../../../shared/contract/views/day-sheet-view.ts';
import type { Appointment } from '../../../shared/domain/booking/appointment.ts';
import { gapsAt } from '../../../shared/domain/booking/clinic-gaps.ts';
import type { PractitionerDay } from '../../../shared/domain/calendar/practitioner-day.ts';
import type { Clinic, Directory } from '../../../shared/domain/directory/directory.ts';
import type { QueryFaults } from '../../../shared/http/core/http-setup.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { clinicDay, type VisitsAtDeps } from '../../../shared/workflows/booking/visits-at.ts';
import { unansweredRequests } from '../../../shared/workflows/cases/unanswered-requests.ts';
import { withVisitStarts } from '../../../shared/workflows/cases/visit-starts.ts';
import { besideCases } from '../../../shared/workflows/finding/beside-cases.ts';
import type { Uses } from '../../compose.ts';
import type { staffRoutes } from './routes.ts';

/** Names a clinic that the directory does not have; one that it lost is known by its visits. */
export const scheduleFaults =
  (deps: VisitsAtDeps): QueryFaults =>
  async ({ clinic, date }) => {
    const { clinics } = await deps.directory.directory();
    if (clinics.some(({ clinicId }) => clinicId === clinic)) return [];
    const asked = ScheduleQuery.safeParse({ clinic, date });
    const isThere = asked.success && (await clinicDay(deps, asked.data.clinic, asked.data.date)).visits.length > 0;
    return isThere ? [] : [{ pointer: '/clinic', detail: 'is not a clinic; see /v1/clinics' }];
  };

type Deps = Uses<
  'acts' | 'attendance' | 'caseBatches' | 'directory' | 'publicUrl' | 'schedule' | 'settings' | 'views' | 'zone'
>;

/** The visits as the sheet shows them, each with what is known of its case. */
async function entriesOf(deps: Deps, directory: Directory, visits: readonly Appointment[], now: Temporal.Instant) {
  const cases = await deps.caseBatches.headers([...new Set(visits.map(({ caseId }) => caseId))]);
  const [headers, requests] = await Promise.all([withVisitStarts(deps, cases), unansweredRequests(deps.acts, cases)]);
  const beside = await besideCases(deps, headers);
  const byId = new Map(headers.map((header) => [header.caseId, header]));
  return visits.map((visit) => {
    const overlapping = beside.get(visit.caseId)?.overlappingVisits ?? [];
    const known = { header: byId.get(visit.caseId), requests: requests.get(visit.caseId) ?? [], overlapping };
    return sheetEntry({ visit, ...known }, { directory, zone: deps.zone, publicUrl: deps.publicUrl, now });
  });
}

/** The free stretches of the day; a clinic that the directory lost has none. */
function gapsOf(
  { settings }: Deps,
  directory: Directory,
  clinic: Clinic | undefined,
  { date, days, now }: { date: string; days: readonly PractitionerDay[]; now: Temporal.Instant },
) {
  if (!clinic) return [];
  const gaps = gapsAt({ directory, clinicId: clinic.clinicId, date, days, settings, now });
  return gaps.map((gap) => gapView(gap, clinic.zone, directory));
}

/** The day sheet of a clinic: who comes when, to whom, what is missing for it, and when nobody comes. */
export const getSchedule =
  (deps: Deps): Operation<(typeof staffRoutes)['getSchedule']> =>
  async (request) => {
    const { now } = request;
    const { clinic: clinicId, date } = request.query;
    const directory = await deps.directory.directory();
    const { visits, days } = await clinicDay(deps, clinicId, date);
    const cases = [...new Set(visits.map(({ caseId }) => caseId))];
    await deps.views.saw(request, { cases, detail: { clinic: clinicId, date } });
    const clinic = directory.clinics.find((each) => each.clinicId === clinicId);
    const closed = closedView(clinic, date, deps.settings.closingHolidays);
    const appointments = await entriesOf(deps, directory, visits, now);
    const gaps = gapsOf(deps, directory, clinic, { date, days, now });
    return {
      status: 200,
      body: { clinicId, ...(clinic && { clinicName: clinic.name }), date, ...closed, appointments, gaps },
    };
  };
