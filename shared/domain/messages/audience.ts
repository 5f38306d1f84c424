import type { Temporal } from 'temporal-polyfill';
import type { CaseHeader } from '../cases/case-header.ts';
import { stored } from '../core/instants.ts';
import type { Region } from '../directory/directory.ts';
import type { CaseEvent, Channel, EventKind, EventOf, StaffEvent } from './events.ts';
import { subscriptionsTo } from './matching.ts';
import { byAll, byMail, channelsFor, type Named, type Naming, toCallAgain } from './named-staff.ts';
import { quietUntil } from './quiet-hours.ts';
import { calledInOrder, channelsTo, isReached, type Reach, type RecipientId } from './reach.ts';
import type { Subscription } from './subscription.ts';

/** One message to one person. */
export interface Delivery {
  recipientId: RecipientId;
  channel: Channel;
  /** The person's quiet hours run until then: it waits. */
  quietUntil?: Temporal.Instant;
}

/** All that decides who hears of something. */
export interface Circumstances extends Reach {
  region: Region;
  header?: Pick<CaseHeader, 'acknowledgedBy' | 'assignee' | 'emergentClocks' | 'pageOnCall' | 'urgency'> | undefined;
  now: Temporal.Instant;
  /** IANA zone of the practice, in which quiet hours are read. */
  zone: string;
}

/** Events that go through trays: whatever is no page. */
export type Notice = Exclude<StaffEvent, { kind: 'page' | 'escalation' | 'test-page' | 'flood-page' | 'bundle' }>;

/** The lead of the region; without one, or where nothing reaches them, the next of the order whom something does. */
function leadOf(circumstances: Circumstances): RecipientId {
  const { duty, staff } = circumstances;
  const present = staff.find(({ recipientId }) => recipientId === duty.lead)?.recipientId;
  const order = [...(present ? [present] : []), ...calledInOrder(circumstances)];
  return order.find((each) => isReached(each, circumstances)) ?? (order[0] as RecipientId);
}

const toLead: Naming<Notice> = (event, circumstances) => [
  { recipientId: leadOf(circumstances), channels: channelsFor(event) },
];
const toAssignee: Naming<CaseEvent & Notice> = (event, { header }) => [
  { recipientId: header?.assignee, channels: channelsFor(event) },
];

const toAssigneeOrLead: Naming<CaseEvent & Notice> = (event, circumstances) =>
  (circumstances.header?.assignee ? toAssignee : toLead)(event, circumstances);

/** Only a nurse or above can accept that a case comes too late, or have a time made for it: whoever has the case, else the lead. */
const toDecide: Naming<CaseEvent & Notice> = (event, circumstances) => {
  const { assignee } = circumstances.header ?? {};
  const decides = circumstances.staff.some((each) => each.recipientId === assignee && each.role !== 'front-desk');
  return [...toAssignee(event, circumstances), ...(decides ? [] : toLead(event, circumstances))];
};

const isPaged = ({ header }: Circumstances): boolean =>
  header !== undefined && (header.urgency === 'emergent' || header.pageOnCall || header.emergentClocks === true);

/** Whoever asked waits for the answer, and does something where none comes. */
const toAsker: Naming<EventOf<'case-changed'>> = ({ askedBy }, { header }) =>
  [askedBy, header?.assignee].map((recipientId) => ({ recipientId, channels: byMail }));

/** The clocks that only the lead hears of (clinical.md section 9): of a case that is paged, pages tell the rest. */
const onlyLead = ({ clock }: EventOf<'deadline-missed'>, circumstances: Circumstances): boolean =>
  clock === 'acknowledgeBy' || (clock === 'contactBy' && isPaged(circumstances));

/** Who hears of some kinds because of what they do; of all others hear those who asked, and whoever has the case. */
const naming: { readonly [K in EventKind]?: Naming<EventOf<K>> } = {
  'hand-off': ({ recipientId, takenBy }) => [{ recipientId, channels: takenBy ? byMail : byAll }],
  'test-page-unanswered': toLead,
  'staff-unreachable': toLead,
  'unread-words': (event, circumstances) => [
    { recipientId: calledInOrder(circumstances).find((each) => isReached(each, circumstances)), channels: byAll },
    ...toLead(event, circumstances),
  ],
  'case-changed': toAsker,
  'deadline-at-risk': (event, circumstances) =>
    event.missedVisitAt ? toCallAgain(event, circumstances) : toAssigneeOrLead(event, circumstances),
  'cannot-be-reached': toAssigneeOrLead,
  'deadline-missed': (event, circumstances) => [
    ...(event.missedVisitAt && event.again ? [] : toLead(event, circumstances)),
    ...(event.missedVisitAt ? toCallAgain(event, circumstances) : []),
    ...(onlyLead(event, circumstances) ? [] : toAssignee(event, circumstances)),
  ],
};

const isForAsker = (event: Notice): boolean =>
  event.kind === 'case-changed' && ['information-answered', 'information-overdue'].includes(event.change);

/** Whoever has the case hears of what others asked for. */
const beside = (event: Notice, circumstances: Circumstances): Named[] =>
  event.kind === 'no-capacity' || event.kind === 'visit-after-deadline'
    ? toDecide(event, circumstances)
    : [{ recipientId: circumstances.header?.assignee, channels: byMail }];

/** A mail that was refused is for whoever asks for such news; that nobody is reached at all is for whoever has the case. */
function namingOf(event: Notice): Naming<Notice> | undefined {
  const isForAll =
    (event.kind === 'cannot-be-reached' && event.channel) || (event.kind === 'case-changed' && !isForAsker(event));
  return (isForAll ? undefined : naming[event.kind]) as Naming<Notice> | undefined;
}

/** A person by those of some channels that reach them; by any that does, where none of these do. */
function deliveriesTo({ recipientId, channels }: Named, circumstances: Circumstances): Delivery[] {
  const present = circumstances.staff.some((member) => member.recipientId === recipientId);
  if (recipientId === undefined || !present) return [];
  const reached = channelsTo(recipientId, circumstances);
  const wanted = reached.filter((channel) => channels.includes(channel));
  return (wanted.length > 0 ? wanted : reached).map((channel) => ({ recipientId, channel }));
}

const isSame = (a: Pick<Delivery, 'recipientId' | 'channel'>, b: Pick<Delivery, 'recipientId' | 'channel'>): boolean =>
  a.recipientId === b.recipientId && a.channel === b.channel;

/**
 * Whoever is on call asks for shifts and test pages, and means their own: another's unanswered one is told to administrators, who
 * see to it, by mail.
 */
function isForOthers({ kind }: Notice, { channel, recipientId }: Subscription, { staff }: Circumstances): boolean {
  const isAdmin = () => staff.some((member) => member.recipientId === recipientId && member.role === 'admin');
  return kind !== 'hand-off' && (kind !== 'test-page-unanswered' || (channel === 'email' && isAdmin()));
}

/** Those who asked; what is told to somebody by name is told to others only where they asked for its kind by name. */
function subscribersTo(event: Notice, asked: readonly Subscription[], circumstances: Circumstances): Delivery[] {
  const isNamed = namingOf(event) !== undefined;
  return asked
    .filter((each) => !isNamed || (each.kinds.length > 0 && isForOthers(event, each, circumstances)))
    .flatMap(({ recipientId, channel }) => deliveriesTo({ recipientId, channels: [channel] }, circumstances))
    .filter((each) => asked.some((one) => isSame(one, each)));
}

/** Until when a person wants no message on a channel: as long as each subscription of theirs that asks for it is quiet. */
function quietFor(delivery: Delivery, asked: readonly Subscription[], { now, zone }: Circumstances): Delivery {
  const theirs = asked.filter((each) => isSame(each, delivery));
  const ends = theirs.map(({ quietHours }) => quietHours && quietUntil(quietHours, now, zone));
  const [first] = ends.filter((end) => end !== undefined).toSorted((a, b) => a.epochMilliseconds - b.epochMilliseconds);
  return first === undefined || ends.includes(undefined) ? delivery : { ...delivery, quietUntil: first };
}

/** Hours before a shift from which on whoever has it is not left asleep. */
const soonHours = 24;

/** Whether somebody comes on call so soon that no quiet hours hold it up. */
const isSoon = (event: Notice, { now }: Circumstances): boolean =>
  event.kind === 'hand-off' && (event.from === undefined || event.from <= stored(now.add({ hours: soonHours })));

/** Who hears of a notice. */
export interface Audience {
  /** One a person and channel. */
  deliveries: Delivery[];
  /** False where nothing reaches anybody who is to hear of it, the lead included, who is written to all the same. */
  isReached: boolean;
}

/** News that ask nobody to do anything: a lead whose phone rings for every case that a colleague answers soon looks at none. */
const isOnlyNews = (event: Notice): boolean => event.kind === 'case-changed' && !isForAsker(event);

/** Nobody is written to about what they did themselves. */
const isOwn = (event: Notice, { recipientId }: Delivery): boolean =>
  event.kind === 'case-changed' && event.by === recipientId;

/**
 * Who of the staff hears of a notice, by what, and from when on. Nobody asked for it: the lead of the region hears of it, where there
 * is something to do.
 * @param circumstances have at least one of the staff
 */
export function audienceOf(event: Notice, circumstances: Circumstances): Audience {
  const asked = subscriptionsTo(event, circumstances.region, circumstances.routing);
  const name = namingOf(event);
  const named = (name ?? beside)(event, circumstances);
  const told = [
    ...named.flatMap((each) => deliveriesTo(each, circumstances)),
    ...subscribersTo(event, asked, circumstances),
  ].filter((each) => !isOwn(event, each));
  if (told.length === 0 && isOnlyNews(event)) return { deliveries: [], isReached: true };
  const recipientId = leadOf(circumstances);
  const all = told.length > 0 ? told : deliveriesTo({ recipientId, channels: byMail }, circumstances);
  if (all.length === 0) return { deliveries: [{ recipientId, channel: 'email' }], isReached: false };
  const once = all.filter((each, place) => all.findIndex((other) => isSame(each, other)) === place);
  return {
    deliveries: isSoon(event, circumstances) ? once : once.map((each) => quietFor(each, asked, circumstances)),
    isReached: true,
  };
}
