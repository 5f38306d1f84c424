import type { ScheduleAnswer } from '../../../../shared/contract/day-sheet-answer.ts';
import type { ClinicAnswer, PractitionerAnswer } from '../../../../shared/contract/directory-answers.ts';
import { localDateAt } from '../../../../shared/domain/core/local-time.ts';
import { notFound, Refusal } from '../../../../shared/domain/core/refusal.ts';
import { askApi } from '../../../../shared/http/console/ask-api.ts';
import type { OperationRequest } from '../../../../shared/http/core/operation.ts';
import { listClinics, listPractitioners } from '../../directory/list-directory.ts';
import { directoryRoutes } from '../../directory/routes.ts';
import { getSchedule, scheduleFaults } from '../../staff/get-schedule.ts';
import { staffRoutes } from '../../staff/routes.ts';
import type { DayDeps } from './day-deps.ts';
import { type DayQuery, readDate, type WhichDay } from './day-query.ts';

/** A day sheet as the API answers it, with what the page says around it. */
export interface Sheet {
  day: WhichDay;
  answer: ScheduleAnswer;
  /** Those in use, in the order of the directory. */
  clinics: readonly ClinicAnswer[];
  practitioners: readonly PractitionerAnswer[];
  /** Today where the clinic is. */
  today: string;
  /** IANA zone of the clinic. */
  zone: string;
  /** What of the address could not be followed. */
  unread: readonly ('clinic' | 'date')[];
}

/** The clinics in use, as the API lists them. */
export async function askClinics(deps: DayDeps, request: OperationRequest): Promise<readonly ClinicAnswer[]> {
  const asked = { route: directoryRoutes.listClinics, operation: listClinics(deps) };
  return (await askApi(asked, request, {}, deps.zone)).body.clinics;
}

/** The practitioners in use, as the API lists them. */
export async function askPractitioners(
  deps: DayDeps,
  request: OperationRequest,
): Promise<readonly PractitionerAnswer[]> {
  const asked = { route: directoryRoutes.listPractitioners, operation: listPractitioners(deps) };
  return (await askApi(asked, request, {}, deps.zone)).body.practitioners;
}

/** The day sheet of a clinic, as the API answers it. @throws Refusal `invalid-input` where there is no such clinic */
export async function askDay(
  deps: DayDeps,
  request: OperationRequest,
  { clinicId, date }: Pick<WhichDay, 'clinicId' | 'date'>,
): Promise<ScheduleAnswer> {
  const asked = {
    route: staffRoutes.getSchedule,
    operation: getSchedule(deps),
    queryFaults: scheduleFaults(deps),
  };
  return (await askApi(asked, request, { query: { clinic: clinicId, date } }, deps.zone)).body;
}

const isNoClinic = (error: unknown): boolean => error instanceof Refusal && error.kind === 'invalid-input';

/**
 * The sheet that an address asks for. Where it names no clinic, or none that there is, it is the first clinic's; where no date, or none
 * that can be read, today's.
 * @throws Refusal `not-found` where there is no clinic at all
 */
export async function askSheet(deps: DayDeps, request: OperationRequest, query: DayQuery): Promise<Sheet> {
  const [clinics, practitioners] = await Promise.all([askClinics(deps, request), askPractitioners(deps, request)]);
  const [first] = clinics;
  if (!first) throw notFound('clinic');
  const { clinic: wanted = first.clinicId, practitioner } = query;
  const sheetOf = async (clinicId: string): Promise<Sheet> => {
    const zone = clinics.find((each) => each.clinicId === clinicId)?.zone ?? deps.zone;
    const today = localDateAt(request.now, zone);
    const date = readDate(query.date, today);
    const day = { clinicId, date: date ?? today, ...(practitioner !== undefined && { practitioner }) };
    const answer = await askDay(deps, request, day);
    const unread: Sheet['unread'] = query.date && date === undefined ? ['date'] : [];
    return { day, answer, clinics, practitioners, today, zone, unread };
  };
  try {
    return await sheetOf(wanted);
  } catch (error) {
    if (!isNoClinic(error) || wanted === first.clinicId) throw error;
    const sheet = await sheetOf(first.clinicId);
    return { ...sheet, unread: ['clinic', ...sheet.unread] };
  }
}
