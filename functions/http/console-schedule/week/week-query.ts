import * as z from 'zod/mini';

/** What the address of a week may say. */
export const WeekQuery = z.object({
  practitioner: z.optional(z.string()),
  /** Any date of the week. */
  from: z.optional(z.string()),
});
export type WeekQuery = z.infer<typeof WeekQuery>;

/** The address of a week. @param up the way up of the page that names it @param from local date, YYYY-MM-DD */
export const weekAddress = (up: string, practitioner: string, from: string): string =>
  `${up}staff/schedule/week?${new URLSearchParams({ practitioner, from })}`;
