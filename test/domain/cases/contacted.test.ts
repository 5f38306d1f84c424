import { describe, expect, test } from 'vitest';
import { CaseHeader, caseStatuses } from '../../../shared/domain/cases/case-header.ts';
import { amendCase } from '../../../shared/domain/cases/retriage.ts';
import { contacted } from '../../../shared/domain/cases/transitions.ts';
import { headerOf } from '../../support/told-case.ts';
import { acknowledged, answered, at, paged, refusalOf } from './fixtures.ts';
import { opened, wednesday, at as when, worse } from './routine-case.ts';

const call = { channel: 'phone', reached: true, by: 'nurse-1', at } as const;
const lastContact = { channel: 'phone', reached: true, at, attempts: 1 } as const;

describe('an attempt to reach the person', () => {
  test.each(caseStatuses)('from %s', (status) => {
    const lawful = ['received', 'acknowledged', 'scheduled', 'seen'].includes(status);
    const refusal = refusalOf(() => contacted(headerOf({ status, ...answered }), call, true));
    expect(refusal?.kind).toBe(lawful ? undefined : 'unlawful-change');
  });

  test('by a nurse who reached them acknowledges the case, ends its round, and meets the clock', () => {
    const next = contacted(headerOf(paged), call, true);
    const reached = { lastContact, reachedAt: at };
    expect(next).toEqual(headerOf({ status: 'acknowledged', version: 2, ...acknowledged, ...answered, ...reached }));
    expect(CaseHeader.parse(next)).toEqual(next);
  });

  test('by a nurse in a withdrawn case that is paged confirms it', () => {
    const next = contacted(headerOf({ status: 'withdrawn', ...paged }), call, true);
    expect(next).toMatchObject({ status: 'withdrawn', pagingOpen: false, reachedAt: at });
  });

  test('in vain is counted, and nothing else', () => {
    const once = contacted(headerOf(paged), { ...call, reached: false }, true);
    expect(once).toEqual(headerOf({ ...paged, version: 2, lastContact: { ...lastContact, reached: false } }));
    const twice = contacted(once, { ...call, channel: 'sms', reached: false }, true);
    expect(twice.lastContact).toEqual({ channel: 'sms', reached: false, at, attempts: 2 });
  });

  test('by the front desk while people are paged ends nothing', () => {
    const next = contacted(headerOf(paged), call, false);
    expect(next).toEqual(headerOf({ ...paged, version: 2, lastContact }));
  });

  test('by the front desk where nobody is paged meets the clock, and acknowledges nothing', () => {
    const next = contacted(headerOf(answered), call, false);
    expect(next).toEqual(headerOf({ ...answered, version: 2, lastContact, reachedAt: at }));
  });

  test('again leaves when they were first reached, and who acknowledged', () => {
    const first = { acknowledgedAt: '2026-11-23T12:01:00.000Z', acknowledgedBy: 'nurse-2' };
    const before = headerOf({ status: 'acknowledged', ...first, ...answered, reachedAt: '2026-11-23T12:02:00.000Z' });
    const next = contacted(before, call, true);
    expect(next).toEqual({ ...before, version: 2, lastContact });
  });
});

test('a case that got worse is to be called again, by a clock of its own', () => {
  const reached = contacted(opened.header, call, true);
  const next = amendCase(reached, opened.record, worse, when(wednesday)).header;
  expect(next.reachedAt).toBeUndefined();
  expect(next.lastContact).toEqual(lastContact);
  expect(next.deadlines.contactBy).toBe('2026-11-25T11:00:00-05:00');
});
