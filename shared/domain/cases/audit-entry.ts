import * as z from 'zod/mini';
import { stored } from '../core/instants.ts';
import { Actor } from '../core/party.ts';
import type { Stamp } from '../messages/event-makers.ts';

export const auditActions = [
  'case-received',
  'case-viewed',
  'cases-listed',
  'audit-viewed',
  'case-acknowledged',
  'case-withdrawn',
  'case-escalated',
  'contact-recorded',
  'contact-missed',
  'case-set-aside',
  'case-brought-back',
  'case-sent-again',
  'answers-added',
  'triage-overridden',
  'words-read',
  'case-assigned',
  'note-added',
  'advice-given',
  'case-declined',
  'case-redirected',
  'case-closed',
  'information-requested',
  'information-answered',
  'form-mended',
  'visit-booked',
  'visit-overbooked',
  'visit-overridden',
  'visit-confirmed',
  'visit-cancelled',
  'visit-rescheduled',
  'visit-checked-in',
  'visit-completed',
  'visit-missed',
  'visit-to-rebook',
  'visit-stands-again',
  'late-visit-accepted',
  'duplicate-found',
  'duplicate-gone',
  'duplicate-linked',
  'duplicate-dismissed',
  'hold-released',
  'availability-changed',
  'time-off-added',
  'time-off-removed',
  'session-added',
  'session-removed',
  'closure-added',
  'closure-removed',
  'opening-added',
  'opening-removed',
  'on-call-changed',
  'on-call-swapped',
  'calendar-link-made',
  'calendar-link-ended',
  'message-replayed',
  'subscription-made',
  'subscription-ended',
  'subscription-confirmed',
  'records-mended',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** Who did or saw what. Written once, never changed. */
export const AuditEntry = z.strictObject({
  entryId: z.string(),
  /** RFC 3339 UTC. */
  at: z.string(),
  actor: Actor,
  /** One of `auditActions` when it is written; an entry of another release may name another. */
  action: z.string(),
  caseId: z.string(),
  /** Codes and ids that tell what changed; never free text of a patient. */
  detail: z.optional(z.record(z.string(), z.string())),
  /** Of what was seen: the operation that showed it, or what the caller named. The first release wrote none. */
  purpose: z.optional(z.string()),
  /** Of a list that was seen: the cases that it named, less the one in `caseId`. */
  cases: z.optional(z.array(z.string())),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** An audit entry of something that was done to or seen of a case. */
export const auditEntry = (
  { ids, now }: Stamp,
  actor: Actor,
  action: AuditAction,
  caseId: string,
  detail?: AuditEntry['detail'],
): AuditEntry => ({ entryId: ids.next('aud'), at: stored(now), actor, action, caseId, ...(detail && { detail }) });
