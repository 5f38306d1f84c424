import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { CaseId, ConfirmationCode, EventId, Slug } from '../core/ids.ts';
import { stored } from '../core/instants.ts';
import { Urgency } from '../triage/urgency.ts';
import { type EventOf, PagedKind } from './events.ts';
import type { FlushFloodTimer } from './timer.ts';

/** From the page after so many of one source in ten minutes on, pages of that source go out together. */
export const pagesBeforeFlood = 10;
/** Minutes in which they are counted. */
export const floodMinutes = 10;
/** Seconds in which one person hears of a flood once. */
const windowSeconds = 300;

/** The page of a flood that is answered in its message: the newest. */
export const FloodedPage = z.strictObject({
  caseId: CaseId,
  code: ConfirmationCode,
  urgency: Urgency,
  round: z.int(),
  step: z.int(),
  /** The first page of its round, or one after others went unanswered; earlier releases did not say. */
  paged: z.optional(PagedKind),
});
export type FloodedPage = z.infer<typeof FloodedPage>;

/** A page as it gathers: which it is of its case. */
export type GatheredPage = Pick<FloodedPage, 'caseId' | 'round' | 'step' | 'paged'>;

/** What one person heard of floods, and when the next message is due. Every instant is RFC 3339 UTC. */
export const FloodTray = z.strictObject({
  recipientId: Slug,
  /** Counts every change of this record; 0 = there is none yet. */
  version: z.int(),
  sentAt: z.optional(z.string()),
  /** The page that went out by itself when the latest flood began. */
  first: z.optional(EventId),
  /** What gathers cases until the timer of this name rings. */
  flush: z.optional(z.strictObject({ timerId: z.string(), at: z.string() })),
});
export type FloodTray = z.infer<typeof FloodTray>;

export const emptyFloodTray = (recipientId: string): FloodTray => ({ recipientId, version: 0 });

export const floodedPage = ({
  caseId,
  code,
  urgency,
  round = 0,
  step,
  kind,
}: EventOf<'page' | 'escalation'>): FloodedPage => ({
  paged: kind,
  caseId,
  code,
  urgency,
  round,
  step,
});

/** What becomes of a page of a flood. `gathers`: it is counted under the timer of the tray, which is set by then. */
export interface Flooded {
  what: 'now' | 'gathers';
  tray?: FloodTray;
  timer?: FlushFloodTimer;
}

function gathering(tray: FloodTray, dueAt: string): Flooded {
  const { recipientId } = tray;
  const version = tray.version + 1;
  const timerId = `flood-${recipientId}-${version}`;
  return {
    what: 'gathers',
    tray: { ...tray, version, flush: { timerId, at: dueAt } },
    timer: { timerId, purpose: 'flush-flood', recipientId, dueAt },
  };
}

/** The first page of a flood goes out at once; those within five minutes of the last message gather. */
export function floodPage(tray: FloodTray, eventId: string, now: Temporal.Instant): Flooded {
  if (tray.first === eventId) return { what: 'now' };
  if (tray.flush) return { what: 'gathers' };
  const opens = tray.sentAt && Temporal.Instant.from(tray.sentAt).add({ seconds: windowSeconds });
  if (opens && Temporal.Instant.compare(opens, now) > 0) return gathering(tray, stored(opens));
  return { what: 'now', tray: { ...tray, version: tray.version + 1, sentAt: stored(now), first: eventId } };
}

/**
 * The tray once its timer has rung and what it gathered is promised.
 * @returns undefined where it goes by another timer by now
 */
export function emptyFlood(tray: FloodTray, timerId: string, now: Temporal.Instant): FloodTray | undefined {
  const { flush, ...rest } = tray;
  return flush?.timerId === timerId ? { ...rest, version: tray.version + 1, sentAt: stored(now) } : undefined;
}
