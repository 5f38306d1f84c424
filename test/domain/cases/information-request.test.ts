import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  answered,
  overdueToldAt,
  requestStatus,
  withoutRequest,
  withRequest,
} from '../../../shared/domain/cases/information-request.ts';
import { aRequest } from '../../support/act-records.ts';
import { aCaseHeader } from '../../support/records.ts';

const zone = 'America/New_York';
const statusAt = (instant: string, request = aRequest()) =>
  requestStatus(request, Temporal.Instant.from(instant), zone);

describe('an information request', () => {
  test('is open until its last day is over where the practice is, then overdue, and answered for good', () => {
    expect(statusAt('2026-11-26T04:59:59Z')).toBe('open');
    expect(statusAt('2026-11-26T05:00:00Z')).toBe('overdue');
    const done = answered(aRequest(), '2026-11-24T14:00:00.000Z');
    expect(statusAt('2026-11-26T05:00:00Z', done)).toBe('answered');
    expect(answered(done, '2026-11-25T14:00:00.000Z')).toBe(done);
  });

  test.each([
    ['2026-11-25', '2026-11-26T14:00:00Z'],
    ['2026-10-31', '2026-11-01T14:00:00Z'],
    ['2026-12-31', '2027-01-01T14:00:00Z'],
    ['2027-03-13', '2027-03-14T13:00:00Z'],
  ])('due by %s is told as overdue at nine of the next morning where the practice is', (dueBy, instant) => {
    expect(overdueToldAt({ dueBy }, zone).toString()).toBe(instant);
  });

  test('is counted in its case, and moves nothing else of it', () => {
    const header = aCaseHeader({ referrerId: 'demo-oncology', round: 1, pagingOpen: true });
    const asked = withRequest(withRequest(header));
    expect(asked).toEqual({ ...header, version: 3, openRequests: 2 });
    expect(withoutRequest(asked, 4)).toEqual({ ...header, version: 4, openRequests: 1 });
    expect(withoutRequest(withoutRequest(asked, 4), 5)).toEqual({ ...header, version: 5 });
  });
});
