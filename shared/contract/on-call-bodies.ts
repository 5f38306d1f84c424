import * as z from 'zod/mini';
import { Slug } from '../domain/core/ids.ts';
import { Region } from '../domain/directory/directory.ts';
import { Moment, WholeMoment, WrittenInstant } from './written/moment.ts';

/** Shifts of one request: three a day for a year. */
const mostShifts = 1100;
const mostInOrder = 50;

export const OnCallQuery = z.strictObject({ region: Region, from: Moment, to: Moment });
export const PreviewQuery = z.strictObject({ preview: z.optional(z.enum(['true', 'false'])) });

/** Who is on call in a region from `from` until before `to`; what the rest of the rota says stays. */
export const RotaBody = z.strictObject({
  region: Region,
  from: WholeMoment,
  to: WholeMoment,
  shifts: z
    .array(z.strictObject({ start: WrittenInstant, end: WrittenInstant, recipientId: Slug }))
    .check(z.maxLength(mostShifts)),
  /** Who is called behind the shift. Absent = as it is. */
  order: z.optional(z.array(Slug).check(z.maxLength(mostInOrder))),
  /** Who is called last. Absent = as it is. */
  lead: z.optional(Slug),
});
export type RotaBody = z.infer<typeof RotaBody>;

export const SwapBody = z.strictObject({
  shiftId: z.string().check(z.minLength(1), z.maxLength(80)),
  /** Who takes the shift over. */
  to: Slug,
});
