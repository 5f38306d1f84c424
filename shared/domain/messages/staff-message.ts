import type { StaffMember } from '../directory/directory.ts';
import { bundleLines } from './bundle-text.ts';
import type { Channel } from './events.ts';
import { messageKindOf, type StaffMessage } from './message.ts';
import { fill, fillKnown, fillLines, type KindTexts, type TemplateValues } from './message-texts.ts';
import { type StaffMessageSource, staffValues } from './staff-values.ts';

/** Characters of one part of an SMS in GSM-7. */
const onePart = 160;

function textsOf({ event, withdrawn, uncalled, texts }: StaffMessageSource): KindTexts {
  if (withdrawn) return texts.withdrawn;
  if (uncalled && event.kind === 'page') return texts.uncalled;
  if (event.kind === 'hand-off' && event.from) return event.takenBy ? texts.shiftTaken : texts.shiftAhead;
  return event.kind === 'flood-page' && event.cases === 1 ? texts.kinds.page : texts.kinds[event.kind];
}

/** A page goes on with how it is answered; the practice's number gives way where all of it were longer than one part. */
function smsOf(source: StaffMessageSource, values: TemplateValues): string {
  const { answer, texts } = source;
  const parts = [fill(textsOf(source).sms, values), ...(answer ? fillKnown(texts.answers, values) : [])];
  const all = parts.join(' ');
  return all.length <= onePart || !answer ? all : parts.slice(0, -1).join(' ');
}

function mailOf(source: StaffMessageSource, values: TemplateValues): string {
  const { event, texts } = source;
  const entries = event.kind === 'bundle' ? [...bundleLines(event, texts), ''] : [];
  return [fill(textsOf(source).opening, values), '', ...entries, fillLines(texts.lines, values)].join('\n');
}

/** Of which case a message is; what tells of several names none. */
function caseOf({ event }: StaffMessageSource): Pick<StaffMessage, 'caseId'> {
  return 'caseId' in event && event.kind !== 'flood-page' ? { caseId: event.caseId } : {};
}

export const staffMessageId = (eventId: string, recipientId: string, channel: Channel): string =>
  `${eventId}.${recipientId}.${channel}`;

/**
 * Builds one message for one recipient on one channel; the same event gives the same message again.
 * A text message is one part: at most 160 characters of GSM-7 with a public address as `PublicUrl` allows.
 */
export function staffMessage(
  source: StaffMessageSource,
  { recipientId }: Pick<StaffMember, 'recipientId'>,
  channel: Channel,
): StaffMessage {
  const values = staffValues(source);
  return {
    messageId: staffMessageId(source.event.eventId, recipientId, channel),
    kind: messageKindOf(source.event),
    channel,
    recipientId,
    subject: fill(textsOf(source).subject, values),
    body: channel === 'sms' ? smsOf(source, values) : mailOf(source, values),
    ...caseOf(source),
  };
}
