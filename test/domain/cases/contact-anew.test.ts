import type { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { isOverdue } from '../../../shared/domain/cases/overdue.ts';
import { amendCase, overrideTriage } from '../../../shared/domain/cases/retriage.ts';
import { runningClocks } from '../../../shared/domain/cases/running-clocks.ts';
import { acknowledge, contacted } from '../../../shared/domain/cases/transitions.ts';
import { withVisitCompleted } from '../../../shared/domain/cases/visit-transitions.ts';
import { awaitsContact } from '../../../shared/domain/paging/contact.ts';
import { factsOf } from '../../../shared/domain/reports/case-facts.ts';
import { at, monday, opened, override, wednesday, worse } from './routine-case.ts';

const stored = (instant: Temporal.Instant) => instant.toString({ smallestUnit: 'millisecond' });
const epochMinute = (instant: Temporal.Instant) => Math.floor(instant.epochMilliseconds / 60_000);

/** Seen on Monday, and called before that. */
const seen: CaseHeader = {
  ...opened.header,
  status: 'seen',
  seenAt: stored(monday),
  reachedAt: stored(monday),
  acknowledgedAt: stored(monday),
  acknowledgedBy: 'nurse-1',
};
const answered = (header: CaseHeader) => acknowledge(header, 'nurse-1', stored(wednesday));

const visit = (start: Temporal.Instant) => ({
  appointmentId: 'apt_00000000000000000000000001',
  slot: { appointmentType: 'new-consult', start: epochMinute(start) },
});

describe.each([
  ['answers', amendCase(seen, opened.record, worse, at(wednesday)).header],
  ['a clinician’s level', overrideTriage(seen, opened.record, override('emergent'), at(wednesday)).header],
])('a case that was seen, and became an emergency by %s', (_, raised) => {
  it('waits for a call, also once it is acknowledged', () => {
    expect(awaitsContact(answered(raised))).toBe(true);
    expect(runningClocks(answered(raised))).toEqual(['contactBy']);
    expect(isOverdue(answered(raised), wednesday.add({ hours: 2 }))).toBe(true);
  });

  it('waits no more once somebody reached the person', () => {
    const attempt = { channel: 'phone', reached: true, by: 'nurse-1', at: stored(wednesday) } as const;
    const called = contacted(raised, attempt, true);
    expect([awaitsContact(called), called.callAnewAt]).toEqual([false, undefined]);
  });

  it('waits no more once the person was seen again', () => {
    const later = wednesday.add({ hours: 1 });
    expect(awaitsContact(withVisitCompleted(raised, visit(later), later.add({ minutes: 30 })))).toBe(false);
  });

  it('waits on where a visit that began before is completed later', () => {
    const booked = { ...raised, status: 'scheduled' as const };
    const done = withVisitCompleted(booked, visit(wednesday.subtract({ hours: 1 })), wednesday.add({ hours: 4 }));
    expect([done.status, awaitsContact(answered(done))]).toEqual(['seen', true]);
  });

  it('is reported as not called since', () => {
    const before = factsOf(seen, undefined, stored(monday));
    expect(factsOf(raised, before, stored(wednesday)).contacted).toEqual({
      since: stored(wednesday),
      by: raised.deadlines.contactBy,
    });
  });
});

it('a case that was booked keeps that it was raised until a later visit', () => {
  const booked = { ...seen, status: 'scheduled' as const, seenAt: undefined };
  const raised = amendCase(booked, opened.record, worse, at(wednesday)).header;
  const later = wednesday.add({ hours: 1 });
  expect(withVisitCompleted(raised, visit(later), later)).not.toHaveProperty('callAnewAt');
});

it('whoever was seen without a call counts as spoken to then', () => {
  const { reachedAt: _, ...uncalled } = seen;
  expect(factsOf(uncalled, undefined, stored(monday)).contacted.at).toBe(stored(monday));
});
