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
  const digestsOf = (...headers: CaseHeader[]) => {
    const { add, digests } = digestCounts(directory.clinics, noon);
    headers.forEach(add);
    return digests();
  };
  const none = { emergent: 0, urgent: 0, expedited: 0, routine: 0 };

  test('counts the open cases of each clinic by level, those past a clock, and those that nobody has answered', () => {
    const queens = { clinicId: 'queens' };
    expect(
      digestsOf(
        urgent(queens),
        late('seenBy', queens),
        urgent({ ...queens, urgency: 'routine', pagingOpen: true }),
        late('acknowledgeBy', { ...queens, pagingOpen: true }),
      ),
    ).toEqual([{ ...queens, region: 'nyc', open: { ...none, urgent: 3, routine: 1 }, overdue: 2, unanswered: 2 }]);
  });

  test('counts cases without a clinic by region, and those without either with the first', () => {
    const gone = urgent({ clinicId: 'closed-long-ago', region: 'long-island' });
    expect(digestsOf(urgent({ region: 'long-island' }), gone, urgent())).toEqual([
      { region: 'long-island', open: { ...none, urgent: 2 }, overdue: 0, unanswered: 0 },
      { region: 'nyc', open: { ...none, urgent: 1 }, overdue: 0, unanswered: 0 },
    ]);
  });
});
