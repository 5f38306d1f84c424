import * as z from 'zod/mini';
import { TimeOff } from '../domain/calendar/time-off.ts';
import { AppointmentId, CaseId, Slug } from '../domain/core/ids.ts';
import { ClinicClosure, LocalDate, Session, VisitLimit, WeeklyHours } from '../domain/directory/hours.ts';
import { Urgency } from '../domain/triage/urgency.ts';
import { Instant, SlotAnswer } from './visit-answers.ts';

/** A visit that cannot take place as it was booked, and where it could go instead. */
export const AffectedVisit = z.strictObject({
  appointmentId: AppointmentId,
  caseId: CaseId,
  start: Instant,
  clinicId: Slug,
  practitionerId: Slug,
  urgency: Urgency,
  /** Free times, the best first, at most three; none where nothing is free, and where a hundred more urgent visits are hit. */
  proposals: z.array(SlotAnswer),
});
export type AffectedVisit = z.infer<typeof AffectedVisit>;

/** The visits that a change hits, the most urgent first, at most a thousand. */
const hits = {
  affected: z.array(AffectedVisit),
  /** How many more it hits, which are not listed. The worklist shows all that wait to be rebooked. */
  affectedMore: z.optional(z.int()),
};
/** What a change comes to. */
const consequences = {
  ...hits,
  /**
   * False: the change holds, and the days and the worklist get to know of it within minutes, if they do not yet: until then a time can
   * still be booked against it. An answer that is repeated for an `Idempotency-Key` says it of every change.
   */
  settled: z.optional(z.literal(false)),
};
export const AffectedAnswer = z.strictObject(hits);

/** Weekly hours and limits. `version` is that of the practitioner's entry in the directory. */
export const AvailabilityAnswer = z.strictObject({
  practitionerId: Slug,
  version: z.int(),
  weekly: z.array(WeeklyHours),
  limits: z.array(VisitLimit),
});
export const ChangedAvailability = z.extend(AvailabilityAnswer, consequences);

/** `reason` is shown to admins alone. */
export const TimeOffAnswer = TimeOff;
export const TimeOffList = z.strictObject({ timeOff: z.array(TimeOffAnswer) });

export const SessionAnswer = z.extend(Session, { practitionerId: Slug });
export const SessionList = z.strictObject({ sessions: z.array(SessionAnswer) });

export const ClosureAnswer = z.extend(ClinicClosure, { clinicId: Slug });
export const ClosureList = z.strictObject({ closures: z.array(ClosureAnswer) });

/** A holiday on which the clinic is open all the same; its id is its date. */
export const OpeningAnswer = z.strictObject({ openingId: LocalDate, clinicId: Slug, date: LocalDate });
export const OpeningList = z.strictObject({ openings: z.array(OpeningAnswer) });

export const AddedTimeOff = z.extend(TimeOffAnswer, consequences);
export const AddedSession = z.extend(SessionAnswer, consequences);
export const AddedClosure = z.extend(ClosureAnswer, consequences);
export const AddedOpening = z.extend(OpeningAnswer, consequences);

/** What a preview answers: nothing is stored, so nothing has an id yet. */
export const PreviewedTimeOff = z.omit(AddedTimeOff, { timeOffId: true });
export const PreviewedSession = z.omit(AddedSession, { sessionId: true });
export const PreviewedClosure = z.omit(AddedClosure, { closureId: true });
