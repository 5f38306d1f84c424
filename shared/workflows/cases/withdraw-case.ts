import type { Temporal } from 'temporal-polyfill';
import type { Appointment } from '../../domain/booking/appointment.ts';
import { changeAppointment } from '../../domain/booking/appointment-changes.ts';
import { cancelVisit } from '../../domain/booking/day-changes.ts';
import { dayKeysOf } from '../../domain/booking/kept-at.ts';
import { isSameDay, type PractitionerDay } from '../../domain/calendar/practitioner-day.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { withdraw } from '../../domain/cases/transitions.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { visitChangedEvent } from '../../domain/messages/event-makers.ts';
import type { BookingDeps } from '../booking/ports.ts';
import type { Change } from '../core/changes.ts';
import type { Reply } from '../core/unit-of-work.ts';
import { type CaseCommand, type CaseDeps, changeCase } from './change-case.ts';

export type WithdrawDeps = BookingDeps & CaseDeps;

/** A visit that has begun, or whose person is checked in, is the front desk's: it stays as it is. */
const isAhead = ({ slot, status }: Appointment, now: Temporal.Instant): boolean =>
  slot.start * 60_000 > now.epochMilliseconds && (status === 'booked' || status === 'confirmed');

/** The days that list any of the visits; several visits on one practitioner-day leave it together. */
async function freedDays(
  { schedule }: WithdrawDeps,
  directory: Directory,
  visits: readonly Appointment[],
  now: Temporal.Instant,
): Promise<Change[]> {
  const ids = visits.map(({ appointmentId }) => appointmentId);
  const keys = visits.flatMap((visit) => dayKeysOf(directory, visit));
  const distinct = keys.filter((key, at) => keys.findIndex((each) => isSameDay(each, key)) === at);
  if (distinct.length === 0) return [];
  const { days } = await schedule.facts({ days: distinct });
  const freed = (day: PractitionerDay): PractitionerDay =>
    ids.reduce((left, id) => ({ ...cancelVisit(left, id, now), version: day.version + 1 }), day);
  return days
    .filter(({ busy }) => busy.some(({ id }) => ids.includes(id)))
    .map((day) => ({ kind: 'day-changed', day: freed(day), from: day.version }));
}

/** Every visit is cancelled as if one by one: its time is free, and its patient is told. */
async function cancelledVisits(
  deps: WithdrawDeps,
  header: CaseHeader,
  visits: readonly Appointment[],
  now: Temporal.Instant,
): Promise<Change[]> {
  const directory = await deps.directory.directory();
  return [
    ...(await freedDays(deps, directory, visits, now)),
    ...visits.flatMap((visit): Change[] => [
      { kind: 'appointment-changed', appointment: changeAppointment(visit, 'cancel', now), from: visit.version },
      { kind: 'event', event: visitChangedEvent({ ids: deps.ids, now }, header, visit, 'cancelled') },
    ]),
  ];
}

/**
 * A visit that is there and cannot be read is no visit that is gone: without its case it would go on unseen.
 * @throws where one cannot be read
 */
async function openVisits({ schedule }: WithdrawDeps, header: CaseHeader): Promise<Appointment[]> {
  const ids = Object.values(header.openVisits);
  const visits = await schedule.appointments(ids);
  const leftOut = ids.filter((id) => !visits.some(({ appointmentId }) => appointmentId === id));
  await Promise.all(leftOut.map((id) => schedule.appointment(id)));
  return visits;
}

/**
 * The referrer takes a case back: its visits to come are cancelled with it, in one transaction, and their patient is told. A
 * repeat changes nothing.
 * @throws Refusal `not-found`, `stale-version`, `unlawful-change`, `retries-exhausted`; zod's error where a visit cannot be read
 */
export function withdrawCase<Answer>(
  deps: WithdrawDeps,
  command: CaseCommand,
  reply: Reply<CaseHeader, Answer>,
): Promise<Answer> {
  const { now } = command;
  const decide = async (before: CaseHeader) => {
    if (before.status === 'withdrawn') return { header: before };
    const visits = await openVisits(deps, before);
    const ahead = visits.filter((visit) => isAhead(visit, now));
    const cancelled = new Set(ahead.map(({ appointmentId }) => appointmentId));
    const stay = Object.entries(before.openVisits).filter(([, id]) => !cancelled.has(id));
    const header = withdraw(before, Object.fromEntries(stay));
    return { header, others: ahead.length > 0 ? await cancelledVisits(deps, header, ahead, now) : [] };
  };
  const change = { doing: 'withdraw this case', decide, news: 'withdrawn', audited: 'case-withdrawn' } as const;
  return changeCase(deps, command, { ...change, endsRound: 'withdrawn' }, reply);
}
