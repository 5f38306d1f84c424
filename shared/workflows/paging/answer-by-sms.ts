import type { Temporal } from 'temporal-polyfill';
import { localDateAt } from '../../domain/core/local-time.ts';
import { Refusal } from '../../domain/core/refusal.ts';
import type { StaffMember } from '../../domain/directory/directory.ts';
import { inUse } from '../../domain/directory/in-use.ts';
import { staffAddress } from '../../domain/directory/staff-address.ts';
import type { PageName } from '../../domain/paging/page-link.ts';
import type { PagingRound } from '../../domain/paging/paging-round.ts';
import type { ReplySubject } from '../../domain/paging/reply-subject.ts';
import { digitsIn } from '../../domain/paging/reply-text.ts';
import type { Log } from '../../observability/log.ts';
import type { Clock } from '../core/ports.ts';
import { outcomeOnly } from '../core/unit-of-work.ts';
import { unlessUnreadable } from '../core/unreadable.ts';
import { type AnswerPageDeps, answerRound, answerTest } from './answer-page.ts';
import type { ReplyReader } from './ports.ts';

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

async function testPageTo(
  { testPages }: AnswerBySmsDeps,
  senders: readonly string[],
  subject: Extract<ReplySubject, { of: 'test' }>,
  recipients: readonly string[],
): Promise<PageName | undefined> {
  const sent = await testPages.page(subject);
  const recipientId = sent && senders.find((each) => recipients.includes(each));
  return recipientId === undefined ? undefined : { ...subject, recipientId };
}

async function roundPageTo(
  { rounds }: AnswerBySmsDeps,
  senders: readonly string[],
  subject: Extract<ReplySubject, { of: 'round' }>,
  recipients: readonly string[],
): Promise<PageName | undefined> {
  const round = await rounds.round(subject.caseId, subject.round).catch(unlessUnreadable);
  const given = senders.filter((each) => recipients.includes(each));
  const page = pageTo(senders, given, round);
  return page && { ...subject, ...page };
}

/** @throws Refusal; what the store threw */
function answer(
  deps: AnswerBySmsDeps,
  page: PageName,
  now: Temporal.Instant,
  remaining: () => number,
): Promise<unknown> {
  return page.of === 'test'
    ? answerTest(deps, { page, now }, outcomeOnly(remaining))
    : answerRound(deps, { page, door: 'sms', now }, outcomeOnly(remaining));
}

/** @returns why it came to nothing, or undefined where the page is answered */
async function answerWith(
  deps: AnswerBySmsDeps,
  digits: string,
  senders: readonly StaffMember[],
  remaining: () => number,
): Promise<Refused | undefined> {
  const reply = await deps.issuedPages.reply(digits);
  if (!reply) return 'unknown-digits';
  const { subject, recipients } = reply;
  const ids = senders.map(({ recipientId }) => recipientId);
  const page = await (subject.of === 'test'
    ? testPageTo(deps, ids, subject, recipients)
    : roundPageTo(deps, ids, subject, recipients));
  if (!page) return 'not-paged';
  try {
    await answer(deps, page, deps.clock.now(), remaining);
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

async function sendersOf({ directory, clock, zone }: AnswerBySmsDeps, from: string): Promise<StaffMember[]> {
  const { staff } = await directory.directory();
  const today = localDateAt(clock.now(), zone);
  return staff.filter((member) => inUse(member, today) && staffAddress(member, 'sms') === from);
}

/**
 * Answers pages by the digits in an SMS, as the person on the staff from whose number it came and who was paged. Several who share
 * a number: as whichever of them was. A repeat changes nothing.
 * @param remaining milliseconds until the function is stopped
 * @returns whether a page is answered by it; every other text is refused without effect
 * @throws Refusal `retries-exhausted`, OutcomeUnknown and what the store threw: the reply is to be tried again
 */
export async function answerBySms(
  deps: AnswerBySmsDeps,
  { messageId, from, to, text }: SmsReply,
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
  let handled = false;
  for (const digits of groups) {
    const outcome = await answerWith(deps, digits, senders, remaining);
    if (outcome === undefined) handled = true;
    else refused(outcome);
  }
  return handled;
}
