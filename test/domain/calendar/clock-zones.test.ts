import { describe, expect, it } from 'vitest';
import { addDays, instantOf } from '../../../shared/domain/core/local-time.ts';
import type { Clinic } from '../../../shared/domain/directory/directory.ts';
import { searchSlots } from '../../../shared/domain/search/search-slots.ts';
import { at, calendar, clinic, day, hours, newYork, practitioner, settings } from '../booking/fixtures.ts';
import { both, windows } from './clock-words.ts';

const losAngeles = 'America/Los_Angeles';
const chicago = 'America/Chicago';
const auckland = 'Pacific/Auckland';

describe('a practice with clinics in several zones', () => {
  const morning = (practitionerId: string, clinicId: string, homeZone: string) =>
    practitioner(practitionerId, [hours('09:00', '09:40', { clinicId })], { homeZone });
  const places = [
    clinic('east'),
    clinic('lake', { zone: chicago }),
    clinic('coast', { zone: losAngeles }),
    clinic('south', { zone: auckland }),
  ];
  const all = [
    morning('alder', 'east', newYork),
    morning('birch', 'lake', chicago),
    morning('cedar', 'coast', losAngeles),
    morning('dogwood', 'south', auckland),
  ];
  const zoneOf = new Map(places.map(({ clinicId, zone }) => [clinicId, zone]));

  /** Free consults of a local date, in the order of the search. */
  const found = (date: string, clinics: Clinic[] = places): string[] =>
    searchSlots(
      {
        calendar: calendar(all, clinics),
        filter: { appointmentType: 'consult', from: date, to: date },
        entitlement: {},
        now: instantOf(at(`${addDays(date, -3)}T00:00`)),
        settings,
        limit: 100,
      },
      [day('alder', date)],
    ).slots.map(({ clinicId, start }) => `${clinicId} ${both(start, zoneOf.get(clinicId) ?? 'UTC', date)}`);

  it('each works nine o’clock of its own, and the search is in the order of UTC', () => {
    expect(found('2026-11-24')).toEqual([
      'south 09:00+13:00 = 2026-11-23 20:00Z',
      'east 09:00-05:00 = 14:00Z',
      'lake 09:00-06:00 = 15:00Z',
      'coast 09:00-08:00 = 17:00Z',
    ]);
  });

  it('in the weeks in which the south is still on summer time and the north is already', () => {
    expect(found('2026-03-20')).toEqual([
      'south 09:00+13:00 = 2026-03-19 20:00Z',
      'east 09:00-04:00 = 13:00Z',
      'lake 09:00-05:00 = 14:00Z',
      'coast 09:00-07:00 = 16:00Z',
    ]);
  });

  it('a closure counts by the date of its own clinic', () => {
    const closed = places.map((each) => ({
      ...each,
      closures: [{ closureId: 'cls_1', from: '2026-11-24', to: '2026-11-24', fromTime: '09:00', toTime: '12:00' }],
    }));
    expect(found('2026-11-24', closed)).toEqual([]);
    expect(found('2026-11-25', closed)).toHaveLength(4);
  });

  it('the south turns its clocks the other way: 2026-09-27 has no 02:30, 2026-04-05 has two', () => {
    const night = [hours('01:00', '04:00')];
    expect(windows('2026-09-27', night, { zone: auckland })).toEqual([
      '01:00+12:00 = 2026-09-26 13:00Z to 04:00+13:00 = 2026-09-26 15:00Z',
    ]);
    expect(windows('2026-04-05', night, { zone: auckland })).toEqual([
      '01:00+13:00 = 2026-04-04 12:00Z to 02:00+12:00 = 2026-04-04 14:00Z',
      '03:00+12:00 = 2026-04-04 15:00Z to 04:00+12:00 = 2026-04-04 16:00Z',
    ]);
  });
});
