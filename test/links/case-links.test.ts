import { describe, expect, it } from 'vitest';
import { schedulingSettings } from '../../shared/config/scheduling.ts';
import { bookingTokenOf, longestLinkDays, manageToken } from '../../shared/links/case-links.ts';
import { readLink } from '../../shared/links/link-token.ts';
import { aCaseHeader, anAppointment, aSlot } from '../support/records.ts';

const keys = { current: { id: 'k1', key: Buffer.alloc(32, 1).toString('base64url') } };
const seconds = (instant: string): number => Date.parse(instant) / 1000;
const minutes = (instant: string): number => Date.parse(instant) / 60_000;

/** @returns when a token ends, RFC 3339. */
const endOf = (token: string): string => new Date((readLink(keys, token, 0)?.expires ?? 0) * 1000).toISOString();

const visit = (createdAt: string, end: string) => {
  const slot = aSlot({ start: minutes(end) - 40, end: minutes(end) });
  return anAppointment({ createdAt, slot });
};

describe('the manage token of a visit', () => {
  it.each([
    ['soon', '2026-12-01T15:00:00.000Z', '2027-06-21T14:00:00.000Z'],
    ['in half a year', '2027-05-22T14:00:00.000Z', '2027-06-21T14:00:00.000Z'],
    ['a year ahead', '2027-11-23T15:00:00.000Z', '2027-12-23T15:00:00.000Z'],
    ['moved in its eleventh month to a year from then', '2028-10-20T15:00:00.000Z', '2028-11-19T15:00:00.000Z'],
  ])('%s works until thirty days after it, or after the 180th day', (_, end, expires) => {
    expect(endOf(manageToken(keys, visit('2026-11-23T14:00:00.000Z', end)))).toBe(expires);
  });

  it('lives no longer than the longest link', () => {
    const created = '2026-11-23T14:00:00.000Z';
    const end = new Date(Date.parse(created) + 366 * 24 * 3600_000).toISOString();
    const life = seconds(endOf(manageToken(keys, visit(created, end)))) - seconds(created);
    expect(life).toBe(longestLinkDays * 24 * 3600);
  });
});

describe('the booking token of a case', () => {
  const deadlines = { ...aCaseHeader().deadlines, seenBy: '2026-11-26T09:00:00-05:00' };

  it.each(['routine', 'expedited', 'urgent'] as const)('%s works until seven days after the deadline', (urgency) => {
    expect(endOf(bookingTokenOf(keys, aCaseHeader({ urgency, deadlines }), schedulingSettings) ?? '')).toBe(
      '2026-12-03T14:00:00.000Z',
    );
  });

  it('is none for a level that the ruleset lets staff alone book', () => {
    const settings = {
      ...schedulingSettings,
      selfBooking: { ...schedulingSettings.selfBooking, routine: 'never' },
    } as const;
    expect(bookingTokenOf(keys, aCaseHeader({ urgency: 'routine', deadlines }), settings)).toBeUndefined();
  });

  it('is none in an emergency: staff book after the emergency room', () => {
    expect(bookingTokenOf(keys, aCaseHeader({ urgency: 'emergent', deadlines }), schedulingSettings)).toBeUndefined();
  });
});
