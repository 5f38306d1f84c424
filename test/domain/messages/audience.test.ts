import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { audienceOf, type Circumstances, type Notice } from '../../../shared/domain/messages/audience.ts';
import type { Subscription } from '../../../shared/domain/messages/subscription.ts';
import { eventOf, headerOf, nineOClock, staff } from '../../support/told-case.ts';
import { asksFor, confirmed, duty, endpoint, routing } from '../../support/told-staff.ts';

const practice: Circumstances = {
  staff,
  duty,
  routing,
  region: 'nyc',
  header: undefined,
  now: nineOClock,
  zone: 'America/New_York',
};

const where = (changes: Partial<Circumstances> = {}, subscriptions?: readonly Subscription[]): Circumstances => ({
  ...practice,
  ...changes,
  ...(subscriptions && { routing: { ...routing, subscriptions } }),
});

const named = (event: Notice, circumstances = practice): string[] =>
  audienceOf(event, circumstances)
    .deliveries.map(({ recipientId, channel }) => `${recipientId} ${channel}`)
    .toSorted();

describe('a notice goes to those who asked', () => {
  const asking = (changes: Partial<Subscription>) => where({}, [asksFor('nurse-one', 'email', changes)]);
  const lead = ['surgeon-one email'];
  const nurse = ['nurse-one email'];

  test.each<[string, Partial<Subscription>, Notice, string[]]>([
    ['for all', {}, eventOf({ kind: 'needs-rebooking' }), nurse],
    ['for its kind', { kinds: ['page', 'new-case'] }, eventOf(), nurse],
    ['for other kinds', { kinds: ['digest'] }, eventOf(), lead],
    ['for its clinic', { clinics: ['queens'] }, eventOf(), nurse],
    ['for another clinic', { clinics: ['bronx'] }, eventOf(), lead],
    ['for its region', { regions: ['nyc'] }, eventOf(), nurse],
    ['for another region', { regions: ['long-island'] }, eventOf(), lead],
    ['for its level', { urgencies: ['urgent'] }, eventOf(), nurse],
    ['for other levels', { urgencies: ['emergent', 'routine'] }, eventOf(), lead],
    ['for a level, of what has none', { urgencies: ['emergent'] }, eventOf({ kind: 'digest' }), nurse],
  ])('%s', (_, changes, event, expected) => {
    expect(named(event, asking(changes))).toEqual(expected);
  });

  test('once on each channel, whatever many ask for it', () => {
    const twice = [asksFor('nurse-one', 'email'), asksFor('nurse-one', 'email'), asksFor('nurse-one', 'sms')];
    expect(named(eventOf(), where({}, twice))).toEqual(['nurse-one email', 'nurse-one sms']);
  });

  test('on a channel that is confirmed, and not on another instead', () => {
    const subscriptions = [asksFor('nurse-one', 'email'), asksFor('desk-one', 'email')];
    const endpoints = [
      endpoint('nurse-one', 'email', 'pending'),
      endpoint('nurse-one', 'sms'),
      ...confirmed('desk-one'),
    ];
    expect(named(eventOf(), where({ routing: { subscriptions, endpoints } }))).toEqual(['desk-one email']);
  });

  test('who still work here', () => {
    const subscriptions = [asksFor('left-long-ago', 'email'), asksFor('desk-one', 'email')];
    const endpoints = confirmed('left-long-ago', 'desk-one');
    expect(named(eventOf(), where({ routing: { subscriptions, endpoints } }))).toEqual(['desk-one email']);
  });

  test('and to whoever has the case; what asks nobody to do anything goes to nobody else', () => {
    const header = headerOf({ assignee: 'admin-one' });
    expect(audienceOf(eventOf({ kind: 'case-changed' }), where({}, []))).toEqual({ deliveries: [], isReached: true });
    expect(named(eventOf({ kind: 'case-changed' }), where({ header }, []))).toEqual(['admin-one email']);
  });
});

describe('nobody asked', () => {
  test('the lead hears of it', () => {
    expect(named(eventOf(), where({}, []))).toEqual(['surgeon-one email']);
  });

  test.each([
    ['has no lead', { shift: 'nurse-one', order: ['admin-one'] }, 'nurse-one email'],
    ['has one who left', { shift: 'nurse-one', order: [], lead: 'left' }, 'nurse-one email'],
    ['has nobody at all on call', { order: [] }, 'surgeon-one email'],
  ])('where the region %s, the first of the order', (_, onDuty, expected) => {
    expect(named(eventOf(), where({ duty: onDuty }, []))).toEqual([expected]);
  });

  test('and nothing reaches the lead: the next whom something does, by what does', () => {
    const endpoints = [endpoint('nurse-one', 'sms'), endpoint('surgeon-one', 'email', 'broken')];
    expect(named(eventOf(), where({ routing: { subscriptions: [], endpoints } }))).toEqual(['nurse-one sms']);
  });

  test('and nothing reaches anybody: the lead is written to all the same, and that is said', () => {
    const nowhere = where({ routing: { subscriptions: [], endpoints: [] } });
    expect(audienceOf(eventOf(), nowhere)).toEqual({
      deliveries: [{ recipientId: 'surgeon-one', channel: 'email' }],
      isReached: false,
    });
  });
});

describe('some kinds go to people because of what they do', () => {
  const quiet = (header = headerOf({ urgency: 'urgent', pageOnCall: false })) => where({ header }, []);
  const held = (changes: Partial<Parameters<typeof headerOf>[0]> = {}) =>
    quiet(headerOf({ assignee: 'admin-one', urgency: 'urgent', pageOnCall: false, ...changes }));
  const leadByAll = ['surgeon-one email', 'surgeon-one sms'];
  const assigneeByAll = ['admin-one email', 'admin-one sms'];

  test.each<[string, Notice, Circumstances, string[]]>([
    ['a test page that nobody answered: the lead', eventOf({ kind: 'test-page-unanswered' }), quiet(), leadByAll],
    ['somebody whom nothing reaches: the lead', eventOf({ kind: 'staff-unreachable' }), quiet(), leadByAll],
    [
      'a shift: whose it is',
      eventOf({ kind: 'hand-off', recipientId: 'nurse-one' }),
      quiet(),
      ['nurse-one email', 'nurse-one sms'],
    ],
    [
      'words to be read: the nurse on call and the lead',
      eventOf({ kind: 'unread-words' }),
      quiet(),
      ['nurse-one email', 'nurse-one sms', ...leadByAll],
    ],
    ['a deadline near: whoever has the case', eventOf({ kind: 'deadline-at-risk' }), held(), assigneeByAll],
    ['a deadline near, of a case that nobody has: the lead', eventOf({ kind: 'deadline-at-risk' }), quiet(), leadByAll],
    [
      'a missed call: lead and assignee',
      eventOf({ kind: 'deadline-missed' }),
      held(),
      [...assigneeByAll, ...leadByAll],
    ],
    [
      'a missed call of a case that is paged: the lead, because pages tell the rest',
      eventOf({ kind: 'deadline-missed' }),
      held({ emergentClocks: true }),
      leadByAll,
    ],
    [
      'a missed acknowledgement: the lead, by mail where it is not urgent',
      eventOf({ kind: 'deadline-missed', clock: 'acknowledgeBy', urgency: 'routine' }),
      held(),
      ['surgeon-one email'],
    ],
  ])('%s', (_, event, circumstances, expected) => {
    expect(named(event, circumstances)).toEqual(expected);
  });

  test('others hear of these only where they asked for the kind by name', () => {
    const missed = eventOf({ kind: 'deadline-missed', clock: 'acknowledgeBy' });
    expect(named(missed, where({}, [asksFor('desk-one', 'email')]))).toEqual(leadByAll);
    expect(named(missed, where({}, [asksFor('desk-one', 'email', { kinds: ['deadline-missed'] })]))).toEqual([
      'desk-one email',
      ...leadByAll,
    ]);
  });

  test('who is on call asks for shifts and test pages and means their own; administrators hear by mail of those unanswered', () => {
    const kinds: Subscription['kinds'] = ['page', 'hand-off', 'test-page'];
    const byMail = ['admin-one', 'nurse-one'].map((each) => asksFor(each, 'email', { kinds }));
    const asks = [asksFor('admin-one', 'sms', { kinds }), ...byMail];
    const handOff = eventOf({ kind: 'hand-off', recipientId: 'nurse-one' });
    expect(named(handOff, where({}, asks))).toEqual(['nurse-one email', 'nurse-one sms']);
    const unanswered = eventOf({ kind: 'test-page-unanswered' });
    expect(named(unanswered, where({}, asks))).toEqual(['admin-one email', ...leadByAll]);
  });

  test('whom nothing reaches of them is not left without: the lead hears of it', () => {
    const endpoints = confirmed('surgeon-one');
    const handOff = eventOf({ kind: 'hand-off', recipientId: 'nurse-one' });
    expect(named(handOff, where({ routing: { subscriptions: [], endpoints } }))).toEqual(['surgeon-one email']);
  });
});

describe('quiet hours', () => {
  const quietHours = { from: '22:00', to: '07:00' };
  const night = Temporal.Instant.from('2026-11-24T04:00:00Z');
  const untilOf = (event: Notice, subscriptions: Subscription[], now = night) =>
    audienceOf(event, where({ now }, subscriptions)).deliveries.map((each) => each.quietUntil?.toString());

  test('hold a notice until they end', () => {
    expect(untilOf(eventOf(), [asksFor('nurse-one', 'email', { quietHours })])).toEqual(['2026-11-24T12:00:00Z']);
    expect(untilOf(eventOf(), [asksFor('nurse-one', 'email', { quietHours })], nineOClock)).toEqual([undefined]);
  });

  test('hold nothing that another subscription of the person wants at any time; of two that are quiet the sooner one ends them', () => {
    const asks = (changes: Partial<Subscription>) => asksFor('nurse-one', 'email', changes);
    expect(untilOf(eventOf(), [asks({ quietHours }), asks({})])).toEqual([undefined]);
    const sooner = { from: '22:00', to: '06:30' };
    expect(untilOf(eventOf(), [asks({ quietHours }), asks({ quietHours: sooner })])).toEqual(['2026-11-24T11:30:00Z']);
    expect(untilOf(eventOf(), [asks({ quietHours }), asks({ kinds: ['digest'] })])).toEqual(['2026-11-24T12:00:00Z']);
  });

  test('hold no hand-off', () => {
    const asks = [asksFor('nurse-one', 'sms', { quietHours, kinds: ['hand-off'] })];
    expect(untilOf(eventOf({ kind: 'hand-off' }), asks)).toEqual([undefined, undefined]);
  });
});
