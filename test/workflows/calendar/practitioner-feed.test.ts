import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { sampleDirectory } from '../../../shared/config/sample-directory.ts';
import { practitionerCalendar } from '../../../shared/contract/views/practitioner-calendar.ts';
import type { Busy } from '../../../shared/domain/calendar/practitioner-day.ts';
import type { WeekPart } from '../../../shared/workflows/booking/ports.ts';
import { type FeedDeps, practitionerFeed } from '../../../shared/workflows/calendar/practitioner-feed.ts';
import { readCalendar } from '../../support/read-calendar.ts';
import { aCaseHeader, anAppointment, anId, aPractitionerDay, aSlot } from '../../support/records.ts';

const practitionerId = 'spine-surgeon-1';
const token = `${practitionerId}.cal_1`;
const minuteOf = (instant: string): number => Date.parse(instant) / 60_000;

interface Kept {
  /** By date. */
  days?: Record<string, Busy[]>;
  until?: string;
}

function world({ days = {}, until }: Kept) {
  const weeks: { week: string; part: WeekPart | undefined }[] = [];
  const practitioners = sampleDirectory.practitioners.map((each) =>
    each.practitionerId === practitionerId && until ? { ...each, until } : each,
  );
  const kept = Object.entries(days).map(([date, busy]) => aPractitionerDay({ practitionerId, date, busy }));
  const deps: FeedDeps = {
    calendarLinks: { calendarLink: async () => ({ practitionerId, digest: token, changedAt: '2026-11-23T14:00:00Z' }) },
    fingerprint: (_, secret = '') => secret,
    directory: { directory: async () => ({ ...sampleDirectory, practitioners }) },
    schedule: {
      week: async (_, week, part) => {
        weeks.push({ week, part });
        const dates = part?.days.map(({ date }) => date) ?? [];
        return kept.filter(({ date }) => dates.includes(date));
      },
      appointments: async (ids) =>
        ids.map((appointmentId) => {
          const busy = Object.values(days)
            .flat()
            .find(({ id }) => id === appointmentId)!;
          return anAppointment({ appointmentId, slot: aSlot({ practitionerId, start: busy.start, end: busy.end }) });
        }),
    },
    caseBatches: { headers: async (ids) => ids.map((caseId) => aCaseHeader({ caseId })) },
  };
  const ask = (now: string) => practitionerFeed(deps, { practitionerId, token, now: Temporal.Instant.from(now) });
  return { ask, weeks };
}

const visitAt = (number: number, instant: string): Busy => ({
  kind: 'visit',
  id: anId('apt', number),
  start: minuteOf(instant),
  end: minuteOf(instant) + 20,
});
const awayFrom = (number: number, from: string, to: string): Busy => ({
  kind: 'away',
  id: anId('off', number),
  start: minuteOf(from),
  end: minuteOf(to),
});

describe('what the calendar of a practitioner holds', () => {
  it('reaches a month back and half a year ahead, and reads one part of each week', async () => {
    const days = {
      '2026-10-22': [visitAt(1, '2026-10-22T14:00:00Z')],
      '2026-10-23': [visitAt(2, '2026-10-23T14:00:00Z')],
      '2027-05-22': [visitAt(3, '2027-05-22T14:00:00Z')],
      '2027-05-23': [visitAt(4, '2027-05-23T14:00:00Z')],
    };
    const { ask, weeks } = world({ days });
    const { visits } = await ask('2026-11-23T14:00:00Z');
    expect(visits.map(({ visit }) => visit.appointmentId)).toEqual([anId('apt', 2), anId('apt', 3)]);
    expect(weeks).toHaveLength(new Set(weeks.map(({ week }) => week)).size);
    expect(weeks.length).toBeLessThanOrEqual(32);
    const asked = weeks.map(({ part }) => part?.days ?? []);
    expect(Math.max(...asked.map((days) => days.length))).toBeLessThanOrEqual(7);
    expect(new Set(asked.flat().map((day) => day.practitionerId))).toEqual(new Set([practitionerId]));
  });

  it('joins the days of an absence, over a change of the clock too, and not those of two', async () => {
    const days = {
      '2026-10-31': [awayFrom(1, '2026-10-31T04:00:00Z', '2026-11-01T04:00:00Z')],
      '2026-11-01': [awayFrom(1, '2026-11-01T04:00:00Z', '2026-11-02T05:00:00Z')],
      '2026-11-02': [
        awayFrom(1, '2026-11-02T05:00:00Z', '2026-11-03T05:00:00Z'),
        awayFrom(2, '2026-11-02T14:00:00Z', '2026-11-02T16:00:00Z'),
        { ...awayFrom(3, '2026-11-02T14:00:00Z', '2026-11-02T16:00:00Z'), id: '?unknown' },
      ],
    };
    const { absences } = await world({ days }).ask('2026-11-10T14:00:00Z');
    expect(absences).toEqual([
      { id: anId('off', 1), start: minuteOf('2026-10-31T04:00:00Z'), end: minuteOf('2026-11-03T05:00:00Z') },
      { id: anId('off', 2), start: minuteOf('2026-11-02T14:00:00Z'), end: minuteOf('2026-11-02T16:00:00Z') },
    ]);
  });

  it('tells the two one-o’clocks of a day on which the clock is set back apart', async () => {
    const days = { '2026-11-01': [visitAt(1, '2026-11-01T05:30:00Z'), visitAt(2, '2026-11-01T06:30:00Z')] };
    const { visits } = await world({ days }).ask('2026-11-10T14:00:00Z');
    const shown = visits.map((each) => ({ ...each, type: 'A visit', clinic: undefined, isTelehealth: false }));
    const now = Temporal.Instant.from('2026-11-10T14:00:00Z');
    const organizer = { name: 'P', email: 'a@spine.example' };
    const practitioner = { name: 'Dr. Ash', homeZone: 'America/New_York' };
    const text = practitionerCalendar({ visits: shown, absences: [] }, { practitioner, organizer, now });
    expect(readCalendar(text).events.map(({ start }) => start)).toEqual([
      '2026-11-01T05:30:00.000Z',
      '2026-11-01T06:30:00.000Z',
    ]);
  });

  it('is not found once the practitioner has left', async () => {
    const { ask } = world({ until: '2026-11-22' });
    await expect(ask('2026-11-22T14:00:00Z')).resolves.toBeDefined();
    await expect(ask('2026-11-23T14:00:00Z')).rejects.toMatchObject({ kind: 'not-found' });
  });
});
