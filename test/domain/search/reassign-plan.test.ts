import { describe, expect, test } from 'vitest';
import type { Practitioner } from '../../../shared/domain/directory/directory.ts';
import type { VisitToReassign } from '../../../shared/domain/search/reassign-plan.ts';
import { aCaseHeader } from '../../support/records.ts';
import * as it from '../booking/fixtures.ts';
import { birch, busy, cedar, planned, type Told, visitAt } from './reassign-rig.ts';

describe('a visit goes', () => {
  test('to the first who is free at its time', () => {
    expect(planned([visitAt(1, '09:20')])).toEqual([[1, 'birch', '09:20']]);
    expect(planned([visitAt(1, '09:20')], [cedar, birch])).toEqual([[1, 'cedar', '09:20']]);
  });

  test('at its own time to the second rather than at another to the first', () => {
    expect(planned([visitAt(1, '10:40')])).toEqual([[1, 'cedar', '10:40']]);
  });

  test('at the nearest time where nobody has its own', () => {
    const week = [it.day('birch', it.tuesday, [busy('09:00', '10:00')])];
    expect(planned([visitAt(1, '09:20')], [birch], { week })).toEqual([[1, 'birch', '10:00']]);
  });

  test('not into an absence', () => {
    const away = { ...busy('09:00', '11:00'), kind: 'away' as const, id: 'away' };
    expect(planned([visitAt(1, '09:20')], [birch], { week: [it.day('birch', it.tuesday, [away])] })).toEqual([
      [1, 'no-free-time'],
    ]);
  });

  test('only to an earlier time that the patient still hears of', () => {
    const week = [it.day('birch', it.tuesday, [busy('09:40', '11:00')])];
    const late = it.instant(`${it.tuesday}T07:30`);
    expect(planned([visitAt(1, '10:00')], [birch], { week })).toEqual([[1, 'birch', '09:00']]);
    expect(planned([visitAt(1, '10:00')], [birch], { week, now: late })).toEqual([[1, 'no-free-time']]);
  });

  test('before the deadline of its case where it was before it', () => {
    const seenBy = `${it.tuesday}T09:50:00-05:00`;
    const deadlines = { acknowledgeBy: seenBy, contactBy: seenBy, seenBy };
    const week = [it.day('birch', it.tuesday, [busy('09:20', '10:00')])];
    const visit = (told: Told) => [visitAt(1, '09:40', { type: 'follow-up', ...told })];
    expect(planned(visit({}), [birch], { week })).toEqual([[1, 'birch', '10:00']]);
    expect(planned(visit({ header: { deadlines } }), [birch], { week })).toEqual([[1, 'birch', '09:00']]);
  });
});

describe('of several', () => {
  test('the most urgent has the first choice, then who must be seen first', () => {
    const seenBy = '2026-11-26T09:00:00-05:00';
    const soon = { acknowledgeBy: seenBy, contactBy: seenBy, seenBy };
    const visits = [
      visitAt(1, '10:20', { header: {} }),
      visitAt(2, '10:20', { header: { deadlines: soon } }),
      visitAt(3, '10:20', { header: { urgency: 'expedited' } }),
      visitAt(4, '10:20', { header: { urgency: 'urgent' } }),
    ];
    expect(planned(visits, [birch])).toEqual([
      [4, 'birch', '10:20'],
      [3, 'birch', '09:40'],
      [2, 'birch', '09:00'],
      [1, 'no-free-time'],
    ]);
  });

  test('whoever can stay at their time does, whoever else is more urgent', () => {
    const week = [it.day('birch', it.tuesday, [busy('09:40', '10:20')])];
    const visits = [visitAt(1, '09:40', { header: { urgency: 'urgent' } }), visitAt(2, '09:00')];
    expect(planned(visits, [birch], { week })).toEqual([
      [2, 'birch', '09:00'],
      [1, 'birch', '10:20'],
    ]);
  });

  test('the more urgent chooses first where it would get no time, or only one past its deadline', () => {
    const visits = [visitAt(1, '09:40', { header: { urgency: 'urgent' } }), visitAt(2, '09:00')];
    const full = [it.day('birch', it.tuesday, [busy('09:40', '11:00')])];
    expect(planned(visits, [birch], { week: full })).toEqual([
      [1, 'birch', '09:00'],
      [2, 'no-free-time'],
    ]);
    const seenBy = `${it.tuesday}T09:50:00-05:00`;
    const deadlines = { acknowledgeBy: seenBy, contactBy: seenBy, seenBy };
    const soon = visitAt(1, '09:40', { header: { urgency: 'urgent', deadlines } });
    const week = [it.day('birch', it.tuesday, [busy('09:40', '10:20')])];
    expect(planned([soon, visitAt(2, '09:00')], [birch], { week })).toEqual([
      [1, 'birch', '09:00'],
      [2, 'birch', '10:20'],
    ]);
  });

  test('the less urgent that would get no time takes none of the more urgent', () => {
    const visits = [visitAt(1, '09:00', { header: { urgency: 'urgent' } }), visitAt(2, '09:40')];
    const week = [it.day('birch', it.tuesday, [busy('09:40', '11:00')])];
    expect(planned(visits, [birch], { week })).toEqual([
      [1, 'birch', '09:00'],
      [2, 'no-free-time'],
    ]);
  });

  test('the limits of whom they go to hold', () => {
    const limited = it.practitioner('dogwood', [it.hours('09:00', '12:00')], {
      limits: [{ appointmentType: 'consult', perDay: 1 }],
    });
    expect(planned([visitAt(1, '09:00'), visitAt(2, '11:00')], [limited])).toEqual([
      [1, 'dogwood', '09:00'],
      [2, 'no-free-time'],
    ]);
  });

  test('two of one case never come to overlap', () => {
    const first = visitAt(1, '09:00', { type: 'follow-up' });
    const second = visitAt(2, '09:20', { type: 'review' });
    const header = aCaseHeader({
      ...first.header,
      openVisits: { 'follow-up': first.visit.appointmentId, review: second.visit.appointmentId },
      visitStarts: { 'follow-up': first.visit.slot.start, review: second.visit.slot.start },
    });
    const both = [first, { ...second, visit: { ...second.visit, caseId: header.caseId } }].map((each) => ({
      ...each,
      header,
    }));
    const week = [it.day('birch', it.tuesday, [busy('09:00', '09:20')])];
    expect(planned(both, [birch, cedar], { week })).toEqual([
      [2, 'birch', '09:20'],
      [1, 'cedar', '09:50'],
    ]);
  });
});

describe('a visit stays', () => {
  const elsewhere = it.practitioner('dogwood', [it.hours('09:00', '12:00', { clinicId: 'west' })]);
  test.each<[string, VisitToReassign, Practitioner[], string]>([
    ['that is checked in', visitAt(1, '09:00', { visit: { status: 'checked-in' } }), [birch], 'begun'],
    ['that is over', visitAt(1, '09:00', { visit: { status: 'completed' } }), [birch], 'begun'],
    ['whose case has ended', visitAt(1, '09:00', { header: { status: 'closed' } }), [birch], 'case-ended'],
    ['whose case cannot be read', { ...visitAt(1, '09:00'), header: undefined }, [birch], 'unreadable'],
    ['that nobody offers', visitAt(1, '09:00'), [{ ...birch, appointmentTypes: ['review'] }], 'type-not-offered'],
    ['where none of them works', visitAt(1, '09:00'), [elsewhere], 'not-at-clinic'],
    ['where nothing is free', visitAt(1, '09:00'), [{ ...birch, weeklyHours: [] }], 'no-free-time'],
  ])('%s', (_, visit, to, reason) => {
    expect(planned([visit], to)).toEqual([[1, reason]]);
  });

  test('that has begun', () => {
    expect(planned([visitAt(1, '09:00')], [birch], { now: it.instant(`${it.tuesday}T09:00`) })).toEqual([[1, 'begun']]);
  });
});
