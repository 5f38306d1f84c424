import { describe, expect, test } from 'vitest';
import { contactAgain } from '../../../shared/config/paging.ts';
import { ruleset } from '../../../shared/config/ruleset.ts';
import { type CaseHeader, caseStatuses } from '../../../shared/domain/cases/case-header.ts';
import { OutboxEvent } from '../../../shared/domain/messages/events.ts';
import { Timer } from '../../../shared/domain/messages/timer.ts';
import { awaitsContact, missContact } from '../../../shared/domain/paging/contact.ts';
import { announce, roundWithoutRecord } from '../../../shared/domain/paging/paging.ts';
import { PagingRound } from '../../../shared/domain/paging/paging-round.ts';
import { caseId, countedIds, headerOf, nineOClock } from '../../support/told-case.ts';

const ten = nineOClock.add({ hours: 1 });
const at = '2026-11-23T15:00:00.000Z';
const opened = announce(headerOf(), { ids: countedIds(), now: nineOClock });
const firstRound = opened.paging?.round as PagingRound;
const acknowledged = { acknowledgedAt: '2026-11-23T14:10:00.000Z', acknowledgedBy: 'surgeon-2', pagingOpen: false };
/** Acknowledged, and nobody has called. */
const waiting = (changes: Partial<CaseHeader> = {}): CaseHeader => ({
  ...opened.header,
  status: 'acknowledged',
  ...acknowledged,
  ...changes,
});

const ring = (header: CaseHeader, { round = firstRound, turn = 1, now = ten } = {}) =>
  missContact(header, round, { turn }, { ruleset, contactAgain, ids: countedIds(), now });

describe('nobody called, and the round has ended', () => {
  const next = ring(waiting());

  test('a round begins that calls whoever acknowledged first', () => {
    expect(PagingRound.parse(next?.round)).toEqual({
      caseId,
      round: 2,
      version: 1,
      urgency: 'emergent',
      openedAt: at,
      first: 'surgeon-2',
      step: 1,
      nextAt: '2026-11-23T15:15:00.000Z',
      contact: { turn: 1, at: '2026-11-23T16:00:00.000Z' },
      steps: [{ step: 1, at, deliveries: [] }],
    });
    expect(next?.from).toBe(0);
  });

  test('the case is paged again, and stays acknowledged', () => {
    expect(next?.header).toEqual({ ...waiting(), version: 2, round: 2, pagingOpen: true });
  });

  test('a page, and the news for the lead', () => {
    for (const event of next?.events ?? []) expect(OutboxEvent.parse(event)).toEqual(event);
    expect(next?.events).toMatchObject([
      { kind: 'page', lane: 'page', caseId, round: 2, step: 1 },
      { kind: 'deadline-missed', lane: 'notice', caseId, clock: 'contactBy' },
    ]);
  });

  test('timers of the next page and the next look', () => {
    for (const timer of next?.timers ?? []) expect(Timer.parse(timer)).toEqual(timer);
    expect(next?.timers).toMatchObject([
      { timerId: `${caseId}-page-2-1`, round: 2, step: 1, dueAt: '2026-11-23T15:15:00.000Z' },
      { timerId: `${caseId}-contact-2-1`, round: 2, turn: 1, dueAt: '2026-11-23T16:00:00.000Z' },
    ]);
  });

  test('and the audit trail says so', () => {
    expect(next?.audit).toMatchObject({
      action: 'contact-missed',
      actor: { kind: 'system', id: 'contact' },
      caseId,
      detail: { round: '2' },
    });
  });
});

test.each<[string, Partial<CaseHeader>, page: string, look: string]>([
  ['urgent, paged', { urgency: 'urgent' }, '2026-11-23T16:00:00.000Z', '2026-11-23T19:00:00.000Z'],
  [
    'words of self-harm at a level that staff lowered',
    { urgency: 'routine', pageOnCall: false, emergentClocks: true },
    '2026-11-23T15:15:00.000Z',
    '2026-11-23T16:00:00.000Z',
  ],
])('%s: the next page and the next look are due by its own row', (_, changes, page, look) => {
  expect(ring(waiting(changes))?.timers.map(({ dueAt }) => dueAt)).toEqual([page, look]);
});

test('a case that nobody is known to have acknowledged is paged in the order', () => {
  const { acknowledgedBy: _, ...header } = waiting();
  expect(ring(header)?.round).not.toHaveProperty('first');
});

describe('nobody called, and people are being paged', () => {
  const paged = waiting({ pagingOpen: true });

  test('the lead hears of it, and it is looked again; no round begins, and no page goes out', () => {
    const next = ring(paged);
    expect(next?.events).toMatchObject([{ kind: 'deadline-missed', clock: 'contactBy' }]);
    expect(next?.round).toEqual({ ...firstRound, version: 2, contact: { turn: 2, at: '2026-11-23T16:00:00.000Z' } });
    expect(next?.timers).toMatchObject([{ timerId: `${caseId}-contact-1-2`, turn: 2 }]);
    expect([next?.from, next?.header]).toEqual([1, undefined]);
    expect(next?.audit).toMatchObject({ action: 'contact-missed', caseId, detail: { round: '1' } });
  });

  test('of a round that began because nobody called, the lead has heard when it began', () => {
    const next = ring(paged, { round: { ...firstRound, first: 'nurse-one' } });
    expect([next?.events, next?.audit]).toEqual([[], undefined]);
  });

  test('the lead hears of it once in a round', () => {
    const round = { ...firstRound, contact: { turn: 2, at } };
    const next = ring(paged, { round, turn: 2 });
    expect([next?.events, next?.audit, next?.round.contact?.turn]).toEqual([[], undefined, 3]);
  });
});

describe('nothing follows', () => {
  const later = { ...firstRound, contact: { turn: 2, at } };
  const { contact: _, ...without } = firstRound;
  test.each<[string, Partial<CaseHeader>, Parameters<typeof ring>[1]]>([
    ['the case is in a later round', { round: 2 }, {}],
    ['this look went by', {}, { round: later, turn: 1 }],
    ['the look is not there yet', {}, { turn: 2 }],
    ['the round is of a release that did not look', {}, { round: without }],
    ['somebody was reached', { reachedAt: at }, {}],
    ['the level does not page', { urgency: 'routine', pageOnCall: false }, {}],
    ['the page flag stands at a level that has no pages', { urgency: 'routine' }, {}],
  ])('%s', (_, changes, rung) => {
    expect(ring(waiting(changes), rung)).toBeUndefined();
  });
});

test.each(caseStatuses)('whether a %s case waits for a call', (status) => {
  const waits = ['received', 'acknowledged', 'scheduled'].includes(status);
  expect(awaitsContact(waiting({ status }))).toBe(waits);
});

test('a round whose record is lost is called about all the same', () => {
  const next = ring(waiting(), { round: roundWithoutRecord(waiting(), 0) });
  expect(next?.round).toMatchObject({ round: 2, first: 'surgeon-2' });
});
