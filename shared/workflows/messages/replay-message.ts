import type { Temporal } from 'temporal-polyfill';
import { auditEntry } from '../../domain/cases/audit-entry.ts';
import type { IdSource } from '../../domain/core/ids.ts';
import { stored } from '../../domain/core/instants.ts';
import { actorOf, type Caller } from '../../domain/core/party.ts';
import { notFound, Refusal } from '../../domain/core/refusal.ts';
import type { OutboxEvent } from '../../domain/messages/events.ts';
import { MessageTarget, messageIdOf } from '../../domain/messages/message-id.ts';
import type { KnownMessage, MessageRecord } from '../../domain/messages/message-record.ts';
import { type ReplayLimits, replayCounts } from '../../domain/messages/replay-limits.ts';
import type { CaseReader } from '../cases/ports.ts';
import { hourlyCounts } from '../core/hourly-counts.ts';
import { type Reply, transact, type UnitOfWorkDeps } from '../core/unit-of-work.ts';
import type { EventReader, MessageReader } from './ledger-ports.ts';

export interface ReplayDeps extends UnitOfWorkDeps {
  messages: Pick<MessageReader, 'message'>;
  promisedEvents: EventReader;
  cases: CaseReader;
  ids: IdSource;
  replayLimits: ReplayLimits;
}

export interface ReplayCommand {
  messageId: string;
  caller: Caller;
  now: Temporal.Instant;
}

/** A page whose round is over would wake somebody for nothing. @throws Refusal `unlawful-change` */
async function requireOpen({ cases }: ReplayDeps, event: OutboxEvent): Promise<void> {
  if (event.kind !== 'page' && event.kind !== 'escalation') return;
  const header = await cases.header(event.caseId);
  if (header?.pagingOpen && header.round === event.round) return;
  const why = 'The paging round of this message is over, so nobody is paged for it again.';
  throw new Refusal('unlawful-change', `${why} Acknowledge the case or triage it again where somebody has to look.`);
}

/** A script that goes wrong must not ring one phone a thousand times. */
const limitReached =
  ({ replayLimits }: Pick<ReplayDeps, 'replayLimits'>) =>
  (retryAfter: number): Refusal =>
    new Refusal(
      'limit-reached',
      `${replayLimits.perPersonAndHour} messages were sent to this person again by this channel within the hour, and this one was not. Call them, or send it later: Retry-After says when.`,
      { retryAfter },
    );

/** What is promised in place of the message that went out before, or did not: the same to the same person, under ids of its own. */
async function again(deps: ReplayDeps, messageId: string, now: Temporal.Instant) {
  const before = await deps.messages.message(messageId);
  const event = before && (await deps.promisedEvents.event(before.eventId));
  if (!before || !event) throw notFound('message');
  await requireOpen(deps, event);
  const { to, channel } = before;
  const eventId = deps.ids.next('evt');
  const { attempts: _, at: __, result: ___, receipt: ____, ...record } = before;
  const message: MessageRecord = { ...record, eventId, messageId: messageIdOf(eventId, { to, channel }) };
  const only = MessageTarget.parse({ to, channel });
  return { message, only, event: { ...event, eventId, at: stored(now) } };
}

/**
 * Promises a message again to the same person by the same channel, whatever the ledger says of it: only that one is sent. The
 * new one stands in the ledger at once, under an id of its own.
 * @returns the new message
 * @throws Refusal `not-found`, also once the message is forgotten; `unlawful-change` for a page whose round is over;
 * `limit-reached` with `retryAfter` in seconds; `retries-exhausted`
 */
export const replayMessage = <Answer>(
  deps: ReplayDeps,
  { messageId, caller, now }: ReplayCommand,
  reply: Reply<KnownMessage, Answer>,
): Promise<Answer> =>
  transact(deps, reply, 'send this message again', async (before) => {
    const { message, only, event } = await again(deps, messageId, now);
    const at = stored(now);
    const detail = { messageId, to: only.to, channel: only.channel };
    const entry = auditEntry(
      { ids: deps.ids, now },
      actorOf(caller),
      'message-replayed',
      message.caseId ?? event.eventId,
      detail,
    );
    return {
      outcome: { ...message, at, attempts: 0 },
      changes: [
        { kind: 'message-promised', message, at },
        { kind: 'event', event, only },
        { kind: 'audit', entry },
        ...hourlyCounts(replayCounts(message, deps.replayLimits, now), before, limitReached(deps)),
      ],
    };
  });
