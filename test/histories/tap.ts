import { type TransactWriteItem, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { operationOf } from './ids.ts';
import type { StoreDoor } from './memory-client.ts';
import type { Appointment, Reaction, Timer, VisitFact } from './product.ts';

/** What the transactions of a history promised, as its relay would have it from the stream. */
export interface Promises {
  /** How often people were told of a visit, by its id: its patient of a change, staff that it cannot take place. */
  told: Map<string, { changed: number; flagged: number }>;
  reactions: Reaction[];
  timers: Timer[];
  /** What the attendance report is to count, by where it is kept. */
  facts: Map<string, VisitFact>;
  /** Numbers of the operations of which all days are settled. */
  settled: Set<number>;
  /** What was carried out of each operation, in the order in which it was. */
  carriedOut: Map<number, CarriedOut[]>;
}

/** One transaction. */
export interface CarriedOut {
  /** Its place among all of the history. */
  place: number;
  /** Practitioner-days that it wrote, and visits with where they then are. */
  days: readonly string[];
  visits: readonly Placed[];
  /** Whether it changed the calendar itself: an absence, or an entry of the directory. */
  isOfCalendar: boolean;
}

export interface Placed {
  id: string;
  /** Of the operation that booked it. */
  by: number;
  caseId: string;
  day: string;
  type: string;
  clinic: string;
  start: number;
}

export const nothingPromised = (): Promises => ({
  told: new Map(),
  reactions: [],
  timers: [],
  facts: new Map(),
  settled: new Set(),
  carriedOut: new Map(),
});

/** An item of the outbox, or what is kept of a visit for the attendance report. */
interface Noted {
  pk: string;
  sk: string;
  fact?: VisitFact;
  event?: { kind: string; appointmentId: string };
  reaction?: Reaction;
  timer?: Timer;
}

const counted = { 'visit-changed': 'changed', 'needs-rebooking': 'flagged' } as const;

function placedOf({ appointmentId: id, caseId, slot, keptAt }: Appointment): Placed {
  const day = `${keptAt?.scheduleGroup} ${slot.practitionerId} ${keptAt?.date}`;
  return { id, by: operationOf(id), caseId, day, type: slot.appointmentType, clinic: slot.clinicId, start: slot.start };
}

/** The practitioner-day that an item is, by its key. */
function dayOf({ pk, sk }: Record<string, string>): string[] {
  const [kind, group] = pk?.split('#') ?? [];
  const [date, practitioner] = sk?.split('#') ?? [];
  return kind === 'WEEK' ? [`${group} ${practitioner} ${date}`] : [];
}

function note(promises: Promises, { pk, sk, event, reaction, timer, fact }: Noted): void {
  if (fact && pk.startsWith('ATTENDED#')) promises.facts.set(`${pk} ${sk}`, fact);
  if (reaction) promises.reactions.push(reaction);
  if (timer) promises.timers.push(timer);
  const name = counted[event?.kind as keyof typeof counted];
  if (!event || !name) return;
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
    const items = TransactItems.flatMap(({ Put }) =>
      Put?.Item && noted.has(Put.TableName) ? [unmarshall(Put.Item)] : [],
    );
    for (const item of items) note(promises, item as Noted);
    const done = {
      place: heard.size,
      days: items.flatMap(dayOf),
      visits: items.flatMap(({ appointment }) => (appointment ? [placedOf(appointment)] : [])),
      isOfCalendar: TransactItems.some(changesCalendar),
    };
    promises.carriedOut.set(number, [...(promises.carriedOut.get(number) ?? []), done]);
    return answer;
  };
  return { door: { send }, promises };
}
