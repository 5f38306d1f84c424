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
const next = { canAnswer: true, nextPageAt: '2026-11-22T07:29:00Z' } as const;
const answered = { canAnswer: false, acknowledgedAt: '2026-11-22T07:26:00Z' } as const;
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
  yours: { ...round, ...answered, state: 'yours' },
  'yours-later': { ...round, ...answered, urgency: 'urgent', contactBy: '2026-11-23T02:14:00-05:00', state: 'yours' },
  'yours-reached': { ...round, ...answered, reachedAt: '2026-11-22T07:25:00Z', state: 'yours' },
  colleague: { ...round, ...answered, state: 'colleague' },
  'withdrawn-unanswered': { ...round, ...next, state: 'withdrawn' },
  withdrawn: { ...round, canAnswer: false, state: 'withdrawn' },
  raised: { ...round, canAnswer: false, urgency: 'urgent', state: 'raised' },
  ended: { ...round, canAnswer: false, state: 'ended' },
  unknown: { of: 'round', state: 'unknown' },
  test: { ...test, canAnswer: true, state: 'open' },
  'test-yours': { ...test, ...answered, state: 'yours' },
  'test-colleague': { ...test, ...answered, state: 'colleague' },
};
