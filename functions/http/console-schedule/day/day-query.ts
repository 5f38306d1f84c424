import * as z from 'zod/mini';
import { AppointmentId, Slug } from '../../../../shared/domain/core/ids.ts';
import { addDays } from '../../../../shared/domain/core/local-time.ts';

/** What the address of a day sheet may say. */
export const DayQuery = z.object({
  clinic: z.optional(z.string()),
  date: z.optional(z.string()),
  practitioner: z.optional(Slug),
  /** The visit that was just changed. */
  visit: z.optional(AppointmentId),
});
export type DayQuery = z.infer<typeof DayQuery>;

/** Of which day the sheet is asked. */
export interface WhichDay {
  clinicId: string;
  /** Local date of the clinic, YYYY-MM-DD. */
  date: string;
  /** The only practitioner whose rows are shown. */
  practitioner?: string | undefined;
}

type PartOfDay = { [Name in keyof WhichDay]?: WhichDay[Name] | undefined };

/** Days that anybody looks up: ten years each way. */
const farthest = 3_660;

/** @returns a date that can be looked up; undefined where it is none, or too far off @param today local date */
export function readDate(written: string | undefined, today: string): string | undefined {
  const date = z.iso.date().safeParse(written).data;
  return date !== undefined && date >= addDays(today, -farthest) && date <= addDays(today, farthest) ? date : undefined;
}

/** The query that asks for a day again. */
export function dayQueryOf({ clinicId, date, practitioner }: PartOfDay, visit?: string): string {
  const named = { clinic: clinicId, date, practitioner, visit };
  const given = Object.entries(named).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return new URLSearchParams(given).toString();
}

/** The address of a day sheet. @param up the way up of the page that names it @param visit the one that was just changed, at which it opens */
export const dayAddress = (up: string, day: PartOfDay, visit?: string): string =>
  `${up}staff/schedule?${dayQueryOf(day, visit)}${visit === undefined ? '' : `#${visit}`}`;
