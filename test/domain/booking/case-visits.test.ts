import { describe, expect, it } from 'vitest';
import { otherVisitStarts, visitTimes } from '../../../shared/domain/booking/case-visits.ts';
import { bookTime } from '../../../shared/domain/booking/day-changes.ts';
import { bookingRight } from '../../../shared/domain/booking/right-to-book.ts';
import { aCaseHeader, anId } from '../../support/records.ts';
import { appointmentTypes, at, consult, followUp, question, settings, slot, tuesday } from './fixtures.ts';
import { refusalOf } from './matchers.ts';

const ten = at(`${tuesday}T10:00`);
const header = aCaseHeader({
  openVisits: { consult: anId('apt', 1) },
  visitStarts: { consult: ten, review: ten },
});

describe('the visits of a case', () => {
  it('are those that are open, with the length of their type', () => {
    const starts = otherVisitStarts(header, 'follow-up');
    expect(starts).toEqual({ consult: ten });
    expect(visitTimes(starts, appointmentTypes)).toEqual([{ start: ten, end: ten + 40 }]);
  });

  it('count while they wait to be rebooked: nobody cancelled them', () => {
    expect(otherVisitStarts({ ...header, toRebook: ['consult'] }, 'follow-up')).toEqual({ consult: ten });
  });

  it('leave out the one that is moved, and are none where there is no other', () => {
    expect(otherVisitStarts(header, 'consult')).toBeUndefined();
    expect(visitTimes(undefined, appointmentTypes)).toEqual([]);
  });
});

describe('no two visits of a case overlap (reported fault K4)', () => {
  const { entitlement } = bookingRight(header, 'staff', followUp, settings);
  const book = (local: string) => () =>
    bookTime(question({ entitlement }), { slot: slot(`${tuesday}T${local}`, 20), appointmentId: 'apt_2' });

  it.each(['10:00', '10:20'])('at %s there is one', (local) => {
    expect(refusalOf(book(local))).toMatchObject({ kind: 'time-taken', extras: { reason: 'own-visit' } });
  });

  it.each(['09:40', '10:40'])('at %s there is none', (local) => {
    expect(book(local)().busy).toHaveLength(1);
  });

  it('and the visit itself may move to a time that overlaps its own', () => {
    const moving = bookingRight(header, 'staff', consult, settings).entitlement;
    const later = { slot: slot(`${tuesday}T10:20`, 40), appointmentId: 'apt_1' };
    expect(bookTime(question({ entitlement: moving }), later).busy).toHaveLength(1);
  });
});
