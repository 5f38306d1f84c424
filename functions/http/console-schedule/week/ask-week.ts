import type * as z from 'zod/mini';
import type { AvailabilityAnswer, SessionList, TimeOffList } from '../../../../shared/contract/calendar-answers.ts';
import type { ScheduleAnswer } from '../../../../shared/contract/day-sheet-answer.ts';
import type { ClinicAnswer, PractitionerAnswer } from '../../../../shared/contract/directory-answers.ts';
import { datesOfWeek, localDateAt } from '../../../../shared/domain/core/local-time.ts';
import { notFound } from '../../../../shared/domain/core/refusal.ts';
import { askApi } from '../../../../shared/http/console/ask-api.ts';
import type { OperationRequest } from '../../../../shared/http/core/operation.ts';
import type { Uses } from '../../../compose.ts';
import { getAvailability } from '../../calendar/availability.ts';
import { practitionerCalendarRoutes as routes } from '../../calendar/practitioner-routes.ts';
import { listSessions } from '../../calendar/sessions.ts';
import { listTimeOff } from '../../calendar/time-off.ts';
import { askClinics, askDay, askPractitioners } from '../day/ask-sheet.ts';
import type { DayDeps } from '../day/day-deps.ts';
import { readDate } from '../day/day-query.ts';
import { readsOfWeek } from './reads-of-week.ts';
import type { WeekQuery } from './week-query.ts';

export type WeekDeps = DayDeps & Uses<'calendar'>;

/** When a practitioner works and is away, as the API answers it. */
export interface Plan {
  weekly: z.infer<typeof AvailabilityAnswer>['weekly'];
  sessions: z.infer<typeof SessionList>['sessions'];
  timeOff: z.infer<typeof TimeOffList>['timeOff'];
}

/** A week of a practitioner as the API answers it, with what the page says around it. */
export interface Week {
  practitioner: PractitionerAnswer;
  practitioners: readonly PractitionerAnswer[];
  /** Those at which the practitioner works. */
  clinics: readonly ClinicAnswer[];
  /** Its seven local dates, Monday first. */
  dates: readonly string[];
  plan: Plan;
  /** Of the day sheets of those clinics the rows of the practitioner. */
  sheets: readonly ScheduleAnswer[];
  today: string;
  /** IANA zone of the practitioner's clinics. */
  zone: string;
  /** What of the address could not be followed. */
  unread: readonly ('practitioner' | 'date')[];
}

/** The calendar of a practitioner. */
async function askPlan(deps: WeekDeps, request: OperationRequest, id: string): Promise<Plan> {
  const sent = { path: { id } };
  const [availability, sessions, timeOff] = await Promise.all([
    askApi({ route: routes.getAvailability, operation: getAvailability(deps) }, request, sent, deps.zone),
    askApi({ route: routes.listSessions, operation: listSessions(deps) }, request, sent, deps.zone),
    askApi({ route: routes.listTimeOff, operation: listTimeOff(deps) }, request, sent, deps.zone),
  ]);
  return {
    weekly: availability.body.weekly,
    sessions: sessions.body.sessions,
    timeOff: timeOff.body.timeOff,
  };
}

/** Of the day sheets of clinics the rows of one practitioner; who looks at them is written down before they are shown. */
async function askSheets(
  deps: WeekDeps,
  request: OperationRequest,
  { practitionerId, clinics, dates }: { practitionerId: string; clinics: Week['clinics']; dates: Week['dates'] },
): Promise<ScheduleAnswer[]> {
  const once = readsOfWeek(deps);
  const days = dates.flatMap((date) => clinics.map(({ clinicId }) => ({ clinicId, date })));
  const isTheirs = (each: { practitionerId: string }): boolean => each.practitionerId === practitionerId;
  const whole = await Promise.all(days.map((day) => askDay(once, request, day)));
  const sheets = whole.map((sheet) => ({
    ...sheet,
    appointments: sheet.appointments.filter(isTheirs),
    gaps: sheet.gaps.filter(isTheirs),
  }));
  const cases = sheets.flatMap(({ appointments }) => appointments.map(({ caseId }) => caseId));
  await deps.views.saw(request, { cases, detail: { practitioner: practitionerId, from: dates[0] ?? '' } });
  return sheets;
}

/**
 * The week that an address asks for. Where it names no practitioner, or none that there is, it is the first one's; where no date, or none
 * that can be read, this week.
 * @throws Refusal `not-found` where there is no practitioner at all
 */
export async function askWeek(deps: WeekDeps, request: OperationRequest, query: WeekQuery): Promise<Week> {
  const [all, practitioners] = await Promise.all([askClinics(deps, request), askPractitioners(deps, request)]);
  const named = practitioners.find(({ practitionerId }) => practitionerId === query.practitioner);
  const practitioner = named ?? practitioners[0];
  if (!practitioner) throw notFound('practitioner');
  const clinics = all.filter(({ clinicId }) => practitioner.clinicIds.includes(clinicId));
  const zone = clinics[0]?.zone ?? deps.zone;
  const today = localDateAt(request.now, zone);
  const from = readDate(query.from, today);
  const dates = datesOfWeek(from ?? today);
  const [plan, sheets] = await Promise.all([
    askPlan(deps, request, practitioner.practitionerId),
    askSheets(deps, request, { practitionerId: practitioner.practitionerId, clinics, dates }),
  ]);
  const unread: Week['unread'] = [
    ...(query.practitioner && !named ? (['practitioner'] as const) : []),
    ...(query.from && from === undefined ? (['date'] as const) : []),
  ];
  return { practitioner, practitioners, clinics, dates, plan, sheets, today, zone, unread };
}
