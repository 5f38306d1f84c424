import type { CaseHeader } from '../../domain/cases/case-header.ts';
import { stored } from '../../domain/core/instants.ts';
import { localDateAt } from '../../domain/core/local-time.ts';
import { isTimely } from '../../domain/daily/daily-date.ts';
import type { EventOf } from '../../domain/messages/events.ts';
import { type Called, calledAt } from '../../domain/messages/paged.ts';
import { calledInOrder, channelsTo, isPhoned } from '../../domain/messages/reach.ts';
import type { PagingRound } from '../../domain/paging/paging-round.ts';
import { unlessUnreadable } from '../core/unreadable.ts';
import { nobodyReachable, type Surroundings, surroundingsOf } from './circumstances.ts';
import type { Send } from './destinations.ts';
import { isOfFlood, toFloodTray } from './flood-destination.ts';
import { isAnswered } from './is-answered.ts';
import { promiseOnce } from './promise-once.ts';
import { recordDeliveries } from './record-deliveries.ts';
import type { StaffDeps } from './staff-deps.ts';
import { answerBy, staffSend, superseded } from './staff-send.ts';

type PageEvent = EventOf<'page' | 'escalation'>;

/** Says once a person and day that no text message reaches somebody who is to be paged. */
async function tellUnreached(deps: StaffDeps, { region, now }: Surroundings, recipientId: string): Promise<void> {
  const date = localDateAt(now, deps.zone);
  const eventId = deps.derivedId('evt', 'staff-unreachable', recipientId, date);
  const event = { eventId, at: stored(now), lane: 'notice', kind: 'staff-unreachable', region, recipientId } as const;
  await promiseOnce(deps, { kind: 'event', event }, 'tell that somebody cannot be paged', deps.remaining);
}

/** Writes into the round whom the step passed over, and promises that it is seen to. Repeating it changes nothing. */
function passedOver(deps: StaffDeps, event: PageEvent, surroundings: Surroundings, { passedOver }: Called): Send[] {
  if (passedOver.length === 0) return [];
  const at = stored(surroundings.now);
  const send = async () => {
    const deliveries = passedOver.map((recipientId) => ({ recipientId, channel: 'sms', at, result: 'unreachable' }));
    await recordDeliveries(deps, event, deliveries, deps.remaining);
    await Promise.all(passedOver.map((recipientId) => tellUnreached(deps, surroundings, recipientId)));
    return undefined;
  };
  return [{ sendId: `${event.eventId}.passed-over`, repeatable: true, send }];
}

/** Whoever is to be called once more, whose turn it may be by now. */
const calledOnly = ({ only }: Pick<StaffDeps, 'only'>): Called | undefined =>
  only && { recipientId: only.to, channels: [only.channel], passedOver: [], isReached: true };

/**
 * The page of a step to the person whose turn it is, by every way that reaches them; nobody gets one who would be woken for
 * nothing. Where nothing reaches anybody it goes out all the same, and whoever watches over the system hears of it.
 * @throws DirectoryGap
 */
export async function toPaged(deps: StaffDeps, event: PageEvent, header: CaseHeader): Promise<Send[]> {
  const { caseId, eventId, round = header.round } = event;
  const [isFlood, answered] = await Promise.all([isOfFlood(deps, event, header), isAnswered(deps, event, header)]);
  if (answered) deps.log.info('page-answered', { eventId, caseId });
  if (answered) return [];
  if (isFlood && !deps.only) return toFloodTray(deps, event, header);
  const [surroundings, record] = await Promise.all([
    surroundingsOf(deps, event, header, { isFresh: true }),
    deps.rounds.round(caseId, round).catch(unlessUnreadable),
  ]);
  const called = calledOnly(deps) ?? calledAt(event.step, surroundings, record?.first);
  if (!called.isReached) nobodyReachable(deps, { eventId, caseId });
  const told = [called, ...mailedToo(called, surroundings)];
  const pages = await Promise.all(
    told.map((each) => pagesOf(deps, event, header, { clinic: surroundings.clinic, record }, each)),
  );
  return [...pages.flat(), ...passedOver(deps, event, surroundings, called)];
}

/** Whom no text message reaches may see the page in their mail, though somebody else is called. */
const mailedToo = ({ passedOver, recipientId }: Called, surroundings: Surroundings) =>
  passedOver
    .filter((each) => each !== recipientId && channelsTo(each, surroundings).includes('email'))
    .map((each) => ({ recipientId: each, channels: ['email'] as const }));

async function pagesOf(
  deps: StaffDeps,
  event: PageEvent,
  { status, receivedAt, round, acknowledgedAt }: CaseHeader,
  { clinic, record }: Pick<Surroundings, 'clinic'> & { record: PagingRound | undefined },
  { recipientId, channels }: Pick<Called, 'recipientId' | 'channels'>,
): Promise<Send[]> {
  const { caseId, step } = event;
  const link = await deps.pageLinks.issue({ of: 'round', caseId, round: event.round ?? round, step, recipientId });
  const uncalledSince = record?.first === undefined ? undefined : acknowledgedAt;
  const answer = answerBy(link, channels);
  const said = { event, clinic, receivedAt, withdrawn: status === 'withdrawn', uncalledSince, answer };
  return channels.map((channel) => staffSend(deps, said, { recipientId, channel }));
}

/**
 * The test page to whoever was on call when it was promised, by every way that reaches them; that no text message does is said at once.
 * One that comes after its day's office hours wakes nobody.
 * @throws DirectoryGap
 */
export async function toTested(deps: StaffDeps, event: EventOf<'test-page'>): Promise<Send[]> {
  const surroundings = await surroundingsOf(deps, event, undefined, { isFresh: true });
  const { region, date, recipientId: named } = event;
  const present = surroundings.staff.some((member) => member.recipientId === named) ? named : undefined;
  const recipientId = deps.only?.to ?? present ?? calledInOrder(surroundings)[0];
  if (recipientId === undefined) return [];
  const reached = deps.only ? [deps.only.channel] : channelsTo(recipientId, surroundings);
  const channels = reached.length > 0 ? reached : (['sms'] as const);
  if (reached.length === 0) nobodyReachable(deps, { eventId: event.eventId });
  const answer = answerBy(await deps.pageLinks.issue({ of: 'test', region, date, recipientId }), channels);
  const isLate = !deps.only && !isTimely(date, surroundings.now, deps.ruleset);
  const tests = channels
    .map((channel) => staffSend(deps, { event, answer }, { recipientId, channel }))
    .map((message) => (isLate ? superseded(message) : message));
  if (deps.only || isPhoned(recipientId, surroundings)) return tests;
  const send = async () => {
    await tellUnreached(deps, surroundings, recipientId);
    return undefined;
  };
  return [...tests, { sendId: `${event.eventId}.unreached`, repeatable: true, send }];
}
