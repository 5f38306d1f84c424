import type { AuditAction } from '../../../domain/cases/audit-entry.ts';
import type { MessageResult } from '../../../domain/messages/message-record.ts';

/** What the timeline of a case says around its entries. */
export const timelineTexts = {
  title: 'Timeline',
  lead: 'All that happened and was sent, the newest first.',
  more: 'Earlier entries',
  newest: 'Back to the newest',
  later: 'These are earlier entries.',
  seen: { one: 'Seen by 1 person', many: 'Seen by {people} people', times: '{times} times', once: 'once' },
  last: 'last at',
  message: '“{kind}” to {to} by {channel}',
  tries: '{attempts} tries',
  round: 'round {round}',
  promised: 'Not sent yet',
  patient: 'the patient',
  public: 'the sender',
  referrer: 'the referrer',
  system: 'the system',
};

/**
 * What happened, by its name in the audit; `{…}` are codes of the entry in words, and what stands in brackets falls away where it has
 * none.
 */
export const actionWords: Readonly<Partial<Record<AuditAction, string>>> = {
  'case-received': 'Case received',
  'case-acknowledged': 'Acknowledged[ by {door}]',
  'case-withdrawn': 'Withdrawn',
  'case-escalated': 'Nobody answered: the next person was paged',
  'contact-recorded': '{reached} by {channel}',
  'contact-missed': 'No call recorded in time: paged again',
  'case-set-aside': 'Set aside as part of a flood',
  'case-brought-back': 'Brought back to the worklist',
  'case-sent-again': 'Sent again by its sender',
  'answers-added': 'Answers added: {levels}',
  'triage-overridden': 'Level set by hand: {levels}',
  'words-read': 'Words read',
  'case-assigned': 'Given to {assignee}',
  'note-added': 'Note written',
  'advice-given': 'Advice given',
  'case-declined': 'Declined',
  'case-redirected': 'Sent elsewhere',
  'case-closed': 'Closed: {outcome}',
  'information-requested': 'Referrer asked for {items}',
  'information-answered': 'Referrer answered: {levels}',
  'form-mended': 'Form corrected[: {pointers}][; level: {change}]',
  'visit-booked': 'Visit booked: {visit}',
  'visit-overbooked': 'Visit booked over another: {visit}',
  'visit-overridden': 'Visit booked against the terms: {visit}',
  'visit-confirmed': 'Visit confirmed: {visit}',
  'visit-cancelled': 'Visit cancelled: {visit}',
  'visit-rescheduled': 'Visit moved: {visit}[, from {from} to {to}]',
  'visit-checked-in': 'Checked in: {visit}',
  'visit-completed': 'Visit took place: {visit}',
  'visit-missed': 'Did not come: {visit}',
  'visit-to-rebook': 'Visit cannot take place as booked: {visit}',
  'visit-stands-again': 'Visit stands again: {visit}',
  'late-visit-accepted': 'Visit after the deadline accepted: {visit}',
  'duplicate-found': 'May be the same person as another case',
  'duplicate-gone': 'No longer a possible double',
  'duplicate-linked': 'Said to be the same person as another case',
  'duplicate-dismissed': 'Said not to be the same person as another case',
  'hold-released': 'Held time given back',
  'message-replayed': 'Message sent again to {to}',
  'audit-viewed': 'Audit looked at',
};

/** How somebody answered a page, by its name in the audit. */
export const doorWords: Readonly<Record<string, string>> = { link: 'the link of a page', sms: 'text message' };

export const channelWords: Readonly<Record<string, string>> = {
  sms: 'text message',
  email: 'e-mail',
  phone: 'phone',
  'in-person': 'meeting in person',
};

/** What became of a message, and what that asks for. */
export const resultWords: Readonly<Record<MessageResult, string>> = {
  sent: 'Sent',
  delivered: 'Delivered',
  refused: 'Refused',
  failed: 'Failed',
  superseded: 'Not needed any more',
  ambiguous: 'Sent or not: nobody can know',
};
