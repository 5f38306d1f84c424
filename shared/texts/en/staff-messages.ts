import type { StaffTexts } from '../../domain/messages/message-texts.ts';

export const staffMessages: StaffTexts = {
  kinds: {
    page: {
      sms: 'PAGE: {urgency} case {code}. Acknowledge {link}',
      subject: 'Page: {urgency} case {code} needs an answer',
      opening: 'You are on call. Case {code} ({urgency}) has come in: please acknowledge it now.',
    },
    escalation: {
      sms: 'UNANSWERED: {urgency} case {code}. Acknowledge {link}',
      subject: 'Unanswered: {urgency} case {code} needs an answer',
      opening:
        'Case {code} ({urgency}) has not been acknowledged in time. It is your turn in the on-call order: please acknowledge it now.',
    },
    'new-case': {
      sms: 'NEW: {urgency} case {code}. Open {link}',
      subject: 'New {urgency} case {code}',
      opening: 'Case {code} ({urgency}) is new on the worklist.',
    },
    'case-changed': {
      sms: 'Case {code} {change}. Open {link}',
      subject: 'Case {code} {change}',
      opening: 'Case {code} was {change}.',
    },
    'visit-changed': {
      sms: 'Visit {change}, case {code}. Open {link}',
      subject: 'Visit {change}: case {code}',
      opening: 'A visit of case {code} was {change}.',
    },
    'no-capacity': {
      sms: 'NO TIME FREE: {urgency} case {code}. {link}',
      subject: 'No time free before the deadline: {urgency} case {code}',
      opening: 'Case {code} ({urgency}) has no free time before its deadline. Please find one.',
    },
    'visit-after-deadline': {
      sms: 'VISIT TOO LATE: {urgency} case {code}. {link}',
      subject: 'Visit after the deadline: {urgency} case {code}',
      opening:
        'Case {code} ({urgency}) has no visit before its deadline. Please find an earlier time, or accept the late one.',
    },
    'cannot-be-reached': {
      sms: 'Not reached by {channel}: case {code}. {link}',
      subject: 'Cannot be reached by {channel}: case {code}',
      opening:
        'The person of case {code} cannot be reached by {channel}: the message was refused. Please phone, and correct the address.',
    },
  },
  lines: [
    'Level: {moved}',
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
