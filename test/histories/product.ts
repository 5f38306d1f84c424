/** The product as the histories drive it: the one place of this folder that knows where its parts lie. */

import { schedulingSettings } from '../../shared/config/scheduling.ts';
import { slotId } from '../../shared/domain/booking/slot.ts';
import { derivedId } from '../../shared/gateways/random-ids.ts';
import { requestRecord } from '../../shared/http/core/steps/request-record.ts';
import { jsonDoor } from '../../shared/http/json/json-door.ts';
import { directoryWriter } from '../../shared/store/directory-writer.ts';
import { ledger } from '../../shared/store/ledger.ts';
import { calendarReader } from '../../shared/store/readers/calendar-reader.ts';
import { caseBatchReader } from '../../shared/store/readers/case-reader.ts';
import { directoryReader } from '../../shared/store/readers/directory-reader.ts';
import { requestReader } from '../../shared/store/readers/request-reader.ts';
import { roundReader } from '../../shared/store/readers/round-reader.ts';
import { scheduleReader } from '../../shared/store/readers/schedule-reader.ts';
import { viewLog } from '../../shared/workflows/audit/view-log.ts';
import { bookAppointment } from '../../shared/workflows/booking/book-appointment.ts';
import { changeVisit } from '../../shared/workflows/booking/change-visit.ts';
import { holdSlot } from '../../shared/workflows/booking/hold-slot.ts';
import { moveAppointment } from '../../shared/workflows/booking/move-appointment.ts';
import { reassignVisits } from '../../shared/workflows/booking/reassign-visits.ts';
import { releaseHeldTime } from '../../shared/workflows/booking/release-hold.ts';
import { ownAppointment } from '../../shared/workflows/booking/taken-times.ts';
import { changeCalendar } from '../../shared/workflows/calendar/change-calendar.ts';
import { planAvailability } from '../../shared/workflows/calendar/plan-availability.ts';
import { planClosure, planClosureGone } from '../../shared/workflows/calendar/plan-clinic-days.ts';
import { planTimeOff, planTimeOffGone } from '../../shared/workflows/calendar/plan-time-off.ts';
import { recheckCalendar } from '../../shared/workflows/calendar/recheck-calendar.ts';
import { settlePart } from '../../shared/workflows/calendar/settle-calendar.ts';
import { keepAnswer } from '../../shared/workflows/core/unit-of-work.ts';
import { runSearch } from '../../shared/workflows/search/run-search.ts';

export type { Appointment } from '../../shared/domain/booking/appointment.ts';
export type { Hold } from '../../shared/domain/booking/hold.ts';
export type { Slot } from '../../shared/domain/booking/slot.ts';
export type { DayKey, PractitionerDay } from '../../shared/domain/calendar/practitioner-day.ts';
export type { CalendarScope } from '../../shared/domain/calendar/scope.ts';
export type { SchedulingSettings } from '../../shared/domain/calendar/settings.ts';
export type { CaseHeader } from '../../shared/domain/cases/case-header.ts';
export type { Caller } from '../../shared/domain/core/party.ts';
export type { AppointmentType, Clinic, Directory, Practitioner } from '../../shared/domain/directory/directory.ts';
export type { DatedSpan, WeeklyHours } from '../../shared/domain/directory/hours.ts';
export type { Reaction } from '../../shared/domain/messages/reaction.ts';
export type { Timer } from '../../shared/domain/messages/timer.ts';
export type { VisitFact } from '../../shared/domain/reports/attendance.ts';
export type { StepRequest } from '../../shared/http/core/exchange.ts';
export type { OperationAnswer } from '../../shared/http/core/operation.ts';
export { tables } from '../../shared/store/table.ts';
export type { Reassigned } from '../../shared/workflows/booking/reassign-visits.ts';
export type { ChangedCalendar, Planner } from '../../shared/workflows/calendar/change-calendar.ts';
export type { Change } from '../../shared/workflows/core/changes.ts';
export type { Reply } from '../../shared/workflows/core/unit-of-work.ts';
export type { DirectoryReader } from '../../shared/workflows/directory/ports.ts';

/** Workflows, and the store under them; a mutant is the same with one line of it changed. */
export const product = {
  calendarReader,
  caseBatchReader,
  changeCalendar,
  derivedId,
  keepAnswer,
  planAvailability,
  planClosure,
  planClosureGone,
  planTimeOff,
  planTimeOffGone,
  reassignVisits,
  recheckCalendar,
  settlePart,
  viewLog,
  directoryReader,
  directoryWriter,
  schedulingSettings,
  slotId,
  requestRecord,
  jsonDoor,
  ledger,
  requestReader,
  roundReader,
  scheduleReader,
  holdSlot,
  releaseHeldTime,
  bookAppointment,
  changeVisit,
  moveAppointment,
  ownAppointment,
  runSearch,
};
export type Product = typeof product;
