import * as z from 'zod/mini';

/** What choosing a time goes by, and is not asked twice for. Sealed in the address of the pages: whoever has it may book for the case. */
export const TimesState = z.strictObject({
  caseId: z.string(),
  code: z.optional(z.string()),
  /** Five digits of the ZIP where the person lives. */
  near: z.optional(z.string()),
  telehealth: z.optional(z.boolean()),
  stepFree: z.optional(z.boolean()),
  /** Codes of who pays, as the form has them. */
  coverage: z.optional(z.string()),
  secondary: z.optional(z.string()),
  /** The visit that is moved, where one is. */
  moving: z.optional(z.string()),
  /** Of a visit that is moved, or taken by a link: epoch second until which its details are shown, since the birth date was confirmed; absent = it was not. */
  detailsUntil: z.optional(z.int()),
  /** A new time in place of a visit that was cancelled, by the link of that visit: it shows as little as a visit that is moved. */
  byLink: z.optional(z.literal(true)),
});
export type TimesState = z.infer<typeof TimesState>;

/** A time that is held, and which: once the hold is over, it may be held or booked again. */
export const HoldState = z.extend(TimesState, { holdId: z.string(), slotId: z.string() });
export type HoldState = z.infer<typeof HoldState>;

/** A visit that was booked or moved, and how it came to that: `kept` is the visit that was there already, beside which none was booked. */
export const BookedState = z.extend(TimesState, {
  appointmentId: z.string(),
  outcome: z.enum(['booked', 'moved', 'kept']),
});
export type BookedState = z.infer<typeof BookedState>;

/** Whose birth date was confirmed: the visit whose details may be shown. */
export const DetailsState = z.strictObject({
  appointmentId: z.string(),
  /** Epoch second until which they may be shown, wherever this leads. */
  until: z.int(),
});
export type DetailsState = z.infer<typeof DetailsState>;

/** Of which case it is told that it got worse, and by the link of which visit; without one by the booking token's right. */
export const WorseState = z.strictObject({ caseId: z.string(), appointmentId: z.optional(z.string()) });
export type WorseState = z.infer<typeof WorseState>;
