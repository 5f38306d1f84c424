import { describe, expect, test } from 'vitest';
import { ruleset } from '../../../shared/config/ruleset.ts';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { escalates, nextEscalation, openingEvents } from '../../../shared/domain/cases/escalation.ts';
import { OutboxEvent } from '../../../shared/domain/messages/outbox-event.ts';
import { caseId, countedIds, headerOf, nineOClock } from '../../support/told-case.ts';

const inFourHours = { ...headerOf().deadlines, acknowledgeBy: '2026-11-23T13:00:00-05:00' };
const inOneHour = { ...headerOf().deadlines, acknowledgeBy: '2026-11-23T10:00:00-05:00' };

describe('a new case announces', () => {
  test.each<[string, Partial<CaseHeader>, string[], CaseHeader['escalation'] | undefined]>([
    ['emergent', {}, ['page', 'new-case', 'timer'], { round: 1, step: 1, nextAt: '2026-11-23T14:15:00.000Z' }],
    [
      'urgent, paged',
      { urgency: 'urgent', deadlines: inOneHour },
      ['page', 'new-case', 'timer'],
      { round: 1, step: 1, nextAt: '2026-11-23T15:00:00.000Z' },
    ],
    [
      'urgent',
      { urgency: 'urgent', pageOnCall: false, deadlines: inFourHours },
      ['new-case', 'timer'],
      { round: 1, step: 0, nextAt: '2026-11-23T18:00:00.000Z' },
    ],
    ['expedited', { urgency: 'expedited', pageOnCall: false }, ['new-case'], undefined],
    ['routine', { urgency: 'routine', pageOnCall: false }, ['new-case'], undefined],
  ])('%s', (_, changes, kinds, escalation) => {
    const opening = openingEvents(headerOf(changes), countedIds(), nineOClock);
    expect(opening.events.map(({ kind }) => kind)).toEqual(kinds);
    expect(opening.escalation).toEqual(escalation);
  });

  const { events } = openingEvents(headerOf({ clinicId: 'queens' }), countedIds(), nineOClock);

  test('its page and timer in the page lane, its notice in the other, each with an id of its own', () => {
    expect(events.map(({ kind, lane }) => [kind, lane])).toEqual([
      ['page', 'page'],
      ['new-case', 'notice'],
      ['timer', 'page'],
    ]);
    expect(new Set(events.map(({ eventId }) => eventId)).size).toBe(3);
  });

  test('events that the outbox schema reads, naming code, urgency and clinic', () => {
    for (const event of events) expect(OutboxEvent.parse(event)).toEqual(event);
    expect(events[0]).toMatchObject({ caseId, code: '7KQ4-M2XD', urgency: 'emergent', clinicId: 'queens', step: 1 });
  });

  test('a timer named by case and step, due when the acknowledgement is', () => {
    expect(events[2]?.timer).toEqual({
      timerId: `${caseId}-escalate-1-1`,
      purpose: 'escalate',
      caseId,
      round: 1,
      step: 1,
      dueAt: '2026-11-23T14:15:00.000Z',
    });
  });
});

test.each([
  ['emergent', true],
  ['urgent', true],
  ['expedited', false],
  ['routine', false],
] as const)('%s cases are paged until somebody answers: %s', (urgency, expected) => {
  expect(escalates(urgency)).toBe(expected);
});

describe('the timer of a step rings', () => {
  const waiting = (changes: Partial<CaseHeader> = {}) =>
    headerOf({ escalation: { round: 1, step: 1, nextAt: '2026-11-23T14:15:00.000Z' }, ...changes });
  const ring = (header: CaseHeader, step = 1, at = '2026-11-23T14:15:30Z') =>
    nextEscalation(
      header,
      { round: 1, step },
      { ruleset, ids: countedIds(), now: nineOClock.add(nineOClock.until(at)) },
    );

  test('and the next person is paged, the step counted, the next timer set', () => {
    const next = ring(waiting());
    expect(next?.header).toEqual({
      ...waiting(),
      version: 2,
      escalation: { round: 1, step: 2, nextAt: '2026-11-23T14:30:30.000Z' },
    });
    expect(next?.events.map(({ kind, lane, step, timer }) => ({ kind, lane, step, timer: timer?.timerId }))).toEqual([
      { kind: 'escalation', lane: 'page', step: 2, timer: undefined },
      { kind: 'timer', lane: 'page', step: undefined, timer: `${caseId}-escalate-1-2` },
    ]);
    expect(next?.events[1]?.timer).toMatchObject({ step: 2, dueAt: '2026-11-23T14:30:30.000Z' });
    expect(next?.audit).toMatchObject({
      action: 'case-escalated',
      actor: { kind: 'system', id: 'escalation' },
      caseId,
      detail: { step: '2' },
    });
  });

  test.each<[string, Partial<CaseHeader>, string]>([
    ['emergent: 15 minutes', {}, '2026-11-23T14:30:30.000Z'],
    ['urgent, paged: the ruleset says', { urgency: 'urgent' }, '2026-11-23T15:15:30.000Z'],
  ])('and the next is due after the interval of the urgency: %s', (_, changes, nextAt) => {
    expect(ring(waiting(changes))?.header.escalation?.nextAt).toBe(nextAt);
  });

  test('a day late, and one page follows, not a hundred: the interval runs from now', () => {
    expect(ring(waiting(), 1, '2026-11-24T15:00:00Z')?.header.escalation).toEqual({
      round: 1,
      step: 2,
      nextAt: '2026-11-24T15:15:00.000Z',
    });
  });

  test('for an urgent case that paged nobody yet, and the first person is paged', () => {
    const quiet = waiting({
      urgency: 'urgent',
      pageOnCall: false,
      escalation: { round: 1, step: 0, nextAt: '2026-11-23T18:00:00.000Z' },
    });
    expect(ring(quiet, 0)?.events[0]).toMatchObject({ kind: 'escalation', step: 1 });
  });

  test('while a patient booked without anybody answering, and paging goes on', () => {
    expect(ring(waiting({ status: 'scheduled', statusBeforeVisits: 'received' }))?.header.escalation?.step).toBe(2);
  });

  test.each<[string, Partial<CaseHeader>, number]>([
    ['the step has gone by', { escalation: { round: 1, step: 2, nextAt: '2026-11-23T14:30:00.000Z' } }, 1],
    ['the step is not there yet', {}, 2],
    ['somebody acknowledged', { status: 'acknowledged' }, 1],
    ['somebody acknowledged a scheduled case', { status: 'scheduled', acknowledgedAt: '2026-11-23T14:10:00.000Z' }, 1],
    ['the case was seen', { status: 'seen' }, 1],
    ['the case was withdrawn', { status: 'withdrawn' }, 1],
    ['the person was redirected', { status: 'redirected' }, 1],
    ['the urgency was lowered to one that is not paged', { urgency: 'routine' }, 1],
  ])('and nothing happens: %s', (_, changes, step) => {
    expect(ring(waiting(changes), step)).toBeUndefined();
  });

  test('and nothing happens: the paging clock was stopped', () => {
    const { escalation: _, ...calm } = waiting();
    expect(ring(calm)).toBeUndefined();
  });
});
