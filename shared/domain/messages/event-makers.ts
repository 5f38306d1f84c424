import type { Temporal } from 'temporal-polyfill';
import type { Appointment } from '../booking/appointment.ts';
import type { KeptAt } from '../booking/kept-at.ts';
import type { Slot } from '../booking/slot.ts';
import type { CaseHeader } from '../cases/case-header.ts';
import { type IdSource, Slug } from '../core/ids.ts';
import { stored } from '../core/instants.ts';
import { instantOf } from '../core/local-time.ts';
import type { Urgency } from '../triage/urgency.ts';
import type { Channel, EventOf, OutboxEvent } from './events.ts';
import type { Callee, CaseNews, Decision, VisitNews } from './news.ts';

/** Gives a new record its id and its instant. */
export interface Stamp {
  ids: IdSource;
  now: Temporal.Instant;
}

/** The case of an event: its header, or another event of the same case. */
export type Subject = Pick<CaseHeader, 'caseId' | 'code' | 'urgency' | 'clinicId'>;

/** The header of a case as its change leaves it. */
type Changed = Subject & Pick<CaseHeader, 'version'>;

/** An event's own id and instant (RFC 3339 UTC). */
export type Identity = Pick<OutboxEvent, 'eventId' | 'at'>;

export const identityFrom = ({ ids, now }: Stamp): Identity => ({ eventId: ids.next('evt'), at: stored(now) });

export const ofCase = (identity: Identity, { caseId, code, urgency, clinicId }: Subject) => ({
  ...identity,
  caseId,
  code,
  urgency,
  ...(clinicId && { clinicId }),
});

/** Of a change of a case: beside the case, its version after the change. */
const ofChange = (identity: Identity, header: Changed) => ({
  ...ofCase(identity, header),
  caseVersion: header.version,
});

/** Calls the person at a step of the on-call order; `escalation` = those before did not answer. */
export const pageEvent = (
  stamp: Stamp,
  header: Subject,
  kind: 'page' | 'escalation',
  { round, step }: { round: number; step: number },
): EventOf<'page' | 'escalation'> => ({ ...ofCase(identityFrom(stamp), header), lane: 'page', kind, round, step });

/** A case is new, or as urgent as a new one: then `from` is the level that it had. */
export const newCaseEvent = (stamp: Stamp, header: Changed, from?: Urgency): EventOf<'new-case'> => ({
  ...ofChange(identityFrom(stamp), header),
  lane: 'notice',
  kind: 'new-case',
  ...(from && { from }),
});

/** A member that names one of the staff, where their id is one by which the directory may know them. */
export const recipientNamed = <Name extends 'by' | 'askedBy' | 'assignee'>(name: Name, staffId: string | undefined) =>
  Slug.safeParse(staffId).success ? { [name]: staffId } : {};

export const caseChangedEvent = (
  stamp: Stamp,
  header: Changed,
  change: CaseNews,
  more: Pick<EventOf<'case-changed'>, 'from' | 'about' | 'by' | 'askedBy' | 'assignee'> = {},
): EventOf<'case-changed'> => ({
  ...ofChange(identityFrom(stamp), header),
  lane: 'notice',
  kind: 'case-changed',
  change,
  ...more,
});

/** The referrer of a case has not answered in time. @param by staff id of whoever asked, where the directory may know it */
export const requestOverdueEvent = (
  identity: Identity,
  header: Subject,
  { requestId, by }: { requestId: string; by?: string | undefined },
): EventOf<'case-changed'> => ({
  ...ofCase(identity, header),
  lane: 'notice',
  kind: 'case-changed',
  change: 'information-overdue',
  about: requestId,
  ...(by && { askedBy: by }),
});

/** What of a visit its event tells. */
type ToldVisit = Pick<Appointment, 'appointmentId' | 'version'> & {
  slot: Pick<Slot, 'clinicId' | 'start'>;
  keptAt?: Pick<KeptAt, 'modality'> | undefined;
};

const ofMissed = ({ slot, keptAt }: ToldVisit) => ({
  missedVisitAt: stored(instantOf(slot.start)),
  ...(keptAt?.modality === 'telehealth' && { modality: keptAt.modality }),
});

/** The one event of a visit that changed: from it the relay tells staff and, where the change concerns them, the patient. */
export const visitChangedEvent = (
  stamp: Stamp,
  header: Changed,
  visit: ToldVisit,
  change: VisitNews,
): EventOf<'visit-changed'> => ({
  ...ofChange(identityFrom(stamp), { ...header, clinicId: visit.slot.clinicId }),
  lane: 'notice',
  kind: 'visit-changed',
  change,
  appointmentId: visit.appointmentId,
  version: visit.version,
  ...(change === 'missed' && ofMissed(visit)),
});

/** No free time before the deadline of a case that has no visit. */
export const noCapacityEvent = (identity: Identity, header: Subject): EventOf<'no-capacity'> => ({
  ...ofCase(identity, header),
  lane: 'notice',
  kind: 'no-capacity',
});

/** The earliest visit of a case lies after its deadline. */
export const visitAfterDeadlineEvent = (
  identity: Identity,
  header: Subject,
  appointmentId: string,
): EventOf<'visit-after-deadline'> => ({
  ...ofCase(identity, header),
  lane: 'notice',
  kind: 'visit-after-deadline',
  appointmentId,
});

/** A visit cannot take place as it was booked; its clinic hears of it. */
export const needsRebookingEvent = (
  identity: Identity,
  header: Subject,
  { appointmentId, slot }: { appointmentId: string; slot: { clinicId: string } },
  cause: EventOf<'needs-rebooking'>['cause'],
): EventOf<'needs-rebooking'> => ({
  ...ofCase(identity, { ...header, clinicId: slot.clinicId }),
  lane: 'notice',
  kind: 'needs-rebooking',
  appointmentId,
  ...(cause && { cause }),
});

/** The person of a case cannot be written to by a channel: somebody has to phone. */
export const cannotBeReachedEvent = (
  identity: Identity,
  subject: Subject,
  channel: Channel,
): EventOf<'cannot-be-reached'> => ({
  ...ofCase(identity, subject),
  lane: 'notice',
  kind: 'cannot-be-reached',
  channel,
});

/** Nothing of ours reaches the person of a case, or not in their language: somebody has to phone about a visit. */
export const phoneThePatientEvent = (
  identity: Identity,
  subject: Subject,
  appointmentId: string,
): EventOf<'phone-the-patient'> => ({
  ...ofCase(identity, subject),
  lane: 'notice',
  kind: 'phone-the-patient',
  appointmentId,
});

/** Nobody writes to somebody about what was decided of their case. */
export const untoldEvent = (
  stamp: Stamp,
  header: Subject,
  change: Decision,
  whom: Callee,
): EventOf<'phone-the-patient'> => ({
  ...ofCase(identityFrom(stamp), header),
  lane: 'notice',
  kind: 'phone-the-patient',
  change,
  whom,
});

/** Who was to be reached was tried as often as the practice wants, by every channel. */
export const triesUsedUpEvent = (stamp: Stamp, header: Subject): EventOf<'cannot-be-reached'> => ({
  ...ofCase(identityFrom(stamp), header),
  lane: 'notice',
  kind: 'cannot-be-reached',
});
