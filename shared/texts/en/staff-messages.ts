import type { StaffTexts } from '../../domain/messages/message-texts.ts';
import { missedVisits } from './missed-visits.ts';
import { staffKinds } from './staff-kinds.ts';
import { visitMailsEn } from './visit-mails.ts';

const { locale, dateTime, dayPeriods } = visitMailsEn;

export const staffMessages: StaffTexts = {
  kinds: staffKinds,
  withdrawn: {
    sms: 'WITHDRAWN {urgency} {code}, confirm:',
    subject: 'Withdrawn, please confirm: {urgency} case {code}',
    opening:
      'The referrer withdrew case {code} ({urgency}) before anybody answered it. Please confirm that a person has seen this.',
  },
  uncalled: {
    sms: 'CALL NOT RECORDED: {urgency} {code}:',
    subject: 'No call recorded: {urgency} case {code}',
    opening:
      'Case {code} ({urgency}) was answered on {answered}, but nobody has recorded that the patient was reached. Call the patient now and say so on the page below, or have it recorded by the practice.',
  },
  unansweredFlood: {
    sms: 'UNANSWERED {cases}, last {code}:',
    subject: 'Unanswered: {cases} cases of one source need an answer',
    opening:
      '{cases} cases that one address sent in a short time have not been answered in time; the newest is {code}. It is your turn in the on-call order: please look at the worklist.',
  },
  missed: {
    acknowledgeBy: {
      sms: 'MISSED: {urgency} case {code}, {clock}. Please do so now, or find somebody who can: {practice}',
      todo: 'Nobody has acknowledged it. Please do so now, or find somebody who can: {practice}',
    },
    contactBy: {
      sms: 'MISSED: {urgency} case {code}, no call recorded. Call now, or have it recorded: {practice}',
      todo: 'Nobody has recorded that the patient was reached. Call now, or have it recorded: {practice}',
    },
    seenBy: { todo: 'Please find the earliest time that there is, and tell the patient.' },
    readBy: { todo: 'Please read its words now, or have a nurse read them.' },
  },
  left: { known: 'until {when}', unknown: 'little time left' },
  wasLeft: { known: 'by {when}', unknown: 'in time' },
  triesUsedUp: {
    sms: 'NOT REACHED after several tries: {urgency} case {code}. Find another way.',
    subject: 'Not reached after several tries: {urgency} case {code}',
    opening:
      'The person of case {code} ({urgency}) was tried several times at different times of the day, and was not reached.',
    todo: 'Please find another way to them: another number, a relative, their referrer or their doctor. Its clocks run on.',
  },
  ...missedVisits,
  unansweredRequest: {
    sms: 'NO ANSWER from the referrer of {urgency} case {code}. Please call the referring practice.',
    subject: 'No answer from the referrer: {urgency} case {code}',
    opening:
      'The referrer of case {code} ({urgency}) was asked for information, and has not answered by the day that was named.',
    todo: 'Please call the referring practice, and log the call. What was asked stands with the case.',
  },
  anew: {
    sms: ', to rebook {toRebook} ({toRebookSoon} soon)',
    mail: 'With a visit that cannot take place and has no other time yet: {toRebook}, of these by the end of the second business day after today: {toRebookSoon}. Nobody has told these patients: they come as booked.',
  },
  ended: { todo: 'Where you worked on it, search for it by its code: it is no longer on the worklist.' },
  yours: {
    sms: 'YOURS NOW: {urgency} case {code}.',
    subject: 'Yours now: {urgency} case {code}',
    opening: 'Case {code} ({urgency}) was given to you: it is yours now.',
    todo: 'Please look at it on the worklist, and see to what is due next.',
  },
  untold: {
    patient: {
      sms: 'PLEASE PHONE: case {code} {change}, its patient does not know.',
      subject: 'Please phone: case {code} was {change}, and its patient does not know',
      opening: 'Case {code} was {change}. Nobody was written to: its patient does not know.',
      todo: 'Please phone the patient, tell them, and log the call. Search for the case by its code: once it has ended it is not on the worklist.',
    },
    referrer: {
      sms: 'PLEASE CALL the referrer of case {code}: {change}. They have no account.',
      subject: 'Please call the referrer: case {code} was {change}',
      opening: 'Case {code} was {change}. Its referrer has no account with us, so nobody was written to.',
      todo: 'Please call the referring practice, tell them, and log the call. Search for the case by its code: once it has ended it is not on the worklist.',
    },
  },
  shiftAhead: {
    sms: 'YOU TAKE the on-call shift ({region}) from {from} until {until}.',
    subject: 'You take the on-call shift from {from}',
    opening: 'You take the on-call shift ({region}) from {from} until {until}.',
    todo: 'If you cannot take it, hand it over to somebody now.',
  },
  shiftTaken: {
    sms: 'SHIFT TAKEN by {by}: on call ({region}) from {from}.',
    subject: 'Your on-call shift from {from} is taken',
    opening: '{by} takes the on-call shift ({region}) from {from} until {until}. You are not on call then.',
    todo: 'There is nothing to do, unless this is wrong: then tell {by}.',
  },
  answers: ['{link}', 'reply {digits}', '{phone}'],
  lines: [
    'Level: {moved}',
    'Clinic: {clinic}',
    'Came in: {received}',
    'Page {step} of round {round}',
    'Acknowledge: {link}',
    'Or reply to the text message with {digits}.',
    'Open the case: {case}',
    '',
    'The practice: {phone}',
    'This message carries no patient details on purpose.',
  ],
  entry: '{code} ({urgency}): {name}',
  shortEntry: '{code} {urgency}: {name}',
  andMore: 'and {count} more',
  entryOfNoCase: '{name}',
  entryNews: {
    'case-changed': '{change}',
    'visit-changed': 'visit {change}',
    'deadline-at-risk': 'soon: {todo}',
    'deadline-missed': '{clock}',
  },
  toPhone: {
    visit: 'tell the patient about a visit',
    patient: 'tell the patient ({change})',
    referrer: 'call the referrer ({change})',
  },
  more: '{count} more',
  notNamed: 'Not named in this message, because it has room for thirty: {counts}.',
  allToRebook:
    'Every visit that needs another time is on the worklist until it is moved or cancelled: filter it by "Needs another time" (needsRebooking=true).',
  changes: {
    booked: 'booked',
    confirmed: 'confirmed',
    cancelled: 'cancelled',
    rescheduled: 'moved',
    acknowledged: 'acknowledged',
    withdrawn: 'withdrawn',
    retriaged: 'triaged again',
    assigned: 'assigned',
    seen: 'seen',
    declined: 'declined',
    redirected: 'redirected',
    closed: 'closed',
    advised: 'given advice',
    'information-requested': 'put to its referrer',
    'information-answered': 'answered by its referrer',
    'information-overdue': 'not answered by its referrer',
    missed: 'missed',
  },
  causes: {
    away: 'its practitioner is away',
    closed: 'its clinic is closed then',
    'outside-hours': 'its practitioner does not see such visits there at that time',
    'not-in-use': 'its practitioner, clinic or type of visit is no longer offered on that day',
    'not-licensed': 'its practitioner is not licensed where the patient lives',
    unknown: 'its practitioner is away, its clinic is closed, or nobody works there then',
  },
  channels: { email: 'e-mail', sms: 'text message' },
  clocks: {
    acknowledgeBy: { todo: 'acknowledge it', missed: 'nobody acknowledged it', short: 'not acknowledged' },
    contactBy: { todo: 'contact the patient', missed: 'the patient was not contacted', short: 'not contacted' },
    seenBy: { todo: 'see the patient', missed: 'the patient was not seen', short: 'not seen' },
    readBy: { todo: 'read its words', missed: 'nobody read its words', short: 'words unread' },
  },
  counts: {
    'new-case': 'new',
    'case-changed': 'changed',
    'unread-words': 'words unread',
    'deadline-at-risk': 'deadline near',
    'deadline-missed': 'deadline missed',
    'no-capacity': 'no time free',
    'visit-after-deadline': 'visit too late',
    'visit-changed': 'visit changed',
    'needs-rebooking': 'to rebook',
    'phone-the-patient': 'to phone',
    'cannot-be-reached': 'not reached',
    'hand-off': 'on call',
    'test-page': 'test page',
    digest: 'digest',
  },
  times: { locale, dateTime, dayPeriods },
  shortTime: '{weekday} {month} {day}, {time}',
};
