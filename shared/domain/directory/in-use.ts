/** What every entry of the directory has: it is in use up to `until` (YYYY-MM-DD), that date included. */
export interface Retirable {
  readonly until?: string | undefined;
}

/**
 * Whether an entry of the directory is in use on a date: offered, listed, written to. What is not is still found where an
 * older record names it.
 * @param date local date (YYYY-MM-DD): of the clinic, of the practitioner's home zone, else of the practice
 */
export const inUse = ({ until }: Retirable, date: string): boolean => until === undefined || date <= until;
