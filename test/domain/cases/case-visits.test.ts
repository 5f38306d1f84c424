import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { acknowledgeByBooking, endedStatuses } from '../../../shared/domain/cases/transitions.ts';
import {
  withoutVisit,
  withVisit,
  withVisitCompleted,
  withVisitMoved,
} from '../../../shared/domain/cases/visit-transitions.ts';
import { appointmentId, headerOf } from '../../support/told-case.ts';
import {
  acknowledged,
  answered,
  at,
  consult,
  lawfulFrom,
  paged,
  refusalOf,
  secondVisit,
  telehealth,
} from './fixtures.ts';

describe('to book', () => {
  test.each(lawfulFrom('received', 'acknowledged', 'scheduled', 'seen'))('from %s: lawful is %s', (status, lawful) => {
    const refusal = refusalOf(() => withVisit(headerOf({ status }), consult));
    expect(refusal?.kind).toBe(lawful ? undefined : 'unlawful-change');
  });

  test('lists the visit under its type and remembers the status before; the paging goes on', () => {
    expect(withVisit(headerOf(paged), consult)).toEqual(
      headerOf({
        status: 'scheduled',
        statusBeforeVisits: 'received',
        version: 2,
        openVisits: { 'new-consult': appointmentId },
        visitStarts: { 'new-consult': consult.slot.start },
        ...paged,
      }),
    );
  });

  test('leaves a seen case seen, with nothing to go back to', () => {
    expect(
      withVisit(headerOf({ status: 'seen' }), { ...consult, slot: { ...consult.slot, appointmentType: 'follow-up' } }),
    ).toEqual(
      headerOf({
        status: 'seen',
        version: 2,
        openVisits: { 'follow-up': appointmentId },
        visitStarts: { 'follow-up': consult.slot.start },
      }),
    );
  });

  test('a second type keeps the status from before the first', () => {
    const first = withVisit(headerOf({ status: 'acknowledged' }), consult);
    const both = withVisit(first, telehealth);
    expect(both.openVisits).toEqual({ 'new-consult': appointmentId, telehealth: secondVisit });
    expect(both.statusBeforeVisits).toBe('acknowledged');
    expect(both.version).toBe(3);
  });

  test('by a nurse or above also acknowledges, within the same version', () => {
    const booked = withVisit(headerOf(paged), consult);
    expect(acknowledgeByBooking(booked, 'nurse-1', at)).toEqual({
      ...booked,
      ...acknowledged,
      ...answered,
      statusBeforeVisits: 'acknowledged',
    });
  });

  const first = { acknowledgedAt: '2026-11-23T14:01:00.000Z', acknowledgedBy: 'nurse-2' };

  test('by a nurse or above leaves who acknowledged first, where nothing is paged', () => {
    const booked = withVisit(headerOf({ status: 'acknowledged', ...first }), consult);
    expect(acknowledgeByBooking(booked, 'nurse-1', at)).toEqual(booked);
  });

  test('by a nurse or above answers a round that began since', () => {
    const header = headerOf({ status: 'acknowledged', ...first, ...paged });
    const booked = withVisit(header, consult);
    const next = acknowledgeByBooking(booked, 'nurse-1', at);
    expect(next).toMatchObject({ ...acknowledged, ...answered, status: 'scheduled', version: booked.version });
  });
});

describe('when a visit is cancelled or missed', () => {
  const booked = withVisit(headerOf(), consult);
  const both = withVisit(booked, telehealth);

  test('the last one restores the status before the visits', () => {
    expect(withoutVisit(booked, consult)).toEqual(headerOf({ version: 3 }));
  });

  test('any but the last leaves the case scheduled', () => {
    const left = withoutVisit(both, consult);
    expect(left).toMatchObject({ status: 'scheduled', statusBeforeVisits: 'received', version: 4 });
    expect(left.openVisits).toEqual({ telehealth: secondVisit });
    expect(withoutVisit(left, telehealth)).toEqual(headerOf({ version: 5 }));
  });

  test('a case that lost its memory goes back to received', () => {
    const { statusBeforeVisits: _, ...forgetful } = booked;
    expect(withoutVisit(forgetful, consult).status).toBe('received');
  });

  test.each(['seen', ...endedStatuses] as const)('a %s case stays so', (status) => {
    const header = headerOf({ status, openVisits: { 'new-consult': appointmentId } });
    expect(withoutVisit(header, consult)).toEqual(headerOf({ status, version: 2 }));
  });
});

describe('when a visit was moved', () => {
  const both = withVisit(withVisit(headerOf(), consult), telehealth);
  const later = { ...consult, slot: { ...consult.slot, start: consult.slot.start + 60 } };

  test('the case knows its new start, and the other visit as before', () => {
    const starts = { 'new-consult': later.slot.start, telehealth: telehealth.slot.start };
    expect(withVisitMoved(both, later)).toEqual({ ...both, version: 4, visitStarts: starts });
  });

  test('what was accepted of it ends, and of another visit stands', () => {
    const accept = ({ slot: { start } }: typeof consult) => ({ ...both, acceptedLate: { start, seenBy: start - 60 } });
    for (const change of [withVisitMoved, withoutVisit]) {
      expect(change(accept(consult), later)).not.toHaveProperty('acceptedLate');
      expect(change(accept(telehealth), later)).toHaveProperty('acceptedLate');
    }
    const done = withVisitCompleted(accept(consult), consult, Temporal.Instant.from('2026-11-30T15:40:00Z'));
    expect(done).toHaveProperty('acceptedLate');
  });

  test('that the case does not list, nothing changes', () => {
    expect(withVisitMoved(both, { ...later, appointmentId: secondVisit })).toBe(both);
  });
});

describe('when a visit took place', () => {
  const seenAt = '2026-11-30T15:00:00.000Z';
  const completedAt = Temporal.Instant.from('2026-11-30T15:40:00Z');
  const booked = withVisit(headerOf({ status: 'acknowledged' }), consult);
  const both = withVisit(booked, telehealth);

  test('the case was seen, and has nothing to go back to', () => {
    expect(withVisitCompleted(booked, consult, completedAt)).toEqual(headerOf({ status: 'seen', version: 3, seenAt }));
  });

  test('the case is seen beside a visit to come, and stays so when that one is cancelled or takes place', () => {
    const seen = withVisitCompleted(both, consult, completedAt);
    expect(seen).toEqual(
      headerOf({
        status: 'seen',
        version: 4,
        seenAt,
        openVisits: { telehealth: secondVisit },
        visitStarts: { telehealth: telehealth.slot.start },
      }),
    );
    for (const end of [withoutVisit, withVisitCompleted])
      expect(end(seen, telehealth, completedAt)).toEqual(headerOf({ status: 'seen', version: 5, seenAt }));
  });

  test('was completed before its time, the person was seen then', () => {
    const sooner = Temporal.Instant.from('2026-11-30T14:20:00Z');
    expect(withVisitCompleted(booked, consult, sooner).seenAt).toBe('2026-11-30T14:20:00.000Z');
  });

  test('a paging goes on', () => {
    expect(withVisitCompleted({ ...booked, ...paged }, consult, completedAt)).toMatchObject({
      status: 'seen',
      ...paged,
    });
  });

  test.each(['seen', ...endedStatuses] as const)('a %s case stays so', (status) => {
    const header = headerOf({ status, openVisits: { 'new-consult': appointmentId } });
    expect(withVisitCompleted(header, consult, completedAt)).toEqual(headerOf({ status, version: 2 }));
  });
});
