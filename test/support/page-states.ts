import { Temporal } from 'temporal-polyfill';
import type { PageState } from '../../shared/domain/paging/page-state.ts';

/** A Sunday night in November, 2:26 AM in New York. */
export const pageNow = Temporal.Instant.from('2026-11-22T07:26:00Z');

const round = {
  of: 'round',
  code: '7KQ4-M2XD',
  urgency: 'emergent',
  round: 1,
  step: 2,
  receivedAt: '2026-11-22T07:14:00Z',
  contactBy: '2026-11-22T03:14:00-05:00',
} as const;
const { contactBy: _, ...uncalled } = round;
const next = { canAnswer: true, nextPageAt: '2026-11-22T07:29:00Z' } as const;
const answered = { canAnswer: false, acknowledgedAt: '2026-11-22T07:26:00Z' } as const;
const mine = { caseId: 'int_01JD0000000000000000000000' } as const;
const flood = {
  of: 'flood',
  urgency: 'emergent',
  cases: 4,
  waiting: 0,
  codes: ['7KQ4-M2XD', '3HTW-9RBC', 'XM4N-T7PQ', '9DRW-2KHJ'],
} as const;
const twentyCodes = Array.from({ length: 20 }, (_, place) => `7KQ4-M${String(place + 10)}D`);
const test = { of: 'test', date: '2026-11-22' } as const;

/** Every state of the page behind a page's link, under the name that stands for its token in tests. */
export const namedStates: Readonly<Record<string, PageState>> = {
  open: { ...round, ...next, state: 'open' },
  'open-urgent': { ...round, ...next, urgency: 'urgent', state: 'open' },
  'open-expedited': { ...round, ...next, urgency: 'expedited', state: 'open' },
  'open-routine': { ...round, ...next, urgency: 'routine', state: 'open' },
  'open-overdue': {
    ...round,
    canAnswer: true,
    state: 'open',
    step: 31,
    round: 12,
    receivedAt: '2026-11-20T07:14:00Z',
    contactBy: '2026-11-20T03:14:00-05:00',
    nextPageAt: '2026-11-22T07:20:00Z',
  },
  'open-again': { ...round, ...next, state: 'open', round: 2, contactMissed: true },
  yours: { ...round, ...answered, ...mine, canReach: true, pagedAgainAt: '2026-11-22T08:14:00Z', state: 'yours' },
  'yours-later': {
    ...{ ...round, ...answered, ...mine, canReach: true, urgency: 'urgent', state: 'yours' },
    contactBy: '2026-11-23T02:14:00-05:00',
  },
  'yours-missed': {
    ...{ ...round, ...answered, ...mine, canReach: true, round: 2, state: 'yours' },
    contactBy: '2026-11-22T02:20:00-05:00',
    pagedAgainAt: '2026-11-22T08:20:00Z',
  },
  'yours-withdrawn': { ...uncalled, ...answered, ...mine, state: 'yours', withdrawn: true },
  'yours-reached': { ...round, ...answered, ...mine, reachedAt: '2026-11-22T07:25:00Z', state: 'yours' },
  colleague: { ...round, ...answered, state: 'colleague' },
  'withdrawn-unanswered': { ...round, ...next, state: 'withdrawn' },
  withdrawn: { ...round, canAnswer: false, state: 'withdrawn' },
  lowered: { ...uncalled, canAnswer: false, urgency: 'routine', state: 'lowered' },
  'raised-yours': { ...round, ...mine, canAnswer: false, canReach: true, state: 'raised' },
  raised: { ...round, canAnswer: false, urgency: 'urgent', state: 'raised' },
  ended: { ...round, canAnswer: false, state: 'ended' },
  flood: { ...flood, canAnswer: true, state: 'open', waiting: 4 },
  'flood-rest': { ...flood, canAnswer: true, state: 'open', cases: 60, waiting: 10, codes: twentyCodes },
  'flood-yours': { ...flood, ...answered, state: 'yours', contactBy: '2026-11-22T03:14:00-05:00' },
  'flood-colleague': { ...flood, canAnswer: false, state: 'colleague' },
  unknown: { of: 'round', state: 'unknown' },
  test: { ...test, canAnswer: true, state: 'open' },
  'test-yours': { ...test, ...answered, state: 'yours' },
  'test-colleague': { ...test, ...answered, state: 'colleague' },
};
