import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { ruleset } from '../../shared/config/ruleset.ts';
import { sweepSettings } from '../../shared/config/sweep.ts';
import type { CaseHeader } from '../../shared/domain/cases/case-header.ts';
import type { Urgency } from '../../shared/domain/triage/urgency.ts';
import { type SweepDeps, sweep } from '../../shared/workflows/sweep.ts';
import { keptLog } from '../support/relay-world.ts';
import { countedIds, headerOf, nineOClock } from '../support/told-case.ts';

const idOf = (letter: string) => `int_${letter.repeat(20)}`;

const openCase = (letter: string, urgency: Urgency, nextAt?: string): CaseHeader =>
  headerOf({ caseId: idOf(letter), urgency, ...(nextAt && { escalation: { round: 1, step: 1, nextAt } }) });

function world({ pending = {} as Record<string, string>, open = [] as CaseHeader[] } = {}) {
  const nudged: string[] = [];
  const escalated: string[] = [];
  const pagesRead: (string | undefined)[] = [];
  const broken = new Set<string>();
  const { lines, log } = keptLog();
  const deps: SweepDeps = {
    outbox: {
      pendingBefore: async (instant, limit) =>
        Object.entries(pending)
          .filter(([, at]) => Temporal.Instant.compare(at, instant) < 0)
          .map(([eventId]) => eventId)
          .slice(0, limit),
      nudge: async (eventId) => {
        if (broken.has(eventId)) throw new Error('asked to fail');
        nudged.push(eventId);
      },
    },
    worklist: {
      open: async ({ limit, cursor = '0' }) => {
        pagesRead.push(cursor);
        const next = Number(cursor) + limit;
        return { items: open.slice(Number(cursor), next), ...(next < open.length && { cursor: String(next) }) };
      },
    },
    cases: { header: async (caseId) => open.find((header) => header.caseId === caseId) },
    ledger: {
      commit: async ([change]) => {
        const caseId = change?.kind === 'case-changed' ? change.header.caseId : '';
        if (broken.has(caseId)) throw new Error('asked to fail');
        escalated.push(caseId);
      },
    },
    clock: { now: () => nineOClock },
    ids: countedIds(),
    backoff: async () => {},
    ruleset,
    settings: sweepSettings,
    log,
  };
  return { deps, nudged, escalated, pagesRead, broken, lines };
}

const pending = { old: '2026-11-23T13:58:59Z', edge: '2026-11-23T13:59:00Z', fresh: '2026-11-23T13:59:59Z' };

describe('events still pending', () => {
  test('for more than a minute are put on the stream again; those in flight are left', async () => {
    const { deps, nudged } = world({ pending });
    expect(await sweep(deps, {})).toEqual({ pending: 1, overdue: 0, failed: 0 });
    expect(nudged).toEqual(['old']);
  });

  test('are all put there again right after a start', async () => {
    const { deps, nudged } = world({ pending });
    expect(await sweep(deps, { atStart: true })).toMatchObject({ pending: 3 });
    expect(nudged).toEqual(['old', 'edge', 'fresh']);
  });

  test('are bounded a run', async () => {
    const many = Object.fromEntries(Array.from({ length: 600 }, (_, n) => [`evt-${n}`, '2026-11-22T14:00:00Z']));
    const { deps, nudged } = world({ pending: many });
    expect(await sweep(deps, {})).toMatchObject({ pending: 500 });
    expect(nudged).toHaveLength(500);
  });

  test('one cannot be nudged: the others are, and the failure is counted', async () => {
    const { deps, nudged, broken, lines } = world({ pending });
    broken.add('old');
    expect(await sweep(deps, { atStart: true })).toEqual({ pending: 3, overdue: 0, failed: 1 });
    expect(nudged).toEqual(['edge', 'fresh']);
    expect(lines.map(({ happening }) => happening)).toEqual(['sweep-failed']);
  });
});

describe('pages that did not come', () => {
  test.each([
    ['two minutes late is within the grace', '2026-11-23T13:58:00.000Z', 0],
    ['more than two minutes late is overdue', '2026-11-23T13:57:59.999Z', 1],
    ['a day late, as after a day without relay', '2026-11-22T13:00:00.000Z', 1],
    ['not due yet', '2026-11-23T14:15:00.000Z', 0],
  ])('%s', async (_, nextAt, overdue) => {
    const { deps, escalated } = world({ open: [openCase('a', 'emergent', nextAt)] });
    expect(await sweep(deps, {})).toEqual({ pending: 0, overdue, failed: 0 });
    expect(escalated).toHaveLength(overdue);
  });

  const late = '2026-11-23T13:00:00.000Z';

  test('a case without paging clock is left alone', async () => {
    const { deps, escalated } = world({ open: [openCase('a', 'urgent'), openCase('b', 'urgent', late)] });
    await sweep(deps, {});
    expect(escalated).toEqual([idOf('b')]);
  });

  test('one cannot be escalated: the others are, and the failure is counted', async () => {
    const { deps, escalated, broken } = world({
      open: [openCase('a', 'emergent', late), openCase('b', 'emergent', late)],
    });
    broken.add(idOf('a'));
    expect(await sweep(deps, {})).toEqual({ pending: 0, overdue: 2, failed: 1 });
    expect(escalated).toEqual([idOf('b')]);
  });

  test('reading goes on page by page while cases are of a paged urgency', async () => {
    const open = [...Array.from({ length: 150 }, () => openCase('a', 'urgent')), openCase('b', 'urgent', late)];
    const { deps, escalated, pagesRead } = world({ open });
    await sweep(deps, {});
    expect(pagesRead).toEqual(['0', '100']);
    expect(escalated).toEqual([idOf('b')]);
  });

  test('and stops at the first that is never paged', async () => {
    const open = [openCase('a', 'urgent', late), ...Array.from({ length: 300 }, () => openCase('r', 'routine'))];
    const { deps, pagesRead } = world({ open });
    expect(await sweep(deps, {})).toMatchObject({ overdue: 1 });
    expect(pagesRead).toEqual(['0']);
  });

  test('and after a bounded number of cases', async () => {
    const { deps, pagesRead } = world({ open: Array.from({ length: 900 }, () => openCase('a', 'urgent')) });
    await sweep(deps, {});
    expect(pagesRead).toHaveLength(5);
  });
});
