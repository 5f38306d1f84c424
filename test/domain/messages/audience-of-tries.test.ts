import { expect, test } from 'vitest';
import { audienceOf } from '../../../shared/domain/messages/audience.ts';
import { eventOf, headerOf, nineOClock, staff } from '../../support/told-case.ts';
import { duty, routing } from '../../support/told-staff.ts';

/** Who hears that a person cannot be reached; the front desk and the nurse ask for everything by mail. */
function hearers(channel: 'email' | undefined, assignee?: string): string[] {
  const header = headerOf({ urgency: 'routine', pageOnCall: false, assignee });
  const circumstances = {
    duty,
    routing,
    staff,
    header,
    region: 'nyc',
    now: nineOClock,
    zone: 'America/New_York',
  } as const;
  const event = eventOf({ kind: 'cannot-be-reached', urgency: 'routine', channel });
  return audienceOf(event, circumstances)
    .deliveries.map((each) => `${each.recipientId} ${each.channel}`)
    .toSorted();
}

test('that all tries are used up is for whoever has the case, or the lead', () => {
  expect(hearers(undefined, 'admin-one')).toEqual(['admin-one email']);
  expect(hearers(undefined)).toEqual(['surgeon-one email']);
});

test('that a mail was refused is for whoever asks for such news, and whoever has the case', () => {
  expect(hearers('email', 'admin-one')).toEqual(['admin-one email', 'desk-one email', 'nurse-one email']);
});
