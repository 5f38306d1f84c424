import type { PatientTexts } from '../../domain/messages/message-texts.ts';

export const visitMailsEn: PatientTexts = {
  locale: 'en-US',
  dateTime: '{weekday}, {month} {day}, {year} at {time} {zone}',
  dayPeriods: ['AM', 'PM'],
  subject: {
    booked: 'Your visit is booked: {when}',
    rescheduled: 'Your visit has moved: {when}',
    cancelled: 'Your visit is cancelled: {when}',
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
    rescheduled: [
      'Your visit has a new time. The earlier time no longer holds.',
      '',
      'When: {when}',
      'Where: {clinic}, {address}',
      'Confirmation code: {code}',
      '',
      'Confirm, move or cancel it: {manage}',
      'Update your calendar: {calendar}',
      '',
      'Questions? Call {phone}.',
    ],
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
  },
};
