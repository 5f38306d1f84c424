import type { Part } from './practice-directory.ts';

/** A part of one date or of several, both included; minutes UTC of each date. */
export interface Span extends Part {
  dates: readonly [first: string, last: string];
}

/** Something of the calendar that somebody was told of when they entered it. */
export interface Entered {
  id: string;
  /** Of the operation that entered it. */
  by: number;
}

/** What staff change in the calendar. */
export type CalendarChange =
  | { do: 'away'; practitioner: string; span: Span }
  | { do: 'back'; practitioner: string; entered: Entered }
  | { do: 'close'; clinic: string; span: Span }
  | { do: 'reopen'; clinic: string; entered: Entered }
  /** The weekly hours are worked only as far as they lie in this part of the day. */
  | { do: 'hours'; practitioner: string; part: Part };

export type CalendarOperation =
  | CalendarChange
  /** Visits of a practitioner-day are given to whoever is on the other one. */
  | { do: 'reassign'; from: string; to: string }
  /** The directory is imported with the practitioner in another schedule group, which must be refused. */
  | { do: 'regroup'; practitioner: string }
  /** The relay runs what was promised and not done yet. */
  | { do: 'relay' };

/** The steps that a change of the calendar is done in: it is not one for all days at once. */
export type Step =
  /** The change itself is written. */
  | { do: 'enter'; change: CalendarChange }
  /**
   * A day is made to tell what the calendar says: `after` = the change that it is done for, where it is known; `clinic` = where alone,
   * for a change of one.
   */
  | { do: 'settle'; day: string; after?: number; clinic?: string };
