import type { Channel } from './events.ts';
import { calledInOrder, channelsTo, isPhoned, isReached, type Reach, type RecipientId } from './reach.ts';

/** Whom one step of a round calls, by what. */
export interface Called {
  recipientId: RecipientId;
  channels: readonly Channel[];
  /** False where nothing reaches anybody who may answer: the person is written to by every channel all the same. */
  isReached: boolean;
  /** Whose turn it was, and whom no text message reaches: a mail wakes nobody. */
  passedOver: readonly RecipientId[];
}

const byAll: readonly Channel[] = ['sms', 'email'];

/** Whether a person can be called of those whom a step chooses from. */
type Reachable = (person: RecipientId) => boolean;

/** Those who cannot be called right before a place of the order, which is a circle that the first step begins. */
function passedBefore(
  order: readonly RecipientId[],
  person: RecipientId,
  turn: number,
  isReachable: Reachable,
): RecipientId[] {
  const place = order.indexOf(person);
  if (turn === 0) return order.slice(0, place);
  const before = [...order.slice(place + 1), ...order.slice(0, place)];
  return before.slice(before.findLastIndex(isReachable) + 1);
}

/** Whoever may answer a page besides those of the rota: the directory's own order, then all others. */
function othersIn({ staff }: Pick<Reach, 'staff'>, order: readonly RecipientId[]): RecipientId[] {
  const last = Number.MAX_SAFE_INTEGER;
  return staff
    .filter(({ role, recipientId }) => role !== 'front-desk' && !order.includes(recipientId))
    .toSorted((a, b) => (a.onCallOrder ?? last) - (b.onCallOrder ?? last))
    .map(({ recipientId }) => recipientId);
}

/**
 * Whom a step calls: the first step the first of the order, and after the last it starts again, so that it never runs out. Whom
 * no text message reaches is passed over at once. Where that is everybody, others are called who may answer and have a phone; then
 * those whom a mail reaches; and where nothing reaches anybody, the one whose turn it is is written to all the same.
 * @param step counts from 1
 * @param reach has at least one of the staff
 * @param first somebody who is called before all others
 */
export function calledAt(step: number, reach: Reach, first?: RecipientId): Called {
  const order = calledInOrder(reach, first);
  const turn = Math.max(step, 1) - 1;
  const hasPhone: Reachable = (person) => isPhoned(person, reach);
  const called = (among: readonly RecipientId[], isReachable: Reachable): Called | undefined => {
    const reachable = among.filter(isReachable);
    const person = reachable[turn % reachable.length];
    if (person === undefined) return undefined;
    const passedOver = order.includes(person) ? passedBefore(order, person, turn, isReachable) : order;
    return { recipientId: person, channels: channelsTo(person, reach).toReversed(), isReached: true, passedOver };
  };
  return (
    called(order, hasPhone) ??
    called(othersIn(reach, order), hasPhone) ??
    called(order, (person) => isReached(person, reach)) ?? {
      recipientId: order[turn % order.length] as RecipientId,
      channels: byAll,
      isReached: false,
      passedOver: order,
    }
  );
}
