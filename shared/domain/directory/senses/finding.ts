import type { HolidayRule } from '../../core/business-days.ts';
import type { InputFault } from '../../core/refusal.ts';
import type { Directory } from '../directory.ts';
import type { Coordinates } from '../distance.ts';
import type { DirectoryList } from '../entries.ts';
import { inUse } from '../in-use.ts';

/** What of a directory makes no sense: a fault stops an import, a warning is said. */
export interface Finding extends InputFault {
  isFault: boolean;
}

export const fault = (pointer: string, detail: string): Finding => ({ pointer, detail, isFault: true });
export const warning = (pointer: string, detail: string): Finding => ({ pointer, detail, isFault: false });

/** The middle of a ZIP, and how many miles from it an address of that ZIP may lie. */
export interface ZipPlace extends Coordinates {
  reachMiles: number;
}

/** What a directory is held against: facts of the world outside, and what the practice's settings name. */
export interface DirectoryWorld {
  /** Local date of the practice, YYYY-MM-DD. */
  readonly today: string;
  /** @param zip five digits. @returns undefined where the table does not have it */
  readonly placeOfZip: (zip: string) => ZipPlace | undefined;
  /** IANA zone of every ZIP that the table has. */
  readonly zoneOfPlaces: string;
  /** Two letters each. */
  readonly states: ReadonlySet<string>;
  readonly insurances: ReadonlySet<string>;
  readonly closingHolidays: readonly HolidayRule[];
  /** Types that the settings give to first visits. */
  readonly firstVisitTypes: readonly string[];
  /** The directory that is kept, where there is one: what staff made of its hours, or time did, stops no import. */
  readonly kept?: Directory | undefined;
}

/** A check looks at entries that are in use only: nobody mends what has ended. */
export type Sense = (directory: Directory, world: DirectoryWorld) => Finding[];

/** The entries of a list that are in use today, each with its JSON Pointer. */
export const present = <L extends DirectoryList>(
  directory: Directory,
  list: L,
  today: string,
): { entry: Directory[L][number]; at: string }[] =>
  directory[list]
    .map((entry, index) => ({ entry, at: `/${list}/${index}` }))
    .filter(({ entry }) => inUse(entry, today));
