import type { Clinic, StaffMember } from '../directory/directory.ts';
import type { Channel, OutboxEvent } from './events.ts';
import type { StaffMessage } from './message.ts';
import { fill, fillLines, type StaffTexts, type TemplateValues } from './message-texts.ts';
import { staffCaseLink } from './public-url.ts';

/**
 * All that a message to staff is made of. Nothing personal or clinical fits in here: an event holds ids, codes and enums,
 * a clinic is public, texts and address are configuration.
 */
export interface StaffMessageSource {
  event: OutboxEvent;
  clinic?: Pick<Clinic, 'clinicId' | 'name'> | undefined;
  texts: StaffTexts;
  publicUrl: string;
}

/** From which level to which a case was moved; undefined where its level is what it was. */
const movedIn = (event: OutboxEvent): string | undefined =>
  'from' in event && event.from !== undefined && event.from !== event.urgency
    ? `${event.from} → ${event.urgency}`
    : undefined;

function valuesOf({ event, clinic, texts, publicUrl }: StaffMessageSource): TemplateValues {
  return {
    urgency: event.urgency,
    moved: movedIn(event),
    code: event.code,
    change: 'change' in event ? texts.changes[event.change] : undefined,
    channel: 'channel' in event ? texts.channels[event.channel] : undefined,
    clinic: clinic && `${clinic.name} (${clinic.clinicId})`,
    link: staffCaseLink(publicUrl, event.caseId),
  };
}

function wordsFor(channel: Channel, source: StaffMessageSource): Pick<StaffMessage, 'subject' | 'body'> {
  const { event, texts } = source;
  const values = valuesOf(source);
  const { sms, subject, opening } = texts.kinds[event.kind];
  const body = channel === 'sms' ? fill(sms, values) : fillLines([opening, '', ...texts.lines], values);
  return { subject: fill(subject, values), body };
}

/**
 * Builds one message for one recipient on one channel; the same event gives the same message again.
 * A text message is one part: at most 160 characters of GSM-7 with a public address as `PublicUrl` allows.
 */
export function staffMessage(
  source: StaffMessageSource,
  recipient: Pick<StaffMember, 'recipientId'>,
  channel: Channel,
): StaffMessage {
  const { eventId, kind, caseId } = source.event;
  return {
    messageId: `${eventId}.${recipient.recipientId}.${channel}`,
    kind,
    channel,
    recipientId: recipient.recipientId,
    ...wordsFor(channel, source),
    caseId,
  };
}
