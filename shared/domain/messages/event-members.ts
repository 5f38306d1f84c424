import * as z from 'zod/mini';
import { CaseId, ConfirmationCode, EventId, Slug } from '../core/ids.ts';
import { Region } from '../directory/directory.ts';
import { Urgency } from '../triage/urgency.ts';
import { clocks } from './case-clocks.ts';

/** What every event says of the case that it is about: the codes that a message may name, and nothing else. */
const aboutCase = {
  eventId: EventId,
  /** RFC 3339 UTC. */
  at: z.string(),
  caseId: CaseId,
  code: ConfirmationCode,
  urgency: Urgency,
  clinicId: z.optional(Slug),
};

/** One page of a round. */
export const paged = {
  ...aboutCase,
  lane: z.literal('page'),
  /** Which paging round of the case; the first release did not say. */
  round: z.optional(z.int()),
  /** Which place of the on-call order is paged; 1 = first. */
  step: z.int(),
};
/** What is told of a case when nobody is paged. */
export const notice = { ...aboutCase, lane: z.literal('notice') };
/** The deadline of a clock, RFC 3339; earlier releases did not say. */
export const dueBy = { deadline: z.optional(z.string()) };
/** `missedVisitAt`: of a call about a missed visit, when that was to begin, RFC 3339 UTC. */
export const ofClock = { ...dueBy, clock: z.enum(clocks), missedVisitAt: z.optional(z.string()) };

/** What an event says that is about no case, but about those who are on call in a region. */
export const aboutDuty = { eventId: EventId, at: z.string(), region: Region };

/** Version of the case's header after the change, which puts events of a case in its own order; earlier releases did not say. */
export const ofVersion = { caseVersion: z.optional(z.int()) };
/** The level from which a case came, where it was triaged again. */
export const moved = { from: z.optional(Urgency) };
