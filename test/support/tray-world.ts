import { sampleDirectory } from '../../shared/config/sample-directory.ts';
import type { CaseHeader } from '../../shared/domain/cases/case-header.ts';
import type { EventKind, EventOf, OutboxEvent } from '../../shared/domain/messages/events.ts';
import type { StaffMessage } from '../../shared/domain/messages/message.ts';
import type { Routing } from '../../shared/domain/messages/subscription.ts';
import { fromItem } from '../../shared/store/dynamo/item.ts';
import { messageLedger } from '../../shared/store/message-ledger.ts';
import { promisedOf } from '../../shared/store/records/promise-record.ts';
import { messageTexts } from '../../shared/texts/messages.ts';
import { runReaction } from '../../shared/workflows/reactions/run-reaction.ts';
import type { PromisedReaction } from '../../shared/workflows/relay/ports.ts';
import { relayPromise } from '../../shared/workflows/relay/relay-promise.ts';
import { runTimer } from '../../shared/workflows/timers/run-timer.ts';
import type { FaultStore } from './fault-store.ts';
import { type FaultyCalls, faultyCalls } from './faulty-calls.ts';
import { anEventOf, anId, monday } from './records.ts';
import { workflowWorld } from './workflow-world.ts';

/** A message that went out, and how many seconds after nine. */
export interface WentOut extends StaffMessage {
  second: number;
}

/** Relay and timers over the engine, with a clock that the test moves; SNS is a list. */
export function trayWorld(store: FaultStore, routed?: Routing) {
  const sent: WentOut[] = [];
  const clock = { second: 0 };
  const notify = async (message: StaffMessage) => {
    sent.push({ ...message, second: clock.second });
    return undefined;
  };

  const worldAt = (calls: FaultyCalls) => {
    const { deps, remaining } = workflowWorld(store, calls, { now: monday.add({ seconds: clock.second }) });
    return {
      ...deps,
      directory: { directory: async () => sampleDirectory },
      routing: routed ? { routing: async () => routed } : deps.routing,
      staff: calls.effects('staff', { notify }),
      patients: { send: async () => undefined },
      messages: calls.effects('messages', messageLedger(store.client, store.tableName)),
      outbox: deps.outbox,
      timers: { ...deps.timers, set: async () => undefined },
      manageToken: async () => 'manage-token',
      texts: messageTexts,
      publicUrl: 'https://spine.example',
      remaining,
    };
  };

  const records = async () => [...(await store.contents()).values()].map(({ item }) => item);

  /** Lists are written; what else an event sets going is no matter of trays. */
  async function react(calls: FaultyCalls, promised: PromisedReaction): Promise<void> {
    const world = worldAt(calls);
    if (promised.reaction.purpose !== 'list-message') return world.outbox.markDone(promised.promiseId, monday);
    await runReaction(world as never, promised, world.remaining).catch(() => undefined);
  }

  /** Relays everything that is pending, in the order of its names, until nothing is: what is promised meanwhile too. */
  async function relayAll(calls = faultyCalls()): Promise<void> {
    for (let rounds = 0; rounds < 5; rounds++) {
      const pending = (await records()).filter((item) => item.pending && item.lane);
      if (pending.length === 0) return;
      for (const item of pending) {
        const promised = promisedOf(item);
        if ('reaction' in promised) await react(calls, promised);
        else await relayPromise(worldAt(calls), promised).catch(() => undefined);
      }
    }
  }

  return {
    sent,
    clock,
    relayAll,
    /** Stores an event. */
    promise: (event: OutboxEvent) => store.commit({ kind: 'event', event }),
    relay: (event: OutboxEvent, calls = faultyCalls()) => relayPromise(worldAt(calls), stateOf(event)),
    /** Every timer of these that is due rings. */
    async ringAll(calls = faultyCalls()): Promise<void> {
      const now = monday.add({ seconds: clock.second }).toString({ smallestUnit: 'millisecond' });
      for (const item of (await records()).filter(({ due, dueAt }) => due && dueAt?.S && dueAt.S <= now)) {
        const { timer } = fromItem(item) as { timer: Parameters<typeof runTimer>[1] };
        await runTimer(worldAt(calls) as never, timer, () => 10_000).catch(() => undefined);
      }
    },
    /** Ids of the events that a person was told of on a channel, alone or with others. */
    async toldOf(recipientId: string, channel: string): Promise<string[]> {
      const events = (await records()).flatMap(({ event }) =>
        event ? [fromItem({ event }).event as OutboxEvent] : [],
      );
      const ids = sent.filter((each) => each.recipientId === recipientId && each.channel === channel);
      return ids.flatMap(({ messageId }) => {
        const [eventId] = messageId.split('.');
        const event = events.find((each) => each.eventId === eventId);
        return event?.kind === 'bundle' ? event.entries.map((entry) => entry.eventId) : [eventId ?? ''];
      });
    },
  };
}
export type TrayWorld = ReturnType<typeof trayWorld>;

const stateOf = (event: OutboxEvent) => ({
  promiseId: event.eventId,
  lane: event.lane,
  attempts: 0,
  postponed: false,
  event,
});

/** A notice of its own, which came so many seconds after nine. */
export const noticeAt = <K extends EventKind>(
  number: number,
  second: number,
  kind: K,
  changes: Partial<EventOf<K>> = {},
): EventOf<K> =>
  anEventOf(kind, {
    eventId: anId('evt', number),
    at: monday.add({ seconds: second }).toString({ smallestUnit: 'millisecond' }),
    ...changes,
  } as Partial<EventOf<K>>);

/** A case of a source that is paged. */
export const pagedOf = (header: CaseHeader, number: number, second: number): EventOf<'page'> =>
  noticeAt(number, second, 'page', {
    caseId: header.caseId,
    code: header.code,
    round: header.round,
    urgency: 'emergent',
  });
