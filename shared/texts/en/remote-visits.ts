import type { RemoteMailTexts, RemoteSmsTexts } from '../../domain/messages/remote-visit.ts';

const atHome = 'You do not come to us: stay at home, or where you can talk in private.';

const withDetails = (opening: string, calendar = 'Update your calendar: {calendar}'): string[] => [
  opening,
  '',
  'When: {when}',
  '{how}',
  'Confirmation code: {code}',
  '',
  'Confirm, move or cancel it: {manage}',
  calendar,
  '',
  'Questions? Call {phone}.',
];

/** Draft, as all texts to patients. */
export const remoteMailsEn: RemoteMailTexts = {
  visit: { video: 'video visit', call: 'visit by phone', noNumber: 'visit by phone' },
  place: { video: 'Video visit', call: 'Phone call', noNumber: 'Phone call' },
  how: {
    video: [
      `How: by video. ${atHome}`,
      'A few minutes before, click here: {join}',
      'If the video does not work, call {phone}.',
    ],
    call: [
      `How: by phone. ${atHome}`,
      'We call you at the number that you gave us.',
      'If we do not call, call us at {phone}.',
    ],
    noNumber: [
      `How: by phone. ${atHome}`,
      'We have no number to call you at. Please call {phone} before then and tell us one.',
    ],
  },
  lines: {
    booked: withDetails('Your {visit} is booked.', 'Put it in your calendar: {calendar}'),
    rescheduled: withDetails('Your {visit} has a new time. The earlier time no longer holds.'),
    cancelled: [
      'Your {visit} is cancelled. It does not take place at this time:',
      '',
      'When: {when}',
      'Confirmation code: {code}',
      '',
      'Take it out of your calendar: {calendar}',
      '',
      'Need another time, or did you not ask for this? Call {phone}.',
    ],
    reassigned: withDetails('Another member of our team will see you at your {visit}. Its time stays as it is.'),
    rescheduledReassigned: withDetails(
      'Your {visit} has a new time, and another member of our team will see you. The earlier time no longer holds.',
    ),
  },
};

export const remoteSmsEn: RemoteSmsTexts = {
  visit: { video: 'video visit', call: 'visit by phone' },
  how: {
    video: 'Stay home, click {join}',
    askForLink: 'Stay home. Video link: call us.',
    call: 'Stay home, we call you.',
  },
  sms: {
    booked: '{practice}: booked {when}. {how} {code}. {phone}. STOP ends texts',
    rescheduled: '{practice}: moved to {when}. {how} {code}. {phone}. STOP ends texts',
    cancelled: '{practice}: {visit} cancelled, was {when}. {code}. Call {phone}. STOP ends texts',
    reassigned: '{practice}: somebody else sees you {when}. {how} {code}. {phone}. STOP ends texts',
    rescheduledReassigned: '{practice}: new time and team member: {when}. {how} {code}. {phone}. STOP ends texts',
  },
};
