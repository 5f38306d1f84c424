import type { Temporal } from 'temporal-polyfill';
import type { Appointment } from '../booking/appointment.ts';
import type { IdSource } from '../core/ids.ts';
import { stored } from '../core/instants.ts';
import type { OutboxEvent } from '../messages/outbox-event.ts';
import type { Actor, AuditAction, AuditEntry } from './audit-entry.ts';
import type { CaseHeader } from './case-header.ts';

interface Occasion {
  ids: IdSource;
  now: Temporal.Instant;
}

/** An event about a case, with the codes that a message may name and nothing else. */
export const caseEvent = (
  { ids, now }: Occasion,
  header: CaseHeader,
  event: Pick<OutboxEvent, 'kind'> & Partial<OutboxEvent>,
): OutboxEvent => ({
  eventId: ids.next('evt'),
  lane: 'notice',
  at: stored(now),
  caseId: header.caseId,
  code: header.code,
  urgency: header.urgency,
  ...(header.clinicId && { clinicId: header.clinicId }),
  ...event,
});

/** An audit entry of something that was done to or seen of a case. */
export const auditEntry = (
  { ids, now }: Occasion,
  actor: Actor,
  action: AuditAction,
  caseId: string,
  detail?: AuditEntry['detail'],
): AuditEntry => ({ entryId: ids.next('aud'), at: stored(now), actor, action, caseId, ...(detail && { detail }) });

export type VisitChange = 'booked' | 'confirmed' | 'cancelled' | 'rescheduled' | 'missed';

/** The one event of a visit that changed: from it the relay tells staff and, where the change concerns them, the patient. */
export const visitEvent = (
  occasion: Occasion,
  header: CaseHeader,
  { appointmentId, slot }: Pick<Appointment, 'appointmentId' | 'slot'>,
  change: VisitChange,
): OutboxEvent =>
  caseEvent(occasion, header, { kind: 'visit-changed', change, appointmentId, clinicId: slot.clinicId });
