import { describe, expect, test } from 'vitest';
import { contacted, endedStatuses, requireLawful } from '../../../shared/domain/cases/transitions.ts';
import { headerOf } from '../../support/told-case.ts';
import { answered, refusalOf } from './fixtures.ts';

/** Late in the evening in the practice, and the next day in UTC. */
const endedAt = '2026-11-26T21:30:00-05:00';
const call = { channel: 'phone', reached: true, by: 'front-desk-1', at: '2026-12-26T02:30:00.000Z' } as const;
const lastContact = { channel: 'phone', reached: true, at: call.at, attempts: 1 };

test('a withdrawn case that is still paged is given to somebody, and takes notes; nothing is decided of it', () => {
  const unconfirmed = headerOf({ status: 'withdrawn', pagingOpen: true });
  for (const act of ['assign', 'note', 'contact', 'acknowledge'] as const)
    expect(refusalOf(() => requireLawful(unconfirmed, act))).toBeUndefined();
  for (const act of ['book', 'decline', 'advise', 'ask'] as const)
    expect(refusalOf(() => requireLawful(unconfirmed, act))?.kind).toBe('unlawful-change');
});

describe('a case that has ended', () => {
  test.each(endedStatuses)('says how, since when, and what to do: %s', (status) => {
    const refused = refusalOf(() => requireLawful(headerOf({ status, endedAt, ...answered }), 'note'));
    expect(refused?.message).toBe(
      `This case was ${status} on Nov 26, 2026. It cannot be given a note any more. ` +
        'Log a call about it with POST /v1/cases/{id}/contact; for anything new, open a new case with POST /v1/cases.',
    );
  });

  test('of an earlier release does not know since when', () => {
    expect(refusalOf(() => requireLawful(headerOf({ status: 'closed' }), 'withdraw'))?.message).toBe(
      'This case was closed. It cannot be withdrawn any more. Call us about it.',
    );
  });

  test.each(endedStatuses)(
    '%s: whoever calls about it logs that for thirty days, and nothing else changes',
    (status) => {
      const header = headerOf({ status, endedAt, ...answered });
      for (const answersPages of [true, false])
        expect(contacted(header, call, answersPages)).toEqual({ ...header, version: 2, lastContact });
      const late = { ...call, at: '2026-12-27T02:30:00.001Z' };
      expect(refusalOf(() => contacted(header, late, true))?.message).toContain('Open a new case');
    },
  );
});
