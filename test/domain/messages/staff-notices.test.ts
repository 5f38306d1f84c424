import { describe, expect, test } from 'vitest';
import { staffMessage } from '../../../shared/domain/messages/staff-message.ts';
import type { StaffMessageSource } from '../../../shared/domain/messages/staff-values.ts';
import { directory, eventId, eventOf } from '../../support/told-case.ts';
import { configured, entry, everySource, isPage, longestUrl, manyMissed, usualUrl } from '../../support/told-kinds.ts';

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
