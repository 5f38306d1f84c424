import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { clockRules } from '../../../shared/config/clock-rules.ts';
import { clockSettings } from '../../../shared/config/clocks.ts';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { clockNow } from '../../../shared/domain/cases/clocks.ts';
import { withVisitMissed } from '../../../shared/domain/cases/missed-visit.ts';
import { nextDue, runningClocks } from '../../../shared/domain/cases/running-clocks.ts';
import { contacted, unanswered } from '../../../shared/domain/cases/transitions.ts';
import {
  withoutVisit,
  withVisit,
  withVisitCheckedIn,
  withVisitCompleted,
} from '../../../shared/domain/cases/visit-transitions.ts';
import { clockMissedEvent } from '../../../shared/domain/messages/clock-events.ts';
import { awaitsContact } from '../../../shared/domain/paging/contact.ts';
import { headerOf } from '../../support/told-case.ts';
import { consult, telehealth } from './fixtures.ts';

/** Monday, twenty past ten in New York: the visit was to begin at ten. */
const now = Temporal.Instant.from('2026-11-30T15:20:00Z');
const reachedAt = '2026-11-24T15:00:00.000Z';
const acknowledged = { acknowledgedAt: reachedAt, acknowledgedBy: 'nurse-1', reachedAt };
const booked = (more: Partial<CaseHeader> = {}) =>
  withVisit(
    headerOf({ status: 'acknowledged', urgency: 'expedited', pageOnCall: false, ...acknowledged, ...more }),
    consult,
  );
const missed = (header: CaseHeader) => withVisitMissed(header, consult, now, clockRules);
const attempt = { channel: 'phone' as const, by: 'desk-1', at: '2026-11-30T16:00:00.000Z' };
const context = { ruleset: clockRules, clockSettings };

describe('a missed visit', () => {
  test('gives the case its status back, and has somebody call within the time of its level', () => {
    const deadlines = { ...headerOf().deadlines, seenBy: '2026-12-08T09:00:00-05:00' };
    const header = missed(booked({ deadlines }));
    expect(header).toMatchObject({ status: 'acknowledged', openVisits: {}, missedVisit: true, reachedAt });
    expect(runningClocks(header)).toEqual(['contactBy', 'seenBy']);
    expect(nextDue(header)).toBe(header.deadlines.contactBy);
    expect(header.deadlines.contactBy).toBe('2026-12-03T10:20:00-05:00');
    expect(header.deadlines.seenBy).toBe(deadlines.seenBy);
    expect(header.version).toBe(booked().version + 1);
  });

  test('of a case that was seen has somebody call too; it stays seen', () => {
    const seen = withVisit(headerOf({ status: 'seen', seenAt: reachedAt, ...acknowledged }), consult);
    expect(missed(seen)).toMatchObject({ status: 'seen', missedVisit: true });
    expect(runningClocks(missed(seen))).toEqual(['contactBy']);
    const unspoken = withVisit(headerOf({ status: 'seen', seenAt: reachedAt, acknowledgedAt: reachedAt }), consult);
    expect(runningClocks(missed(unspoken))).toEqual(['contactBy']);
  });

  test.each([
    [
      'where nobody has called yet: the first call is still to be made, by its own clock',
      booked({ reachedAt: undefined }),
    ],
    ['where another visit is open', withVisit(booked(), telehealth)],
  ])('sets no other clock %s; staff see that it was missed', (_, header) => {
    expect(missed(header)).toEqual({ ...withoutVisit(header, consult), missedStart: consult.slot.start });
  });

  test('says nothing of a case that has ended', () => {
    const header = { ...booked(), status: 'closed' as const };
    expect(missed(header)).toEqual(withoutVisit(header, consult));
  });

  test('is no news any more once the person came to a later one', () => {
    const both = withVisit(booked(), telehealth);
    const came = (header: CaseHeader, visit: typeof consult) => withVisitCompleted(header, visit, now);
    const [first, second] = [consult, telehealth].toSorted((a, b) => a.slot.start - b.slot.start) as [
      typeof consult,
      typeof consult,
    ];
    const missing = (visit: typeof consult) => withVisitMissed(both, visit, now, clockRules);
    expect(came(missing(first), second)).not.toHaveProperty('missedStart');
    expect(came(missing(second), first)).toHaveProperty('missedStart', second.slot.start);
  });

  test('is over once somebody has reached the person, or a visit is booked again', () => {
    const header = missed(booked());
    expect(contacted(header, { ...attempt, reached: false }, true)).toMatchObject({
      missedVisit: true,
      missedStart: consult.slot.start,
    });
    for (const answersPages of [true, false]) {
      const called = contacted(header, { ...attempt, reached: true }, answersPages);
      expect(called).not.toHaveProperty('missedVisit');
      expect(called).not.toHaveProperty('missedStart');
      expect(runningClocks(called)).toEqual(['seenBy']);
    }
    expect(withVisit(header, telehealth)).not.toHaveProperty('missedVisit');
    expect(withVisit(header, telehealth)).not.toHaveProperty('missedStart');
    expect(runningClocks(withVisit(header, telehealth))).toEqual(['seenBy']);
  });

  test('is made good by its own person alone, who comes after all: that another one was missed is known still', () => {
    const both = withVisit(booked(), telehealth);
    const second = withVisitMissed(missed(both), telehealth, now, clockRules);
    const undone = (visit: typeof consult) => withVisitCheckedIn(second, { ...visit, status: 'no-show' });
    expect(undone(consult)).toHaveProperty('missedStart', telehealth.slot.start);
    expect(undone(telehealth)).not.toHaveProperty('missedStart');
    for (const visit of [consult, telehealth]) expect(runningClocks(undone(visit))).toEqual(['seenBy']);
  });

  test('stays one where the case demands an answer anew; then paging looks for the person, as on its first day', () => {
    const again = unanswered(missed(booked({ urgency: 'emergent' })));
    expect(again).toMatchObject({ missedVisit: true, missedStart: consult.slot.start });
    expect(awaitsContact(again)).toBe(true);
    const by = Temporal.Instant.from(again.deadlines.contactBy);
    expect(clockNow(again, 'contactBy', [], { ...context, now: by }).next).toBeUndefined();
    expect(clockMissedEvent({ at: again.receivedAt, eventId: 'evt_1' }, again, 'contactBy')).not.toHaveProperty(
      'missedVisitAt',
    );
  });

  test('pages nobody, at no level; its clock is told of all the same, also after its time', () => {
    for (const level of [
      { urgency: 'urgent', pageOnCall: true },
      { urgency: 'emergent' },
      { emergentClocks: true },
    ] as const) {
      const header = missed(booked(level));
      expect(awaitsContact(header)).toBe(false);
      const by = Temporal.Instant.from(header.deadlines.contactBy);
      const told = (at: Temporal.Instant) => clockNow(header, 'contactBy', [], { ...context, now: at });
      expect(told(now).next?.place).toBe('before');
      expect(told(by).due?.place).toBe('at');
      expect(told(by).next?.place).toBe('after');
    }
  });
});
