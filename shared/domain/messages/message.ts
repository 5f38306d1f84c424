import * as z from 'zod/mini';
import type { StaffMember } from '../directory/directory.ts';
import type { Channel, StaffEvent } from './events.ts';

/** What a message to staff is called on the wire and in subscriptions (product.md, Shapes C). */
export const messageKinds = [
  'page',
  'escalation',
  'new-case',
  'case-changed',
  'unread-words',
  'deadline-at-risk',
  'deadline-missed',
  'no-capacity',
  'visit-after-deadline',
  'visit-changed',
  'needs-rebooking',
  'phone-the-patient',
  'cannot-be-reached',
  'digest',
  'test-page',
  'hand-off',
] as const;
export const MessageKind = z.enum(messageKinds);
export type MessageKind = z.infer<typeof MessageKind>;

/** What somebody has to do by hand, because nobody else hears of it: it is told first, the first of these before the others. */
export const workKinds: readonly string[] = ['phone-the-patient', 'needs-rebooking'] satisfies MessageKind[];

/** @returns what an event is called on the wire, where some go by the name of another. */
export function messageKindOf(event: StaffEvent): MessageKind {
  switch (event.kind) {
    case 'staff-unreachable':
      return 'cannot-be-reached';
    case 'test-page-unanswered':
      return 'test-page';
    case 'flood-page':
      return event.paged ?? 'page';
    case 'bundle':
      return event.entries[0]?.kind ?? 'digest';
    default:
      return event.kind;
  }
}

/** A message to one staff recipient on one channel, built by `staffMessage` from an OutboxEvent and settings only. */
export interface StaffMessage {
  /** Same id, same message: a repeat is harmless. Event id, recipient and channel. */
  messageId: string;
  kind: MessageKind;
  channel: Channel;
  recipientId: StaffMember['recipientId'];
  subject: string;
  body: string;
  caseId?: string;
}

/** A text message to the person a case is about: time and place of a visit, never why it was booked; or the link to a form. */
export interface PatientText {
  messageId: string;
  kind: PatientMessage['kind'];
  /** E.164. */
  to: string;
  body: string;
  /** Absent of the link to a form, which is no case yet. */
  caseId?: string;
}

/** A mail to the person a case is about: time, place and links of a visit, never why it was booked; or the link to a form. */
export interface PatientMessage {
  messageId: string;
  kind: 'confirmation' | 'visit-changed' | 'form-link';
  to: string;
  subject: string;
  body: string;
  /** Absent of the link to a form, which is no case yet. */
  caseId?: string;
}

/** A mail to the clinician who referred a case: its code, and where they read more. */
export interface ReferrerMessage extends Omit<PatientMessage, 'kind' | 'caseId'> {
  kind: 'referral-changed';
  caseId: string;
}
