import type { StaffMember } from '../directory/directory.ts';
import type { Channel, EventKind } from './events.ts';

/** A message to one staff recipient on one channel, built by `staffMessage` from an OutboxEvent and settings only. */
export interface StaffMessage {
  /** Same id, same message: a repeat is harmless. Event id, recipient and channel. */
  messageId: string;
  kind: EventKind;
  channel: Channel;
  recipientId: StaffMember['recipientId'];
  subject: string;
  body: string;
  caseId?: string;
}

/** A mail to the person a case is about: time, place and links of a visit, never why it was booked. */
export interface PatientMessage {
  messageId: string;
  kind: 'confirmation' | 'visit-changed';
  to: string;
  subject: string;
  body: string;
  caseId: string;
}
