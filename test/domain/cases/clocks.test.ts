import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { clockSettings } from '../../../shared/config/clocks.ts';
import { ruleset } from '../../../shared/config/ruleset.ts';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { clockNow, toldClocks } from '../../../shared/domain/cases/clocks.ts';
import type { CaseClock } from '../../../shared/domain/messages/case-clocks.ts';
import { headerOf } from '../../support/told-case.ts';

/** A routine case of Monday 2026-11-23, 09:00 in New York. */
const routine = {
  urgency: 'routine',
  pageOnCall: false,
  deadlines: {
    acknowledgeBy: '2026-11-25T09:00:00-05:00',
    contactBy: '2026-11-30T09:00:00-05:00',
    seenBy: '2026-12-21T09:00:00-05:00',
  },
} as const;
const emergent = {} as const;

const minuteOf = (instant: string) => Temporal.Instant.from(instant).epochMilliseconds / 60_000;

function at(clock: CaseClock, now: string, changes: Partial<CaseHeader>, ...visits: string[]): string {
  const context = { ruleset, clockSettings, now: Temporal.Instant.from(now) };
  const { due, next } = clockNow(headerOf(changes), clock, visits.map(minuteOf), context);
  const told = (stage: typeof due) => (stage ? `${stage.place} ${stage.at.toString()}` : '-');
  return `${told(due)}, then ${told(next)}`;
}

describe('a clock', () => {
  test('of somebody’s contact is told of a quarter of its time before, at its time and then every day', () => {
    expect(at('contactBy', '2026-11-28T19:59:59Z', routine)).toBe('-, then before 2026-11-28T20:00:00Z');
    expect(at('contactBy', '2026-11-28T20:00:00Z', routine)).toBe(
      'before 2026-11-28T20:00:00Z, then at 2026-11-30T14:00:00Z',
    );
    expect(at('contactBy', '2026-11-30T14:00:00Z', routine)).toBe(
      'at 2026-11-30T14:00:00Z, then after 2026-12-01T14:00:00Z',
    );
  });

  test('of a call about a missed visit is told of by day, and after its time on mornings of business days', () => {
    const missedVisit = true as const;
    const urgent = { urgency: 'urgent', reachedAt: '2026-11-24T14:00:00Z', missedVisit } as const;
    const deadlines = { ...routine.deadlines, contactBy: '2026-11-28T09:39:00-05:00' };
    const told = (now: string) => at('contactBy', now, { ...urgent, deadlines });
    expect(told('2026-11-27T14:39:00Z')).toBe('-, then before 2026-11-27T21:00:00Z');
    expect(told('2026-11-28T14:39:00Z')).toBe('at 2026-11-28T14:39:00Z, then after 2026-11-30T14:00:00Z');
    expect(told('2026-11-30T14:00:00Z')).toBe('after 2026-11-30T14:00:00Z, then after 2026-12-01T14:00:00Z');
    const evening = { ...routine.deadlines, contactBy: '2026-11-30T20:30:00-05:00' };
    const { reachedAt } = urgent;
    const late = { missedVisit, reachedAt, emergentClocks: true as const, deadlines: evening };
    expect(at('contactBy', '2026-11-30T21:00:00Z', late)).toBe('-, then before 2026-12-01T01:15:00Z');
  });

  test('that nobody heard for days tells of the latest time only', () => {
    expect(at('contactBy', '2026-12-05T02:00:00Z', routine)).toBe(
      'after 2026-12-04T14:00:00Z, then after 2026-12-05T14:00:00Z',
    );
  });

  test.each<[string, CaseClock, Partial<CaseHeader>]>([
    ['acknowledged', 'acknowledgeBy', { acknowledgedAt: '2026-11-24T14:00:00Z' }],
    ['reached', 'contactBy', { reachedAt: '2026-11-24T14:00:00Z' }],
    ['seen', 'contactBy', { status: 'seen' }],
    ['seen', 'seenBy', { status: 'seen' }],
    ['closed', 'seenBy', { status: 'closed' }],
    ['withdrawn', 'acknowledgeBy', { status: 'withdrawn' }],
    ['set aside', 'seenBy', { setAsideAt: '2026-11-24T14:00:00Z' }],
    ['whose words were read', 'readBy', { deadlines: { ...routine.deadlines, readBy: null } }],
    ['emergent, and so is seen elsewhere', 'seenBy', { urgency: 'emergent' }],
  ])('of a case that is %s does not run: %s', (_, clock, changes) => {
    expect(at(clock, '2027-01-04T14:00:00Z', { ...routine, ...changes })).toBe('-, then -');
  });

  test('of words runs on once the case was seen', () => {
    const words = {
      ...routine,
      status: 'seen',
      deadlines: { ...routine.deadlines, readBy: '2026-11-23T13:00:00-05:00' },
    };
    expect(toldClocks(headerOf(words as Partial<CaseHeader>))).toEqual(['acknowledgeBy', 'readBy']);
  });

  test('keeps its local time when the clocks of the practice change', () => {
    const before = { ...routine, deadlines: { ...routine.deadlines, contactBy: '2026-10-30T09:00:00-04:00' } };
    expect(at('contactBy', '2026-10-31T13:00:00Z', before)).toBe(
      'after 2026-10-31T13:00:00Z, then after 2026-11-01T14:00:00Z',
    );
  });

  test('of a case that pages is told of before its time only, and only while nobody is paged', () => {
    const before = 'before 2026-11-23T14:45:00Z, then -';
    expect(at('contactBy', '2026-11-23T14:45:00Z', { ...emergent, pagingOpen: false })).toBe(before);
    expect(at('contactBy', '2026-11-23T14:45:00Z', { ...emergent, pagingOpen: true })).toBe('-, then -');
    expect(at('contactBy', '2026-11-23T15:00:00Z', { ...emergent, pagingOpen: false })).toBe('-, then -');
    expect(at('acknowledgeBy', '2026-11-23T15:00:00Z', emergent)).toBe('-, then -');
  });

  test('of an urgent case that only pages where nobody answers is told of though it is paged', () => {
    const urgent = { urgency: 'urgent', pageOnCall: false, pagingOpen: true } as const;
    const deadlines = { ...routine.deadlines, contactBy: '2026-11-24T09:00:00-05:00' };
    expect(at('contactBy', '2026-11-24T08:00:00Z', { ...urgent, deadlines })).toBe(
      'before 2026-11-24T08:00:00Z, then at 2026-11-24T14:00:00Z',
    );
    expect(at('contactBy', '2026-11-24T18:30:00Z', { ...urgent, deadlines })).toBe(
      'after 2026-11-24T18:00:00Z, then after 2026-11-24T22:00:00Z',
    );
  });
});

describe('the clock of a visit', () => {
  const soon = '2026-12-14T14:00:00Z';
  test('is not told of before its time where a visit in time is booked, and is again where it is not any more', () => {
    expect(at('seenBy', soon, routine, '2026-12-20T15:00:00Z')).toBe('-, then at 2026-12-21T14:00:00Z');
    expect(at('seenBy', '2026-12-16T14:00:00Z', routine)).toBe(`before ${soon}, then at 2026-12-21T14:00:00Z`);
  });

  test.each([
    ['comes too late', '2026-12-22T15:00:00Z'],
    ['starts at that very time', '2026-12-21T14:00:00Z'],
    ['has begun and was not recorded', '2026-12-14T13:00:00Z'],
  ])('is told of where the visit %s', (_, start) => {
    expect(at('seenBy', soon, routine, start)).toBe(`before ${soon}, then at 2026-12-21T14:00:00Z`);
  });

  describe('where a nurse has accepted a late visit', () => {
    const visit = '2027-01-05T15:00:00Z';
    const accepted = { ...routine, acceptedLate: { start: minuteOf(visit), seenBy: minuteOf('2026-12-21T14:00:00Z') } };
    test('is told of once, and rests until that visit has begun', () => {
      expect(at('seenBy', '2026-12-21T14:00:00Z', accepted, visit)).toBe(
        'at 2026-12-21T14:00:00Z, then after 2027-01-06T14:00:00Z',
      );
      expect(at('seenBy', '2026-12-24T20:00:00Z', accepted, visit)).toBe('-, then after 2027-01-06T14:00:00Z');
      expect(at('seenBy', '2027-01-06T14:00:00Z', accepted, visit)).toBe(
        'after 2027-01-06T14:00:00Z, then after 2027-01-07T14:00:00Z',
      );
    });

    test.each([
      ['was given up', accepted, []],
      ['was moved', accepted, ['2027-01-08T15:00:00Z']],
      ['is late for another deadline', { ...accepted, acceptedLate: { ...accepted.acceptedLate, seenBy: 0 } }, [visit]],
    ])('goes on where it %s', (_, changes, visits) => {
      expect(at('seenBy', '2026-12-24T20:00:00Z', changes, ...visits)).toBe(
        'after 2026-12-24T14:00:00Z, then after 2026-12-25T14:00:00Z',
      );
    });
  });
});
