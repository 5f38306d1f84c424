import { describe, expect, test } from 'vitest';
import type { StaffEvent } from '../../../shared/domain/messages/events.ts';
import { staffMessage } from '../../../shared/domain/messages/staff-message.ts';
import type { StaffMessageSource } from '../../../shared/domain/messages/staff-values.ts';
import type { Urgency } from '../../../shared/domain/triage/urgency.ts';
import { isOneGsm7Part } from '../../support/gsm7.ts';
import { caseId, directory, eventId, eventOf } from '../../support/told-case.ts';
import { answer, configured, everySource, isPage, longestUrl, usualUrl } from '../../support/told-kinds.ts';

const nurse = { recipientId: 'nurse-one' };
const smsOf = (source: StaffMessageSource) => staffMessage(source, nurse, 'sms').body;
const mailOf = (source: StaffMessageSource) => staffMessage(source, nurse, 'email').body;
const linksIn = (text: string): string[] => text.match(/https?:\/\/\S+/g) ?? [];

describe('a text message', () => {
  test('stays one part of 160 GSM-7 characters, whatever it says, at the longest address', () => {
    for (const source of everySource(longestUrl)) expect(smsOf(source)).toSatisfy(isOneGsm7Part);
  });

  test('that is a page has exactly one address and the digits to reply with; any other has no address', () => {
    for (const source of everySource(longestUrl)) {
      const body = smsOf(source);
      const link = `${longestUrl}/acknowledgements/${answer.token}`;
      expect(linksIn(body)).toEqual(isPage(source.event) ? [link] : []);
      if (isPage(source.event)) expect(body).toMatch(/ reply 0472\b/);
    }
  });

  test('that is a page names the practice’s number where there is room, as at its own address there is', () => {
    for (const source of everySource(usualUrl).filter(({ event }) => isPage(event))) {
      const { event, withdrawn, uncalledSince } = source;
      if (withdrawn || uncalledSince) continue;
      if ('urgency' in event && event.urgency === 'expedited') continue;
      expect(smsOf(source)).toContain('(631) 981-2663');
    }
  });

  test('that is a page for which no digits were free has none', () => {
    const event = eventOf({ kind: 'page', urgency: 'emergent' });
    const source = { ...configured, event, publicUrl: 'https://s.example', answer: { token: 'abc' } };
    expect(smsOf(source)).toBe('PAGE emergent 7KQ4-M2XD: https://s.example/acknowledgements/abc (631) 981-2663');
  });
});

test('a subject is one ASCII line of less than 100 characters, as SNS asks', () => {
  for (const source of everySource(longestUrl))
    expect(staffMessage(source, nurse, 'email').subject).toMatch(/^[\x20-\x7e]{10,99}$/);
});

test('a mail leaves no gap and no name of a template', () => {
  for (const source of everySource(longestUrl)) expect(mailOf(source)).not.toMatch(/[{}]| {2}|undefined|\n{3}/);
});

test('a mail that is a page has the link, the digits and the practice’s number; any other of a case leads to it', () => {
  for (const source of everySource(usualUrl)) {
    const body = mailOf(source);
    const { event } = source;
    const toCase = 'caseId' in event && event.caseId ? [`${usualUrl}/staff/cases/${event.caseId}`] : [];
    if (!isPage(event)) expect(linksIn(body)).toEqual(toCase);
    else expect(linksIn(body)).toHaveLength(1);
    if (!isPage(source.event)) continue;
    for (const part of ['0472', '(631) 981-2663', `/acknowledgements/${answer.token}`]) expect(body).toContain(part);
  }
});

describe('reads', () => {
  const publicUrl = 'https://spine.example';
  const clinic = directory.clinics[0];
  const source = { ...configured, publicUrl };

  test('the mail of a case that was triaged again: from which level to which, where it moved', () => {
    const bodyOf = (from?: Urgency) =>
      mailOf({ ...source, event: eventOf({ kind: 'new-case', urgency: 'emergent', ...(from && { from }) }) });
    expect(bodyOf('routine')).toContain('Level: routine → emergent');
    expect(bodyOf('emergent')).not.toContain('Level');
    expect(bodyOf()).not.toContain('Level');
  });

  test('a page by SMS: urgency, code, link, digits and number', () => {
    const event = eventOf({ kind: 'page', urgency: 'emergent', step: 1 });
    expect(staffMessage({ ...source, event, clinic, answer }, nurse, 'sms')).toEqual({
      messageId: `${eventId}.nurse-one.sms`,
      kind: 'page',
      channel: 'sms',
      recipientId: 'nurse-one',
      caseId,
      subject: 'Page: emergent case 7KQ4-M2XD needs an answer',
      body: `PAGE emergent 7KQ4-M2XD: https://spine.example/acknowledgements/${answer.token} reply 0472 (631) 981-2663`,
    });
  });

  test('a page by mail: when the case came in, which page it is, and how it is answered', () => {
    const event = eventOf({ kind: 'escalation', urgency: 'emergent', round: 2, step: 3 });
    const receivedAt = '2026-11-23T13:45:00.000Z';
    expect(mailOf({ ...source, event, clinic, answer, receivedAt }).split('\n')).toEqual([
      'Case 7KQ4-M2XD (emergent) has not been answered in time. It is your turn in the on-call order: please acknowledge it now.',
      '',
      'Clinic: Queens Spine Clinic (queens)',
      'Came in: Monday, November 23, 2026 at 8:45 AM EST',
      'Page 3 of round 2',
      `Acknowledge: https://spine.example/acknowledgements/${answer.token}`,
      'Or reply to the text message with 0472.',
      '',
      'The practice: (631) 981-2663',
      'This message carries no patient details on purpose.',
    ]);
  });

  test('the page of a case that was taken back: that a person is to confirm it', () => {
    const event = eventOf({ kind: 'escalation', urgency: 'emergent' });
    const message = staffMessage({ ...source, event, answer, withdrawn: true }, nurse, 'sms');
    expect(message.body).toMatch(/^WITHDRAWN emergent 7KQ4-M2XD, confirm: https/);
    expect(message).toMatchObject({ kind: 'escalation', subject: expect.stringContaining('Withdrawn') });
  });

  test.each(['page', 'escalation'] as const)(
    'the %s of a case that was answered and that nobody called: when it was answered, and that no call is recorded',
    (kind) => {
      const event = eventOf<'page' | 'escalation'>({ kind, urgency: 'emergent' });
      const said = { ...source, event, answer, uncalledSince: '2026-11-23T14:10:00.000Z' };
      const message = staffMessage(said, nurse, 'sms');
      expect(message.body).toMatch(/^CALL NOT RECORDED: emergent 7KQ4-M2XD: https\S+ reply 0472/);
      expect(message).toMatchObject({ kind, subject: expect.stringContaining('No call recorded') });
      expect(mailOf(said)).toMatch(
        /^Case 7KQ4-M2XD \(emergent\) was answered on Monday, November 23, 2026 at 9:10 AM EST, but .* Call the patient now/,
      );
    },
  );

  test('a page by mail to whom no text message went: the link, and no reply to what they do not have', () => {
    const { digits: _, ...link } = answer;
    const body = mailOf({ ...source, event: eventOf({ kind: 'page' }), answer: link });
    expect(body).toContain('/acknowledgements/');
    expect(body).not.toContain('text message');
  });

  test('the page of a flood: how many cases, and of none in particular', () => {
    const event = eventOf({ kind: 'flood-page', cases: 989 });
    const message = staffMessage({ ...source, event, answer }, nurse, 'sms');
    expect(message.body).toMatch(/^PAGE 989 cases, last 7KQ4-M2XD: https/);
    expect(message.kind).toBe('page');
    expect(message).not.toHaveProperty('caseId');
  });

  test('the page of a flood whose cases were all paged before, and of one that is one case by now', () => {
    const later = eventOf({ kind: 'flood-page', cases: 989, paged: 'escalation' });
    expect(staffMessage({ ...source, event: later, answer }, nurse, 'sms')).toMatchObject({
      kind: 'escalation',
      body: expect.stringMatching(/^UNANSWERED 989, last 7KQ4-M2XD: https/),
    });
    expect(staffMessage({ ...source, event: { ...later, cases: 1 }, answer }, nurse, 'sms')).toMatchObject({
      kind: 'escalation',
      caseId: later.caseId,
      body: expect.stringMatching(/^UNANSWERED urgent 7KQ4-M2XD: https/),
    });
  });

  test('a changed visit by mail: the change, the clinic and where to see the case', () => {
    const event = eventOf({ kind: 'visit-changed', change: 'rescheduled' });
    expect(staffMessage({ ...source, event, clinic }, nurse, 'email')).toMatchObject({
      messageId: `${eventId}.nurse-one.email`,
      subject: 'Visit moved: case 7KQ4-M2XD',
      body: [
        'A visit of case 7KQ4-M2XD was moved.',
        '',
        'Clinic: Queens Spine Clinic (queens)',
        `Open the case: https://spine.example/staff/cases/${event.caseId}`,
        '',
        'This message carries no patient details on purpose.',
        '',
        'Please look at the case on the worklist where you prepare the visit.',
      ].join('\n'),
    });
  });

  test.each([
    ['staff-unreachable', 'cannot-be-reached'],
    ['test-page-unanswered', 'test-page'],
  ] as const)('%s goes by the name of %s', (kind, wire) => {
    expect(staffMessage({ ...source, event: eventOf<StaffEvent['kind']>({ kind }) }, nurse, 'email').kind).toBe(wire);
  });

  test('a shift begins: until when in the practice’s time, and how many rounds wait', () => {
    expect(smsOf({ ...source, event: eventOf({ kind: 'hand-off' }) })).toBe(
      'ON CALL (nyc) until Monday, November 23, 2026 at 5:00 PM EST. Unanswered rounds: 2.',
    );
  });

  test('a shift that changed hands: from when until when, and to whoever had it who takes it', () => {
    const from = '2026-11-30T13:00:00.000Z';
    const until = '2026-12-01T13:00:00.000Z';
    expect(smsOf({ ...source, event: eventOf({ kind: 'hand-off', from, until }) })).toBe(
      'YOU TAKE the on-call shift (nyc) from Monday, November 30, 2026 at 8:00 AM EST until Tuesday, December 1, 2026 at 8:00 AM EST.',
    );
    const event = eventOf({ kind: 'hand-off', from, until, takenBy: 'nurse-two' });
    expect(staffMessage({ ...source, event }, nurse, 'email').body.split('\n')[0]).toBe(
      'nurse-two takes the on-call shift (nyc) from Monday, November 30, 2026 at 8:00 AM EST until Tuesday, December 1, 2026 at 8:00 AM EST. You are not on call then.',
    );
  });
});
