import type { StaffMember } from '../directory/directory.ts';

type RecipientId = StaffMember['recipientId'];

/** Who answers pages in a region at an instant. */
export interface Duty {
  /** Whose shift it is; absent where the rota leaves the hour out. */
  shift?: RecipientId;
  /** Who is called behind the shift. Without a rota: the directory's `onCallOrder`. */
  order: readonly RecipientId[];
  /** Who is called last, and hears of what ran out. */
  lead?: RecipientId;
}

/**
 * In which order people are paged, each named once; after the last it starts again.
 * @param first somebody who is called before all others: whoever acknowledged a case that nobody has called yet
 */
export const callSequence = ({ shift, order, lead }: Duty, first?: RecipientId): RecipientId[] => [
  ...new Set([first, shift, ...order, lead].filter((each) => each !== undefined)),
];
