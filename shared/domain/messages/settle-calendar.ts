import * as z from 'zod/mini';
import { CalendarScope } from '../calendar/scope.ts';
import { ReactionId } from './reaction-id.ts';

/** Makes practitioner-days and their visits say what absences, hours and closures mean for them. */
export const SettleCalendar = z.strictObject({
  reactionId: ReactionId,
  purpose: z.literal('settle-calendar'),
  /** Names the change that set it going, and with it all parts. */
  change: z.string(),
  /** What is left of the scope of the change; the date at which it begins tells one part from another. */
  scope: CalendarScope,
});
export type SettleCalendar = z.infer<typeof SettleCalendar>;

/** One part of what a change set going; promised twice, it is one. */
export const settleCalendar = (change: string, scope: CalendarScope): SettleCalendar => ({
  reactionId: `${change}-settle-${scope.from}`,
  purpose: 'settle-calendar',
  change,
  scope,
});

/** The same once more, once nobody decides by the calendar as it was before. */
export const settleCalendarAgain = (change: string, scope: CalendarScope): SettleCalendar =>
  settleCalendar(`${change}-again`, scope);
