import type { Temporal } from 'temporal-polyfill';
import type { IdSource } from '../ids.ts';
import type { OutboxEvent } from '../messages/outbox-event.ts';
import type { Appointment } from '../scheduling/appointment.ts';
import { stored } from '../time/instants.ts';
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

/** Changes of a visit that its patient is written to about; confirming is the patient's own word. */
const toldToPatients: readonly VisitChange[] = ['booked', 'cancelled', 'rescheduled'];
export type VisitChange = 'booked' | 'confirmed' | 'cancelled' | 'rescheduled';

/** What is told of a visit that changed: staff always; the patient by mail, where the case has an address. */
export function visitEvents(
  occasion: Occasion,
  header: CaseHeader,
  { appointmentId, slot }: Pick<Appointment, 'appointmentId' | 'slot'>,
  change: VisitChange,
): OutboxEvent[] {
  const visit = { change, appointmentId, clinicId: slot.clinicId };
  const toStaff = caseEvent(occasion, header, { kind: 'visit-changed', ...visit });
  if (!header.contact.email || !toldToPatients.includes(change)) return [toStaff];
  return [toStaff, caseEvent(occasion, header, { kind: 'confirmation', ...visit })];
}
