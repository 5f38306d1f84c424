import type { Channel } from '../../../domain/messages/events.ts';
import type { EndpointState } from '../../../domain/messages/subscription.ts';

/** The state of an address. */
export const stateWords: Readonly<Record<EndpointState, string>> = {
  confirmed: 'Works',
  pending: 'Not confirmed yet',
  broken: 'Does not work',
};

/** What to do about it, by what it is told. A phone needs no answer: AWS takes it within minutes, or refuses it. */
export const stateTodos: Readonly<Record<Channel, Partial<Record<EndpointState, string>>>> = {
  sms: {
    pending: 'AWS is being told of the number. Load this page again in a few minutes; until then nothing gets there.',
    broken: 'AWS refused the number. Have an admin look at it in the directory, then send a test.',
  },
  email: {
    pending:
      'Nothing gets there before it is confirmed. Open the mail “Subscription Confirmation” of AWS Notifications, and paste its link below. A test has AWS send a new one.',
    broken: 'The mailbox was refused. Have an admin look at it in the directory, then send a test.',
  },
};

export const alertsTexts = {
  title: 'My alerts',
  titleOf: (who: string): string => `Alerts of ${who}`,
  intro: 'What is told, by what, and whether it gets there. Pages come at any hour; the rest keeps quiet hours.',
  none: 'Nothing is subscribed: nothing is told, a page neither.',
  list: 'What is subscribed',
  columns: { by: 'By', what: 'What', where: 'Where', quiet: 'Quiet hours', state: 'State', act: 'Try or end' },
  channels: { sms: 'Text message', email: 'E-mail' } satisfies Readonly<Record<Channel, string>>,
  all: 'everything',
  everywhere: 'everywhere',
  quiet: (from: string, to: string): string => `${from} to ${to}, but for pages`,
  test: 'Send a test',
  remove: 'End it',
  add: 'Hear of more',
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
    'Paste the link of the mail “Subscription Confirmation”, or the token in it. Confirmed here, nobody who gets hold of a mail can unsubscribe you.',
  token: 'Link or token',
  confirmButton: 'Confirm',
  whose: 'Whose alerts',
  tooSoon: (at: string): string => `A test went there just now. Look whether it came; you can send the next at ${at}.`,
  did: {
    added: 'Added. Send a test to see that it gets there.',
    removed: 'Ended.',
    tested: 'A test is on its way. It comes within a minute or two; if not, look at the state below.',
    confirmed: 'AWS is being told. Load this page again in a moment.',
  },
};
