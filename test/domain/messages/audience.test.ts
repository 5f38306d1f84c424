import { describe, expect, test } from 'vitest';
import type { StaffMember } from '../../../shared/domain/directory/directory.ts';
import { recipientsOf } from '../../../shared/domain/messages/audience.ts';
import type { OutboxEvent } from '../../../shared/domain/messages/events.ts';
import { eventOf, staff } from '../../support/told-case.ts';

const names = (event: OutboxEvent, people: readonly StaffMember[] = staff, assignee?: string): string[] =>
  recipientsOf(event, people, assignee).map(({ recipient, channel }) => `${recipient.recipientId} ${channel}`);

describe('a page calls one person by SMS and e-mail', () => {
  test.each([
    [1, 'nurse-one'],
    [2, 'surgeon-one'],
    [3, 'admin-one'],
    [4, 'nurse-one'],
    [5, 'surgeon-one'],
    [3000, 'admin-one'],
  ])('step %i: %s', (step, recipientId) => {
    for (const kind of ['page', 'escalation'] as const)
      expect(names(eventOf({ kind, step, urgency: 'urgent' }))).toEqual([`${recipientId} sms`, `${recipientId} email`]);
  });

  test('one place shared by two goes by recipient id, whatever the order of the list', () => {
    const shared = staff.map((member) => ({ ...member, onCallOrder: 1 }));
    const expected = ['admin-one sms', 'admin-one email'];
    expect(names(eventOf({ kind: 'page', step: 1 }), shared)).toEqual(expected);
    expect(names(eventOf({ kind: 'page', step: 1 }), shared.toReversed())).toEqual(expected);
  });

  test('nobody on call: everybody', () => {
    const idle = staff.map(({ onCallOrder: _, ...member }) => member);
    expect(recipientsOf(eventOf({ kind: 'page', step: 1 }), idle)).toHaveLength(2 * staff.length);
  });
});

describe('a notice goes to nurses and the front desk', () => {
  test('of a new emergent case by SMS and e-mail', () => {
    expect(names(eventOf({ kind: 'new-case', urgency: 'emergent' }))).toEqual([
      'desk-one sms',
      'desk-one email',
      'nurse-one sms',
      'nurse-one email',
    ]);
  });

  test.each<[string, OutboxEvent]>([
    ['a new urgent case', eventOf({ kind: 'new-case', urgency: 'urgent' })],
    ['a changed emergent case', eventOf({ kind: 'case-changed', urgency: 'emergent' })],
    ['a changed visit', eventOf({ kind: 'visit-changed', urgency: 'routine' })],
    ['a visit that comes too late', eventOf({ kind: 'visit-after-deadline' })],
    ['no free time', eventOf({ kind: 'no-capacity', urgency: 'urgent' })],
    [
      'a person who cannot be reached, of an emergent case too',
      eventOf({ kind: 'cannot-be-reached', urgency: 'emergent' }),
    ],
  ])('of %s by e-mail', (_, event) => {
    expect(names(event)).toEqual(['desk-one email', 'nurse-one email']);
  });

  test('and to whoever has the case, once', () => {
    expect(names(eventOf({ kind: 'case-changed' }), staff, 'surgeon-one')).toEqual([
      'surgeon-one email',
      'desk-one email',
      'nurse-one email',
    ]);
    expect(names(eventOf({ kind: 'case-changed' }), staff, 'nurse-one')).toEqual(['desk-one email', 'nurse-one email']);
  });

  test('neither employed: everybody', () => {
    const others = staff.filter(({ role }) => role === 'surgeon' || role === 'admin');
    expect(names(eventOf({ kind: 'new-case', urgency: 'routine' }), others)).toEqual([
      'surgeon-one email',
      'admin-one email',
    ]);
  });
});

test('no staff at all: nobody, which the relay takes for a fault', () => {
  expect(names(eventOf({ kind: 'page', step: 1 }), [])).toEqual([]);
  expect(names(eventOf({ kind: 'new-case' }), [])).toEqual([]);
});
