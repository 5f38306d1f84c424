import type { Channel } from './events.ts';
import { calledInOrder, channelsTo, isReached, type Reach, type RecipientId } from './reach.ts';

/** Whom one step of a round calls, by what. */
export interface Called {
  recipientId: RecipientId;
  channels: readonly Channel[];
  /** False where nothing reaches anybody of the order: the person is written to by every channel all the same. */
  isReached: boolean;
  /** Whose turn it was, and whom nothing reaches. */
  passedOver: readonly RecipientId[];
}

const byAll: readonly Channel[] = ['sms', 'email'];

/** Those whom nothing reaches right before a place of the order, which is a circle that the first step begins. */
function passedBefore(order: readonly RecipientId[], person: RecipientId, turn: number, reach: Reach): RecipientId[] {
  const place = order.indexOf(person);
  if (turn === 0) return order.slice(0, place);
  const before = [...order.slice(place + 1), ...order.slice(0, place)];
  return before.slice(before.findLastIndex((each) => isReached(each, reach)) + 1);
}

/**
 * Whom a step calls: the first step the first of the order, and after the last it starts again, so that it never runs out. Whom
 * nothing reaches is passed over at once; where that is everybody, the one whose turn it is is written to all the same.
 * @param step counts from 1
 * @param reach has at least one of the staff
 * @param first somebody who is called before all others
 */
export function calledAt(step: number, reach: Reach, first?: RecipientId): Called {
  const order = calledInOrder(reach, first);
  const reached = order.filter((each) => isReached(each, reach));
  const turn = Math.max(step, 1) - 1;
  const person = reached[turn % reached.length];
  if (person === undefined)
    return {
      recipientId: order[turn % order.length] as RecipientId,
      channels: byAll,
      isReached: false,
      passedOver: order,
    };
  return {
    recipientId: person,
    channels: channelsTo(person, reach).toReversed(),
    isReached: true,
    passedOver: passedBefore(order, person, turn, reach),
  };
}
