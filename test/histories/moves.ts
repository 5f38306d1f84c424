import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { operationOf } from './ids.ts';
import type { StoreDoor } from './memory-client.ts';
import { dates } from './practice.ts';

/** A visit that somebody tried to give to somebody else. */
export interface TriedMove {
  id: string;
  /** Of the operation that booked it. */
  by: number;
  caseId: string;
  day: string;
  type: string;
  start: number;
}

/** Writes down which visits are moved where through a door: whoever gets no answer may have moved them all the same. */
export function noting(door: StoreDoor, moves: TriedMove[]): StoreDoor {
  return {
    send(command) {
      const items = command instanceof TransactWriteItemsCommand ? (command.input.TransactItems ?? []) : [];
      for (const { Put } of items) {
        const { appointmentId: id, caseId, slot, keptAt } = Put?.Item ? unmarshall(Put.Item) : {};
        if (!id || !slot || !dates.includes(keptAt?.date)) continue;
        const day = `${keptAt.scheduleGroup} ${slot.practitionerId} ${keptAt.date}`;
        const isKnown = moves.some((each) => each.id === id && each.day === day && each.start === slot.start);
        if (!isKnown)
          moves.push({ id, by: operationOf(id), caseId, day, type: slot.appointmentType, start: slot.start });
      }
      return door.send(command);
    },
  };
}
