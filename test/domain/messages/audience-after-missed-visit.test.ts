import { describe, expect, test } from 'vitest';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { audienceOf, type Notice } from '../../../shared/domain/messages/audience.ts';
import type { Subscription } from '../../../shared/domain/messages/subscription.ts';
import { eventOf, headerOf, nineOClock, staff } from '../../support/told-case.ts';
import { asksFor, duty, routing } from '../../support/told-staff.ts';

const desk = asksFor('desk-one', 'email', { kinds: ['visit-changed'] });
const nurse = asksFor('nurse-one', 'email', { kinds: ['visit-changed'] });
const missedVisitAt = '2026-11-20T14:00:00.000Z';
const soon = eventOf({ kind: 'deadline-at-risk', clock: 'contactBy', missedVisitAt });
const missed = eventOf({ kind: 'deadline-missed', clock: 'contactBy', missedVisitAt });

function hearers(event: Notice, header: Partial<CaseHeader> = {}, subscriptions: Subscription[] = [desk, nurse]) {
  const circumstances = { duty, routing: { ...routing, subscriptions }, staff, region: 'nyc' } as const;
  const of = headerOf({ urgency: 'urgent', ...header });
  return audienceOf(event, { ...circumstances, header: of, now: nineOClock, zone: 'America/New_York' })
    .deliveries.map((each) => `${each.recipientId} ${each.channel}`)
    .toSorted();
}

describe('the call about a missed visit', () => {
  const caller = ['desk-one email', 'nurse-one email', 'nurse-one sms'];

  test.each<[string, Partial<CaseHeader>]>([
    ['has the case', { assignee: 'nurse-one', acknowledgedBy: 'admin-one' }],
    ['answered it', { acknowledgedBy: 'nurse-one' }],
  ])('is for whoever %s, and for the front desk that was told of the visit', (_, header) => {
    expect(hearers(soon, header)).toEqual(caller);
    expect(hearers({ ...missed, again: true }, header)).toEqual(caller);
  });

  test('is told to the lead once: as its time is up, of a case that is paged too', () => {
    for (const pageOnCall of [true, false])
      expect(hearers(missed, { pageOnCall, acknowledgedBy: 'nurse-one' })).toEqual([
        ...caller,
        'surgeon-one email',
        'surgeon-one sms',
      ]);
  });

  test('is the lead’s where nobody else would call', () => {
    expect(hearers(soon, {}, [])).toEqual(['surgeon-one email']);
    expect(hearers({ ...missed, again: true }, {}, [])).toEqual(['surgeon-one email']);
  });

  test('is as every other clock where it is about no missed visit', () => {
    const { missedVisitAt: _, ...first } = { ...missed, again: true as const };
    expect(hearers(first, { acknowledgedBy: 'nurse-one' })).toEqual(['surgeon-one email', 'surgeon-one sms']);
  });
});
