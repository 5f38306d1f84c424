import type { MessageKind } from '../../domain/messages/message.ts';

/** What each kind of message to staff is called, wherever one is told of. */
export const staffKindWords: Readonly<Record<MessageKind, string>> = {
  page: 'Page',
  escalation: 'Page to the next person',
  'new-case': 'New case',
  'case-changed': 'Case changed',
  'unread-words': 'Words to be read',
  'deadline-at-risk': 'Deadline soon',
  'deadline-missed': 'Deadline missed',
  'no-capacity': 'No time free',
  'visit-after-deadline': 'Visit after the deadline',
  'visit-changed': 'Visit changed',
  'needs-rebooking': 'Needs another time',
  'phone-the-patient': 'Please phone the patient',
  'cannot-be-reached': 'Cannot be reached',
  digest: 'Morning digest',
  'test-page': 'Test page',
  'hand-off': 'Hand-off',
};

/** Messages by kind, those to patients and referrers too; one of another release is told by its name. */
export const messageKindWords: Readonly<Record<string, string>> = {
  ...staffKindWords,
  confirmation: 'Visit booked',
  'form-link': 'Link to a form',
  'referral-changed': 'News of the referral',
};

/** What a kind tells, where its name does not say it to whoever chooses among them. */
export const staffKindHints: Readonly<Partial<Record<MessageKind, string>>> = {
  page: 'An emergency waits for an answer, and it is my turn.',
  escalation: 'Nobody answered in time, and it is my turn.',
  'case-changed': 'Or it was given to me.',
  'unread-words': 'A nurse has to read what somebody wrote.',
  'no-capacity': 'Before a deadline.',
  'visit-changed': 'It was booked, moved or cancelled.',
  'needs-rebooking': 'It cannot take place as booked.',
  'phone-the-patient': 'No message reaches them.',
  'cannot-be-reached': 'A patient or a colleague.',
  digest: 'What is open, each morning.',
  'test-page': 'Whether pages reach whoever is on call.',
  'hand-off': 'My shift begins.',
};
