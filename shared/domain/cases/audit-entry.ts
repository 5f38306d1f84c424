import * as z from 'zod/mini';

export const Actor = z.strictObject({
  kind: z.enum(['patient', 'referrer', 'staff', 'system']),
  id: z.string(),
});
export type Actor = z.infer<typeof Actor>;

export const auditActions = [
  'case-received',
  'case-viewed',
  'case-acknowledged',
  'case-withdrawn',
  'case-escalated',
  'answers-added',
  'triage-overridden',
  'visit-booked',
  'visit-confirmed',
  'visit-cancelled',
  'visit-rescheduled',
] as const;
export const AuditAction = z.enum(auditActions);
export type AuditAction = z.infer<typeof AuditAction>;

/** Who did or saw what. Written once, never changed. */
export const AuditEntry = z.strictObject({
  entryId: z.string(),
  /** RFC 3339 UTC. */
  at: z.string(),
  actor: Actor,
  action: AuditAction,
  caseId: z.string(),
  /** Codes and ids that tell what changed; never free text of a patient. */
  detail: z.optional(z.record(z.string(), z.string())),
});
export type AuditEntry = z.infer<typeof AuditEntry>;
