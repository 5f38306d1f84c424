import { Temporal } from 'temporal-polyfill';

interface Aging {
  /** When it was last compared with its source, YYYY-MM-DD. */
  readonly date: string;
  /** After so many months it should be compared again. */
  readonly months: number;
}

/**
 * The tables that were compared with the world outside so long ago that they should be again.
 * @param today YYYY-MM-DD
 */
export const oldTables = <T extends Aging>(tables: readonly T[], today: string): T[] =>
  tables.filter(({ date, months }) => Temporal.PlainDate.from(date).add({ months }).toString() < today);
