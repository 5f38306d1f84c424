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
  /** Free times, the best first, at most three; none where nothing is free, or so many visits are hit that they are looked for later. */
  proposals: z.array(SlotAnswer),
});
export type AffectedVisit = z.infer<typeof AffectedVisit>;

/** What a change comes to: the visits that it hits, the most urgent first. */
const consequences = {
  affected: z.array(AffectedVisit),
  /** False: the change holds, and the worklist gets to know of the visits within the next minutes. */
  settled: z.optional(z.literal(false)),
};
export const AffectedAnswer = z.strictObject({ affected: consequences.affected });

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
