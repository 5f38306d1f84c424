import type { Clinic, StaffMember } from '../directory/directory.ts';
import type { StaffMessage } from './message.ts';
import { fill, fillLines, type StaffKind, type StaffTexts, type TemplateValues } from './message-texts.ts';
import type { OutboxEvent } from './outbox-event.ts';
import { staffCaseLink } from './public-url.ts';

export type StaffEvent = OutboxEvent & { kind: StaffKind };

/** Whether staff hear of an event; a confirmation goes to the patient alone. */
export const isStaffEvent = (event: OutboxEvent): event is StaffEvent => event.kind !== 'confirmation';

/**
 * All that a message to staff is made of. Nothing personal or clinical fits in here: an event holds ids, codes and enums,
 * a clinic is public, texts and address are configuration.
 */
export interface StaffMessageSource {
  event: StaffEvent;
  clinic?: Pick<Clinic, 'clinicId' | 'name'> | undefined;
  texts: StaffTexts;
  publicUrl: string;
}

function valuesOf({ event, clinic, texts, publicUrl }: StaffMessageSource): TemplateValues {
  return {
    urgency: event.urgency,
    code: event.code,
    change: event.change && texts.changes[event.change],
    channel: event.channel && texts.channels[event.channel],
    clinic: clinic && `${clinic.name} (${clinic.clinicId})`,
    link: event.caseId && staffCaseLink(publicUrl, event.caseId),
  };
}

function wordsFor(
  channel: StaffMessage['channel'],
  source: StaffMessageSource,
): Pick<StaffMessage, 'subject' | 'body'> {
  const { event, texts } = source;
  const values = valuesOf(source);
  const subject = fill(texts.subject[event.kind], values);
  if (channel === 'sms') return { subject, body: fill(texts.sms[event.kind], values) };
  return { subject, body: fillLines([texts.opening[event.kind], '', ...texts.lines], values) };
}

/**
 * Builds one message for one recipient on one channel; the same event gives the same message again.
 * A text message is one part: at most 160 characters of GSM-7 with a public address as `PublicUrl` allows.
 */
export function staffMessage(
  source: StaffMessageSource,
  recipient: Pick<StaffMember, 'recipientId'>,
  channel: StaffMessage['channel'],
): StaffMessage {
  const { eventId, kind, caseId } = source.event;
  return {
    messageId: `${eventId}.${recipient.recipientId}.${channel}`,
    kind,
    channel,
    recipientId: recipient.recipientId,
    ...wordsFor(channel, source),
    ...(caseId && { caseId }),
  };
}
