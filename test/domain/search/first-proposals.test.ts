import { describe, expect, it } from 'vitest';
import type { Calendar, Slot } from '../../../shared/domain/booking/slot.ts';
import type { PractitionerDay } from '../../../shared/domain/calendar/practitioner-day.ts';
import { isoWeekOf } from '../../../shared/domain/core/local-time.ts';
import { proposalSearch, type VisitToPlace } from '../../../shared/domain/search/proposal-days.ts';
import { proposalSteps } from '../../../shared/domain/search/proposals.ts';
import { aCaseHeader, anId } from '../../support/records.ts';
import {
  at,
  calendar,
  clinic,
  dateOf,
  day,
  east,
  followUp,
  hours,
  now,
  practitioner,
  review,
  settings,
  slot,
  time,
} from '../booking/fixtures.ts';

const ahead = {
  acknowledgeBy: '2026-11-20T14:00:00Z',
  contactBy: '2026-11-20T14:00:00Z',
  seenBy: '2027-02-01T14:00:00Z',
};
const tuesdayAt = (clock: string) => `2026-11-24T${clock}`;

/** A visit of a type at Tuesday 09:20, of a case of its own. */
function visit(n: number, type = 'follow-up', from = slot(tuesdayAt('09:20'), 20)): VisitToPlace {
  const appointmentId = anId('apt', n);
  const header = aCaseHeader({
    caseId: anId('int', n),
    urgency: 'routine',
    status: 'scheduled',
    openVisits: { [type]: appointmentId },
    visitStarts: { [type]: from.start },
    deadlines: ahead,
  });
  return { appointmentId, slot: { ...from, appointmentType: type }, header };
}

/** Where visits are sent first, one after the other. */
function firstTimes(within: Calendar, visits: VisitToPlace[], days: PractitionerDay[] = []): string[] {
  const search = proposalSearch(within, now, settings);
  return visits.map((each) => {
    const steps = proposalSteps(search, each);
    let step = steps.next();
    while (!step.done) {
      const week = isoWeekOf(step.value);
      step = steps.next(days.filter(({ date }) => isoWeekOf(date) === week));
    }
    const [first] = step.value as [Slot];
    return `${first.practitionerId} ${dateOf(first.start)}T${time(first.start)}`;
  });
}

const birch = (from: string, to: string, more: object = {}) => practitioner('birch', [hours(from, to)], more);

describe('what is proposed first to several visits can be booked for all of them', () => {
  it('with the time that is kept free around each', () => {
    const types = [followUp, { ...review, durationMinutes: 20, bufferMinutes: 10, bufferBeforeMinutes: 10 }];
    const within = { ...calendar([birch('09:00', '10:20')], [east]), appointmentTypes: types };
    const first = firstTimes(within, [visit(1, 'review'), visit(2, 'review'), visit(3)]);
    expect(first).toEqual(['birch 2026-11-24T09:20', 'birch 2026-11-24T10:00', 'birch 2026-11-23T10:00']);
  });

  it('with the limits of a day and of a week', () => {
    const perDay = birch('09:00', '12:00', { limits: [{ appointmentType: 'follow-up', perDay: 1 }] });
    expect(firstTimes(calendar([perDay], [east]), [visit(1), visit(2), visit(3)])).toEqual([
      'birch 2026-11-24T09:20',
      'birch 2026-11-23T11:40',
      'birch 2026-11-25T09:00',
    ]);
    const perWeek = birch('09:00', '12:00', { limits: [{ appointmentType: 'follow-up', perWeek: 1 }] });
    expect(firstTimes(calendar([perWeek], [east]), [visit(1), visit(2), visit(3)])).toEqual([
      'birch 2026-11-24T09:20',
      'birch 2026-11-22T11:40',
      'birch 2026-11-30T09:00',
    ]);
  });

  it('with the way from one clinic to another', () => {
    const far = clinic('far', { travelMinutes: { east: 60 } });
    const both = practitioner('birch', [
      hours('09:20', '09:40', { weekdays: [2] }),
      hours('09:40', '11:00', { weekdays: [2], clinicId: 'far' }),
    ]);
    expect(firstTimes(calendar([both], [east, far]), [visit(1), visit(2)])).toEqual([
      'birch 2026-11-24T09:20',
      'birch 2026-11-24T10:40',
    ]);
  });

  it('where they are of one case', () => {
    const case1 = { follow: visit(1), other: visit(2, 'review', slot(tuesdayAt('10:00'), 20)) };
    const header = {
      ...case1.follow.header,
      openVisits: { 'follow-up': anId('apt', 1), review: anId('apt', 2) },
      visitStarts: { 'follow-up': at(tuesdayAt('09:20')), review: at(tuesdayAt('10:00')) },
    };
    const onTuesdays = [hours('09:20', '09:40', { weekdays: [2] })];
    const within = calendar(
      [
        practitioner('birch', onTuesdays, { appointmentTypes: ['follow-up'] }),
        practitioner('cedar', onTuesdays, { appointmentTypes: ['review'] }),
      ],
      [east],
    );
    const visits = [
      { ...case1.follow, header },
      { ...case1.other, header },
    ];
    expect(firstTimes(within, visits)).toEqual(['birch 2026-11-24T09:20', 'cedar 2026-12-01T09:20']);
  });

  it('also at the old time of another', () => {
    const own = {
      start: at(tuesdayAt('09:30')),
      end: at(tuesdayAt('09:50')),
      kind: 'visit' as const,
      id: anId('apt', 1),
    };
    const visits = [
      visit(1, 'follow-up', slot(tuesdayAt('09:30'), 20)),
      visit(2, 'follow-up', slot(tuesdayAt('09:40'), 20, { practitionerId: 'gone' })),
    ];
    const within = calendar([practitioner('alder', [hours('09:20', '10:00')])], [east]);
    expect(firstTimes(within, visits, [day('alder', '2026-11-24', [own])])).toEqual([
      'alder 2026-11-24T09:20',
      'alder 2026-11-24T09:40',
    ]);
  });
});
