import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { clockRules } from '../../../shared/config/clock-rules.ts';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { withVisitMissed } from '../../../shared/domain/cases/missed-visit.ts';
import { unanswered } from '../../../shared/domain/cases/transitions.ts';
import { withVisit } from '../../../shared/domain/cases/visit-transitions.ts';
import { changesFacts, factsOf } from '../../../shared/domain/reports/case-facts.ts';
import { headerOf } from '../../support/told-case.ts';

const received = '2026-11-23T14:00:00.000Z';
const at = (time: string) => `2026-11-23T${time}:00.000Z`;
const { deadlines } = headerOf();
const acknowledged = { status: 'acknowledged', acknowledgedAt: at('14:05'), acknowledgedBy: 'nurse-1' } as const;

/** That the visit of this start comes after the deadline of the case. */
const accepted = { start: Date.parse('2026-11-24T14:00:00Z') / 60_000, seenBy: Date.parse(deadlines.seenBy) / 60_000 };

/** What is kept after one change after another, each noticed at its time. */
const kept = (...changes: [time: string, Partial<CaseHeader>][]) =>
  changes.reduce<ReturnType<typeof factsOf> | undefined>(
    (before, [time, change]) => factsOf(headerOf(change), before, at(time)),
    undefined,
  );

describe('of a new case', () => {
  test('nothing is done, and every step waits since it came', () => {
    expect(factsOf(headerOf(), undefined, received)).toEqual({
      caseId: headerOf().caseId,
      version: 1,
      receivedAt: received,
      urgency: 'emergent',
      acknowledged: { since: received, by: deadlines.acknowledgeBy },
      contacted: { since: received, by: deadlines.contactBy },
      seen: { since: received, by: deadlines.seenBy },
    });
  });

  test('nothing but ids, codes and instants is kept', () => {
    const facts = JSON.stringify(factsOf(headerOf({ clinicId: 'bronx', assignee: 'nurse-1' }), undefined, received));
    expect(facts).not.toMatch(/Ana|Prueba|\+1|@/);
  });
});

describe('a step that is done', () => {
  test('keeps the deadline that stood then, whatever the level becomes', () => {
    const later = {
      ...acknowledged,
      urgency: 'routine',
      deadlines: { ...deadlines, acknowledgeBy: '2026-11-25T09:00:00-05:00' },
    };
    const facts = kept(['14:00', {}], ['14:05', acknowledged], ['15:00', later as Partial<CaseHeader>]);
    expect(facts?.acknowledged).toEqual({
      since: received,
      at: at('14:05'),
      by: deadlines.acknowledgeBy,
      stands: later.deadlines.acknowledgeBy,
    });
    expect(facts?.urgency).toBe('routine');
  });

  test('and is demanded anew waits from then on, until it is done again', () => {
    const anew = { deadlines: { ...deadlines, acknowledgeBy: '2026-11-23T11:15:00-05:00' } };
    const demanded = kept(['14:00', {}], ['14:05', acknowledged], ['16:00', anew]);
    expect(demanded?.acknowledged).toEqual({ since: at('16:00'), by: anew.deadlines.acknowledgeBy });
    const again = factsOf(headerOf({ ...acknowledged, ...anew, acknowledgedAt: at('16:09') }), demanded, at('16:09'));
    expect(again.acknowledged).toMatchObject({ since: at('16:00'), at: at('16:09') });
  });
});

describe('a second page that somebody answers because nobody was reached', () => {
  const late = { ...acknowledged, acknowledgedAt: at('20:00') };
  const answered = { ...acknowledged, acknowledgedAt: at('21:00'), acknowledgedBy: 'nurse-2', round: 2 };

  test('leaves a late acknowledgement late', () => {
    const facts = kept(
      ['14:00', {}],
      ['20:00', late],
      ['20:30', { ...late, round: 2, pagingOpen: true }],
      ['21:00', answered],
    );
    expect(facts?.acknowledged).toEqual({ since: received, at: at('20:00'), by: deadlines.acknowledgeBy });
  });

  test('makes none late that was in time, also after the level was lowered', () => {
    const lowered = { deadlines: { ...deadlines, acknowledgeBy: '2026-11-23T13:00:00-05:00' } };
    const facts = kept(
      ['14:00', {}],
      ['14:05', acknowledged],
      ['15:00', { ...acknowledged, ...lowered }],
      ['21:00', { ...answered, ...lowered }],
    );
    expect(facts?.acknowledged).toMatchObject({ since: received, at: at('14:05'), by: deadlines.acknowledgeBy });
  });

  test('while a raised level that was answered before anybody looked counts from then on', () => {
    const raised = { ...answered, deadlines: { ...deadlines, acknowledgeBy: '2026-11-23T16:15:00-05:00' } };
    const facts = kept(['14:00', {}], ['14:05', acknowledged], ['21:00', raised]);
    expect(facts?.acknowledged).toMatchObject({ since: at('21:00'), at: at('21:00') });
  });
});

describe('a step that is not done', () => {
  test('waits for the deadline that stands, since the case came', () => {
    const earlier = { deadlines: { ...deadlines, contactBy: '2026-11-23T09:30:00-05:00' } };
    expect(kept(['14:00', {}], ['14:10', earlier])?.contacted).toEqual({
      since: received,
      by: earlier.deadlines.contactBy,
    });
  });
});

describe('a late visit that was accepted', () => {
  const booked = { acceptedLate: accepted, visitStarts: { 'new-consult': accepted.start } };
  const seenAt = '2026-11-24T14:00:00.000Z';

  test.each<[string, Partial<CaseHeader>, true | undefined]>([
    ['the visit is open', booked, true],
    ['it was moved', { ...booked, visitStarts: { 'new-consult': accepted.start + 60 } }, undefined],
    ['it was cancelled', { acceptedLate: accepted }, undefined],
    ['the deadline moved', { ...booked, deadlines: { ...deadlines, seenBy: '2026-11-23T08:00:00-05:00' } }, undefined],
    ['it took place', { acceptedLate: accepted, status: 'seen', seenAt }, true],
    ['a later one took place', { acceptedLate: accepted, seenAt: '2026-11-25T14:00:00.000Z' }, undefined],
  ])('gives the reason while %s', (_, change, stands) => {
    expect(kept(['14:00', change])?.acceptedLate).toBe(stands);
  });

  test('stays so once it took place, whatever the deadline becomes', () => {
    const seen = { acceptedLate: accepted, status: 'seen', seenAt } as const;
    const facts = kept(
      ['14:00', seen],
      ['15:00', { ...seen, deadlines: { ...deadlines, seenBy: '2026-12-01T09:00:00-05:00' } }],
    );
    expect(facts?.acceptedLate).toBe(true);
  });
});

test('a case counts for the clinic of its visit, and once it was seen for that one', () => {
  const clinicOf = (change: Partial<CaseHeader>, visited?: string, before?: ReturnType<typeof factsOf>) =>
    factsOf(headerOf({ clinicId: 'bronx', ...change }), before, received, visited);
  expect(clinicOf({}).clinicId).toBe('bronx');
  const booked = clinicOf({ status: 'scheduled' }, 'queens');
  expect(booked.clinicId).toBe('queens');
  expect(clinicOf({}, undefined, booked).clinicId).toBe('bronx');
  const seen = clinicOf({ status: 'seen', seenAt: at('15:00') }, undefined, booked);
  expect([seen.clinicId, clinicOf({ seenAt: at('15:00') }, 'manhattan', seen).clinicId]).toEqual(['queens', 'queens']);
});

test('a case keeps when it first ended', () => {
  const closed = { ...acknowledged, status: 'closed' } as const;
  const facts = kept(['14:00', {}], ['15:00', closed], ['16:00', { ...closed, assignee: 'nurse-1' }]);
  expect(facts).toMatchObject({ endedAt: at('15:00'), assignee: 'nurse-1', version: 3 });
});

test('of a case that an earlier release saw seen nobody knows when: the step is left out', () => {
  expect(kept(['14:00', { status: 'seen' }])).not.toHaveProperty('seen');
  expect(kept(['14:00', { status: 'seen', seenAt: at('15:00') }])?.seen).toMatchObject({ at: at('15:00') });
});

test('the same case again is the same facts', () => {
  const facts = kept(['14:00', {}], ['14:05', acknowledged]);
  expect(factsOf(headerOf(acknowledged), facts, at('18:00'))).toBe(facts);
});

describe('a change concerns the report', () => {
  test.each<[string, Partial<CaseHeader>, boolean]>([
    ['acknowledged', acknowledged, true],
    ['reached', { reachedAt: at('14:06') }, true],
    ['tried', { lastContact: { at: at('14:06'), channel: 'phone', reached: false, attempts: 1 } }, true],
    ['assigned', { assignee: 'nurse-1' }, true],
    ['given another clinic', { clinicId: 'bronx' }, true],
    ['accepted late', { acceptedLate: accepted, visitStarts: { 'new-consult': accepted.start } }, true],
    ['accepted late as it stood before', { acceptedLate: accepted }, false],
    ['ended', { status: 'withdrawn' }, true],
    ['booked', { status: 'scheduled' }, false],
    ['a new version', { version: 9, language: 'es' }, false],
  ])('%s: %s', (_, change, concerns) => {
    expect(changesFacts(headerOf(), headerOf(change))).toBe(concerns);
  });
});

test('the first call counts by its own deadline, also where a visit was missed before anything was kept of it', () => {
  const reached = { ...acknowledged, reachedAt: at('16:00') };
  const consult = { appointmentId: 'apt_1', slot: { appointmentType: 'consult', start: 1 } };
  const booked = withVisit(headerOf(reached), consult);
  const missed = withVisitMissed(booked, consult, Temporal.Instant.from(at('20:00')), clockRules);
  const contacted = { since: received, at: at('16:00') };
  const first = { ...contacted, by: Temporal.Instant.from(deadlines.contactBy).toString() };
  expect(missed.deadlines.contactBy).not.toBe(deadlines.contactBy);
  expect(factsOf(missed, undefined, at('20:01')).contacted).toEqual(first);
  expect(factsOf(missed, factsOf(booked, undefined, at('16:00')), at('20:01')).contacted).toEqual({
    ...contacted,
    by: deadlines.contactBy,
  });
  const again = withVisitMissed(withVisit(missed, consult), consult, Temporal.Instant.from(at('21:00')), clockRules);
  expect(factsOf(again, undefined, at('21:01')).contacted).toEqual(first);
  expect(unanswered(again)).not.toHaveProperty('firstCallBy');
});
