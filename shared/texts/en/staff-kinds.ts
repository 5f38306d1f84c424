import type { StaffTexts } from '../../domain/messages/message-texts.ts';

/** Every kind of message to staff. A page's text message goes on with how it is answered. */
export const staffKinds: StaffTexts['kinds'] = {
  page: {
    sms: 'PAGE {urgency} {code}:',
    subject: 'Page: {urgency} case {code} needs an answer',
    opening: 'You are on call. Case {code} ({urgency}) waits for an answer: please acknowledge it now.',
  },
  escalation: {
    sms: 'UNANSWERED {urgency} {code}:',
    subject: 'Unanswered: {urgency} case {code} needs an answer',
    opening:
      'Case {code} ({urgency}) has not been answered in time. It is your turn in the on-call order: please acknowledge it now.',
  },
  'flood-page': {
    sms: 'PAGE {cases} cases, last {code}:',
    subject: 'Page: {cases} cases of one source need an answer',
    opening:
      '{cases} cases that one address sent in a short time wait for an answer; the newest is {code}. Please look at the worklist.',
  },
  'test-page': {
    sms: 'TEST PAGE {date}:',
    subject: 'Test page of {date}, please answer',
    opening: 'This is the test page of {date}: no case waits. Please answer it, so that we know that pages reach you.',
  },
  'test-page-unanswered': {
    sms: 'TEST PAGE of {date} not answered by {who}, on call in {region}.',
    subject: 'The test page of {date} was not answered',
    opening: 'Nobody answered the test page of {date} that went to {who}, on call in {region}.',
    todo: 'Please phone {who}, and find out whether pages reach them.',
  },
  'new-case': {
    sms: 'NEW: {urgency} case {code}.',
    subject: 'New {urgency} case {code}',
    opening: 'Case {code} ({urgency}) is new on the worklist.',
    todo: 'Please look at it there.',
  },
  'case-changed': {
    sms: 'Case {code} {change}.',
    subject: 'Case {code} {change}',
    opening: 'Case {code} was {change}.',
    todo: 'Please look at it on the worklist where you work on it.',
  },
  'visit-changed': {
    sms: 'Visit {change}, case {code}.',
    subject: 'Visit {change}: case {code}',
    opening: 'A visit of case {code} was {change}.',
    todo: 'Please look at the case on the worklist where you prepare the visit.',
  },
  'no-capacity': {
    sms: 'NO TIME FREE: {urgency} case {code}.',
    subject: 'No time free before the deadline: {urgency} case {code}',
    opening: 'Case {code} ({urgency}) has no free time before its deadline.',
    todo: 'Please find a time, at another clinic too, or ask a surgeon for one.',
  },
  'visit-after-deadline': {
    sms: 'VISIT TOO LATE: {urgency} case {code}.',
    subject: 'Visit after the deadline: {urgency} case {code}',
    opening: 'The next visit of case {code} ({urgency}) comes after its deadline.',
    todo: 'Please find an earlier time. Where there is none, a nurse or above can accept this visit with a reason.',
  },
  'cannot-be-reached': {
    sms: 'Not reached by {channel}: case {code}.',
    subject: 'Cannot be reached by {channel}: case {code}',
    opening: 'The person of case {code} cannot be reached by {channel}: the message was refused.',
    todo: 'Please phone, and correct the address.',
  },
  'phone-the-patient': {
    sms: 'PLEASE PHONE: case {code}, no message in their language reaches the person.',
    subject: 'Please phone: no message in their language reaches the person of case {code}',
    opening:
      'No message about a visit reaches the person of case {code} in their language: every way to write to them is missing or refused, or we do not write it.',
    todo: 'Please phone and tell them.',
  },
  'needs-rebooking': {
    sms: 'REBOOK: a visit of {urgency} case {code} cannot take place: {why}.',
    subject: 'Needs another time: a visit of {urgency} case {code}',
    opening: 'A visit of case {code} ({urgency}) cannot take place as booked: {why}.',
    todo: 'Nothing was cancelled and the patient knows nothing yet. Please find another time and move the visit; the patient is told of it then.',
  },
  'unread-words': {
    sms: 'UNREAD: {urgency} case {code}, {clock} {due}. Please read them now, or have a nurse read them.',
    subject: 'Words to be read: {urgency} case {code}',
    opening: 'Case {code} ({urgency}) has words that no person has read {due}.',
    todo: 'Please read them now.',
  },
  'deadline-at-risk': {
    sms: 'AT RISK: {urgency} case {code} has {due}: {todo}.',
    subject: 'Soon due: {urgency} case {code}, {todo}',
    opening: 'Case {code} ({urgency}) has {due}: {todo}.',
    todo: 'Please see to it before its time is up.',
  },
  'deadline-missed': {
    sms: 'MISSED: {urgency} case {code}, {clock} {due}.',
    subject: 'Missed: {urgency} case {code}, {clock} in time',
    opening: 'Case {code} ({urgency}): {clock} {due}.',
  },
  'hand-off': {
    sms: 'ON CALL ({region}) until {until}. Unanswered rounds: {openRounds}.',
    subject: 'You are on call until {until}',
    opening: 'You are on call ({region}) from now until {until}. Rounds that nobody has answered: {openRounds}.',
    todo: 'Please keep your phone near: pages come by text message.',
  },
  'staff-unreachable': {
    sms: 'NOT REACHABLE: no confirmed phone of {who}, on call in {region}.',
    subject: 'No confirmed phone of {who}',
    opening: 'No text message reaches {who}, who is to be called in {region}. Pages go past them.',
    todo: 'Please see that they subscribe a phone and confirm it, or take them out of the rota.',
  },
  digest: {
    sms: 'MORNING {date}, {place}: {open}. Overdue {overdue}, unanswered {unanswered}{shortAnew}.',
    subject: 'Morning of {date}, {place}: {open}',
    opening:
      'Open cases of {where} on {date}: {open}. Past a deadline: {overdue}. Rounds that nobody has answered: {unanswered}. {anew}',
    todo: 'Please begin with the rounds that nobody has answered, then with what is past a deadline, then with visits to rebook.',
  },
  bundle: {
    sms: '{total} NOTICES: {named}.',
    subject: '{total} notices: {counts}',
    opening: '{total} notices came in together: {counts}.',
    todo: 'Please see to them in this order, on the worklist; a case that has ended is not there: search for it by its code.',
  },
};
