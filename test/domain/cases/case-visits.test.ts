import { describe, expect, test } from 'vitest';
import {
  acknowledgeByBooking,
  endedStatuses,
  withoutVisit,
  withVisit,
  withVisitCompleted,
} from '../../../shared/domain/cases/transitions.ts';
import { appointmentId, headerOf } from '../../support/told-case.ts';
import { acknowledged, answered, at, lawfulFrom, paged, refusalOf, secondVisit } from './fixtures.ts';

describe('to book', () => {
  test.each(lawfulFrom('received', 'acknowledged', 'scheduled', 'seen'))('from %s: lawful is %s', (status, lawful) => {
    const refusal = refusalOf(() => withVisit(headerOf({ status }), 'new-consult', appointmentId));
    expect(refusal?.kind).toBe(lawful ? undefined : 'unlawful-change');
  });

  test('lists the visit under its type and remembers the status before; the paging goes on', () => {
    expect(withVisit(headerOf(paged), 'new-consult', appointmentId)).toEqual(
      headerOf({
        status: 'scheduled',
        statusBeforeVisits: 'received',
        version: 2,
        openVisits: { 'new-consult': appointmentId },
        ...paged,
      }),
    );
  });

  test('leaves a seen case seen, with nothing to go back to', () => {
    expect(withVisit(headerOf({ status: 'seen' }), 'follow-up', appointmentId)).toEqual(
      headerOf({ status: 'seen', version: 2, openVisits: { 'follow-up': appointmentId } }),
    );
  });

  test('a second type keeps the status from before the first', () => {
    const first = withVisit(headerOf({ status: 'acknowledged' }), 'new-consult', appointmentId);
    const both = withVisit(first, 'telehealth', secondVisit);
    expect(both.openVisits).toEqual({ 'new-consult': appointmentId, telehealth: secondVisit });
    expect(both.statusBeforeVisits).toBe('acknowledged');
    expect(both.version).toBe(3);
  });

  test('by a nurse or above also acknowledges, within the same version', () => {
    const booked = withVisit(headerOf(paged), 'new-consult', appointmentId);
    expect(acknowledgeByBooking(booked, 'nurse-1', at)).toEqual({
      ...booked,
      ...acknowledged,
      ...answered,
      statusBeforeVisits: 'acknowledged',
    });
  });

  const first = { acknowledgedAt: '2026-11-23T14:01:00.000Z', acknowledgedBy: 'nurse-2' };

  test('by a nurse or above leaves who acknowledged first, where nothing is paged', () => {
    const booked = withVisit(headerOf({ status: 'acknowledged', ...first }), 'new-consult', appointmentId);
    expect(acknowledgeByBooking(booked, 'nurse-1', at)).toEqual(booked);
  });

  test('by a nurse or above answers a round that began since', () => {
    const header = headerOf({ status: 'acknowledged', ...first, ...paged });
    const booked = withVisit(header, 'new-consult', appointmentId);
    const next = acknowledgeByBooking(booked, 'nurse-1', at);
    expect(next).toMatchObject({ ...acknowledged, ...answered, status: 'scheduled', version: booked.version });
  });
});

describe('when a visit is cancelled or missed', () => {
  const booked = withVisit(headerOf(), 'new-consult', appointmentId);
  const both = withVisit(booked, 'telehealth', secondVisit);

  test('the last one restores the status before the visits', () => {
    expect(withoutVisit(booked, appointmentId)).toEqual(headerOf({ version: 3 }));
  });

  test('any but the last leaves the case scheduled', () => {
    const left = withoutVisit(both, appointmentId);
    expect(left).toMatchObject({ status: 'scheduled', statusBeforeVisits: 'received', version: 4 });
    expect(left.openVisits).toEqual({ telehealth: secondVisit });
    expect(withoutVisit(left, secondVisit)).toEqual(headerOf({ version: 5 }));
  });

  test('a case that lost its memory goes back to received', () => {
    const { statusBeforeVisits: _, ...forgetful } = booked;
    expect(withoutVisit(forgetful, appointmentId).status).toBe('received');
  });

  test.each(['seen', ...endedStatuses] as const)('a %s case stays so', (status) => {
    const header = headerOf({ status, openVisits: { 'new-consult': appointmentId } });
    expect(withoutVisit(header, appointmentId)).toEqual(headerOf({ status, version: 2 }));
  });
});

describe('when a visit took place', () => {
  const booked = withVisit(headerOf({ status: 'acknowledged' }), 'new-consult', appointmentId);
  const both = withVisit(booked, 'telehealth', secondVisit);

  test('the case was seen, and has nothing to go back to', () => {
    expect(withVisitCompleted(booked, appointmentId)).toEqual(headerOf({ status: 'seen', version: 3 }));
  });

  test('the case is seen beside a visit to come, and stays so when that one is cancelled or takes place', () => {
    const seen = withVisitCompleted(both, appointmentId);
    expect(seen).toEqual(headerOf({ status: 'seen', version: 4, openVisits: { telehealth: secondVisit } }));
    for (const end of [withoutVisit, withVisitCompleted])
      expect(end(seen, secondVisit)).toEqual(headerOf({ status: 'seen', version: 5 }));
  });

  test('a paging goes on', () => {
    expect(withVisitCompleted({ ...booked, ...paged }, appointmentId)).toMatchObject({ status: 'seen', ...paged });
  });

  test.each(['seen', ...endedStatuses] as const)('a %s case stays so', (status) => {
    const header = headerOf({ status, openVisits: { 'new-consult': appointmentId } });
    expect(withVisitCompleted(header, appointmentId)).toEqual(headerOf({ status, version: 2 }));
  });
});
