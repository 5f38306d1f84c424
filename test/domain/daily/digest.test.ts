import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { isOverdue } from '../../../shared/domain/cases/overdue.ts';
import { digestCounts } from '../../../shared/domain/daily/digest.ts';
import { directory, headerOf, nineOClock } from '../../support/told-case.ts';

const noon = nineOClock.add({ hours: 3 });
const past = '2026-11-23T11:59:59-05:00';
const ahead = '2026-11-23T12:00:00-05:00';
const clocks = { acknowledgeBy: ahead, contactBy: ahead, seenBy: ahead, readBy: ahead };
const urgent = (changes: Partial<CaseHeader> = {}) => headerOf({ urgency: 'urgent', deadlines: clocks, ...changes });
const late = (clock: keyof typeof clocks, changes: Partial<CaseHeader> = {}) =>
  urgent({ deadlines: { ...clocks, [clock]: past }, ...changes });
const at = '2026-11-23T14:05:00.000Z';

test.each<[string, CaseHeader, boolean]>([
  ['every clock is ahead', urgent(), false],
  ['nobody acknowledged', late('acknowledgeBy'), true],
  ['acknowledged', late('acknowledgeBy', { acknowledgedAt: at }), false],
  ['nobody called', late('contactBy', { acknowledgedAt: at }), true],
  ['called', late('contactBy', { reachedAt: at }), false],
  ['seen without a call', late('contactBy', { status: 'seen' }), false],
  ['not seen', late('seenBy'), true],
  ['seen', late('seenBy', { status: 'seen' }), false],
  ['an emergency is seen elsewhere', late('seenBy', { urgency: 'emergent' }), false],
  ['words are not read', late('readBy', { status: 'seen' }), true],
  ['no words to read', urgent({ deadlines: { ...clocks, readBy: null } }), false],
])('past a clock: %s', (_, header, expected) => {
  expect(isOverdue(header, noon)).toBe(expected);
});

describe('a digest', () => {
  const office = {
    zone: 'America/New_York',
    holidays: [
      { kind: 'nth-weekday', month: 11, weekday: 4, nth: 4, name: 'Thanksgiving Day', closesClinics: true },
    ] as const,
  };
  const digestsAt = (now: Temporal.Instant, ...headers: CaseHeader[]) => {
    const { add, digests } = digestCounts(directory.clinics, now, office);
    headers.forEach(add);
    return digests();
  };
  const digestsOf = (...headers: CaseHeader[]) => digestsAt(noon, ...headers);
  const none = { emergent: 0, urgent: 0, expedited: 0, routine: 0 };
  const noneAnew = { toRebook: 0, toRebookSoon: 0 };

  test('counts the open cases of each clinic by level, those past a clock, and those that nobody has answered', () => {
    const queens = { clinicId: 'queens' };
    expect(
      digestsOf(
        urgent(queens),
        late('seenBy', queens),
        urgent({ ...queens, urgency: 'routine', pagingOpen: true }),
        late('acknowledgeBy', { ...queens, pagingOpen: true }),
      ),
    ).toEqual([
      { ...queens, region: 'nyc', ...noneAnew, open: { ...none, urgent: 3, routine: 1 }, overdue: 2, unanswered: 2 },
    ]);
  });

  const anewAt = (start: string, changes: Partial<CaseHeader> = {}) =>
    urgent({
      openVisits: { 'new-consult': 'apt_0a1b2c3d4e5f6g7h8j9k' },
      visitStarts: { 'new-consult': Temporal.Instant.from(start).epochMilliseconds / 60_000 },
      toRebook: ['new-consult'],
      ...changes,
    });

  test('counts cases with a visit to be booked anew, and those where that presses', () => {
    const { visitStarts: _, ...ofBefore } = anewAt('2026-11-23T13:00-05:00');
    const { toRebook: __, ...standing } = anewAt('2026-11-23T13:00-05:00');
    const inTime = anewAt('2026-11-25T23:59-05:00');
    const later = anewAt('2026-11-26T00:00-05:00');
    const passed = anewAt('2026-11-23T11:00-05:00');
    expect(digestsOf(inTime, later, passed, ofBefore, standing)).toMatchObject([{ toRebook: 4, toRebookSoon: 2 }]);
  });

  test.each([
    ['a Friday, until Tuesday', '2026-11-20T07:00-05:00', '2026-11-24T23:59-05:00', '2026-11-25T00:00-05:00'],
    ['the eve of a holiday', '2026-11-25T07:00-05:00', '2026-11-30T23:59-05:00', '2026-12-01T00:00-05:00'],
  ])('counts as pressing what comes within two business days: on %s', (_, now, inTime, later) => {
    expect(digestsAt(Temporal.Instant.from(now), anewAt(inTime), anewAt(later))).toMatchObject([
      { toRebook: 2, toRebookSoon: 1 },
    ]);
  });

  test('counts cases without a clinic by region, and those without either with the first', () => {
    const gone = urgent({ clinicId: 'closed-long-ago', region: 'long-island' });
    expect(digestsOf(urgent({ region: 'long-island' }), gone, urgent())).toEqual([
      { region: 'long-island', ...noneAnew, open: { ...none, urgent: 2 }, overdue: 0, unanswered: 0 },
      { region: 'nyc', ...noneAnew, open: { ...none, urgent: 1 }, overdue: 0, unanswered: 0 },
    ]);
  });
});
