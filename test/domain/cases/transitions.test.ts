import { describe, expect, test } from 'vitest';
import { CaseHeader, type CaseStatus, caseStatuses } from '../../../shared/domain/cases/case-header.ts';
import {
  acknowledge,
  acknowledgeByBooking,
  endedStatuses,
  requireVersion,
  withdraw,
  withoutVisit,
  withVisit,
} from '../../../shared/domain/cases/transitions.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { appointmentId, headerOf } from '../../support/told-case.ts';

const at = '2026-11-23T14:05:00.000Z';
const secondVisit = `apt_${'b'.repeat(20)}`;
const escalation = { round: 1, step: 1, nextAt: '2026-11-23T14:15:00.000Z' };
const acknowledged = { acknowledgedAt: at, acknowledgedBy: 'nurse-1' };

const refusalOf = (act: () => unknown): Refusal | undefined => {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
};

/** Every status with whether a change is lawful from it. */
const lawfulFrom = (...lawful: CaseStatus[]): [CaseStatus, boolean][] =>
  caseStatuses.map((status) => [status, lawful.includes(status)]);

describe('to acknowledge', () => {
  test.each(lawfulFrom('received', 'scheduled'))(
    'a %s case that nobody has answered: lawful is %s',
    (status, lawful) => {
      const refusal = refusalOf(() => acknowledge(headerOf({ status }), 'nurse-1', at));
      expect(refusal?.kind).toBe(lawful ? undefined : 'unlawful-change');
      if (!lawful) expect(refusal?.message).toContain(status);
    },
  );

  test('names who and when, stops the paging, and is a new version', () => {
    expect(acknowledge(headerOf({ escalation }), 'nurse-1', at)).toEqual(
      headerOf({ status: 'acknowledged', version: 2, ...acknowledged }),
    );
  });

  test('keeps a booked case scheduled, and it comes back acknowledged when its visit is cancelled', () => {
    const booked = withVisit(headerOf({ escalation }), 'new-consult', appointmentId);
    const answered = acknowledge(booked, 'nurse-1', at);
    expect(answered.status).toBe('scheduled');
    expect(answered.escalation).toBeUndefined();
    expect(withoutVisit(answered, appointmentId).status).toBe('acknowledged');
  });

  test.each(caseStatuses)('twice changes nothing, in whatever state (%s) it is by now', (status) => {
    const header = headerOf({ status, ...acknowledged });
    expect(acknowledge(header, 'surgeon-1', '2026-11-23T15:00:00.000Z')).toBe(header);
  });
});

describe('to book', () => {
  test.each(lawfulFrom('received', 'acknowledged', 'scheduled'))('from %s: lawful is %s', (status, lawful) => {
    const refusal = refusalOf(() => withVisit(headerOf({ status }), 'new-consult', appointmentId));
    expect(refusal?.kind).toBe(lawful ? undefined : 'unlawful-change');
  });

  test('lists the visit under its type and remembers the status before; the paging goes on', () => {
    expect(withVisit(headerOf({ escalation }), 'new-consult', appointmentId)).toEqual(
      headerOf({
        status: 'scheduled',
        statusBeforeVisits: 'received',
        version: 2,
        openVisits: { 'new-consult': appointmentId },
        escalation,
      }),
    );
  });

  test('a second type keeps the status from before the first', () => {
    const first = withVisit(headerOf({ status: 'acknowledged' }), 'new-consult', appointmentId);
    const both = withVisit(first, 'telehealth', secondVisit);
    expect(both.openVisits).toEqual({ 'new-consult': appointmentId, telehealth: secondVisit });
    expect(both.statusBeforeVisits).toBe('acknowledged');
    expect(both.version).toBe(3);
  });

  test('by staff also acknowledges, within the same version', () => {
    const booked = withVisit(headerOf({ escalation }), 'new-consult', appointmentId);
    const { escalation: _, ...calm } = booked;
    expect(acknowledgeByBooking(booked, 'nurse-1', at)).toEqual({
      ...calm,
      ...acknowledged,
      statusBeforeVisits: 'acknowledged',
    });
  });

  test('by staff leaves who acknowledged first, and stops a paging that still runs', () => {
    const first = { acknowledgedAt: '2026-11-23T14:01:00.000Z', acknowledgedBy: 'nurse-2' };
    const booked = withVisit(headerOf({ status: 'acknowledged', escalation, ...first }), 'new-consult', appointmentId);
    const answered = acknowledgeByBooking(booked, 'nurse-1', at);
    expect(answered).toMatchObject(first);
    expect(answered.escalation).toBeUndefined();
    expect(answered.version).toBe(booked.version);
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

describe('to withdraw', () => {
  test.each(lawfulFrom('received', 'acknowledged', 'scheduled', 'withdrawn'))(
    'from %s: lawful is %s',
    (status, lawful) => {
      expect(refusalOf(() => withdraw(headerOf({ status })))?.kind).toBe(lawful ? undefined : 'unlawful-change');
    },
  );

  test('takes its visits off the case and stops the paging', () => {
    const header = headerOf({ escalation, openVisits: { 'new-consult': appointmentId } });
    expect(withdraw(header)).toEqual(headerOf({ status: 'withdrawn', version: 2 }));
  });

  test('twice changes nothing', () => {
    const header = headerOf({ status: 'withdrawn' });
    expect(withdraw(header)).toBe(header);
  });
});

describe('a caller that names the version it saw', () => {
  test.each([
    ['none named', undefined, undefined],
    ['the one in force', 4, undefined],
    ['an older one', 3, 'stale-version'],
    ['one that never was', 5, 'stale-version'],
  ])('%s', (_, expected, kind) => {
    expect(refusalOf(() => requireVersion(headerOf({ version: 4 }), expected))?.kind).toBe(kind);
  });

  test('learns which one is in force', () => {
    expect(refusalOf(() => requireVersion(headerOf({ version: 4 }), 3))?.message).toContain('version 4');
  });
});

test('every change leaves a header that the store reads', () => {
  const booked = withVisit(headerOf({ escalation }), 'new-consult', appointmentId);
  const changed = [booked, acknowledgeByBooking(booked, 'nurse-1', at), withoutVisit(booked, appointmentId)];
  for (const header of [...changed, withdraw(booked), acknowledge(headerOf(), 'nurse-1', at)]) {
    expect(CaseHeader.parse(header)).toEqual(header);
  }
});
