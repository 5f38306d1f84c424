import { describe, expect, it } from 'vitest';
import type { Calendar, Slot } from '../../../shared/domain/booking/slot.ts';
import type { PractitionerDay } from '../../../shared/domain/calendar/practitioner-day.ts';
import { isoWeekOf } from '../../../shared/domain/core/local-time.ts';
import { type ProposalSearch, proposalSearch, type VisitToPlace } from '../../../shared/domain/search/proposal-days.ts';
import { proposalSteps } from '../../../shared/domain/search/proposals.ts';
import { aCaseHeader, anId } from '../../support/records.ts';
import {
  at,
  calendar,
  clinic,
  dateOf,
  day,
  east,
  hours,
  now,
  practitioner,
  settings,
  slot,
  time,
  west,
} from '../booking/fixtures.ts';

const north = clinic('north');
/** Alder is away on the Tuesday; Birch works at another clinic of the region, Cedar in another region. */
const alder = practitioner('alder', [hours('09:00', '12:00')]);
const birch = practitioner('birch', [hours('09:00', '10:00', { clinicId: 'north' })]);
const cedar = practitioner('cedar', [hours('09:00', '12:00', { clinicId: 'west' })]);
const everybody = calendar([alder, birch, cedar], [east, west, north]);

const away = day('alder', '2026-11-24', [
  { start: at('2026-11-24T00:00'), end: at('2026-11-25T00:00'), kind: 'away', id: 'off_1' },
]);

const visit = (n: number, local: string, more: Partial<VisitToPlace['header']> = {}): VisitToPlace => ({
  appointmentId: anId('apt', n),
  slot: slot(local, 20),
  header: aCaseHeader({
    caseId: anId('int', n),
    urgency: 'routine',
    status: 'scheduled',
    openVisits: { 'follow-up': anId('apt', n) },
    visitStarts: { 'follow-up': at(local) },
    deadlines: {
      acknowledgeBy: '2026-11-20T14:00:00Z',
      contactBy: '2026-11-20T14:00:00Z',
      seenBy: '2027-02-01T14:00:00Z',
    },
    ...more,
  }),
});

const searchIn = (within: Calendar): ProposalSearch => proposalSearch(within, now, settings);

function proposed(search: ProposalSearch, wanted: VisitToPlace, days: PractitionerDay[], read: string[] = []): Slot[] {
  const steps = proposalSteps(search, wanted);
  let step = steps.next();
  while (!step.done) {
    const week = isoWeekOf(step.value);
    read.push(week);
    step = steps.next(days.filter(({ date }) => isoWeekOf(date) === week));
  }
  return step.value;
}
const told = (slots: Slot[]) => slots.map((each) => `${each.practitionerId} ${dateOf(each.start)}T${time(each.start)}`);

describe('times to which a visit could go', () => {
  it('are where somebody who takes no steps can enter, in another region too', () => {
    const wanted = visit(1, '2026-11-24T09:20', { stepFree: true });
    const within = (...stepFree: string[]) => ({
      ...everybody,
      clinics: everybody.clinics.map((each) => ({ ...each, stepFree: stepFree.includes(each.clinicId) })),
    });
    const who = (...stepFree: string[]) => [
      ...new Set(proposed(searchIn(within(...stepFree)), wanted, [away]).map((each) => each.practitionerId)),
    ];
    expect(who('north')).toEqual(['birch']);
    expect(who('west')).toEqual(['cedar']);
    expect(who()).toEqual(expect.arrayContaining(['birch']));
  });

  it('are near the old one in the region of its clinic', () => {
    expect(told(proposed(searchIn(everybody), visit(1, '2026-11-24T09:20'), [away]))).toEqual([
      'birch 2026-11-24T09:20',
      'birch 2026-11-24T09:00',
      'birch 2026-11-24T09:40',
    ]);
  });

  it('are with the same practitioner first where the date is the same', () => {
    const busy = day('alder', '2026-11-24', [
      { start: at('2026-11-24T09:20'), end: at('2026-11-24T09:40'), kind: 'away', id: 'off_1' },
    ]);
    expect(
      told(proposed(searchIn(calendar([alder, birch], [east, north])), visit(1, '2026-11-24T09:20'), [busy])),
    ).toEqual(['alder 2026-11-24T09:00', 'alder 2026-11-24T09:40', 'alder 2026-11-24T10:00']);
  });

  it('start at different times where they can, then with others at the same', () => {
    const near = (name: string) => practitioner(name, [hours('09:00', '10:00', { clinicId: 'north' })]);
    const three = calendar([near('birch'), near('dogwood'), near('elm')], [east, north]);
    expect(told(proposed(searchIn(three), visit(1, '2026-11-24T09:20'), []))).toEqual([
      'birch 2026-11-24T09:20',
      'birch 2026-11-24T09:00',
      'birch 2026-11-24T09:40',
    ]);
    const once = (name: string) =>
      practitioner(name, [hours('09:20', '09:40', { clinicId: 'north', from: '2026-11-24', until: '2026-11-24' })]);
    const hour = calendar([once('birch'), once('dogwood'), once('elm'), cedar], [east, north, west]);
    expect(told(proposed(searchIn(hour), visit(1, '2026-11-24T09:20'), []))).toEqual([
      'birch 2026-11-24T09:20',
      'dogwood 2026-11-24T09:20',
      'elm 2026-11-24T09:20',
    ]);
    const weekly = (name: string) =>
      practitioner(name, [hours('09:20', '09:40', { clinicId: 'north', weekdays: [2] })]);
    const tuesdays = calendar([weekly('birch'), weekly('dogwood'), weekly('elm')], [east, north]);
    expect(told(proposed(searchIn(tuesdays), visit(1, '2026-11-24T09:20'), []))).toEqual([
      'birch 2026-11-24T09:20',
      'birch 2026-12-01T09:20',
      'birch 2026-12-08T09:20',
    ]);
  });

  it('are not offered first to two', () => {
    const search = searchIn(everybody);
    const first = [1, 2, 3].map((n) => proposed(search, visit(n, '2026-11-24T09:20'), [away])[0]);
    expect(told(first as Slot[])).toEqual([
      'birch 2026-11-24T09:20',
      'birch 2026-11-24T09:00',
      'birch 2026-11-24T09:40',
    ]);
    expect(told(proposed(search, visit(4, '2026-11-24T09:20'), [away]))[0]).toBe('alder 2026-11-23T11:40');
  });

  it('lie before the deadline where there are any, in another region too', () => {
    const soon = {
      acknowledgeBy: '2026-11-20T14:00:00Z',
      contactBy: '2026-11-20T14:00:00Z',
      seenBy: '2026-11-24T14:30:00Z',
    };
    const only = calendar(
      [cedar, practitioner('birch', [hours('09:00', '10:00', { clinicId: 'north', from: '2026-11-25' })])],
      [west, north, east],
    );
    const found = proposed(searchIn(only), visit(1, '2026-11-24T09:20', { urgency: 'urgent', deadlines: soon }), []);
    expect(told(found)).toEqual(['cedar 2026-11-24T09:20', 'cedar 2026-11-24T09:00', 'cedar 2026-11-23T11:40']);
    const late = calendar(
      [practitioner('birch', [hours('09:00', '10:00', { clinicId: 'north', from: '2026-11-25' })])],
      [east, north],
    );
    expect(
      told(proposed(searchIn(late), visit(1, '2026-11-24T09:20', { urgency: 'urgent', deadlines: soon }), []))[0],
    ).toBe('birch 2026-11-25T09:00');
  });

  it('do not meet another visit of the case', () => {
    const other = {
      openVisits: { 'follow-up': anId('apt', 1), consult: anId('apt', 9) },
      visitStarts: { 'follow-up': at('2026-11-24T09:20'), consult: at('2026-11-24T09:00') },
    };
    expect(told(proposed(searchIn(everybody), visit(1, '2026-11-24T09:20', other), [away]))[0]).toBe(
      'birch 2026-11-24T09:40',
    );
  });

  it('may touch the old time of the visit itself', () => {
    const own = day('alder', '2026-11-24', [
      { start: at('2026-11-24T09:10'), end: at('2026-11-24T09:30'), kind: 'visit', id: anId('apt', 1) },
    ]);
    expect(told(proposed(searchIn(calendar([alder], [east])), visit(1, '2026-11-24T09:10'), [own]))).toEqual([
      'alder 2026-11-24T09:00',
      'alder 2026-11-24T09:20',
      'alder 2026-11-24T09:40',
    ]);
  });

  it('reads the weeks beside the old one first, and stops when it has enough', () => {
    const read: string[] = [];
    proposed(searchIn(everybody), visit(1, '2026-12-15T09:20'), [], read);
    expect(read).toEqual(['2026-W50', '2026-W51', '2026-W52']);
  });

  it('are none where nothing is free', () => {
    expect(proposed(searchIn(calendar([], [east])), visit(1, '2026-11-24T09:20'), [])).toEqual([]);
  });
});
