import { describe, expect, test } from 'vitest';
import { staffMessage } from '../../../shared/domain/messages/staff-message.ts';
import type { StaffMessageSource } from '../../../shared/domain/messages/staff-values.ts';
import { eventId, eventOf } from '../../support/told-case.ts';
import { configured, entry, manyMissed, usualUrl } from '../../support/told-kinds.ts';

const nurse = { recipientId: 'nurse-one' };
const smsOf = (source: StaffMessageSource) => staffMessage(source, nurse, 'sms').body;
const mailOf = (source: StaffMessageSource) => staffMessage(source, nurse, 'email').body;
const source = { ...configured, publicUrl: usualUrl };

describe('several notices in one', () => {
  test('a bundle says of a case its worst level, and whom to phone however much there is to say', () => {
    const kinds = ['new-case', 'unread-words', 'deadline-at-risk', 'deadline-missed', 'no-capacity'] as const;
    const entries = [
      entry('case-changed', 'emergent'),
      ...kinds.map((kind) => entry(kind)),
      entry('phone-the-patient'),
    ];
    const event = eventOf({ kind: 'bundle', entries });
    expect(smsOf({ ...source, event })).toMatch(
      /^7 NOTICES: 7KQ4-M2XD emergent: tell the patient about a visit, changed, /,
    );
    const lines = mailOf({ ...source, event }).split('\n');
    expect(lines[2]).toMatch(/^7KQ4-M2XD \(emergent\): changed, .*, tell the patient about a visit$/);
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
      '7KQ4-M2XD (routine): new, visit booked, tell the patient about a visit',
      'digest',
      '',
    ]);
    expect(message).toMatchObject({ kind: 'new-case', subject: `9 notices: ${counts}` });
    expect(message).not.toHaveProperty('caseId');
  });

  test('a bundle says whom to call about what, and how a case that has ended is found', () => {
    const entries = [
      { ...entry('phone-the-patient'), change: 'declined' as const, whom: 'patient' as const },
      { ...entry('phone-the-patient'), change: 'redirected' as const, whom: 'referrer' as const },
    ];
    const said = { ...source, event: eventOf({ kind: 'bundle', entries }) };
    const news = 'tell the patient (declined), call the referrer (redirected)';
    expect(smsOf(said)).toBe(`2 NOTICES: 7KQ4-M2XD expedited: ${news}.`);
    expect(mailOf(said)).toContain(`7KQ4-M2XD (expedited): ${news}\n`);
    expect(mailOf(said)).toMatch(/a case that has ended is not there: search for it by its code\.$/);
  });

  test('a bundle counts what it does not name by kind, what is to rebook first, and says where all of these stand', () => {
    const entries = [{ ...entry('visit-after-deadline', 'emergent') }, { ...entry('needs-rebooking', 'routine') }];
    const moreKinds = { 'visit-after-deadline': 17, 'needs-rebooking': 44, 'a-later-kind': 2 };
    const event = eventOf({ kind: 'bundle', entries, more: 70, moreKinds });
    const { subject, body } = staffMessage({ ...source, event }, nurse, 'email');
    expect(subject).toBe('72 notices: 45 to rebook, 18 visit too late, 2 a-later-kind, 7 more');
    const counts = '44 to rebook, 17 visit too late, 2 a-later-kind, 7 more';
    expect(body).toContain(
      `\n\nNot named in this message, because it has room for thirty: ${counts}.\nEvery visit that needs another time`,
    );
    expect(body).toContain('needsRebooking=true');
    expect(mailOf({ ...source, event: { ...event, entries: [entry('new-case')], moreKinds: undefined } })).toContain(
      'room for thirty: 70 more.\n\n',
    );
  });

  test('its text message names what is to rebook after whom to phone, and before what is more urgent', () => {
    const of = (number: number) => ({ caseId: `int_${String(number).padStart(20, '0')}` });
    const entries = [
      { ...entry('no-capacity', 'emergent'), ...of(1) },
      { ...entry('needs-rebooking', 'routine'), ...of(2) },
      { ...entry('phone-the-patient', 'routine'), ...of(3) },
    ];
    expect(smsOf({ ...source, event: eventOf({ kind: 'bundle', entries }) })).toBe(
      '3 NOTICES: 7KQ4-M2XD routine: tell the patient about a visit; 7KQ4-M2XD routine: to rebook; 7KQ4-M2XD emergent: no time free.',
    );
  });

  test('a bundle of clocks says in each line which of a case ran out, and counts them', () => {
    const message = staffMessage(
      { ...source, event: eventOf({ kind: 'bundle', entries: manyMissed }) },
      nurse,
      'email',
    );
    expect(message.subject).toBe('30 notices: 10 not acknowledged, 10 not contacted, 10 not seen');
    const lines = message.body.split('\n').slice(2, 12);
    for (const line of lines)
      expect(line).toMatch(/^[A-K]{4}-2222 \(\w+\): not acknowledged, not contacted, not seen$/);
    const soon = { ...entry('deadline-at-risk', 'urgent'), clock: 'contactBy' as const };
    expect(mailOf({ ...source, event: eventOf({ kind: 'bundle', entries: [soon], more: 2 }) })).toContain(
      '7KQ4-M2XD (urgent): soon: contact the patient',
    );
  });

  test('its text message names the most urgent cases that there is room for, with what happened, and how many more', () => {
    const seen = manyMissed.slice(20).map((each) => ({ ...each, urgency: 'urgent' as const }));
    const entries = [...seen.slice(0, 9), { ...entry('unread-words', 'emergent') }];
    expect(smsOf({ ...source, event: eventOf({ kind: 'bundle', entries, more: 1 }) })).toBe(
      '11 NOTICES: 7KQ4-M2XD emergent: words unread; AAAA-2222 urgent: not seen; BBBB-2222 urgent: not seen; CCCC-2222 urgent: not seen; and 7 more.',
    );
    expect(smsOf({ ...source, event: eventOf({ kind: 'bundle', entries: seen.slice(0, 2) }) })).toBe(
      '2 NOTICES: AAAA-2222 urgent: not seen; BBBB-2222 urgent: not seen.',
    );
  });
});
