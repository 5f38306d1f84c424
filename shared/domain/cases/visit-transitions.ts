import { Temporal } from 'temporal-polyfill';
import type { Appointment } from '../booking/appointment.ts';
import type { Slot } from '../booking/slot.ts';
import { stored } from '../core/instants.ts';
import type { CaseHeader } from './case-header.ts';
import { callAnswered } from './contact-anew.ts';
import { requireLawful } from './transitions.ts';
import { keepingVisits, withToRebook } from './visit-facts.ts';

/** What of a visit its case keeps. */
export interface KeptVisit {
  appointmentId: string;
  slot: Pick<Slot, 'appointmentType' | 'start'>;
}

const starting = (header: CaseHeader, { appointmentType, start }: KeptVisit['slot']) => ({
  visitStarts: { ...header.visitStarts, [appointmentType]: start },
});

/**
 * A visit was booked: one that was missed before it is made good. Only `acknowledge` stops the paging. A case that was seen stays so.
 * @throws Refusal `unlawful-change` where its state forbids.
 */
export function withVisit(
  { missedVisit: _, missedStart: __, ...header }: CaseHeader,
  { appointmentId, slot }: KeptVisit,
): CaseHeader {
  requireLawful(header, 'book');
  const next = {
    ...header,
    version: header.version + 1,
    openVisits: { ...header.openVisits, [slot.appointmentType]: appointmentId },
    ...starting(header, slot),
  };
  if (header.status === 'seen' || header.status === 'scheduled') return next;
  return { ...next, status: 'scheduled', statusBeforeVisits: header.status };
}

/** What was accepted of a visit ends with it: another one, or the same at another time, asks anew. */
function withoutAcceptance(header: CaseHeader, appointmentType: string): CaseHeader {
  const { acceptedLate, ...rest } = header;
  return acceptedLate && acceptedLate.start === header.visitStarts?.[appointmentType] ? rest : header;
}

/** A visit was moved to another time of its type. @returns the same header where the case does not list the visit */
export function withVisitMoved(header: CaseHeader, { appointmentId, slot }: KeptVisit): CaseHeader {
  if (header.openVisits[slot.appointmentType] !== appointmentId) return header;
  const kept = withoutAcceptance(withVisitJudged(header, { appointmentId, slot }, true), slot.appointmentType);
  return { ...kept, version: header.version + 1, ...starting(header, slot) };
}

/**
 * A visit cannot take place as it was booked, or it can again. The version stays as it is: other visits may be judged with it.
 * @returns the same header where the case does not list the visit
 */
export function withVisitJudged(
  header: CaseHeader,
  { appointmentId, slot: { appointmentType: type } }: KeptVisit,
  canTakePlace: boolean,
): CaseHeader {
  if (header.openVisits[type] !== appointmentId) return header;
  const others = (header.toRebook ?? []).filter((each) => each !== type);
  return withToRebook(header, canTakePlace ? others : [...others, type]);
}

/** A visit that was missed is booked after all: that another one was missed stays known. */
function withVisitAfterAll(header: CaseHeader, visit: KeptVisit): CaseHeader {
  const { missedStart = visit.slot.start } = header;
  return { ...withVisit(header, visit), ...(missedStart !== visit.slot.start && { missedStart }) };
}

/**
 * The person of a visit is there: it takes place after all, also where it was marked as missed.
 * @returns the same header where nothing was in its way
 * @throws Refusal `unlawful-change` for a missed one of a case that has ended since
 */
export function withVisitCheckedIn(
  header: CaseHeader,
  visit: KeptVisit & { status?: Appointment['status'] },
): CaseHeader {
  if (visit.status === 'no-show') return withVisitAfterAll(header, visit);
  const { appointmentId, slot } = visit;
  const isFlagged = header.openVisits[slot.appointmentType] === appointmentId;
  if (!isFlagged || !header.toRebook?.includes(slot.appointmentType)) return header;
  return { ...withVisitJudged(header, visit, true), version: header.version + 1 };
}

function visitsLeft(header: CaseHeader, { appointmentId }: KeptVisit): CaseHeader {
  const left = Object.entries(header.openVisits).filter(([, id]) => id !== appointmentId);
  return { ...keepingVisits(header, Object.fromEntries(left)), version: header.version + 1 };
}

/** A visit was cancelled or missed; with the last one the status before the visits comes back. */
export function withoutVisit(header: CaseHeader, visit: KeptVisit): CaseHeader {
  const next = visitsLeft(withoutAcceptance(header, visit.slot.appointmentType), visit);
  if (Object.keys(next.openVisits).length > 0 || header.status !== 'scheduled') return next;
  const { statusBeforeVisits = 'received', ...rest } = next;
  return { ...rest, status: statusBeforeVisits };
}

/** When the person was seen: as the visit began, or when it was completed where that was sooner. */
function seenAt({ slot }: KeptVisit, completed: Temporal.Instant): string {
  const start = Temporal.Instant.fromEpochMilliseconds(slot.start * 60_000);
  return stored(Temporal.Instant.compare(completed, start) < 0 ? completed : start);
}

/** Who comes later was missed before that, and is no more. */
function withoutMissedBefore(header: CaseHeader, { slot }: KeptVisit): CaseHeader {
  const { missedStart = slot.start, ...rest } = header;
  return missedStart <= slot.start ? rest : header;
}

/** A visit took place: a scheduled case has been seen. One that has ended meanwhile stays ended. @param at when it was completed */
export function withVisitCompleted(header: CaseHeader, visit: KeptVisit, at: Temporal.Instant): CaseHeader {
  const seen = seenAt(visit, at);
  const next = callAnswered(withoutMissedBefore(visitsLeft(header, visit), visit), seen);
  if (header.status !== 'scheduled') return next;
  const { statusBeforeVisits: _, ...rest } = next;
  return { ...rest, status: 'seen', seenAt: seen };
}
