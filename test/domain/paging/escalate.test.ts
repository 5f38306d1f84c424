import { describe, expect, test } from 'vitest';
import { ruleset } from '../../../shared/config/ruleset.ts';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { announce, escalate, roundWithoutRecord } from '../../../shared/domain/paging/paging.ts';
import { PagingRound } from '../../../shared/domain/paging/paging-round.ts';
import { caseId, countedIds, headerOf, nineOClock } from '../../support/told-case.ts';

const inFourHours = { ...headerOf().deadlines, acknowledgeBy: '2026-11-23T13:00:00-05:00' };
const announced = (changes: Partial<CaseHeader> = {}) =>
  announce(headerOf(changes), { ids: countedIds(), now: nineOClock });
const opened = announced();
const firstRound = opened.paging?.round as PagingRound;
const waiting = (changes: Partial<CaseHeader> = {}): CaseHeader => ({ ...opened.header, ...changes });

const ring = (
  header: CaseHeader,
  {
    round = firstRound,
    step = 1,
    now = '2026-11-23T14:15:30Z',
  }: { round?: PagingRound; step?: number; now?: string } = {},
) => escalate(header, round, { step }, { ruleset, ids: countedIds(), now: nineOClock.add(nineOClock.until(now)) });

describe('the timer of a step rings', () => {
  test('and the next person is paged, the step counted, the next timer set', () => {
    const next = ring(waiting());
    expect(next?.round).toEqual({
      ...firstRound,
      version: 2,
      step: 2,
      nextAt: '2026-11-23T14:30:30.000Z',
      steps: [...firstRound.steps, { step: 2, at: '2026-11-23T14:15:30.000Z', deliveries: [] }],
    });
    expect(next?.event).toMatchObject({ kind: 'escalation', lane: 'page', round: 1, step: 2 });
    expect(next?.timer).toEqual({
      timerId: `${caseId}-page-1-2`,
      purpose: 'escalate',
      caseId,
      round: 1,
      step: 2,
      dueAt: '2026-11-23T14:30:30.000Z',
    });
    expect(next?.audit).toMatchObject({
      action: 'case-escalated',
      actor: { kind: 'system', id: 'escalation' },
      caseId,
      detail: { round: '1', step: '2' },
    });
  });

  test.each<[string, Partial<CaseHeader>, string]>([
    ['emergent: 15 minutes', {}, '2026-11-23T14:30:30.000Z'],
    ['urgent, paged: the ruleset says', { urgency: 'urgent' }, '2026-11-23T15:15:30.000Z'],
    ['urgent by words of self-harm (U11)', { urgency: 'urgent', emergentClocks: true }, '2026-11-23T14:30:30.000Z'],
  ])('and the next is due after the interval of the urgency: %s', (_, changes, nextAt) => {
    expect(ring(waiting(changes))?.round.nextAt).toBe(nextAt);
  });

  test('a day late, and one page follows, not a hundred: the interval runs from now', () => {
    expect(ring(waiting(), { now: '2026-11-24T15:00:00Z' })?.round).toMatchObject({
      step: 2,
      nextAt: '2026-11-24T15:15:00.000Z',
    });
  });

  test('for an urgent case that paged nobody yet, and the first person is paged', () => {
    const quiet = announced({ urgency: 'urgent', pageOnCall: false, deadlines: inFourHours });
    const next = ring(quiet.header, { round: quiet.paging?.round as PagingRound, step: 0 });
    expect(next?.event).toMatchObject({ kind: 'escalation', step: 1 });
  });

  test.each<[string, Partial<CaseHeader>]>([
    ['a patient booked without anybody answering', { status: 'scheduled', statusBeforeVisits: 'received' }],
    ['a seen case got worse', { status: 'seen', acknowledgedAt: '2026-11-20T14:10:00.000Z' }],
  ])('while %s, and paging goes on', (_, changes) => {
    expect(ring(waiting(changes))?.round.step).toBe(2);
  });

  const stepTwo = { ...firstRound, version: 2, step: 2 };
  const at = '2026-11-23T14:10:00.000Z';
  const over = { ...firstRound, ended: { at, how: 'acknowledged', by: 'nurse-1' } } as const;
  test.each<[string, Partial<CaseHeader>, Parameters<typeof ring>[1]]>([
    ['the step has gone by', {}, { round: stepTwo, step: 1 }],
    ['the step is not there yet', {}, { step: 2 }],
    ['somebody answered: the case is not paged any more', { pagingOpen: false }, {}],
    ['somebody answered: the round is over', {}, { round: over }],
    ['the case is in a later round by now', { round: 2 }, {}],
    ['the urgency was lowered to one that is not paged', { urgency: 'routine' }, {}],
  ])('and nothing happens: %s', (_, changes, rung) => {
    expect(ring(waiting(changes), rung)).toBeUndefined();
  });
});

describe('a round of the first release, which kept none of its own', () => {
  const header = waiting({ round: 2 });
  const round = roundWithoutRecord(header, 3);

  test('is as its timer says, and not stored yet', () => {
    expect(PagingRound.parse(round)).toMatchObject({
      caseId,
      round: 2,
      step: 3,
      version: 0,
      urgency: 'emergent',
      steps: [],
    });
  });

  test('goes on with the next step, and is stored from then on', () => {
    const next = ring(header, { round, step: 3 });
    expect(next?.round).toMatchObject({ round: 2, version: 1, step: 4, steps: [{ step: 4 }] });
    expect(next?.timer.timerId).toBe(`${caseId}-page-2-4`);
  });
});
