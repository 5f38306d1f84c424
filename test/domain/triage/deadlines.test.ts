import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { ruleset } from '../../../shared/config/ruleset.ts';
import { deadlineRow, deadlinesFor } from '../../../shared/domain/triage/deadlines.ts';
import type { Urgency } from '../../../shared/domain/triage/urgency.ts';

const quiet = {
  unreadText: false,
  wordsExplained: true,
  guidance: { arrivalPhrase: null, transport: null, crisisLine: false },
};

const from = (now: string, urgency: Urgency, pageOnCall = false, more: Partial<typeof quiet> = {}) =>
  deadlinesFor({ ...quiet, urgency, pageOnCall, ...more }, { now: Temporal.Instant.from(now), ruleset });

describe('clocks by urgency, from Monday 23 November 2026, 09:00 in New York', () => {
  it.each<[urgency: Urgency, paged: boolean, acknowledgeBy: string, contactBy: string, seenBy: string]>([
    ['emergent', true, '2026-11-23T09:15:00-05:00', '2026-11-23T10:00:00-05:00', '2026-11-23T09:00:00-05:00'],
    ['urgent', true, '2026-11-23T10:00:00-05:00', '2026-11-24T09:00:00-05:00', '2026-11-26T09:00:00-05:00'],
    ['urgent', false, '2026-11-23T13:00:00-05:00', '2026-11-24T09:00:00-05:00', '2026-11-26T09:00:00-05:00'],
    ['expedited', false, '2026-11-24T09:00:00-05:00', '2026-11-26T09:00:00-05:00', '2026-11-30T09:00:00-05:00'],
    ['routine', false, '2026-11-25T09:00:00-05:00', '2026-11-30T09:00:00-05:00', '2026-12-21T09:00:00-05:00'],
  ])('%s, paged %s', (urgency, paged, acknowledgeBy, contactBy, seenBy) => {
    expect(from('2026-11-23T14:00:00Z', urgency, paged)).toEqual({ acknowledgeBy, contactBy, seenBy, readBy: null });
  });
});

describe('business days', () => {
  it.each<[title: string, now: string, urgency: Urgency, acknowledgeBy: string]>([
    ['the day before Thanksgiving', '2026-11-25T14:00:00Z', 'expedited', '2026-11-27T09:00:00-05:00'],
    ['Friday evening', '2026-12-04T23:00:00Z', 'expedited', '2026-12-07T18:00:00-05:00'],
    ['Saturday afternoon', '2026-12-05T19:00:00Z', 'expedited', '2026-12-07T14:00:00-05:00'],
    ['Christmas Eve, two days', '2026-12-24T15:00:00Z', 'routine', '2026-12-29T10:00:00-05:00'],
    ['Sunday still in New York, Monday in UTC', '2026-12-07T02:00:00Z', 'expedited', '2026-12-07T21:00:00-05:00'],
  ])('%s', (_, now, urgency, acknowledgeBy) => {
    expect(from(now, urgency).acknowledgeBy).toBe(acknowledgeBy);
  });
});

describe('words to read', () => {
  it.each<[title: string, now: string, wordsExplained: boolean, readBy: string]>([
    ['not explained: four hours, at night too', '2026-11-24T04:00:00Z', false, '2026-11-24T03:00:00-05:00'],
    ['explained, in the morning', '2026-11-23T14:00:00Z', true, '2026-11-23T13:00:00-05:00'],
    ['explained, on Friday at 15:00', '2026-12-04T20:00:00Z', true, '2026-12-07T11:00:00-05:00'],
  ])('%s', (_, now, wordsExplained, readBy) => {
    for (const urgency of ['emergent', 'routine'] as const)
      expect(from(now, urgency, false, { unreadText: true, wordsExplained }).readBy).toBe(readBy);
  });
});

it('words of self-harm have the first two clocks of an emergency at any level', () => {
  const guidance = { ...quiet.guidance, crisisLine: true };
  expect(from('2026-11-23T14:00:00Z', 'urgent', true, { guidance })).toMatchObject({
    acknowledgeBy: '2026-11-23T09:15:00-05:00',
    contactBy: '2026-11-23T10:00:00-05:00',
    seenBy: '2026-11-26T09:00:00-05:00',
  });
});

describe('clock changes', () => {
  it('hours are exact: 24 h over the night that has 25', () => {
    expect(from('2026-10-31T16:00:00Z', 'urgent').contactBy).toBe('2026-11-01T11:00:00-05:00');
  });

  it('days keep the local time: noon to noon over that night', () => {
    expect(from('2026-10-31T16:00:00Z', 'urgent').seenBy).toBe('2026-11-03T12:00:00-05:00');
  });

  it('hours are exact over the night that has 23', () => {
    expect(from('2026-03-07T17:00:00Z', 'urgent').contactBy).toBe('2026-03-08T13:00:00-04:00');
  });

  it('a local time that the change skips moves behind the gap', () => {
    expect(from('2026-03-05T07:30:00Z', 'urgent').seenBy).toBe('2026-03-08T03:30:00-04:00');
  });
});

it('cuts fractions of a second off', () => {
  expect(from('2026-11-23T14:00:00.987Z', 'emergent', true).acknowledgeBy).toBe('2026-11-23T09:15:00-05:00');
});

it('urgent cases that page have a row of their own', () => {
  expect(deadlineRow(ruleset, 'urgent', true)).toBe(ruleset.deadlines.urgentPaged);
  expect(deadlineRow(ruleset, 'urgent', false)).toBe(ruleset.deadlines.urgent);
  expect(deadlineRow(ruleset, 'emergent', true)).toBe(ruleset.deadlines.emergent);
});
