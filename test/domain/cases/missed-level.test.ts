import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { withVisitMissed } from '../../../shared/domain/cases/missed-visit.ts';
import { amendCase, overrideTriage } from '../../../shared/domain/cases/retriage.ts';
import { runningClocks } from '../../../shared/domain/cases/running-clocks.ts';
import { withVisit } from '../../../shared/domain/cases/visit-transitions.ts';
import type { Urgency } from '../../../shared/domain/triage/urgency.ts';
import { consult } from './fixtures.ts';
import { at, monday, opened, override, worse } from './routine-case.ts';

/** Two weeks after the case came; its person was reached on the first day. */
const missedAt = monday.add({ hours: 14 * 24 });
const reached = '2026-11-23T16:00:00.000Z';
const acknowledged = { status: 'acknowledged', acknowledgedAt: reached, acknowledgedBy: 'nurse-1' } as const;
const caseAt = (urgency: Urgency): CaseHeader => ({ ...opened.header, ...acknowledged, reachedAt: reached, urgency });

const { ruleset } = at(monday);
const missed = (urgency: Urgency) => withVisitMissed(withVisit(caseAt(urgency), consult), consult, missedAt, ruleset);
const set = (header: CaseHeader, urgency: Urgency, now: Temporal.Instant) =>
  overrideTriage(header, opened.record, override(urgency), at(now)).header;
const contactBy = ({ deadlines }: CaseHeader) => Temporal.Instant.from(deadlines.contactBy);
const later = (hours: number) => missedAt.add({ hours });

describe('a case whose visit was missed', () => {
  const routine = missed('routine');
  const due = contactBy(routine);

  test('is called no later once a clinician raises it', () => {
    const shortly = due.subtract({ hours: 2 });
    expect(contactBy(set(routine, 'urgent', shortly))).toEqual(due);
    expect(contactBy(set(routine, 'urgent', later(1)))).toEqual(later(25));
  });

  test('is called no later once answers raise it', () => {
    const header = missed('urgent');
    const shortly = contactBy(header).subtract({ minutes: 5 });
    const next = amendCase(header, opened.record, worse, at(shortly)).header;
    expect(next.urgency).toBe('emergent');
    expect(contactBy(next)).toEqual(contactBy(header));
  });

  test('has its call as it was once a clinician lowers it, not long ago', () => {
    const urgent = missed('urgent');
    const next = set(urgent, 'routine', later(1));
    expect(runningClocks(next)).toContain('contactBy');
    expect(contactBy(next)).toEqual(contactBy(urgent));
  });

  test('has its call as a raise left it, once a clinician lowers it again', () => {
    const raised = set(routine, 'urgent', later(1));
    expect(raised.missedStart).toBe(routine.missedStart);
    const next = set(raised, 'routine', later(2));
    expect(contactBy(next)).toEqual(contactBy(raised));
    expect(runningClocks(next)).toContain('contactBy');
  });

  test('has a clock that has run out anew where the level rises', () => {
    expect(contactBy(set(routine, 'urgent', due.add({ hours: 1 })))).toEqual(due.add({ hours: 25 }));
  });
});

test('a clinician who raises a case buys no time for what still runs', () => {
  const { header } = opened;
  const shortly = contactBy(header).subtract({ hours: 2 });
  const next = set(header, 'urgent', shortly);
  expect(contactBy(next)).toEqual(contactBy(header));
  expect(next.deadlines.seenBy < header.deadlines.seenBy).toBe(true);
});
