import { describe, expect, test } from 'vitest';
import { calledAt } from '../../../shared/domain/messages/paged.ts';
import type { Reach } from '../../../shared/domain/messages/reach.ts';
import type { StaffEndpoint } from '../../../shared/domain/messages/subscription.ts';
import { staff } from '../../support/told-case.ts';
import { confirmed, endpoint, routing } from '../../support/told-staff.ts';

const reach: Reach = { staff, duty: { shift: 'nurse-one', order: ['admin-one'], lead: 'surgeon-one' }, routing };
const reachedBy = (...endpoints: StaffEndpoint[]): Reach => ({ ...reach, routing: { subscriptions: [], endpoints } });

describe('a step calls one person', () => {
  test.each([
    [1, 'nurse-one'],
    [2, 'admin-one'],
    [3, 'surgeon-one'],
    [4, 'nurse-one'],
    [3000, 'surgeon-one'],
  ])('step %i: %s, by SMS and e-mail', (step, recipientId) => {
    const expected = { recipientId, channels: ['sms', 'email'], isReached: true, passedOver: [] };
    expect(calledAt(step, reach)).toEqual(expected);
  });

  test('before all others whoever acknowledged a case that nobody has called yet', () => {
    const called = [1, 2, 3, 4].map((step) => calledAt(step, reach, 'surgeon-one').recipientId);
    expect(called).toEqual(['surgeon-one', 'nurse-one', 'admin-one', 'surgeon-one']);
  });

  test('who left is not called', () => {
    const others = staff.filter(({ recipientId }) => recipientId !== 'nurse-one');
    expect(calledAt(1, { ...reach, staff: others }).recipientId).toBe('admin-one');
  });

  test('nobody is on call: whoever may answer a page; nobody may: everybody, in turn', () => {
    const called = (people: typeof staff) =>
      [1, 2, 3, 4].map((step) => calledAt(step, { ...reach, staff: people, duty: { order: [] } }).recipientId);
    expect(called(staff)).toEqual(['surgeon-one', 'nurse-one', 'admin-one', 'surgeon-one']);
    expect(called(staff.filter(({ role }) => role === 'front-desk'))[0]).toBe('desk-one');
  });
});

describe('whom nothing reaches', () => {
  test('is passed over in the same step, and nobody is called twice in a row for it', () => {
    const reached = reachedBy(...confirmed('admin-one', 'surgeon-one'), endpoint('nurse-one', 'sms', 'pending'));
    expect([1, 2, 3].map((step) => calledAt(step, reached))).toMatchObject([
      { recipientId: 'admin-one', passedOver: ['nurse-one'] },
      { recipientId: 'surgeon-one', passedOver: [] },
      { recipientId: 'admin-one', passedOver: ['nurse-one'] },
    ]);
  });

  test('are several in a row', () => {
    const reached = reachedBy(...confirmed('admin-one'));
    expect(calledAt(1, reached)).toMatchObject({ recipientId: 'admin-one', passedOver: ['nurse-one'] });
    expect(calledAt(2, reached)).toMatchObject({ recipientId: 'admin-one', passedOver: ['surgeon-one', 'nurse-one'] });
  });

  test('by mail alone is passed over too: it wakes nobody', () => {
    const reached = reachedBy(endpoint('nurse-one', 'email'), ...confirmed('surgeon-one'));
    expect([1, 2].map((step) => calledAt(step, reached))).toMatchObject([
      { recipientId: 'surgeon-one', passedOver: ['nurse-one', 'admin-one'] },
      { recipientId: 'surgeon-one', passedOver: ['nurse-one', 'admin-one'] },
    ]);
  });

  test('is everybody of the rota: others are called who may answer and have a phone, in the order of the directory', () => {
    const duty = { shift: 'nurse-one', order: [], lead: 'nurse-one' };
    const reached = { ...reachedBy(...confirmed('admin-one', 'surgeon-one'), endpoint('nurse-one', 'email')), duty };
    const called = [1, 2, 3].map((step) => calledAt(step, reached));
    expect(new Set(called.map(({ recipientId }) => recipientId))).toEqual(new Set(['admin-one', 'surgeon-one']));
    expect(called.every(({ isReached, passedOver }) => isReached && passedOver[0] === 'nurse-one')).toBe(true);
  });

  test('has no phone anywhere: a mail is better than nothing', () => {
    const reached = reachedBy(endpoint('nurse-one', 'sms', 'broken'), endpoint('nurse-one', 'email'));
    expect(calledAt(1, reached)).toMatchObject({ recipientId: 'nurse-one', channels: ['email'], isReached: true });
  });

  test('is everybody: whose turn it is is written to all the same, and that is said', () => {
    expect([1, 2].map((step) => calledAt(step, reachedBy()))).toMatchObject([
      { recipientId: 'nurse-one', channels: ['sms', 'email'], isReached: false },
      { recipientId: 'admin-one', isReached: false },
    ]);
  });
});
