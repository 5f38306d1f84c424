import { type AttributeValue, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { StoreDoor } from './memory-client.ts';
import type { Reaction, Timer } from './product.ts';

/** What the transactions of a history promised, as its relay would have it from the stream. */
export interface Promises {
  /** How often people were told of a visit, by its id: its patient of a change, staff that it cannot take place. */
  told: Map<string, { changed: number; flagged: number }>;
  reactions: Reaction[];
  timers: Timer[];
}

const counted = { 'visit-changed': 'changed', 'needs-rebooking': 'flagged' } as const;

function note(promises: Promises, item: Record<string, AttributeValue>): void {
  const { event, reaction, timer } = unmarshall(item);
  if (reaction) promises.reactions.push(reaction);
  if (timer) promises.timers.push(timer);
  const name = counted[event?.kind as keyof typeof counted];
  if (!name) return;
  const before = promises.told.get(event.appointmentId) ?? { changed: 0, flagged: 0 };
  promises.told.set(event.appointmentId, { ...before, [name]: before[name] + 1 });
}

/** Listens at a door to what is really carried out through it, whatever those who asked are told. */
export function tapped(door: StoreDoor): { door: StoreDoor; promises: Promises } {
  const promises: Promises = { told: new Map(), reactions: [], timers: [] };
  /** A transaction that is asked for again under its token is the same one. */
  const heard = new Set<string>();
  const send = async (command: object): Promise<unknown> => {
    const answer = await door.send(command);
    if (!(command instanceof TransactWriteItemsCommand)) return answer;
    const { ClientRequestToken: token = '', TransactItems = [] } = command.input;
    if (heard.has(token)) return answer;
    heard.add(token);
    for (const { Put } of TransactItems) if (Put?.Item && Put.TableName === 'Outbox') note(promises, Put.Item);
    return answer;
  };
  return { door: { send }, promises };
}
