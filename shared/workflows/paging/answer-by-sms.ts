import { Temporal } from 'temporal-polyfill';
import { localDateAt } from '../../domain/core/local-time.ts';
import { Refusal } from '../../domain/core/refusal.ts';
import { inUse } from '../../domain/directory/in-use.ts';
import { staffAddress } from '../../domain/directory/staff-address.ts';
import type { PageName } from '../../domain/paging/page-link.ts';
import type { PageState } from '../../domain/paging/page-state.ts';
import type { PagingRound } from '../../domain/paging/paging-round.ts';
import type { ReplySubject } from '../../domain/paging/reply-subject.ts';
import { digitsIn, saysIn } from '../../domain/paging/reply-text.ts';
import type { Log } from '../../observability/log.ts';
import type { Clock } from '../core/ports.ts';
import { outcomeOnly } from '../core/unit-of-work.ts';
import { unlessUnreadable } from '../core/unreadable.ts';
import { answerAs } from './answer-page.ts';
import type { AnswerPageDeps } from './answerer.ts';
import type { ReplyDigits, ReplyReader } from './ports.ts';

export interface AnswerBySmsDeps extends AnswerPageDeps {
  issuedPages: ReplyReader;
  clock: Clock;
  /** Only what is sent to this number, E.164, is a reply to a page; undefined = to any. */
  staffSmsNumber: string | undefined;
  log: Log;
}

export interface SmsReply {
  /** The provider's id of the reply. */
  messageId: string;
  /** E.164. */
  from: string;
  to: string;
  text: string;
  /** When it reached the provider; absent = now. */
  at?: Temporal.Instant;
}

/** Milliseconds that one more lot of a flood may take. */
const lotMilliseconds = 7000;

/** What digits of one kind stand for. */
interface SubjectOf<Kind> extends Pick<ReplyDigits, 'recipients'> {
  subject: Extract<ReplySubject, { of: Kind }>;
}

/** Why a reply came to nothing. */
type Refused = 'other-number' | 'no-digits' | 'stranger' | 'unknown-digits' | 'not-paged' | Refusal['kind'];

/**
 * The page of a round that went to one of these people: of the one who answered it, else of the one who was paged last. Who was
 * given its digits may not be written down as paged yet, when they are quick.
 * @param given those of them who were given the digits
 */
function pageTo(senders: readonly string[], given: readonly string[], round: PagingRound | undefined) {
  const { steps = [], step: latest = 1, ended } = round ?? {};
  const pages = steps
    .flatMap(({ step, deliveries }) => deliveries.map(({ recipientId }) => ({ step, recipientId })))
    .filter(({ recipientId }) => senders.includes(recipientId));
  const all = [...given.map((recipientId) => ({ step: latest, recipientId })), ...pages];
  return all.findLast(({ recipientId }) => recipientId === ended?.by) ?? all.at(-1);
}

/** What a reply says beside its digits, and when it was sent. */
interface Meaning {
  says: ReturnType<typeof saysIn>;
  at: Temporal.Instant;
}

/** A page that a reply answers, and whether it tells that the person was reached. */
interface Answered {
  page: PageName;
  reached?: boolean;
}

/**
 * Whether a text tells of the call that a page asked for. One that says no more than `done` does only where its sender had answered
 * before: the first time it may mean the answer itself, and a text that comes in twice must not say more than once.
 */
const tellsOfCall = ({ says, at }: Meaning, round: PagingRound | undefined, { recipientId }: { recipientId: string }) =>
  says === 'reached' ||
  (says === 'done' && round?.ended?.by === recipientId && Temporal.Instant.compare(round.ended.at, at) < 0);

async function roundPageTo(
  { rounds }: AnswerBySmsDeps,
  senders: readonly string[],
  { subject, recipients }: SubjectOf<'round'>,
  meaning: Meaning,
): Promise<Answered | undefined> {
  const round = await rounds.round(subject.caseId, subject.round).catch(unlessUnreadable);
  const given = senders.filter((each) => recipients.includes(each));
  const page = pageTo(senders, given, round);
  return page && { page: { ...subject, ...page }, reached: tellsOfCall(meaning, round, page) };
}

/** The page that a reply of these people answers. */
async function answeredPage(
  deps: AnswerBySmsDeps,
  digits: ReplyDigits,
  senders: readonly string[],
  meaning: Meaning,
): Promise<Answered | undefined> {
  const { subject, recipients } = digits;
  if (subject.of === 'round') return roundPageTo(deps, senders, { subject, recipients }, meaning);
  if (subject.of === 'test' && !(await deps.testPages.page(subject))) return undefined;
  const recipientId = senders.find((each) => recipients.includes(each));
  return recipientId === undefined ? undefined : { page: { ...subject, recipientId } };
}

/** Answers a page; of a flood as many cases as there is time for. @throws Refusal; what the store threw */
async function answer(deps: AnswerBySmsDeps, answered: Answered, remaining: () => number): Promise<void> {
  const again = () => answerAs(deps, { ...answered, door: 'sms', now: deps.clock.now() }, outcomeOnly(remaining));
  let state: PageState = await again();
  while (state.state === 'open' && remaining() > lotMilliseconds) state = await again();
}

/** @returns why it came to nothing, or undefined where the page is answered */
async function answerWith(
  deps: AnswerBySmsDeps,
  digits: string,
  senders: readonly string[],
  { remaining, ...meaning }: Meaning & { remaining: () => number },
): Promise<Refused | undefined> {
  const reply = await deps.issuedPages.reply(digits);
  if (!reply) return 'unknown-digits';
  const answered = await answeredPage(deps, reply, senders, meaning);
  if (!answered) return 'not-paged';
  try {
    await answer(deps, answered, remaining);
    const { page } = answered;
    deps.log.info('page-answered-by-sms', {
      recipientId: page.recipientId,
      ...(page.of === 'round' && { caseId: page.caseId, step: page.step }),
    });
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'retries-exhausted') throw error;
    return error.kind;
  }
}

async function sendersOf({ directory, clock, zone }: AnswerBySmsDeps, from: string): Promise<string[]> {
  const { staff } = await directory.directory();
  const today = localDateAt(clock.now(), zone);
  return staff
    .filter((member) => inUse(member, today) && staffAddress(member, 'sms') === from)
    .map(({ recipientId }) => recipientId);
}

/**
 * Answers pages by the digits in an SMS, as the person on the staff from whose number it came and who was paged; who answered before
 * may say that they reached the person. Several who share a number: as whichever of them was. A repeat changes nothing.
 * @param remaining milliseconds until the function is stopped
 * @returns whether a page is answered by it; every other text is refused without effect
 * @throws Refusal `retries-exhausted`, OutcomeUnknown and what the store threw: the reply is to be tried again
 */
export async function answerBySms(
  deps: AnswerBySmsDeps,
  { messageId, from, to, text, at = deps.clock.now() }: SmsReply,
  remaining: () => number,
): Promise<boolean> {
  const refused = (outcome: Refused): false => {
    deps.log.info('reply-refused', { messageId, outcome });
    return false;
  };
  if ((deps.staffSmsNumber ?? to) !== to) return refused('other-number');
  const senders = await sendersOf(deps, from);
  if (senders.length === 0) return refused('stranger');
  const groups = digitsIn(text);
  if (groups.length === 0) return refused('no-digits');
  const meaning = { says: saysIn(text), at, remaining };
  let handled = false;
  for (const digits of groups) {
    const outcome = await answerWith(deps, digits, senders, meaning);
    if (outcome === undefined) handled = true;
    else refused(outcome);
  }
  return handled;
}
