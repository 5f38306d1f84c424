/** One bug, sown into the product as it is. */
export interface Mutant {
  /** What is wrong, in words. */
  bug: string;
  patches: readonly Patch[];
  /** True where it shows as well when one asks after the other; all others need two at once, or a fault at the wrong moment. */
  alone?: true;
  /** True where it is of the calendar, and shows in histories that change it. */
  ofCalendar?: true;
  /** True where it shows in histories of visits that are overbooked and end. */
  ofLife?: true;
  /** The seed from which on histories are tried, where the first that shows it comes late; absent = 1. */
  from?: number;
}

/** A piece of the product's text, there just once, and what stands there instead. */
export interface Patch {
  /** The file's name, in whatever folder of the product it lies. */
  file: string;
  find: string;
  put: string;
}

export const mutant = (bug: string, file: string, find: string, put: string): Mutant => ({
  bug,
  patches: [{ file, find, put }],
});
