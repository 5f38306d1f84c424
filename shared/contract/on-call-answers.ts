import * as z from 'zod/mini';
import { Slug } from '../domain/core/ids.ts';
import { Region } from '../domain/directory/directory.ts';
import { Instant } from './visit-answers.ts';

export const ShiftAnswer = z.strictObject({ shiftId: z.string(), start: Instant, end: Instant, recipientId: Slug });
export type ShiftAnswer = z.infer<typeof ShiftAnswer>;

/** Who of those that a change put on call no page reaches, and what to do about it in words. Absent = all are reached. */
const warned = { unreachable: z.optional(z.array(Slug)), warnings: z.optional(z.array(z.string())) };

export const SwapAnswer = z.extend(ShiftAnswer, warned);

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

export const ChangedRotaAnswer = z.extend(RotaAnswer, warned);

export const CalendarLinkAnswer = z.strictObject({ url: z.string() });
