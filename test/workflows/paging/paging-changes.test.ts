import { describe, expect, test } from 'vitest';
import { announce } from '../../../shared/domain/paging/paging.ts';
import type { PagingRound } from '../../../shared/domain/paging/paging-round.ts';
import { announcementChanges, roundEnded } from '../../../shared/workflows/paging/paging-changes.ts';
import { aRound } from '../../support/paging-records.ts';
import { caseId, countedIds, headerOf, nineOClock } from '../../support/told-case.ts';

const stamp = () => ({ ids: countedIds(), now: nineOClock });

describe('what an announcement writes', () => {
  test('where paging begins: its events, the round from nothing, and its timers', () => {
    const announced = announce(headerOf(), stamp());
    const [page, notice] = announced.events;
    expect(announcementChanges(announced)).toEqual([
      { kind: 'event', event: page },
      { kind: 'event', event: notice },
      { kind: 'round-changed', round: announced.paging?.round, from: 0 },
      { kind: 'timer-set', timer: announced.paging?.timers[0], at: '2026-11-23T14:00:00.000Z' },
      { kind: 'timer-set', timer: announced.paging?.timers[1], at: '2026-11-23T14:00:00.000Z' },
    ]);
  });

  test('else its events alone', () => {
    const announced = announce(headerOf({ urgency: 'routine', pageOnCall: false }), stamp());
    expect(announcementChanges(announced)).toEqual([{ kind: 'event', event: announced.events[0] }]);
  });
});

describe('the end of a round', () => {
  const ending = { how: 'acknowledged', by: 'nurse-1', at: '2026-11-23T14:10:00.000Z' } as const;
  const open = headerOf({ round: 1, pagingOpen: true });
  const answered = { ...open, pagingOpen: false };
  const round = aRound({ caseId, version: 3 });
  const ended = (before: typeof open, next: typeof open, kept: PagingRound | undefined = round) =>
    roundEnded({ round: async (_, number) => (number === kept?.round ? kept : undefined) }, before, next, ending);

  test('comes with the change that closes the paging, on the version that was read', async () => {
    expect(await ended(open, answered)).toEqual([
      {
        kind: 'round-changed',
        from: 3,
        round: { ...round, version: 4, ended: { at: ending.at, how: 'acknowledged', by: 'nurse-1' } },
      },
    ]);
  });

  test('comes also where a new round begins', async () => {
    expect(await ended(open, { ...open, round: 2 })).toMatchObject([{ round: { round: 1, ended: { by: 'nurse-1' } } }]);
  });

  test.each([
    ['nothing was paged before', answered, answered],
    ['paging begins', answered, open],
    ['paging goes on', open, { ...open, version: 2 }],
  ])('does not come where %s', async (_, before, next) => {
    expect(await ended(before, next)).toEqual([]);
  });

  test('of the first release, which has no record, is its first record: no timer finds it open', async () => {
    const before = { ...open, round: 4 };
    expect(await ended(before, { ...before, pagingOpen: false })).toMatchObject([
      { kind: 'round-changed', from: 0, round: { round: 4, version: 1, ended: { how: 'acknowledged' } } },
    ]);
  });
});
