import type { MessageKind } from '../../../domain/messages/message.ts';
import type { EndpointState } from '../../../domain/messages/subscription.ts';

/** What each kind of message tells, as whoever chooses among them understands it. */
export const kindWords: Readonly<Record<MessageKind, string>> = {
  page: 'Page: an emergency waits for an answer',
  escalation: 'Page: nobody answered, it is my turn',
  'new-case': 'A new case',
  'case-changed': 'A case was changed or given to me',
  'unread-words': 'Words that a nurse has to read',
  'deadline-at-risk': 'A deadline comes close',
  'deadline-missed': 'A deadline was missed',
  'no-capacity': 'No time is free before a deadline',
  'visit-after-deadline': 'A visit comes after its deadline',
  'visit-changed': 'A visit was booked, moved or cancelled',
  'needs-rebooking': 'A visit cannot take place as booked',
  'phone-the-patient': 'A patient is to be phoned',
  'cannot-be-reached': 'A patient or a colleague cannot be reached',
  digest: 'The list of the morning',
  'test-page': 'The daily test page',
  'hand-off': 'My shift begins',
};

/** The state of an address, and what to do about it. */
export const stateWords: Readonly<Record<EndpointState, { word: string; todo: string }>> = {
  confirmed: { word: 'Works', todo: '' },
  pending: {
    word: 'Not confirmed yet',
    todo: 'Nothing gets there before it is confirmed. Open the mail from AWS Notifications and press its link, or paste the link below. A test asks for a new one.',
  },
  broken: {
    word: 'Does not work',
    todo: 'Messages there were refused. Have an admin look at your number or address in the directory, then send a test.',
  },
};

export const alertsTexts = {
  title: 'My alerts',
  titleOf: (who: string): string => `Alerts of ${who}`,
  intro: 'What you hear of, and by what. An empty list means all of it.',
  none: 'Nothing is subscribed: you hear of nothing.',
  list: 'What is subscribed',
  columns: { by: 'By', what: 'What', where: 'Where', quiet: 'Quiet hours', state: 'State', act: '' },
  channels: { sms: 'text message', email: 'e-mail' },
  all: 'everything',
  everywhere: 'everywhere',
  quiet: (from: string, to: string): string => `${from} to ${to}, but for pages`,
  test: 'Send a test',
  remove: 'End it',
  add: 'Hear of something',
  channel: 'By',
  kinds: 'What',
  kindsHint: 'Tick nothing for everything.',
  urgencies: 'Of which urgency',
  regions: 'In which region',
  clinics: 'At which clinic',
  quietFrom: 'Quiet from',
  quietTo: 'Quiet until',
  quietHint: 'Such as 22:00 and 07:00. Pages come all the same.',
  addButton: 'Add',
  confirm: 'Confirm a mailbox',
  confirmHow:
    'Paste the link of the mail from AWS Notifications, or the token in it. Then nobody who gets hold of such a mail can unsubscribe you.',
  confirmWhich: 'Which',
  token: 'Link or token',
  confirmButton: 'Confirm',
  whose: 'Whose alerts',
  show: 'Show',
  choose: 'Choose one',
  did: {
    added: 'Added. Send a test to see that it gets there.',
    removed: 'Ended.',
    tested: 'A test is on its way.',
    confirmed: 'AWS is being told. Load this page again in a moment.',
  },
};
