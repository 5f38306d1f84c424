import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { CalendarScope } from '../calendar/scope.ts';
import type { InformationRequest } from '../cases/information-request.ts';
import { CaseId, RequestId, Slug } from '../core/ids.ts';
import { Region } from '../directory/directory.ts';
import { type CaseClock, clocks } from './case-clocks.ts';
import { recipientNamed } from './event-makers.ts';
import { channels, type Lane } from './events.ts';

/** Also the schedule's name: setting the same timer twice sets one. */
const TimerId = z.string().check(z.regex(/^[0-9A-Za-z_.-]{1,64}$/));

/** Pages the next person unless somebody answered by then. */
export const EscalateTimer = z.strictObject({
  timerId: TimerId,
  purpose: z.literal('escalate'),
  caseId: CaseId,
  round: z.int(),
  step: z.int(),
  /** RFC 3339 UTC. */
  dueAt: z.string(),
});
export type EscalateTimer = z.infer<typeof EscalateTimer>;

/** Pages again where nobody has reached the person of a case by then. */
export const ContactTimer = z.strictObject({
  timerId: TimerId,
  purpose: z.literal('contact'),
  caseId: CaseId,
  round: z.int(),
  turn: z.int(),
  dueAt: z.string(),
});
export type ContactTimer = z.infer<typeof ContactTimer>;

/** Begins what is done every day: digests, test pages, comparisons. `date`: the practice's local date. */
export const DailyTimer = z.strictObject({
  timerId: TimerId,
  purpose: z.literal('daily'),
  date: z.string(),
  dueAt: z.string(),
});
export type DailyTimer = z.infer<typeof DailyTimer>;

/** Tells who comes on call in a region at a start of a shift, as the rota stood at `version`. */
export const HandOffTimer = z.strictObject({
  timerId: TimerId,
  purpose: z.literal('hand-off'),
  region: Region,
  version: z.int(),
  /** Epoch second. */
  start: z.int(),
  dueAt: z.string(),
});
export type HandOffTimer = z.infer<typeof HandOffTimer>;

/** Sends what waits for one person on one channel. */
export const FlushTrayTimer = z.strictObject({
  timerId: TimerId,
  purpose: z.literal('flush-tray'),
  recipientId: Slug,
  channel: z.enum(channels),
  dueAt: z.string(),
});
export type FlushTrayTimer = z.infer<typeof FlushTrayTimer>;

/** Tells one person how many cases of a flood were to be paged. */
export const FlushFloodTimer = z.strictObject({
  timerId: TimerId,
  purpose: z.literal('flush-flood'),
  recipientId: Slug,
  dueAt: z.string(),
});
export type FlushFloodTimer = z.infer<typeof FlushFloodTimer>;

/** Tells of a clock of a case where nobody has met it by then. */
export const ClockTimer = z.strictObject({
  timerId: TimerId,
  purpose: z.literal('clock'),
  caseId: CaseId,
  clock: z.enum(clocks),
  dueAt: z.string(),
});
export type ClockTimer = z.infer<typeof ClockTimer>;

/** Tells whoever asked a referrer that no answer has come. */
export const RequestOverdueTimer = z.strictObject({
  timerId: TimerId,
  purpose: z.literal('request-overdue'),
  caseId: CaseId,
  requestId: RequestId,
  /** Recipient id of whoever asked; absent where the directory cannot know it. */
  by: z.optional(Slug),
  dueAt: z.string(),
});
export type RequestOverdueTimer = z.infer<typeof RequestOverdueTimer>;

/** Looks at the days of a change of the calendar once more: a booking may have slipped in by the calendar as it was before. */
export const RecheckCalendarTimer = z.strictObject({
  timerId: TimerId,
  purpose: z.literal('recheck-calendar'),
  /** Names the change. */
  change: z.string(),
  scope: CalendarScope,
  dueAt: z.string(),
});
export type RecheckCalendarTimer = z.infer<typeof RecheckCalendarTimer>;

/** One alarm clock, by what it is for: when it rings the workflow of its purpose runs. */
export const Timer = z.discriminatedUnion('purpose', [
  EscalateTimer,
  ContactTimer,
  DailyTimer,
  HandOffTimer,
  FlushTrayTimer,
  FlushFloodTimer,
  ClockTimer,
  RequestOverdueTimer,
  RecheckCalendarTimer,
]);
export type Timer = z.infer<typeof Timer>;

const epochSecond = (instant: string): number => Math.floor(Temporal.Instant.from(instant).epochMilliseconds / 1000);

/**
 * The timer of what a clock may tell next. Its name follows from case, clock, deadline and time, so that setting it twice sets one, and a
 * clock that is set anew has timers of its own.
 * @param by the deadline, @param dueAt when it rings: RFC 3339 UTC
 */
export const clockTimer = (caseId: string, clock: CaseClock, by: string, dueAt: string): ClockTimer => ({
  timerId: `${caseId}-${clock}-${epochSecond(by)}-${epochSecond(dueAt)}`,
  purpose: 'clock',
  caseId,
  clock,
  dueAt,
});

/** The timer of a request that its referrer has not answered in time. @param dueAt when it rings: RFC 3339 UTC */
export const requestOverdueTimer = (
  { requestId, caseId, by }: Pick<InformationRequest, 'requestId' | 'caseId' | 'by'>,
  dueAt: string,
): RequestOverdueTimer => ({
  timerId: `${requestId}-overdue`,
  purpose: 'request-overdue',
  caseId,
  requestId,
  ...recipientNamed('by', by),
  dueAt,
});

/** @param dueAt when it rings: RFC 3339 UTC */
export const recheckCalendarTimer = (change: string, scope: CalendarScope, dueAt: string): RecheckCalendarTimer => ({
  timerId: `${change}-recheck`,
  purpose: 'recheck-calendar',
  change,
  scope,
  dueAt,
});

/** In which lane a timer of a purpose is found again where it was lost. */
export const laneOfPurpose: Readonly<Record<Timer['purpose'], Lane>> = {
  escalate: 'page',
  contact: 'page',
  daily: 'notice',
  'hand-off': 'notice',
  'flush-tray': 'notice',
  'flush-flood': 'page',
  clock: 'notice',
  'request-overdue': 'notice',
  'recheck-calendar': 'notice',
};
