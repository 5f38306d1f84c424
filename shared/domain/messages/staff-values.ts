import { Temporal } from 'temporal-polyfill';
import type { Clinic } from '../directory/directory.ts';
import { urgencies } from '../triage/urgency.ts';
import { bundleValues } from './bundle-text.ts';
import type { CaseClock } from './case-clocks.ts';
import type { EventKind, EventOf, StaffEvent } from './events.ts';
import { isGivenUp } from './given-up.ts';
import { fill, type StaffTexts, type TemplateValues } from './message-texts.ts';
import { acknowledgementLink, consoleCaseLink } from './public-url.ts';
import { visitTime } from './visit-time.ts';

/**
 * All that a message to staff is made of. Nothing personal or clinical fits in here: an event holds ids, codes and enums,
 * a clinic is public, texts, address and number are configuration.
 */
export interface StaffMessageSource {
  event: StaffEvent;
  clinic?: Pick<Clinic, 'clinicId' | 'name'> | undefined;
  /** When the case came in, RFC 3339 UTC. */
  receivedAt?: string | undefined;
  /** True where the referrer took the case back before anybody answered this page. */
  withdrawn?: boolean;
  /**
   * Of a page of a round that began because nobody has recorded by its hour that the patient was reached: when the case was
   * answered, RFC 3339 UTC.
   */
  uncalledSince?: string | undefined;
  /** By what a page is answered. */
  answer?: { token: string; digits?: string };
  texts: StaffTexts;
  publicUrl: string;
  /** The practice's number, as people read it. */
  phone: string;
  /** IANA zone in which instants are told. */
  zone: string;
}

/** Members of events that are told as they stand. */
const plain = ['urgency', 'code', 'cases', 'date', 'region', 'openRounds', 'overdue', 'unanswered'] as const;

const plainOf = (event: StaffEvent): TemplateValues =>
  Object.fromEntries(
    plain.filter((name) => name in event).map((name) => [name, String((event as unknown as TemplateValues)[name])]),
  );

/** From which level to which a case was moved; undefined where its level is what it was. */
const movedIn = (event: StaffEvent): string | undefined =>
  'urgency' in event && 'from' in event && event.from !== undefined && event.from !== event.urgency
    ? `${event.from} → ${event.urgency}`
    : undefined;

/** An event of a clock of a case; of a call about a missed visit, when that was to begin. */
type Clocked = { kind: EventKind; at: string; deadline?: string | undefined; missedVisitAt?: string | undefined };

/** How a call about a missed visit is told of; undefined where no visit is why. */
export function callAnewTexts(
  event: Pick<Clocked, 'at' | 'missedVisitAt'>,
  { callAfterMissed, callAfterGivenUp }: StaffTexts,
): StaffTexts['callAfterMissed'] | undefined {
  if (!event.missedVisitAt) return undefined;
  return isGivenUp(event) ? callAfterGivenUp : callAfterMissed;
}

const toldShort = (at: string, { times, shortTime }: StaffTexts, zone: string): string =>
  visitTime(minuteOf(at), zone, { ...times, dateTime: shortTime }, 'short');

/** What a clock asks for, and until when. */
function clockValues(clock: CaseClock, event: Clocked, texts: StaffTexts, zone: string): TemplateValues {
  const { kind, deadline, missedVisitAt } = event;
  const { todo, missed } = callAnewTexts(event, texts)?.full ?? texts.clocks[clock];
  const due = kind === 'deadline-at-risk' ? texts.left : texts.wasLeft;
  const visit = missedVisitAt && toldShort(missedVisitAt, texts, zone);
  return {
    todo: fill(todo, { visit }),
    clock: fill(missed, { visit }),
    due: deadline ? fill(due.known, { when: toldShort(deadline, texts, zone) }) : due.unknown,
    visit,
  };
}

const minuteOf = (at: string): number => Math.floor(Temporal.Instant.from(at).epochMilliseconds / 60_000);

/** What only some kinds say. */
function ownValues(
  event: StaffEvent,
  { texts, zone }: Pick<StaffMessageSource, 'texts' | 'zone'>,
  told: (at: string) => string,
): TemplateValues {
  switch (event.kind) {
    case 'page':
    case 'escalation':
      return { step: String(event.step), round: event.round === undefined ? undefined : String(event.round) };
    case 'case-changed':
      return { change: texts.changes[event.change] };
    case 'visit-changed':
      return {
        change: texts.changes[event.change],
        visit: event.missedVisitAt && toldShort(event.missedVisitAt, texts, zone),
      };
    case 'phone-the-patient':
      return { change: event.change && texts.changes[event.change] };
    case 'cannot-be-reached':
      return { channel: event.channel && texts.channels[event.channel] };
    case 'deadline-at-risk':
    case 'deadline-missed':
      return clockValues(event.clock, event, texts, zone);
    case 'unread-words':
      return clockValues('readBy', event, texts, zone);
    case 'needs-rebooking':
      return { why: texts.causes[event.cause ?? 'unknown'] };
    case 'hand-off':
      return { from: event.from && told(event.from), until: told(event.until), by: event.takenBy };
    case 'digest':
      return { open: openIn(event), place: placeOf(event), ...anewIn(event, texts) };
    case 'bundle':
      return bundleValues(event, texts);
    default:
      return {};
  }
}

const placeOf = ({ clinicId, region }: EventOf<'digest'>): string => clinicId ?? region;

/** A morning is told of a clinic or a region; of whatever else is told, the clinic is a line of its own. */
function whereOf({ event, clinic }: StaffMessageSource): TemplateValues {
  const named = clinic && `${clinic.name} (${clinic.clinicId})`;
  return event.kind === 'digest' ? { where: named ?? placeOf(event) } : { clinic: named };
}

/** How many cases have a visit to be booked anew; nothing where none has, or an earlier release did not count them. */
function anewIn({ toRebook = 0, toRebookSoon = 0 }: EventOf<'digest'>, { anew }: StaffTexts): TemplateValues {
  const counts = { toRebook: String(toRebook), toRebookSoon: String(toRebookSoon) };
  return toRebook > 0 ? { anew: fill(anew.mail, counts), shortAnew: fill(anew.sms, counts) } : {};
}

const openIn = ({ open }: EventOf<'digest'>): string =>
  urgencies
    .toReversed()
    .map((urgency) => `${open[urgency]} ${urgency}`)
    .join(', ');

/** What templates may name: undefined where the event does not say. */
export function staffValues(source: StaffMessageSource): TemplateValues {
  const { event, receivedAt, uncalledSince, answer, texts, publicUrl, phone, zone } = source;
  const told = (at: string) => visitTime(minuteOf(at), zone, texts.times);
  return {
    ...plainOf(event),
    ...ownValues(event, source, told),
    ...whereOf(source),
    moved: movedIn(event),
    who: 'recipientId' in event ? event.recipientId : undefined,
    received: receivedAt && told(receivedAt),
    answered: uncalledSince && told(uncalledSince),
    link: answer && acknowledgementLink(publicUrl, answer.token),
    // A page has one thing to do, and one address.
    case: answer || !('caseId' in event && event.caseId) ? undefined : consoleCaseLink(publicUrl, event.caseId),
    digits: answer?.digits,
    phone: answer && phone,
    practice: phone,
  };
}
