import type { PatientTexts } from '../../domain/messages/message-texts.ts';
import { remoteMailsEn } from './remote-visits.ts';

/** What is to be read of a visit that was moved, below what became of it. */
const withDetails = (opening: string): string[] => [
  opening,
  '',
  'When: {when}',
  'Where: {clinic}, {address}',
  'Confirmation code: {code}',
  '',
  'Confirm, move or cancel it: {manage}',
  'Update your calendar: {calendar}',
  '',
  'Questions? Call {phone}.',
];

export const visitMailsEn: PatientTexts = {
  locale: 'en-US',
  dateTime: '{weekday}, {month} {day}, {year} at {time} {zone}',
  dayPeriods: ['AM', 'PM'],
  subject: {
    booked: 'Your visit is booked: {when}',
    rescheduled: 'Your visit has moved: {when}',
    cancelled: 'Your visit is cancelled: {when}',
    reassigned: 'Somebody else will see you at your visit: {when}',
    rescheduledReassigned: 'Your visit has moved: {when}',
    elsewhere: 'Your visit is at another place now: {when}',
    rescheduledElsewhere: 'Your visit has a new time and place: {when}',
    elsewhereReassigned: 'Your visit is at another place now: {when}',
    rescheduledElsewhereReassigned: 'Your visit has a new time and place: {when}',
  },
  lines: {
    booked: [
      'Your visit is booked.',
      '',
      'When: {when}',
      'Where: {clinic}, {address}',
      'Confirmation code: {code}',
      '',
      'Confirm, move or cancel it: {manage}',
      'Put it in your calendar: {calendar}',
      '',
      'Questions? Call {phone}.',
    ],
    rescheduled: withDetails('Your visit has a new time. The earlier time no longer holds.'),
    cancelled: [
      'Your visit is cancelled. Please do not come at this time:',
      '',
      'When: {when}',
      'Where: {clinic}, {address}',
      'Confirmation code: {code}',
      '',
      'Take it out of your calendar: {calendar}',
      '',
      'Need another time, or did you not ask for this? Call {phone}.',
    ],
    reassigned: withDetails(
      'Another member of our team will see you at your visit. Its time and place stay as they are.',
    ),
    rescheduledReassigned: withDetails(
      'Your visit has a new time, and another member of our team will see you. The earlier time no longer holds.',
    ),
    elsewhere: withDetails(
      'Your visit is at another place now. Its time stays as it is. Please do not come to the earlier place.',
    ),
    rescheduledElsewhere: withDetails(
      'Your visit has a new time and is at another place now. The earlier time and place no longer hold.',
    ),
    elsewhereReassigned: withDetails(
      'Your visit is at another place now, and another member of our team will see you. Its time stays as it is. Please do not come to the earlier place.',
    ),
    rescheduledElsewhereReassigned: withDetails(
      'Your visit has a new time and is at another place now, and another member of our team will see you. The earlier time and place no longer hold.',
    ),
  },
  remote: remoteMailsEn,
};
