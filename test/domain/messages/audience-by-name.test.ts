import { describe, expect, test } from 'vitest';
import { audienceOf, type Notice } from '../../../shared/domain/messages/audience.ts';
import type { Subscription } from '../../../shared/domain/messages/subscription.ts';
import { eventOf, headerOf, nineOClock, staff } from '../../support/told-case.ts';
import { asksFor, duty, routing } from '../../support/told-staff.ts';

/** Who hears of a notice of a routine case; nobody asks for anything, where a test does not say so. */
function hearers(event: Notice, assignee?: string, subscriptions: Subscription[] = []): string[] {
  const header = headerOf({ urgency: 'routine', pageOnCall: false, assignee });
  const circumstances = { duty, routing: { ...routing, subscriptions }, staff, header, region: 'nyc' } as const;
  return audienceOf(event, { ...circumstances, now: nineOClock, zone: 'America/New_York' })
    .deliveries.map((each) => `${each.recipientId} ${each.channel}`)
    .toSorted();
}

describe.each(['information-answered', 'information-overdue'] as const)('that a request is %s', (change) => {
  const answered = eventOf({ kind: 'case-changed', change, askedBy: 'nurse-one' });

  test('is for whoever asked, and whoever has the case', () => {
    expect(hearers(answered)).toEqual(['nurse-one email']);
    expect(hearers(answered, 'admin-one')).toEqual(['admin-one email', 'nurse-one email']);
    expect(hearers(answered, 'nurse-one')).toEqual(['nurse-one email']);
  });

  test('is for the lead where neither is there', () => {
    expect(hearers({ ...answered, askedBy: 'somebody-gone' })).toEqual(['surgeon-one email']);
    expect(hearers({ ...answered, askedBy: undefined })).toEqual(['surgeon-one email']);
  });
});

describe('nobody is written to about what they did themselves', () => {
  const closed = eventOf({ kind: 'case-changed', change: 'closed', by: 'nurse-one' });

  test('as the one who has the case, or as one who asks for such news', () => {
    expect(hearers(closed, 'nurse-one')).toEqual([]);
    expect(hearers(closed, 'admin-one', [asksFor('nurse-one', 'email')])).toEqual(['admin-one email']);
    expect(hearers({ ...closed, by: 'admin-one' }, 'nurse-one')).toEqual(['nurse-one email']);
  });
});

describe.each(['no-capacity', 'visit-after-deadline'] as const)('%s reaches somebody who can decide', (kind) => {
  const event = eventOf({ kind, urgency: 'routine' });
  const desk = [asksFor('desk-one', 'email')];

  test('whoever has the case, else the lead, besides those who ask', () => {
    expect(hearers(event, undefined, desk)).toEqual(['desk-one email', 'surgeon-one email']);
    expect(hearers(event, 'admin-one', desk)).toEqual(['admin-one email', 'desk-one email']);
  });

  test('the lead too where the front desk has the case', () => {
    expect(hearers(event, 'desk-one')).toEqual(['desk-one email', 'surgeon-one email']);
  });
});
