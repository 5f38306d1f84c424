import { describe, expect, test } from 'vitest';
import {
  caseNews,
  channels,
  type EventKind,
  eventKinds,
  type OutboxEvent,
  visitNews,
} from '../../../shared/domain/messages/events.ts';
import { publicUrlMaxLength } from '../../../shared/domain/messages/public-url.ts';
import { staffMessage } from '../../../shared/domain/messages/staff-message.ts';
import type { Urgency } from '../../../shared/domain/triage/urgency.ts';
import { messageTexts } from '../../../shared/texts/messages.ts';
import { isOneGsm7Part } from '../../support/gsm7.ts';
import { caseId, directory, eventId, eventOf } from '../../support/told-case.ts';

const longestUrl = 'https://abcdefghij.execute-api.ap-southeast-1.amazonaws.com/'.padEnd(publicUrlMaxLength, 'p');
const texts = messageTexts.staff;
/** Every kind with whatever it may name beside its case. */
const everyEvent = (urgency: Urgency): OutboxEvent[] =>
  eventKinds.flatMap((kind): OutboxEvent[] => {
    if (kind === 'case-changed') return caseNews.map((change) => eventOf({ kind, urgency, change }));
    if (kind === 'visit-changed') return visitNews.map((change) => eventOf({ kind, urgency, change }));
    if (kind === 'cannot-be-reached') return channels.map((channel) => eventOf({ kind, urgency, channel }));
    return [eventOf<EventKind>({ kind, urgency })];
  });
const urgencies: Urgency[] = ['routine', 'expedited', 'urgent', 'emergent'];
const nurse = { recipientId: 'nurse-one' };
test('an SMS stays one part of 160 GSM-7 characters for every kind, urgency, change and channel at the longest address', () => {
  for (const urgency of urgencies)
    for (const event of everyEvent(urgency)) {
      const { body } = staffMessage({ event, texts, publicUrl: longestUrl }, nurse, 'sms');
      expect(body).toSatisfy(isOneGsm7Part);
      expect(body).toContain(`${longestUrl}/staff?case=${caseId}`);
    }
});

test('a subject is one ASCII line of less than 100 characters, as SNS asks', () => {
  for (const event of everyEvent('expedited')) {
    const { subject } = staffMessage({ event, texts, publicUrl: longestUrl }, nurse, 'email');
    expect(subject).toMatch(/^[\x20-\x7e]{10,99}$/);
  }
});

describe('reads', () => {
  const publicUrl = 'https://spine.example';
  const clinic = directory.clinics[0];

  test('the mail of a case that was triaged again: from which level to which, where it moved', () => {
    const bodyOf = (from?: Urgency) => {
      const event = eventOf({ kind: 'new-case', urgency: 'emergent', ...(from && { from }) });
      return staffMessage({ event, texts, publicUrl }, nurse, 'email').body;
    };
    expect(bodyOf('routine')).toContain('Level: routine → emergent');
    expect(bodyOf('emergent')).not.toContain('Level');
    expect(bodyOf()).not.toContain('Level');
  });

  test('a page by SMS: urgency, code and link', () => {
    const event = eventOf({ kind: 'page', lane: 'page', urgency: 'emergent', step: 1 });
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
    const event = eventOf({ kind: 'visit-changed', change: 'rescheduled' });
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
    const event = eventOf({ kind: 'cannot-be-reached', channel });
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

  test('no clinic line where the event names none', () => {
    const { clinicId: _, ...bare } = eventOf({ kind: 'new-case' });
    expect(staffMessage({ event: bare, texts, publicUrl }, nurse, 'email').body).toBe(
      'Case 7KQ4-M2XD (urgent) is new on the worklist.\n\n' +
        `Open the case: https://spine.example/staff?case=${caseId}\n\n` +
        'This message carries no patient details on purpose. Sign in to see them.',
    );
  });
});
