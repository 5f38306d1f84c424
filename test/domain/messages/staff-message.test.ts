import { describe, expect, test } from 'vitest';
import type { Change, StaffKind } from '../../../shared/domain/messages/message-texts.ts';
import { publicUrlMaxLength } from '../../../shared/domain/messages/public-url.ts';
import { isStaffEvent, type StaffEvent, staffMessage } from '../../../shared/domain/messages/staff-message.ts';
import type { Urgency } from '../../../shared/domain/triage/urgency.ts';
import { messageTexts } from '../../../shared/texts/messages.ts';
import { isOneGsm7Part } from '../../support/gsm7.ts';
import { caseId, directory, eventId, eventOf } from '../../support/told-case.ts';

const longestUrl = 'https://abcdefghij.execute-api.ap-southeast-1.amazonaws.com/'.padEnd(publicUrlMaxLength, 'p');
const texts = messageTexts.staff;
const kinds = Object.keys(texts.sms) as StaffKind[];
const changes = Object.keys(texts.changes) as Change[];
const channels = Object.keys(texts.channels) as (keyof typeof texts.channels)[];
/** What an event may name beside its case. */
const details = [...changes.map((change) => ({ change })), ...channels.map((channel) => ({ channel }))];
const urgencies: Urgency[] = ['routine', 'expedited', 'urgent', 'emergent'];
const nurse = { recipientId: 'nurse-one' };
const staffEvent = (changes: Parameters<typeof eventOf>[0]) => eventOf(changes) as StaffEvent;

test('an SMS stays one part of 160 GSM-7 characters for every kind, urgency, change and channel at the longest address', () => {
  for (const kind of kinds)
    for (const urgency of urgencies)
      for (const named of details) {
        const event = staffEvent({ kind, urgency, step: 999, ...named });
        const { body } = staffMessage({ event, texts, publicUrl: longestUrl }, nurse, 'sms');
        expect(body).toSatisfy(isOneGsm7Part);
        expect(body).toContain(`${longestUrl}/staff?case=${caseId}`);
      }
});

test('a subject is one ASCII line of less than 100 characters, as SNS asks', () => {
  for (const kind of kinds)
    for (const named of details) {
      const event = staffEvent({ kind, urgency: 'expedited', ...named });
      const { subject } = staffMessage({ event, texts, publicUrl: longestUrl }, nurse, 'email');
      expect(subject).toMatch(/^[\x20-\x7e]{10,99}$/);
    }
});

describe('reads', () => {
  const publicUrl = 'https://spine.example';
  const clinic = directory.clinics[0];

  test('a page by SMS: urgency, code and link', () => {
    const event = staffEvent({ kind: 'page', lane: 'page', urgency: 'emergent', step: 1 });
    expect(staffMessage({ event, clinic, texts, publicUrl }, nurse, 'sms')).toEqual({
      messageId: `${eventId}.nurse-one.sms`,
      kind: 'page',
      channel: 'sms',
      recipientId: 'nurse-one',
      caseId,
      subject: 'Page: emergent case 7KQ4-M2XD needs an answer',
      body: `PAGE: emergent case 7KQ4-M2XD. Acknowledge https://spine.example/staff?case=${caseId}`,
    });
  });

  test('a changed visit by mail: the change, the clinic and the link', () => {
    const event = staffEvent({ kind: 'visit-changed', change: 'rescheduled' });
    expect(staffMessage({ event, clinic, texts, publicUrl }, nurse, 'email')).toMatchObject({
      messageId: `${eventId}.nurse-one.email`,
      subject: 'Visit moved: case 7KQ4-M2XD',
      body: [
        'A visit of case 7KQ4-M2XD was moved.',
        '',
        'Clinic: Queens Spine Clinic (queens)',
        `Open the case: https://spine.example/staff?case=${caseId}`,
        '',
        'This message carries no patient details on purpose. Sign in to see them.',
      ].join('\n'),
    });
  });

  test.each([
    ['email', 'e-mail'],
    ['sms', 'text message'],
  ] as const)('a person who cannot be reached by %s: the channel, what to do and the link', (channel, word) => {
    const event = staffEvent({ kind: 'cannot-be-reached', channel });
    expect(staffMessage({ event, clinic, texts, publicUrl }, nurse, 'email')).toMatchObject({
      kind: 'cannot-be-reached',
      subject: `Cannot be reached by ${word}: case 7KQ4-M2XD`,
      body: [
        `The person of case 7KQ4-M2XD cannot be reached by ${word}: the message was refused. Please phone, and correct the address.`,
        '',
        'Clinic: Queens Spine Clinic (queens)',
        `Open the case: https://spine.example/staff?case=${caseId}`,
        '',
        'This message carries no patient details on purpose. Sign in to see them.',
      ].join('\n'),
    });
  });

  test('no clinic line and no link line where the event names neither', () => {
    const { clinicId: _, caseId: __, ...bare } = staffEvent({ kind: 'new-case' });
    const message = staffMessage({ event: bare, texts, publicUrl }, nurse, 'email');
    expect(message).not.toHaveProperty('caseId');
    expect(message.body).toBe(
      'Case 7KQ4-M2XD (urgent) is new on the worklist.\n\n\n' +
        'This message carries no patient details on purpose. Sign in to see them.',
    );
  });

  test('an event without code and urgency leaves no gap', () => {
    const { code: _, urgency: __, ...bare } = staffEvent({ kind: 'new-case' });
    expect(staffMessage({ event: bare, texts, publicUrl }, nurse, 'sms').body).toBe(
      `NEW: case . Open https://spine.example/staff?case=${caseId}`,
    );
  });
});

test.each([
  ['page', true],
  ['escalation', true],
  ['new-case', true],
  ['case-changed', true],
  ['visit-changed', true],
  ['no-capacity', true],
  ['cannot-be-reached', true],
  ['confirmation', false],
] as const)('staff hear of %s: %s', (kind, expected) => {
  expect(isStaffEvent(eventOf({ kind }))).toBe(expected);
});
