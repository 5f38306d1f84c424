import * as z from 'zod/mini';
import { CaseId, ConfirmationCode, EventId } from '../core/ids.ts';
import { Urgency } from '../triage/urgency.ts';
import { clocks } from './case-clocks.ts';
import { MessageKind } from './message.ts';
import { callees, caseNews, visitNews } from './news.ts';

/** A notice that waited, as a bundle names it. */
export const BundleEntry = z.strictObject({
  /** The event that it tells of. */
  eventId: EventId,
  kind: MessageKind,
  caseId: z.optional(CaseId),
  code: z.optional(ConfirmationCode),
  urgency: z.optional(Urgency),
  /** What happened to the case or its visit; earlier releases did not say. */
  change: z.optional(z.enum([...visitNews, ...caseNews])),
  /** Which clock of the case; earlier releases did not say. */
  clock: z.optional(z.enum(clocks)),
  /** It is about a visit that was missed. */
  missedVisit: z.optional(z.literal(true)),
  /** Of a missed visit that was still to begin then; earlier releases did not say. */
  givenUp: z.optional(z.literal(true)),
  /** Who is to be called about that change; of a visit nobody is named. */
  whom: z.optional(z.enum(callees)),
});
export type BundleEntry = z.infer<typeof BundleEntry>;
