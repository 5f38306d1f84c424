import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { deskChangesOf } from '../../../shared/domain/booking/desk-changes.ts';

/** In the evening, when UTC has the next day already. */
const times = { start: '2026-11-30T20:30:00-05:00', end: '2026-11-30T21:00:00-05:00' };
const at = (now: string): { now: Temporal.Instant; zone: string } => ({
  now: Temporal.Instant.from(now),
  zone: 'America/New_York',
});
const early = at('2026-11-29T23:59:00-05:00');
const sameDay = at('2026-11-30T00:00:00-05:00');

describe('what a desk is offered to note of a visit', () => {
  it('is nothing before the local day of its clinic', () => {
    for (const status of ['booked', 'confirmed', 'checked-in'] as const)
      expect(deskChangesOf({ ...times, status }, early)).toEqual([]);
  });

  it('is what is lawful from that day on', () => {
    expect(deskChangesOf({ ...times, status: 'booked' }, sameDay)).toEqual(['check-in', 'no-show']);
    expect(deskChangesOf({ ...times, status: 'checked-in' }, sameDay)).toEqual(['complete', 'no-show']);
    expect(deskChangesOf({ ...times, status: 'confirmed' }, at('2026-12-04T09:00:00-05:00'))).toEqual([
      'check-in',
      'no-show',
    ]);
    expect(deskChangesOf({ ...times, status: 'completed' }, sameDay)).toEqual([]);
  });

  it('takes a missed visit back until its time is over, ahead of its day too', () => {
    const missed = { ...times, status: 'no-show' } as const;
    expect(deskChangesOf(missed, early)).toEqual(['check-in']);
    expect(deskChangesOf(missed, at('2026-11-30T20:59:00-05:00'))).toEqual(['check-in']);
    expect(deskChangesOf(missed, at('2026-11-30T21:00:00-05:00'))).toEqual([]);
  });
});
