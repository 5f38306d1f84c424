import { describe, expect, it } from 'vitest';
import { mergeAnswers } from '../../../shared/domain/cases/merge-answers.ts';
import { amendCase, overrideTriage } from '../../../shared/domain/cases/retriage.ts';
import { acknowledge } from '../../../shared/domain/cases/transitions.ts';
import { withVisit } from '../../../shared/domain/cases/visit-transitions.ts';
import { consult } from './fixtures.ts';
import { at, clinical, kindsOf, monday, opened, override, patched, wednesday, worse } from './routine-case.ts';

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
      timers: [
        { round: 1, step: 1, dueAt: '2026-11-25T15:15:00.000Z' },
        { round: 1, turn: 1, dueAt: '2026-11-25T16:00:00.000Z' },
      ],
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
    const booked = withVisit(known, consult);
    const beside = amendCase(booked, opened.record, worse, at(wednesday)).header;
    expect(beside).toMatchObject({ status: 'scheduled', statusBeforeVisits: 'received' });
    expect(beside.pagingOpen).toBe(true);
  });

  it('comes back to the worklist from among those that were set aside', () => {
    const aside = { ...opened.header, setAsideAt: '2026-11-23T16:00:00.000Z' };
    const [next, same] = [worse, patched({ symptoms: { painSeverity: 4 } })].map(
      (answers) => amendCase(aside, opened.record, answers, at(wednesday)).header,
    );
    expect(next).not.toHaveProperty('setAsideAt');
    expect(same).toMatchObject({ setAsideAt: aside.setAsideAt });
  });

  it('that is paged already begins a round of its own', () => {
    const urgent = overrideTriage(opened.header, opened.record, override('urgent'), at(monday));
    const next = amendCase(urgent.header, urgent.record, worse, at(wednesday));
    expect(urgent.header).toMatchObject({ round: 1, pagingOpen: true });
    expect(next.header).toMatchObject({ round: 2, pagingOpen: true });
    expect(next.paging?.round).toMatchObject({ round: 2, version: 1, step: 1 });
  });
});

describe('a case whose answers came out better', () => {
  const emergent = amendCase(opened.header, opened.record, worse, at(monday));

  it('stays where it stood, is for review, keeps its clocks and its paging, and shows both results (D1)', () => {
    const next = amendCase(emergent.header, emergent.record, clinical, at(wednesday));
    expect(next.header).toMatchObject({
      urgency: 'emergent',
      pageOnCall: true,
      needsHumanReview: true,
      eased: true,
      round: 1,
      pagingOpen: true,
      deadlines: emergent.header.deadlines,
    });
    expect(next.record.triage.result.urgency).toBe('routine');
    expect(next.paging).toBeUndefined();
    expect(next.events).toMatchObject([{ kind: 'case-changed', from: 'emergent', urgency: 'emergent' }]);
  });

  it('may be booked again once staff have judged', () => {
    const eased = amendCase(emergent.header, emergent.record, clinical, at(wednesday));
    const judged = overrideTriage(eased.header, eased.record, override('routine'), at(wednesday));
    expect(judged.header.eased).toBeUndefined();
    expect(judged.header.needsHumanReview).toBe(false);
  });

  it('keeps deadlines and paging while the level is the same', () => {
    const same = patched({ symptoms: { saddleNumbness: { value: 'yes' }, painNight: 'yes' } });
    const next = amendCase(emergent.header, emergent.record, same, at(wednesday));
    expect(next.header.deadlines).toEqual(emergent.header.deadlines);
    expect(next.header).toMatchObject({ round: 1, pagingOpen: true });
    expect(next.header.eased).toBeUndefined();
    expect(next.paging).toBeUndefined();
  });

  it('pages again when the answers turn worse once more', () => {
    const eased = amendCase(emergent.header, emergent.record, clinical, at(monday));
    const again = amendCase(eased.header, eased.record, worse, at(wednesday));
    expect(again.header).toMatchObject({ round: 2, pagingOpen: true });
  });
});

describe('a page that answers newly demand at the same level (D2)', () => {
  const urgent = patched({ cancerHistory: 'current', symptoms: { backOrNeckPain: 'yes', painNight: 'yes' } });
  const weak = { limbWeakness: { value: 'unilateral', onsetDays: 30, course: 'stable' } };
  const weaker = patched({
    cancerHistory: 'current',
    symptoms: { backOrNeckPain: 'yes', painNight: 'yes', ...weak },
  });

  it('begins a paging round of its own, even after somebody acknowledged, with clocks from now', () => {
    const before = amendCase(opened.header, opened.record, urgent, at(monday));
    expect(before.header).toMatchObject({ urgency: 'urgent', pageOnCall: false, round: 1 });
    const known = acknowledge(before.header, 'nurse-1', '2026-11-23T16:00:00.000Z');
    const next = amendCase(known, before.record, weaker, at(wednesday));
    expect(kindsOf(next.events)).toEqual(['page', 'new-case']);
    expect(next.header).toMatchObject({ urgency: 'urgent', pageOnCall: true, round: 2, pagingOpen: true });
    expect(next.header.acknowledgedAt).toBeUndefined();
    expect(next.header.deadlines.acknowledgeBy).toBe('2026-11-25T11:00:00-05:00');
  });

  it('takes the earlier of both clocks while the standing ones are open', () => {
    const before = amendCase(opened.header, opened.record, urgent, at(monday));
    const soon = amendCase(before.header, before.record, weaker, at(monday.add({ hours: 3, minutes: 30 })));
    expect(soon.header.deadlines.acknowledgeBy).toBe(before.header.deadlines.acknowledgeBy);
    expect(soon.header.deadlines.contactBy).toBe(before.header.deadlines.contactBy);
  });
});

describe('words that came later', () => {
  const withText = (freeText: string) => ({ ...clinical, freeText });

  it('are to be read within four hours of their arrival; answers without words set no clock', () => {
    const said = amendCase(opened.header, opened.record, withText('please call my work number'), at(wednesday));
    expect(said.header).toMatchObject({ unreadText: true });
    expect(said.header.deadlines.readBy).not.toBeNull();
    const later = amendCase(
      said.header,
      said.record,
      { ...withText('please call my work number'), ecog: 1 },
      at(wednesday.add({ hours: 1 })),
    );
    expect(later.header.deadlines.readBy).toBe(said.header.deadlines.readBy);
    const read = { ...said.header, unreadText: false, deadlines: { ...said.header.deadlines, readBy: null } };
    const after = amendCase(read, said.record, { ...withText('please call my work number'), ecog: 1 }, at(wednesday));
    expect(after.header).toMatchObject({ unreadText: false, deadlines: { readBy: null } });
  });

  it('outlive an override', () => {
    const said = amendCase(opened.header, opened.record, withText('please call my work number'), at(wednesday));
    const set = overrideTriage(said.header, said.record, override('urgent'), at(wednesday));
    expect(set.header).toMatchObject({ unreadText: true, needsHumanReview: false });
    expect(set.header.deadlines.readBy).toBe(said.header.deadlines.readBy);
  });

  it('of a referrer’s note count like the patient’s', () => {
    const noted = amendCase(opened.header, opened.record, { ...clinical, note: 'call before noon' }, at(wednesday));
    expect(noted.header.unreadText).toBe(true);
    expect(noted.record.triage.input.note).toBe('call before noon');
  });
});
