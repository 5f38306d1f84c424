import type { StaffEndpoint } from '../../shared/domain/messages/subscription.ts';
import type { PagingRound } from '../../shared/domain/paging/paging-round.ts';
import type { TableName } from '../../shared/store/table.ts';
import { casesWithoutNextStep } from './checks/next-step.ts';
import type { Row } from './tables.ts';
import type { World } from './world.ts';

/** How a round ended, and with which write. */
export interface Ended {
  how: string;
  write: number;
}

/** What was seen on the way, write by write. */
export interface Seen {
  /** Everything that was ever promised to be told, by event id. */
  promised: Map<string, Row>;
  /** By the round's key. */
  ended: Map<string, Ended>;
  /** Cases that nobody answered all through the first part of the quiet end, with their level. */
  openInQuiet: Map<string, string>;
  /** Whether an address was confirmed, or none was, at some moment between two writes. */
  reached: (recipientId: string, channel: string, from: number, to: number) => boolean;
  /** What was wrong at some moment, in words; each once. */
  faults: Set<string>;
}

/** States of the addresses of staff, each from a write on. */
function addressBook() {
  const states: { write: number; name: string; isConfirmed: boolean }[] = [];
  const known = new Map<string, boolean>();
  return {
    note({ recipientId, channel, state }: StaffEndpoint, write: number): void {
      const name = `${recipientId} ${channel}`;
      states.push({ write, name, isConfirmed: state === 'confirmed' });
      known.set(name, state === 'confirmed');
    },
    reached(recipientId: string, channel: string, from: number, to: number): boolean {
      const ofName = states.filter(({ name }) => name === `${recipientId} ${channel}`);
      const before = ofName.findLast(({ write }) => write <= from);
      const meanwhile = ofName.filter(({ write }) => write > from && write <= to);
      return [before, ...meanwhile].some((each) => each?.isConfirmed === true);
    },
  };
}

/** Notes what a record of the outbox says of promises and rounds. */
function note(seen: Seen, row: Row, write: number): void {
  const pk = String(row.pk);
  if (row.event) seen.promised.set(pk, row);
  const { ended } = (row.round ?? {}) as Partial<PagingRound>;
  if (ended && !seen.ended.has(pk)) seen.ended.set(pk, { how: ended.how, write });
}

/** Watches over the tables: the stream gets what is written, and what must hold at every moment is looked at after every write. */
export function watch(world: World): Seen {
  const { tables, lanes } = world;
  const book = addressBook();
  const seen: Seen = {
    promised: new Map(),
    ended: new Map(),
    openInQuiet: new Map(),
    reached: book.reached,
    faults: new Set(),
  };
  const noteRow = (table: TableName, row: Row) => {
    if (table === 'Directory' && row.endpoint) book.note(row.endpoint as StaffEndpoint, tables.writes);
    if (table !== 'Outbox') return;
    lanes.write(tables.item('Outbox', String(row.pk)), world.milliseconds);
    note(seen, row, tables.writes);
  };
  tables.onWrite = (written) => {
    for (const { table, row } of written) noteRow(table, row);
    for (const fault of casesWithoutNextStep(tables, world.milliseconds)) seen.faults.add(fault);
  };
  return seen;
}
