import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { CaseHeader, caseStatuses } from '../../../shared/domain/cases/case-header.ts';
import { acknowledge, acknowledgeByBooking, isOver, withdraw } from '../../../shared/domain/cases/transitions.ts';
import { withoutVisit, withVisit, withVisitCompleted } from '../../../shared/domain/cases/visit-transitions.ts';
import { appointmentId, headerOf } from '../../support/told-case.ts';
import { acknowledged, answered, at, consult, lawfulFrom, paged, refusalOf, secondVisit } from './fixtures.ts';

describe('to acknowledge', () => {
  test.each(lawfulFrom('received', 'acknowledged', 'scheduled', 'seen'))(
    'a %s case that nobody has answered: lawful is %s, paged or not',
    (status, lawful) => {
      for (const paging of [paged, answered]) {
        if (status === 'withdrawn' && paging.pagingOpen) continue;
        const refusal = refusalOf(() => acknowledge(headerOf({ status, ...paging }), 'nurse-1', at));
        expect(refusal?.kind).toBe(lawful ? undefined : 'unlawful-change');
        if (!lawful) expect(refusal?.message).toContain(status);
      }
    },
  );

  test('that was withdrawn while it was paged confirms it, and the case stays withdrawn', () => {
    const next = acknowledge(headerOf({ status: 'withdrawn', ...paged }), 'nurse-1', at);
    expect(next).toEqual(headerOf({ status: 'withdrawn', version: 2, ...acknowledged, ...answered }));
    expect(isOver(next)).toBe(true);
  });

  test('names who and when, stops the paging, and is a new version', () => {
    expect(acknowledge(headerOf(paged), 'nurse-1', at)).toEqual(
      headerOf({ status: 'acknowledged', version: 2, ...acknowledged, ...answered }),
    );
  });

  test('keeps a booked case scheduled, and it comes back acknowledged when its visit is cancelled', () => {
    const booked = withVisit(headerOf(paged), consult);
    const next = acknowledge(booked, 'nurse-1', at);
    expect(next).toMatchObject({ status: 'scheduled', ...answered });
    expect(withoutVisit(next, consult).status).toBe('acknowledged');
  });

  test('keeps a seen case seen', () => {
    expect(acknowledge(headerOf({ status: 'seen', ...paged }), 'nurse-1', at)).toEqual(
      headerOf({ status: 'seen', version: 2, ...acknowledged, ...answered }),
    );
  });

  test.each(['acknowledged', 'scheduled', 'seen'] as const)(
    'is lawful again in every new round, and names who answered that one: %s',
    (status) => {
      const first = { acknowledgedAt: '2026-11-23T12:01:00.000Z', acknowledgedBy: 'nurse-2' };
      const next = acknowledge(headerOf({ status, ...first, round: 2, pagingOpen: true }), 'nurse-1', at);
      expect(next).toMatchObject({ status, ...acknowledged, round: 2, pagingOpen: false, version: 2 });
    },
  );

  test.each(caseStatuses)('twice changes nothing, in whatever state (%s) it is by now', (status) => {
    const header = headerOf({ status, ...acknowledged, ...answered });
    expect(acknowledge(header, 'surgeon-1', '2026-11-23T15:00:00.000Z')).toBe(header);
  });
});

const endedAt = '2026-11-23T09:00:00-05:00';

describe('to withdraw', () => {
  test.each(lawfulFrom('received', 'acknowledged', 'scheduled', 'withdrawn'))(
    'from %s: lawful is %s',
    (status, lawful) => {
      expect(refusalOf(() => withdraw(headerOf({ status }), endedAt))?.kind).toBe(
        lawful ? undefined : 'unlawful-change',
      );
    },
  );

  test('takes its visits off the case and stops the paging', () => {
    const header = headerOf({ ...paged, urgency: 'urgent', openVisits: { 'new-consult': appointmentId } });
    expect(withdraw(header, endedAt)).toEqual(
      headerOf({ urgency: 'urgent', status: 'withdrawn', endedAt, version: 2, ...answered }),
    );
  });

  test.each<[string, Partial<CaseHeader>, boolean]>([
    ['an emergency that nobody has answered', paged, true],
    ['words of self-harm that nobody has answered', { ...paged, urgency: 'routine', emergentClocks: true }, true],
    ['an urgent case that nobody has answered', { ...paged, urgency: 'urgent' }, false],
    ['an emergency that somebody answered', answered, false],
  ])('%s: it is paged on: %s', (_, changes, goesOn) => {
    const header = withdraw(headerOf(changes), endedAt);
    expect(header).toMatchObject({ status: 'withdrawn', pagingOpen: goesOn });
    expect(isOver(header)).toBe(!goesOn);
  });

  test('leaves the visits that stay because they have begun', () => {
    const begun = { 'new-consult': appointmentId };
    const header = headerOf({ status: 'scheduled', openVisits: { ...begun, telehealth: secondVisit } });
    expect(withdraw(header, endedAt, begun)).toEqual(
      headerOf({ status: 'withdrawn', endedAt, version: 2, openVisits: begun }),
    );
  });

  test('twice changes nothing', () => {
    const header = headerOf({ status: 'withdrawn' });
    expect(withdraw(header, endedAt)).toBe(header);
  });
});

test('every change leaves a header that the store reads', () => {
  const booked = withVisit(headerOf(paged), consult);
  const ended = [withoutVisit(booked, consult), withVisitCompleted(booked, consult, Temporal.Instant.from(at))];
  const changed = [booked, acknowledgeByBooking(booked, 'nurse-1', at), ...ended];
  for (const header of [...changed, withdraw(booked, endedAt), acknowledge(headerOf(), 'nurse-1', at)]) {
    expect(CaseHeader.parse(header)).toEqual(header);
  }
});
