import { type AttributeValue, type TransactWriteItem, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { operationOf } from './ids.ts';
import type { StoreDoor } from './memory-client.ts';
import type { Appointment, Reaction, Timer } from './product.ts';

/** What the transactions of a history promised, as its relay would have it from the stream. */
export interface Promises {
  /** How often people were told of a visit, by its id: its patient of a change, staff that it cannot take place. */
  told: Map<string, { changed: number; flagged: number }>;
  reactions: Reaction[];
  timers: Timer[];
  /** Numbers of the operations of which a transaction was carried out, and of those of which one changed the calendar. */
  carriedOut: Set<number>;
  entered: Set<number>;
  /** Where each operation put which visits. */
  placed: Map<number, Placed[]>;
}

export interface Placed {
  id: string;
  /** Of the operation that booked it. */
  by: number;
  caseId: string;
  day: string;
  type: string;
  start: number;
}

export const nothingPromised = (): Promises => ({
  told: new Map(),
  reactions: [],
  timers: [],
  carriedOut: new Set(),
  entered: new Set(),
  placed: new Map(),
});

const counted = { 'visit-changed': 'changed', 'needs-rebooking': 'flagged' } as const;

function place(promises: Promises, number: number, { appointmentId: id, caseId, slot, keptAt }: Appointment): void {
  const day = `${keptAt?.scheduleGroup} ${slot.practitionerId} ${keptAt?.date}`;
  const placed = { id, by: operationOf(id), caseId, day, type: slot.appointmentType, start: slot.start };
  promises.placed.set(number, [...(promises.placed.get(number) ?? []), placed]);
}

function note(promises: Promises, number: number, item: Record<string, AttributeValue>): void {
  const { appointment, event, reaction, timer } = unmarshall(item);
  if (appointment) place(promises, number, appointment);
  if (reaction) promises.reactions.push(reaction);
  if (timer) promises.timers.push(timer);
  const name = counted[event?.kind as keyof typeof counted];
  if (!name) return;
  const before = promises.told.get(event.appointmentId) ?? { changed: 0, flagged: 0 };
  promises.told.set(event.appointmentId, { ...before, [name]: before[name] + 1 });
}

const noted = new Set<string | undefined>(['Outbox', 'Schedule']);

const changesCalendar = ({ Put, Delete }: TransactWriteItem): boolean =>
  Put?.TableName === 'Directory' || Delete?.TableName === 'Directory';

/** Listens at a door to what is really carried out through it, whatever those who asked are told. */
export function tapped(door: StoreDoor): { door: StoreDoor; promises: Promises } {
  const promises = nothingPromised();
  /** A transaction that is asked for again under its token is the same one. */
  const heard = new Set<string>();
  const send = async (command: object): Promise<unknown> => {
    const answer = await door.send(command);
    if (!(command instanceof TransactWriteItemsCommand)) return answer;
    const { ClientRequestToken: token = '', TransactItems = [] } = command.input;
    if (heard.has(token)) return answer;
    heard.add(token);
    const number = operationOf(token);
    promises.carriedOut.add(number);
    if (TransactItems.some(changesCalendar)) promises.entered.add(number);
    for (const { Put } of TransactItems) if (Put?.Item && noted.has(Put.TableName)) note(promises, number, Put.Item);
    return answer;
  };
  return { door: { send }, promises };
}
