import { describe, expect, test } from 'vitest';
import { staffMessage } from '../../../shared/domain/messages/staff-message.ts';
import type { StaffMessageSource } from '../../../shared/domain/messages/staff-values.ts';
import { directory, eventId, eventOf } from '../../support/told-case.ts';
import { configured, entry, everySource, isPage, longestUrl, usualUrl } from '../../support/told-kinds.ts';

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

  test('of a region: its name', () => {
    const { clinicId: _, ...event } = eventOf({ kind: 'digest', open });
    expect(mailOf({ ...source, event })).toMatch(/^Open cases of nyc on /);
  });
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
    'MISSED: urgent case 7KQ4-M2XD was not seen in time.',
  );
});

describe('several notices in one', () => {
  test('a bundle says of a case its worst level, and whom to phone however much there is to say', () => {
    const kinds = ['new-case', 'unread-words', 'deadline-at-risk', 'deadline-missed', 'no-capacity'] as const;
    const entries = [
      entry('case-changed', 'emergent'),
      ...kinds.map((kind) => entry(kind)),
      entry('phone-the-patient'),
    ];
    const event = eventOf({ kind: 'bundle', entries });
    expect(smsOf({ ...source, event })).toMatch(/^7 NOTICES: 1 to phone, /);
    const lines = mailOf({ ...source, event }).split('\n');
    expect(lines[2]).toMatch(/^7KQ4-M2XD \(emergent\): changed, .*, to phone$/);
  });

  test('counts by kind, then each case once, the most urgent first, and no case as its own', () => {
    const of = (number: number) => ({ caseId: `int_${String(number).padStart(20, '0')}` });
    const entries = [
      { ...entry('new-case', 'routine'), ...of(1) },
      { ...entry('visit-changed', 'routine'), ...of(1), change: 'booked' as const },
      { ...entry('no-capacity', 'emergent'), ...of(2) },
      { ...entry('phone-the-patient', 'routine'), ...of(1) },
      { eventId, kind: 'digest' as const },
    ];
    const message = staffMessage({ ...source, event: eventOf({ kind: 'bundle', entries, more: 4 }) }, nurse, 'email');
    const counts = '1 to phone, 1 new, 1 visit changed, 1 no time free, 1 digest, 4 more';
    expect(message.body.split('\n').slice(0, 6)).toEqual([
      `9 notices came in together: ${counts}.`,
      '',
      '7KQ4-M2XD (emergent): no time free',
      '7KQ4-M2XD (routine): new, visit booked, to phone',
      'digest',
      '',
    ]);
    expect(message).toMatchObject({ kind: 'new-case', subject: `9 notices: ${counts}` });
    expect(message).not.toHaveProperty('caseId');
  });
});
