import { describe, expect, test } from 'vitest';
import { staffMessage } from '../../../shared/domain/messages/staff-message.ts';
import type { StaffMessageSource } from '../../../shared/domain/messages/staff-values.ts';
import { directory, eventOf } from '../../support/told-case.ts';
import { configured, everySource, isPage, longestUrl, usualUrl } from '../../support/told-kinds.ts';

const nurse = { recipientId: 'nurse-one' };
const smsOf = (source: StaffMessageSource) => staffMessage(source, nurse, 'sms').body;
const mailOf = (source: StaffMessageSource) => staffMessage(source, nurse, 'email').body;
const source = { ...configured, publicUrl: usualUrl };

test('a mail that is no page ends with one sentence of what to do', () => {
  for (const source of everySource(longestUrl).filter(({ event }) => !isPage(event))) {
    const last = mailOf(source).split('\n\n').at(-1);
    expect(last).toMatch(/^[A-Z].*[.\d]$/);
    expect(last).not.toContain('carries no patient details');
  }
});

test('a case that was given to somebody: to them that it is theirs, to others that it was assigned', () => {
  const event = eventOf({ kind: 'case-changed', change: 'assigned', assignee: 'nurse-one' });
  expect(mailOf({ ...source, event })).toContain('Case 7KQ4-M2XD (urgent) was given to you: it is yours now.');
  expect(smsOf({ ...source, event })).toBe('YOURS NOW: urgent case 7KQ4-M2XD.');
  expect(smsOf({ ...source, event: { ...event, assignee: 'nurse-two' } })).toBe('Case 7KQ4-M2XD assigned.');
});

test('a request that no referrer answered: whom to call', () => {
  const event = eventOf({ kind: 'case-changed', change: 'information-overdue', askedBy: 'nurse-one' });
  expect(mailOf({ ...source, event })).toContain('Please call the referring practice, and log the call.');
  expect(smsOf({ ...source, event })).toBe(
    'NO ANSWER from the referrer of urgent case 7KQ4-M2XD. Please call the referring practice.',
  );
});

test.each([
  eventOf({ kind: 'case-changed', change: 'closed' }),
  eventOf({ kind: 'phone-the-patient', change: 'declined', whom: 'patient' }),
  eventOf({ kind: 'phone-the-patient', change: 'declined', whom: 'referrer' }),
])('of a case that has ended: that it is found by its code, not on the worklist: $kind', (event) => {
  expect(mailOf({ ...source, event })).toMatch(/[Ss]earch for .* by its code: .* (?:not|no longer) on the worklist\.$/);
});

describe('a morning', () => {
  const clinic = directory.clinics[0];
  const open = { routine: 1, expedited: 0, urgent: 2, emergent: 0 };

  test('of a clinic: its name, open cases by level, those past a deadline and rounds without an answer', () => {
    const event = eventOf({ kind: 'digest', open, clinicId: 'queens', overdue: 3, unanswered: 1 });
    const { subject, body } = staffMessage({ ...source, event, clinic }, nurse, 'email');
    expect(subject).toBe('Morning of 2026-11-23, queens: 0 emergent, 2 urgent, 0 expedited, 1 routine');
    expect(body.split('\n')[0]).toBe(
      'Open cases of Queens Spine Clinic (queens) on 2026-11-23: 0 emergent, 2 urgent, 0 expedited, 1 routine. Past a deadline: 3. Rounds that nobody has answered: 1.',
    );
    expect(smsOf({ ...source, event, clinic })).toMatch(/^MORNING 2026-11-23, queens: /);
  });

  test('of a clinic with visits to be booked anew: how many, and how many of them press', () => {
    const event = eventOf({ kind: 'digest', open, clinicId: 'queens', toRebook: 4, toRebookSoon: 2 });
    expect(mailOf({ ...source, event, clinic }).split('\n')[0]).toMatch(
      /answered: 1\. With a visit that cannot take place and has no other time yet: 4, of these by the end of the second business day after today: 2\. Nobody has told these patients: they come as booked\.$/,
    );
    expect(smsOf({ ...source, event, clinic })).toMatch(/unanswered 1, to rebook 4 \(2 soon\)\.$/);
    const none = { ...event, toRebook: 0, toRebookSoon: 0 };
    expect(smsOf({ ...source, event: none, clinic })).toMatch(/unanswered 1\.$/);
    expect(mailOf({ ...source, event: none, clinic })).not.toContain('visit that cannot take place');
  });

  test('of a region: its name', () => {
    const { clinicId: _, ...event } = eventOf({ kind: 'digest', open });
    expect(mailOf({ ...source, event })).toMatch(/^Open cases of nyc on /);
  });
});

test('a visit to which nobody came: that somebody is to call and to book again', () => {
  const event = eventOf({ kind: 'visit-changed', change: 'missed' });
  expect(mailOf({ ...source, event })).toContain('Please call the patient, find out why, and book another time.');
  expect(smsOf({ ...source, event })).toBe('Visit missed, urgent case 7KQ4-M2XD. Please call, and book again.');
  expect(smsOf({ ...source, event: { ...event, change: 'cancelled' } })).toBe('Visit cancelled, case 7KQ4-M2XD.');
});

test('a visit to book anew: why, and that alone', () => {
  const event = eventOf({ kind: 'needs-rebooking', cause: 'closed' });
  expect(smsOf({ ...source, event })).toBe(
    'REBOOK: a visit of urgent case 7KQ4-M2XD cannot take place: its clinic is closed then.',
  );
  expect(mailOf({ ...source, event })).toContain('cannot take place as booked: its clinic is closed then.');
  const before = eventOf({ kind: 'needs-rebooking' });
  expect(mailOf({ ...source, event: before })).toContain('its practitioner is away, its clinic is closed, or nobody');
});

test('nobody was reached however often they were tried: that another way is to be found, and that the clocks run on', () => {
  const said = { ...source, event: eventOf({ kind: 'cannot-be-reached', channel: undefined }) };
  expect(smsOf(said)).toBe('NOT REACHED after several tries: urgent case 7KQ4-M2XD. Find another way.');
  expect(mailOf(said)).toContain('was tried several times at different times of the day, and was not reached');
  expect(mailOf(said)).toContain('Please find another way to them');
});

test('a missed call: that none is recorded, and whom to tell', () => {
  const event = eventOf({ kind: 'deadline-missed', clock: 'contactBy' });
  expect(
    mailOf({ ...source, event })
      .split('\n')
      .at(-1),
  ).toBe('Nobody has recorded that the patient was reached. Call now, or have it recorded: (631) 981-2663');
  expect(smsOf({ ...source, event })).toBe(
    'MISSED: urgent case 7KQ4-M2XD, no call recorded. Call now, or have it recorded: (631) 981-2663',
  );
  expect(smsOf({ ...source, event: { ...event, clock: 'seenBy' } })).toBe(
    'MISSED: urgent case 7KQ4-M2XD, the patient was not seen in time.',
  );
});

describe('a clock', () => {
  const deadline = '2026-11-27T11:54:00-05:00';

  test('that runs out soon: what is to be done, and until when in the practice’s time', () => {
    const event = eventOf({ kind: 'deadline-at-risk', clock: 'contactBy', deadline });
    expect(smsOf({ ...source, event })).toBe(
      'AT RISK: urgent case 7KQ4-M2XD has until Fri Nov 27, 11:54 AM: contact the patient.',
    );
    expect(mailOf({ ...source, event })).toContain('has until Fri Nov 27, 11:54 AM: contact the patient.');
    const before = eventOf({ kind: 'deadline-at-risk', clock: 'contactBy' });
    expect(smsOf({ ...source, event: before })).toContain('has little time left: contact the patient.');
  });

  test.each([
    ['seenBy', 'MISSED: urgent case 7KQ4-M2XD, the patient was not seen by Fri Nov 27, 11:54 AM.'],
    [
      'acknowledgeBy',
      'MISSED: urgent case 7KQ4-M2XD, nobody acknowledged it. Please do so now, or find somebody who can: (631) 981-2663',
    ],
  ] as const)('that has run out: what was not done, and what to do: %s', (clock, sms) => {
    expect(smsOf({ ...source, event: eventOf({ kind: 'deadline-missed', clock, deadline }) })).toBe(sms);
  });

  test('of words that nobody read: that they are to be read now', () => {
    expect(smsOf({ ...source, event: eventOf({ kind: 'unread-words', deadline }) })).toBe(
      'UNREAD: urgent case 7KQ4-M2XD, nobody read its words by Fri Nov 27, 11:54 AM. Please read them now, or have a nurse read them.',
    );
  });
});
