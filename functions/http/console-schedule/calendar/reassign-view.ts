import type { DaySheetEntry } from '../../../../shared/contract/day-sheet-answer.ts';
import { isOpenVisit } from '../../../../shared/domain/booking/appointment-changes.ts';
import {
  type WorkingWindow,
  windowsForType,
  workingWindows,
} from '../../../../shared/domain/calendar/working-windows.ts';
import { localDateAt } from '../../../../shared/domain/core/local-time.ts';
import type { Practitioner } from '../../../../shared/domain/directory/directory.ts';
import { LocalDate } from '../../../../shared/domain/directory/hours.ts';
import { inUse } from '../../../../shared/domain/directory/in-use.ts';
import type { OperationRequest } from '../../../../shared/http/core/operation.ts';
import type { CalendarPageDeps } from './calendar-page.ts';
import { type Names, namesOf } from './names.ts';
import { visitsOfDays } from './visits-of-day.ts';

/** Whose visits of which date, as an address or a form says it. */
interface WantedDay {
  practitioner?: string | undefined;
  date?: string | undefined;
}

/** A day of a practitioner, with who could see its visits instead. */
export interface ReassignDay {
  from: Practitioner;
  date: string;
  /** Still open and not over, the earliest first. */
  visits: readonly DaySheetEntry[];
  /** Who sees one of them at least: at its clinic on that day, and of its type. */
  others: readonly Practitioner[];
}

/** What the page is written from. */
export interface ReassignView {
  names: Names;
  /** In use today. */
  practitioners: readonly Practitioner[];
  /** As it was asked for; today where no date was. */
  date: string;
  /** Absent where the practitioner or the date is none that there is. */
  day?: ReassignDay | undefined;
}

/**
 * The visits of a practitioner and date that are still to come, as the day sheets of their clinics have them. It is written down who looked
 * at which cases.
 */
async function visitsOf(deps: CalendarPageDeps, request: OperationRequest, from: Practitioner, date: string) {
  const days = from.clinicIds.map((clinic) => ({ clinic, date }));
  const isAhead = ({ practitionerId, status, end }: DaySheetEntry): boolean =>
    practitionerId === from.practitionerId && isOpenVisit(status) && Date.parse(end) > request.now.epochMilliseconds;
  const visits = (await visitsOfDays(deps, request, days))
    .filter(isAhead)
    .toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start));
  const cases = [...new Set(visits.map(({ caseId }) => caseId))];
  await deps.views.saw(request, { cases, detail: { practitioner: from.practitionerId, date } });
  return visits;
}

/** Whether somebody is at the clinic of a visit on its day and sees visits of its type there. */
const sees = (
  { clinicIds, appointmentTypes }: Practitioner,
  { clinicId, appointmentType }: DaySheetEntry,
  windows: readonly WorkingWindow[],
): boolean =>
  clinicIds.includes(clinicId) &&
  appointmentTypes.includes(appointmentType) &&
  windowsForType(windows, appointmentType).some((window) => window.clinicId === clinicId);

/** What there is of a day that was asked for. */
export async function reassignView(
  deps: CalendarPageDeps,
  request: OperationRequest,
  { practitioner, date: wanted }: WantedDay,
): Promise<ReassignView> {
  const directory = await deps.directory.directory();
  const today = localDateAt(request.now, deps.zone);
  const practitioners = directory.practitioners.filter((each) => inUse(each, today));
  const names = namesOf(directory, deps.zone);
  const from = directory.practitioners.find(({ practitionerId }) => practitionerId === practitioner);
  const date = wanted ?? today;
  if (!from || !LocalDate.safeParse(date).success) return { names, practitioners, date };
  const visits = await visitsOf(deps, request, from, date);
  const worksOn = (each: Practitioner) => workingWindows(each, directory.clinics, date, deps.settings);
  const others = directory.practitioners.filter(
    (each) => each !== from && inUse(each, date) && visits.some((visit) => sees(each, visit, worksOn(each))),
  );
  return { names, practitioners, date, day: { from, date, visits, others } };
}
