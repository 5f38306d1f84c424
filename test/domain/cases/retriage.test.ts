import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { ruleset } from '../../../shared/config/ruleset.ts';
import { IntakeBody } from '../../../shared/contract/case-bodies.ts';
import { mergeAnswers } from '../../../shared/domain/cases/merge-answers.ts';
import { openCase } from '../../../shared/domain/cases/open-case.ts';
import { amendCase, overrideTriage } from '../../../shared/domain/cases/retriage.ts';
import { acknowledge, withVisit } from '../../../shared/domain/cases/transitions.ts';
import { ClinicalAnswers } from '../../../shared/domain/triage/input.ts';
import type { Urgency } from '../../../shared/domain/triage/urgency.ts';
import { routineIntake } from '../../support/bodies.ts';

const monday = Temporal.Instant.from('2026-11-23T15:00:00Z');
const wednesday = monday.add({ hours: 48 });
let counted = 0;
const ids = { next: (prefix: string) => `${prefix}_${String(counted++).padStart(20, '0')}`, code: () => '7KQ4-M2XD' };
const at = (now: Temporal.Instant) => ({ now, ids, ruleset });

const { clinical, consent: _, ...submission } = IntakeBody.parse(routineIntake);
const opened = openCase({ kind: 'intake', submission, clinical }, at(monday));
const patched = (patch: object): ClinicalAnswers => ClinicalAnswers.parse(mergeAnswers(clinical, patch));
const worse = patched({ symptoms: { saddleNumbness: { value: 'yes' } } });
const kindsOf = (events: { kind: string }[]) => events.map(({ kind }) => kind);
const override = (urgency: Urgency) => ({ urgency, reason: 'r', by: 'nurse-1', at: '2026-11-25T15:00:00.000Z' });

describe('merging answers', () => {
  it.each([
    [{ a: { b: 1, c: 2 } }, { a: { b: 3 } }, { a: { b: 3, c: 2 } }],
    [{ a: 1 }, { a: null }, {}],
    [{ a: [1, 2] }, { a: [3] }, { a: [3] }],
    [{ a: 1 }, { b: { c: null, d: 1 } }, { a: 1, b: { d: 1 } }],
  ])('%j with %j', (before, patch, after) => {
    expect(mergeAnswers(before, patch)).toEqual(after);
  });
});

describe('a case that got worse', () => {
  it('is announced like a new one, with clocks from now', () => {
    const next = amendCase(opened.header, opened.record, worse, at(wednesday));
    expect(kindsOf(next.events)).toEqual(['page', 'new-case']);
    expect(next.header).toMatchObject({ urgency: 'emergent', version: 2, round: 1, pagingOpen: true });
    expect(next.paging).toMatchObject({
      round: { round: 1, urgency: 'emergent', openedAt: '2026-11-25T15:00:00.000Z', step: 1 },
      timer: { round: 1, step: 1, dueAt: '2026-11-25T15:15:00.000Z' },
    });
    expect(next.header.deadlines.acknowledgeBy).toBe('2026-11-25T10:15:00-05:00');
    expect(next.record).toMatchObject({
      version: 2,
      triage: { input: { symptoms: { saddleNumbness: { value: 'yes' } } } },
    });
  });

  it('counts as unanswered again, also beside a visit', () => {
    const known = acknowledge(opened.header, 'nurse-1', '2026-11-23T16:00:00.000Z');
    const next = amendCase(known, opened.record, worse, at(wednesday)).header;
    expect(next).toMatchObject({ status: 'received', version: 3 });
    expect(next.acknowledgedAt).toBeUndefined();
    const booked = withVisit(known, 'new-consult', `apt_${'0'.repeat(20)}`);
    const beside = amendCase(booked, opened.record, worse, at(wednesday)).header;
    expect(beside).toMatchObject({ status: 'scheduled', statusBeforeVisits: 'received' });
    expect(beside.pagingOpen).toBe(true);
  });

  it('that is paged already begins a round of its own', () => {
    const urgent = overrideTriage(opened.header, opened.record, override('urgent'), at(monday));
    const next = amendCase(urgent.header, urgent.record, worse, at(wednesday));
    expect(urgent.header).toMatchObject({ round: 1, pagingOpen: true });
    expect(next.header).toMatchObject({ round: 2, pagingOpen: true });
    expect(next.paging?.round).toMatchObject({ round: 2, version: 1, step: 1 });
  });
});

describe('a case that got better', () => {
  const emergent = amendCase(opened.header, opened.record, worse, at(monday));

  it('has its clocks from the arrival and is not paged any more', () => {
    const next = amendCase(emergent.header, emergent.record, clinical, at(wednesday));
    expect(next.header.urgency).toBe('routine');
    expect(next.header.deadlines).toEqual(opened.header.deadlines);
    expect(next.header).toMatchObject({ round: 1, pagingOpen: false });
    expect(next.paging).toBeUndefined();
    expect(kindsOf(next.events)).toEqual(['case-changed']);
  });

  it('keeps deadlines and paging while the level is the same', () => {
    const same = patched({ symptoms: { saddleNumbness: { value: 'yes' }, painNight: 'yes' } });
    const next = amendCase(emergent.header, emergent.record, same, at(wednesday));
    expect(next.header.deadlines).toEqual(emergent.header.deadlines);
    expect(next.header).toMatchObject({ round: 1, pagingOpen: true });
    expect(next.paging).toBeUndefined();
  });
});

describe('a clinician’s level', () => {
  it('lower than the rules’ takes notice of the case and stops its paging', () => {
    const emergent = amendCase(opened.header, opened.record, worse, at(monday));
    const next = overrideTriage(emergent.header, emergent.record, override('expedited'), at(wednesday));
    expect(next.header).toMatchObject({
      urgency: 'expedited',
      status: 'acknowledged',
      acknowledgedBy: 'nurse-1',
      version: 3,
    });
    expect(next.header).toMatchObject({ round: 1, pagingOpen: false });
    expect(next.record).toMatchObject({
      triage: { result: { urgency: 'emergent' } },
      override: { urgency: 'expedited' },
    });
  });

  it('higher than the rules’ pages', () => {
    const next = overrideTriage(opened.header, opened.record, override('emergent'), at(wednesday));
    expect(kindsOf(next.events)).toEqual(['page', 'new-case']);
    expect(next.header).toMatchObject({ pageOnCall: true, round: 1, pagingOpen: true });
  });

  it('stays when further answers change nothing for the worse, and gives way when they do', () => {
    const raised = overrideTriage(opened.header, opened.record, override('urgent'), at(monday));
    const harmless = amendCase(raised.header, raised.record, patched({ ecog: 1 }), at(wednesday));
    expect(harmless.header.urgency).toBe('urgent');
    const worsened = amendCase(raised.header, raised.record, worse, at(wednesday));
    expect(worsened.header.urgency).toBe('emergent');
    const lowered = overrideTriage(worsened.header, worsened.record, override('routine'), at(wednesday));
    const unmoved = amendCase(
      lowered.header,
      lowered.record,
      patched({ ecog: 2, symptoms: { saddleNumbness: { value: 'yes' } } }),
      at(wednesday),
    );
    expect(unmoved.header.urgency).toBe('routine');
  });
});
