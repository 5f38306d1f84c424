import * as z from 'zod/mini';
import { CalendarScope } from '../calendar/scope.ts';
import { Slug } from '../core/ids.ts';
import { ReactionId } from './reaction-id.ts';

/** Makes practitioner-days and their visits say what absences, hours and closures mean for them. */
export const SettleCalendar = z.strictObject({
  reactionId: ReactionId,
  purpose: z.literal('settle-calendar'),
  /** Names the change that set it going, and with it all parts. */
  change: z.string(),
  /** What is left of the scope of the change. */
  scope: CalendarScope,
  /** On its first date only practitioners are left whose ids come after this one; absent = all are. */
  after: z.optional(Slug),
  /** Parts of one change count from 1; absent = the first. */
  part: z.optional(z.int()),
});
export type SettleCalendar = z.infer<typeof SettleCalendar>;

/** The first part of what a change set going; promised twice, it is one. */
export const settleCalendar = (change: string, scope: CalendarScope): SettleCalendar => ({
  reactionId: `${change}-settle-1`,
  purpose: 'settle-calendar',
  change,
  scope,
});

/** What a part leaves to the next one: the days of its scope from a date on, on that date of the practitioners after one. */
export function settleRest(
  { change, scope, part = 1 }: SettleCalendar,
  { from, after }: { from: string; after?: string | undefined },
): SettleCalendar {
  const next = part + 1;
  return {
    ...settleCalendar(change, { ...scope, from }),
    reactionId: `${change}-settle-${next}`,
    part: next,
    ...(after !== undefined && { after }),
  };
}

/** The same once more, once nobody decides by the calendar as it was before. */
export const settleCalendarAgain = (change: string, scope: CalendarScope): SettleCalendar =>
  settleCalendar(`${change}-again`, scope);
