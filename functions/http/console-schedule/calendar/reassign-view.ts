import type { DaySheetEntry } from '../../../../shared/contract/day-sheet-answer.ts';
import { isOpenVisit } from '../../../../shared/domain/booking/appointment-changes.ts';
import { localDateAt } from '../../../../shared/domain/core/local-time.ts';
import type { Practitioner } from '../../../../shared/domain/directory/directory.ts';
import { LocalDate } from '../../../../shared/domain/directory/hours.ts';
import { inUse } from '../../../../shared/domain/directory/in-use.ts';
import { askApi } from '../../../../shared/http/console/ask-api.ts';
import type { OperationRequest } from '../../../../shared/http/core/operation.ts';
import { getSchedule, scheduleFaults } from '../../staff/get-schedule.ts';
import { staffRoutes } from '../../staff/routes.ts';
import type { CalendarPageDeps } from './calendar-page.ts';
import { type Names, namesOf } from './names.ts';

/** What the pages of reassigning take. */
export type ReassignPageDeps = CalendarPageDeps &
  Parameters<typeof getSchedule>[0] &
  Parameters<typeof scheduleFaults>[0];

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
  /** Who works at the same clinics. */
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

/** The day sheets are read to show a part of them, so it is written down once what that is, and not what each of them holds. */
const unseen = { saw: async () => undefined };

/**
 * The visits of a practitioner and date that are still to come, as the day sheets of their clinics have them. It is written down who looked
 * at which cases.
 */
async function visitsOf(deps: ReassignPageDeps, request: OperationRequest, from: Practitioner, date: string) {
  const asked = {
    route: staffRoutes.getSchedule,
    operation: getSchedule({ ...deps, views: unseen }),
    queryFaults: scheduleFaults(deps),
  };
  const sheets = from.clinicIds.map((clinic) => askApi(asked, request, { query: { clinic, date } }, deps.zone));
  const isAhead = ({ practitionerId, status, end }: DaySheetEntry): boolean =>
    practitionerId === from.practitionerId && isOpenVisit(status) && Date.parse(end) > request.now.epochMilliseconds;
  const visits = (await Promise.all(sheets))
    .flatMap(({ body }) => body.appointments)
    .filter(isAhead)
    .toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start));
  const cases = [...new Set(visits.map(({ caseId }) => caseId))];
  await deps.views.saw(request, { cases, detail: { practitioner: from.practitionerId, date } });
  return visits;
}

/** What there is of a day that was asked for. */
export async function reassignView(
  deps: ReassignPageDeps,
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
  const others = practitioners.filter(
    (each) => each !== from && each.clinicIds.some((clinicId) => from.clinicIds.includes(clinicId)),
  );
  const visits = await visitsOf(deps, request, from, date);
  return { names, practitioners, date, day: { from, date, visits, others } };
}
