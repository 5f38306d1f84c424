import type { StaffTexts } from '../../domain/messages/message-texts.ts';

export const staffMessages: StaffTexts = {
  sms: {
    page: 'PAGE: {urgency} case {code}. Acknowledge {link}',
    escalation: 'UNANSWERED: {urgency} case {code}. Acknowledge {link}',
    'new-case': 'NEW: {urgency} case {code}. Open {link}',
    'case-changed': 'Case {code} {change}. Open {link}',
    'visit-changed': 'Visit {change}, case {code}. Open {link}',
    'no-capacity': 'NO TIME FREE: {urgency} case {code}. {link}',
    'cannot-be-reached': 'Not reached by {channel}: case {code}. {link}',
  },
  subject: {
    page: 'Page: {urgency} case {code} needs an answer',
    escalation: 'Unanswered: {urgency} case {code} needs an answer',
    'new-case': 'New {urgency} case {code}',
    'case-changed': 'Case {code} {change}',
    'visit-changed': 'Visit {change}: case {code}',
    'no-capacity': 'No time free before the deadline: {urgency} case {code}',
    'cannot-be-reached': 'Cannot be reached by {channel}: case {code}',
  },
  opening: {
    page: 'You are on call. Case {code} ({urgency}) has come in: please acknowledge it now.',
    escalation:
      'Case {code} ({urgency}) has not been acknowledged in time. It is your turn in the on-call order: please acknowledge it now.',
    'new-case': 'Case {code} ({urgency}) is new on the worklist.',
    'case-changed': 'Case {code} was {change}.',
    'visit-changed': 'A visit of case {code} was {change}.',
    'no-capacity': 'Case {code} ({urgency}) has no free time before its deadline. Please find one.',
    'cannot-be-reached':
      'The person of case {code} cannot be reached by {channel}: the message was refused. Please phone, and correct the address.',
  },
  lines: [
    'Clinic: {clinic}',
    'Open the case: {link}',
    '',
    'This message carries no patient details on purpose. Sign in to see them.',
  ],
  changes: {
    booked: 'booked',
    confirmed: 'confirmed',
    cancelled: 'cancelled',
    rescheduled: 'moved',
    acknowledged: 'acknowledged',
    withdrawn: 'withdrawn',
    retriaged: 'triaged again',
    missed: 'missed',
  },
  channels: { email: 'e-mail', sms: 'text message' },
};
