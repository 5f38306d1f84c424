import type { EventOf, OutboxEvent } from '../../../shared/domain/messages/events.ts';
import type { PagingRound } from '../../../shared/domain/paging/paging-round.ts';
import { casesIn } from '../actors.ts';
import type { History } from '../history.ts';
import { beginning } from '../practice.ts';
import { type LedgerRow, type Told, toldIn } from './told.ts';

type Page = EventOf<'page' | 'escalation'>;

const minute = 60_000;
/** The sweeper gives timers two minutes, comes every five, and then relays and timers run. */
const patience = 8 * minute;

const roundOf = ({ world }: History, { caseId }: Page, round = 0): PagingRound | undefined =>
  world.tables.row('Outbox', `ROUND#${caseId}#${round}`)?.round as PagingRound | undefined;

/** Somebody answered before it went out, a later round paged instead, or everything by which it could go out refused it and the next was called. */
function isPageExcused(history: History, told: Told, page: Page): boolean {
  const round = roundOf(history, page, page.round);
  if (round?.ended && round.ended.how !== 'lowered') return true;
  if ((roundOf(history, page, (page.round ?? 0) + 1)?.step ?? 0) > 0) return true;
  const messages = told.messagesOf(page);
  const isRefused = messages.length > 0 && messages.every(({ result }) => result === 'refused' || result === 'failed');
  const isNext = (event: OutboxEvent) =>
    event.kind === 'escalation' &&
    event.caseId === page.caseId &&
    event.round === page.round &&
    event.step === page.step + 1;
  return isRefused && told.events.some(isNext);
}

/** The ledger has done with it: it went out, or was overtaken after it had been in doubt. */
const isSettled = ({ result, lockedUntil }: LedgerRow): boolean => result !== undefined && lockedUntil === undefined;

const forPatients: readonly string[] = ['booked', 'rescheduled', 'cancelled'];

/** The person of a visit was written to, or needs not be any more, or staff are to phone. */
function isPatientTold(told: Told, { eventId, at, caseId, change, appointmentId }: EventOf<'visit-changed'>): boolean {
  if (!forPatients.includes(change)) return true;
  if (told.ids.some((id) => id.startsWith(`${eventId}.patient.`))) return true;
  const own = told.ledger.filter(({ message }) => message.eventId === eventId && message.to === 'patient');
  if (own.some(({ result }) => result === 'superseded')) return true;
  // What was in doubt before it was overtaken stays in doubt.
  const isOvertaken = told.events.some(
    (each) =>
      each.kind === 'visit-changed' &&
      each.appointmentId === appointmentId &&
      each.at > at &&
      forPatients.includes(each.change),
  );
  if (isOvertaken && own.some(isSettled)) return true;
  const refused = own.filter(({ result }) => result === 'refused').map(({ message }) => message.channel);
  const hasNews = (channel: string) =>
    told.events.some((each) => each.kind === 'cannot-be-reached' && each.caseId === caseId && each.channel === channel);
  if (refused.length > 0 && refused.every(hasNews)) return true;
  return told.events.some((each) => each.kind === 'phone-the-patient' && each.appointmentId === appointmentId);
}

/** It lay in a tray for longer than its case waited to be acknowledged, or to end so that nobody is called; the message that it was to go out with is judged by itself. */
function isNoNews({ world }: History, told: Told, event: OutboxEvent): boolean {
  if ((event.kind !== 'new-case' && event.kind !== 'phone-the-patient') || !told.isInBundle(event)) return false;
  const header = casesIn(world).find(({ caseId }) => caseId === event.caseId);
  if (event.kind === 'phone-the-patient') return header?.outcome === 'died' || header?.outcome === 'duplicate';
  return header?.acknowledgedAt !== undefined && header.acknowledgedAt >= event.at;
}

function isKept(history: History, told: Told, event: OutboxEvent): boolean {
  if (event.kind === 'page' || event.kind === 'escalation')
    return told.isTold(event) || isPageExcused(history, told, event);
  if (event.kind === 'test-page' || event.kind === 'flood-page') return told.isTold(event);
  // What a bundle names goes out with another where its own turn was over; each is judged by itself.
  if (event.kind === 'bundle') return told.isTold(event) || told.messagesOf(event).some(isSettled);
  if (event.kind === 'form-link') return told.messagesOf(event).some(isSettled);
  const isStaffTold = told.isTold(event) || told.isSuperseded(event) || told.isOvertaken(event);
  return (
    (isStaffTold || isNoNews(history, told, event)) && (event.kind !== 'visit-changed' || isPatientTold(told, event))
  );
}

/** Each promised alert went out at least once, or is known to be overtaken or refused with its follow-up told. */
export function brokenPromises(history: History): string[] {
  const told = toldIn(history);
  return told.events
    .filter((event) => !isKept(history, told, event))
    .map(
      (event) =>
        `${event.eventId}, ${event.kind} of ${'caseId' in event ? event.caseId : '-'}, was promised and never told`,
    );
}

/** In the quiet end nothing is left undone: neither a pending mark nor a timer that should have rung. */
export function leftUndone({ world }: History): string[] {
  const rows = world.tables.of('Outbox');
  const isOld = (at: unknown) => Date.parse(String(at)) < world.milliseconds - patience;
  const pending = rows.filter((row) => row.pending !== undefined && isOld(row.at));
  const due = rows.filter((row) => row.due !== undefined && isOld(row.dueAt));
  return [
    ...pending.map(({ pk }) => `${pk} is still pending`),
    ...due.map(({ pk }) => `${pk} is due and has not rung`),
  ];
}

/** Longest that a page which failed before the quiet end is put off (shared/workflows/relay/turns.ts). */
const longestTurn = 5 * minute;

const lateness: Readonly<Record<string, number>> = { emergent: 15 * minute, paged: 60 * minute, other: 240 * minute };

/** While nobody answered in the quiet end, each open round paged at its interval. */
export function silentRounds({ world, quietFrom, answeredAt, seen }: History): string[] {
  return [...seen.openInQuiet].flatMap(([caseId, level]) => {
    const pages = world.outside.sent.filter(
      (each) => each.caseId === caseId && ['page', 'escalation'].includes(each.kind),
    );
    const times = [quietFrom, ...pages.map(({ at }) => at).filter((at) => at > quietFrom), answeredAt].toSorted(
      (a, b) => a - b,
    );
    const longest = (lateness[level] ?? 0) + patience;
    return times.slice(1).flatMap((at, place) => {
      const gap = at - (times[place] ?? beginning) - (place === 0 ? longestTurn : 0);
      return gap > longest
        ? [`${caseId} (${level}) was unanswered, and nobody was paged for ${gap / minute} minutes`]
        : [];
    });
  });
}

/** Only a person on the staff answers an emergency: its referrer's withdrawal does not end a round. */
export const withdrawnEmergencies = ({ world }: History): string[] =>
  world.tables.of('Outbox').flatMap(({ round }) => {
    const { caseId, urgency, ended } = (round ?? {}) as Partial<PagingRound>;
    const isWrong = urgency === 'emergent' && ended?.how === 'withdrawn';
    return isWrong ? [`${caseId}: the round of an emergency ended because its referrer withdrew it`] : [];
  });
