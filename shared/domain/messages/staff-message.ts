import { endedStatuses } from '../cases/transitions.ts';
import type { StaffMember } from '../directory/directory.ts';
import { bundleLines, bundleNotes } from './bundle-text.ts';
import type { Channel, EventOf } from './events.ts';
import { isGivenUp } from './given-up.ts';
import { messageKindOf, type StaffMessage } from './message.ts';
import { fill, fillKnown, fillLines, type KindTexts, type StaffTexts, type TemplateValues } from './message-texts.ts';
import { callAnewTexts, type StaffMessageSource, staffValues } from './staff-values.ts';

/** Characters of one part of an SMS in GSM-7. */
const onePart = 160;

function textsOf({ event, withdrawn, uncalledSince, texts }: StaffMessageSource, recipientId: string): KindTexts {
  if (withdrawn) return texts.withdrawn;
  if (uncalledSince) return texts.uncalled;
  if (event.kind === 'deadline-missed') return missedTextsOf(event, texts);
  if (event.kind === 'cannot-be-reached' && !event.channel) return texts.triesUsedUp;
  if (event.kind === 'visit-changed') return visitTextsOf(event, texts);
  if (event.kind === 'phone-the-patient' && event.whom) return texts.untold[event.whom];
  if (event.kind === 'case-changed') return changedTextsOf(event, recipientId, texts);
  if (event.kind === 'hand-off' && event.from) return event.takenBy ? texts.shiftTaken : texts.shiftAhead;
  return event.kind === 'flood-page' ? floodTextsOf(event, texts) : texts.kinds[event.kind];
}

/** A clock that has run out: about a missed visit it is another call. */
const missedTextsOf = (event: EventOf<'deadline-missed'>, texts: StaffTexts): KindTexts => ({
  ...texts.kinds[event.kind],
  ...(callAnewTexts(event, texts)?.missed ?? texts.missed[event.clock]),
});

function visitTextsOf(event: EventOf<'visit-changed'>, texts: StaffTexts): KindTexts {
  const { kind, change, modality } = event;
  if (change !== 'missed') return texts.kinds[kind];
  if (isGivenUp(event)) return texts.givenUp;
  return modality ? texts.missedRemotely : texts.missedVisit;
}

/** Some changes ask for something to be done. */
function changedTextsOf(
  { change, assignee }: EventOf<'case-changed'>,
  recipientId: string,
  texts: StaffTexts,
): KindTexts {
  if (change === 'information-overdue') return texts.unansweredRequest;
  if (assignee === recipientId) return texts.yours;
  const own = texts.kinds['case-changed'];
  return endedStatuses.some((status) => status === change) ? { ...own, ...texts.ended } : own;
}

/** Of one case it is the page of that case. */
function floodTextsOf({ cases, paged = 'page' }: EventOf<'flood-page'>, texts: StaffTexts): KindTexts {
  if (cases === 1) return texts.kinds[paged];
  return paged === 'page' ? texts.kinds['flood-page'] : texts.unansweredFlood;
}

/** A page goes on with how it is answered; the practice's number gives way where all of it were longer than one part. */
function smsOf({ answer, texts }: StaffMessageSource, { sms }: KindTexts, values: TemplateValues): string {
  const parts = [fill(sms, values), ...(answer ? fillKnown(texts.answers, values) : [])];
  const all = parts.join(' ');
  return all.length <= onePart || !answer ? all : parts.slice(0, -1).join(' ');
}

/** Paragraphs with one empty line between them; what a message does not have leaves no gap. */
function mailOf(
  { event, texts }: StaffMessageSource,
  { opening, todo = '' }: KindTexts,
  values: TemplateValues,
): string {
  const bundled =
    event.kind === 'bundle' ? [bundleLines(event, texts).join('\n'), bundleNotes(event, texts).join('\n')] : [];
  const lines = fillLines(texts.lines, values).split(/\n{2,}/);
  return [fill(opening, values), ...bundled, ...lines, fill(todo, values)]
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** Of which case a message is; what tells of several names none. */
function caseOf({ event }: StaffMessageSource): Pick<StaffMessage, 'caseId'> {
  const isOfSeveral = event.kind === 'flood-page' && event.cases > 1;
  return 'caseId' in event && !isOfSeveral ? { caseId: event.caseId } : {};
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
  const texts = textsOf(source, recipientId);
  return {
    messageId: staffMessageId(source.event.eventId, recipientId, channel),
    kind: messageKindOf(source.event),
    channel,
    recipientId,
    subject: fill(texts.subject, values),
    body: channel === 'sms' ? smsOf(source, texts, values) : mailOf(source, texts, values),
    ...caseOf(source),
  };
}
