import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import type { EventOf } from '../../../shared/domain/messages/events.ts';
import { OutboxEvent } from '../../../shared/domain/messages/events.ts';
import { Timer } from '../../../shared/domain/messages/timer.ts';
import { announce, escalates } from '../../../shared/domain/paging/paging.ts';
import { PagingRound } from '../../../shared/domain/paging/paging-round.ts';
import { caseId, countedIds, headerOf, nineOClock } from '../../support/told-case.ts';

const inFourHours = { ...headerOf().deadlines, acknowledgeBy: '2026-11-23T13:00:00-05:00' };
const inOneHour = { ...headerOf().deadlines, acknowledgeBy: '2026-11-23T10:00:00-05:00' };
const at = '2026-11-23T14:00:00.000Z';
const quarterPast = '2026-11-23T14:15:00.000Z';

const announced = (changes: Partial<CaseHeader> = {}) =>
  announce(headerOf(changes), { ids: countedIds(), now: nineOClock });

describe('a new case announces', () => {
  test.each<[string, Partial<CaseHeader>, string[], Partial<PagingRound> | undefined]>([
    ['emergent', {}, ['page', 'new-case'], { round: 1, step: 1, nextAt: quarterPast }],
    [
      'urgent, paged',
      { urgency: 'urgent', deadlines: inOneHour },
      ['page', 'new-case'],
      { round: 1, step: 1, nextAt: '2026-11-23T15:00:00.000Z' },
    ],
    [
      'urgent',
      { urgency: 'urgent', pageOnCall: false, deadlines: inFourHours },
      ['new-case'],
      { round: 1, step: 0, nextAt: '2026-11-23T18:00:00.000Z', steps: [] },
    ],
    ['expedited', { urgency: 'expedited', pageOnCall: false }, ['new-case'], undefined],
    ['routine', { urgency: 'routine', pageOnCall: false }, ['new-case'], undefined],
  ])('%s', (_, changes, kinds, round) => {
    const { events, header, paging } = announced(changes);
    expect(events.map(({ kind }) => kind)).toEqual(kinds);
    if (round) expect(paging?.round).toMatchObject(round);
    else expect(paging).toBeUndefined();
    expect(header).toEqual(headerOf({ ...changes, round: round ? 1 : 0, pagingOpen: round !== undefined }));
  });

  const { events, paging } = announced({ clinicId: 'queens' });

  test('its page in the page lane, its notice in the other, each with an id of its own', () => {
    expect(events.map(({ kind, lane }) => [kind, lane])).toEqual([
      ['page', 'page'],
      ['new-case', 'notice'],
    ]);
    expect(new Set(events.map(({ eventId }) => eventId)).size).toBe(2);
  });

  test('events that the outbox schema reads, naming code, urgency and clinic, and the page its round and step', () => {
    for (const event of events) expect(OutboxEvent.parse(event)).toEqual(event);
    const named = { caseId, code: '7KQ4-M2XD', urgency: 'emergent', clinicId: 'queens' };
    expect(events[0]).toMatchObject({ ...named, round: 1, step: 1 });
    expect(events[1]).not.toHaveProperty('step');
  });

  test('a round at version 1 with its first page, of which nobody was told yet', () => {
    expect(PagingRound.parse(paging?.round)).toEqual({
      caseId,
      round: 1,
      version: 1,
      urgency: 'emergent',
      openedAt: at,
      step: 1,
      nextAt: quarterPast,
      contact: { turn: 1, at: '2026-11-23T15:00:00.000Z' },
      steps: [{ step: 1, at, deliveries: [] }],
    });
  });

  test('a timer named by case, round and step, due when the acknowledgement is, and one due when the contact is', () => {
    expect(z.parse(z.array(Timer), paging?.timers)).toEqual([
      { timerId: `${caseId}-page-1-1`, purpose: 'escalate', caseId, round: 1, step: 1, dueAt: quarterPast },
      {
        timerId: `${caseId}-contact-1-1`,
        purpose: 'contact',
        caseId,
        round: 1,
        turn: 1,
        dueAt: '2026-11-23T15:00:00.000Z',
      },
    ]);
  });
});

test('a case that is announced again begins a round of its own, with a timer of another name', () => {
  const { header, paging, events } = announced({ round: 3, pagingOpen: true });
  expect([header.round, paging?.round.round, (events[0] as EventOf<'page'>).round]).toEqual([4, 4, 4]);
  expect(paging?.timers).toMatchObject([
    { timerId: `${caseId}-page-4-1`, round: 4, step: 1 },
    { timerId: `${caseId}-contact-4-1`, round: 4, turn: 1 },
  ]);
});

test.each<[string, Partial<CaseHeader>, string[]]>([
  ['urgent, and paged only where nobody answers', { urgency: 'urgent', pageOnCall: false }, ['escalate']],
  ['urgent, paged', { urgency: 'urgent' }, ['escalate', 'contact']],
  [
    'urgent with words of self-harm',
    { urgency: 'urgent', pageOnCall: false, emergentClocks: true },
    ['escalate', 'contact'],
  ],
  [
    'raised by staff to expedited, with words of self-harm',
    { urgency: 'expedited', pageOnCall: false, emergentClocks: true },
    ['escalate', 'contact'],
  ],
  ['expedited', { urgency: 'expedited', pageOnCall: false }, []],
])('%s: whether the person is called has a clock of its own', (_, changes, purposes) => {
  expect(announced(changes).paging?.timers.map(({ purpose }) => purpose) ?? []).toEqual(purposes);
});

test.each([
  ['emergent', true],
  ['urgent', true],
  ['expedited', false],
  ['routine', false],
] as const)('%s cases are paged until somebody answers: %s', (urgency, expected) => {
  expect(escalates(urgency)).toBe(expected);
});
