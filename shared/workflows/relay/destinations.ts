import type { Temporal } from 'temporal-polyfill';
import type { Appointment } from '../../domain/booking/appointment.ts';
import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { hasDeadlineAhead } from '../../domain/cases/late-for-deadline.ts';
import { stored } from '../../domain/core/instants.ts';
import { runClocksAfter } from '../../domain/messages/clock-reactions.ts';
import type { CaseEvent, EventKind, EventOf, OutboxEvent } from '../../domain/messages/events.ts';
import type { MessageKind, PatientMessage, ReferrerMessage } from '../../domain/messages/message.ts';
import type { MessageTarget } from '../../domain/messages/message-id.ts';
import type { ToldCase } from '../../domain/messages/message-record.ts';
import type { MessageTexts } from '../../domain/messages/message-texts.ts';
import { noteTimelinessAfter } from '../../domain/messages/note-timeliness.ts';
import { checkDeadlineAfter, type Reaction, writeLookupsAfter } from '../../domain/messages/reaction.ts';
import type { PageDelivery } from '../../domain/paging/paging-round.ts';
import type { ScheduleReader } from '../booking/ports.ts';
import type { ReferralEventReader } from '../cases/referral-event-ports.ts';
import type { OpenFormDeps } from '../saved-forms/open-saved-form.ts';
import { toBundled } from './bundle-destination.ts';
import { toFlooded } from './flood-destination.ts';
import { toSaver } from './form-link-destination.ts';
import { toPaged, toTested } from './paged-destination.ts';
import { toPatient } from './patient-destination.ts';
import type { PatientMailer, PatientTexter, Sent } from './ports.ts';
import { promiseOnce } from './promise-once.ts';
import { toReferrer } from './referrer-destination.ts';
import type { StaffDeps } from './staff-deps.ts';
import { toStaff } from './staff-destination.ts';

/** What the destinations work with. */
export interface DestinationDeps extends StaffDeps, OpenFormDeps {
  schedule: Pick<ScheduleReader, 'appointment'>;
  /** What referrers were told, and whom of theirs to write to. */
  referralEvents: Pick<ReferralEventReader, 'card' | 'told'>;
  patients: PatientMailer;
  /** Absent where the practice has no number to text patients from. */
  texter: PatientTexter | undefined;
  /** Mints the token of a link that manages this one appointment. */
  manageToken: (appointment: Appointment) => Promise<string>;
  texts: MessageTexts;
  practiceName: string;
}

/** What the ledger says of a message before it goes out: ids and codes only. */
export interface MessageEntry extends MessageTarget {
  kind: MessageKind | (PatientMessage | ReferrerMessage)['kind'];
  caseId?: string;
  /** The cases of a message that tells of several. */
  cases?: readonly ToldCase[];
  /** Of a page. */
  round?: number;
  step?: number;
}

/** One thing that an event stands for, ready to go out: a message with its entry in the ledger, or something repeatable. */
export interface Send {
  /** Same id, same thing: of a message its message id. */
  sendId: string;
  /** Whom of the staff it goes to, by what; absent where it is for somebody else. */
  to?: Pick<PageDelivery, 'recipientId' | 'channel'>;
  /** What staff read of the message in the ledger; absent of what is no message. */
  entry?: MessageEntry;
  /** A repeat changes nothing, so nobody has to remember that it went out. */
  repeatable?: true;
  /** What a refusal for good sets going; a repeat changes nothing. */
  ifRefused?: () => Promise<void>;
  /** The way to the same person that is taken where this one is refused, or fails too often. */
  instead?: MessageSend;
  send: () => Promise<Sent | undefined>;
}

/** A message: it goes through the ledger. */
export type MessageSend = Send & { entry: MessageEntry };

/** Of several cases none may hold up the page of the others. */
type OfOneCase = Exclude<CaseEvent, { kind: 'flood-page' }>;
const isOfOneCase = (event: OutboxEvent): event is OfOneCase => 'caseId' in event && event.kind !== 'flood-page';

/** The case of an event that is about one. */
export type HeaderOf<E extends OutboxEvent> = E extends OfOneCase ? CaseHeader : undefined;

/** Where an event goes. @returns what goes out there; none where it does not concern whoever is there */
type Destination<E extends OutboxEvent> = (deps: DestinationDeps, event: E, header: HeaderOf<E>) => Promise<Send[]>;

/** Something that the system looks into by itself; it is promised like everything else, and another function runs it. */
const toReaction =
  <E extends OfOneCase>(
    reactionTo: (event: E) => Reaction,
    concerns: (event: E, header: CaseHeader, now: Temporal.Instant) => boolean,
  ): Destination<E> =>
  async (deps, event, header) => {
    if (!concerns(event, header, deps.clock.now())) return [];
    const reaction = reactionTo(event);
    const change = { kind: 'reaction-promised', reaction, at: stored(deps.clock.now()) } as const;
    const send = async () => {
      await promiseOnce(deps, change, 'set a reaction going', deps.remaining);
      return undefined;
    };
    return [{ sendId: reaction.reactionId, repeatable: true, send }];
  };

/** What has no deadline ahead of it, an emergency above all, cannot come too late for one. */
const hasDeadline = (_: unknown, header: CaseHeader, now: Temporal.Instant): boolean => hasDeadlineAhead(header, now);
/** A change after which the earliest visit of the case may be another one, or none. */
const movesVisits = ({ change }: EventOf<'visit-changed'>): boolean => change !== 'confirmed';
const movesDeadline = ({ change }: EventOf<'case-changed'>): boolean => change === 'retriaged';

/** A change after which a clock may stand elsewhere, or has news of its own that no page tells any more. */
const movesClocks = ({ change }: EventOf<'case-changed'>): boolean =>
  change === 'retriaged' || change === 'acknowledged' || change === 'information-answered';
const always = () => true;
/** A case that is only more urgent than before is found already. */
const isNew = ({ from }: EventOf<'new-case'>): boolean => from === undefined;

/** Where each kind of event goes. */
const destinations: { readonly [K in EventKind]: readonly Destination<EventOf<K>>[] } = {
  page: [toPaged],
  escalation: [toPaged],
  'new-case': [
    toStaff,
    toReferrer,
    toReaction(checkDeadlineAfter, hasDeadline),
    toReaction(runClocksAfter, always),
    toReaction(noteTimelinessAfter, always),
    toReaction(writeLookupsAfter, isNew),
  ],
  'case-changed': [
    toStaff,
    toReferrer,
    toReaction(checkDeadlineAfter, movesDeadline),
    toReaction(runClocksAfter, movesClocks),
    toReaction(noteTimelinessAfter, always),
  ],
  'visit-changed': [
    toStaff,
    toPatient,
    toReferrer,
    toReaction(checkDeadlineAfter, movesVisits),
    toReaction(runClocksAfter, movesVisits),
    toReaction(noteTimelinessAfter, movesVisits),
  ],
  'no-capacity': [toStaff],
  'visit-after-deadline': [toStaff],
  'cannot-be-reached': [toStaff],
  'phone-the-patient': [toStaff],
  'needs-rebooking': [toStaff, toReaction(checkDeadlineAfter, hasDeadline), toReaction(runClocksAfter, always)],
  'unread-words': [toStaff],
  'deadline-at-risk': [toStaff],
  'deadline-missed': [toStaff],
  'test-page': [toTested],
  'test-page-unanswered': [toStaff],
  'hand-off': [toStaff],
  'staff-unreachable': [toStaff],
  digest: [toStaff],
  bundle: [toBundled],
  'flood-page': [toFlooded],
  'form-link': [toSaver],
};

/**
 * All that an event stands for: messages to staff and to the patient, and what is looked into because of it. An event whose case
 * does not exist stands for nothing: that is logged, because no transaction of ours leaves one behind.
 * @throws DirectoryGap
 */
export async function sendsOf(deps: DestinationDeps, event: OutboxEvent): Promise<Send[]> {
  const header = isOfOneCase(event) ? await deps.cases.header(event.caseId) : undefined;
  if (isOfOneCase(event) && !header) {
    deps.log.error('case-missing', { eventId: event.eventId, caseId: event.caseId });
    return [];
  }
  const ofKind = destinations[event.kind] as readonly Destination<OutboxEvent>[];
  return (await Promise.all(ofKind.map((destination) => destination(deps, event, header as never)))).flat();
}
