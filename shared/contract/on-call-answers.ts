import * as z from 'zod/mini';
import { Slug } from '../domain/core/ids.ts';
import { Region } from '../domain/directory/directory.ts';
import { Instant } from './visit-answers.ts';

export const ShiftAnswer = z.strictObject({ shiftId: z.string(), start: Instant, end: Instant, recipientId: Slug });
export type ShiftAnswer = z.infer<typeof ShiftAnswer>;

export const RotaAnswer = z.strictObject({
  region: Region,
  shifts: z.array(ShiftAnswer),
  order: z.array(Slug),
  /** Null only where the directory has nobody on call. */
  lead: z.nullable(Slug),
  /** 0 = there is no rota yet: the directory's order stands. */
  version: z.int(),
});
export type RotaAnswer = z.infer<typeof RotaAnswer>;

export const CalendarLinkAnswer = z.strictObject({ url: z.string() });
