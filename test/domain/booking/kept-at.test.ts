import { describe, expect, it } from 'vitest';
import { dayKeysOf, keptAtOf, zoneOfTaken } from '../../../shared/domain/booking/kept-at.ts';
import { dayKeyOf } from '../../../shared/domain/booking/slot.ts';
import { at, calendar, clinic, east, hours, newYork, practitioner, slot, tuesday, west } from './fixtures.ts';
import { refusalOf } from './matchers.ts';

const honolulu = 'Pacific/Honolulu';
const island = clinic('island', { zone: honolulu });
const alder = practitioner('alder', [hours('09:00', '12:00')], { scheduleGroup: 'north' });
/** Lives in New York and sees people on the island by its clock. */
const rowan = practitioner('rowan', [hours('09:00', '20:00', { clinicId: 'island' })], { scheduleGroup: 'south' });
const places = calendar([alder, rowan], [east, west, island]);

const morning = slot(`${tuesday}T09:00`, 20);
/** Evening of Tuesday on the island, Wednesday in New York. */
const late = { ...morning, practitionerId: 'rowan', clinicId: 'island', start: at(`${tuesday}T19:30`, honolulu) };

describe('what a taken time writes down', () => {
  it('is the rest of the key of its day, by the home zone, and the zone of its clinic', () => {
    expect(keptAtOf(places, morning)).toMatchObject({ scheduleGroup: 'north', date: tuesday, zone: newYork });
    expect(keptAtOf(places, late)).toMatchObject({ scheduleGroup: 'south', date: '2026-11-25', zone: honolulu });
  });

  it('is how the visit takes place, as its type says then', () => {
    expect(keptAtOf(places, morning).modality).toBe('in-person');
    const appointmentTypes = places.appointmentTypes.map((type) => ({ ...type, modality: 'telehealth' as const }));
    expect(keptAtOf({ ...places, appointmentTypes }, morning).modality).toBe('telehealth');
  });

  it('finds the day that the directory names for the slot', () => {
    for (const wanted of [morning, late])
      expect(dayKeysOf(places, { slot: wanted, keptAt: keptAtOf(places, wanted) })).toEqual([dayKeyOf(places, wanted)]);
  });

  it('is refused for a practitioner that the directory does not know', () => {
    expect(refusalOf(() => keptAtOf(places, { ...morning, practitionerId: 'gone' })).kind).toBe('not-found');
  });
});

describe('the day of a taken time', () => {
  const keptAt = { scheduleGroup: 'north', date: tuesday, zone: newYork };
  const kept = [{ scheduleGroup: 'north', practitionerId: 'alder', date: tuesday }];

  it.each([
    ['moved to another group', calendar([{ ...alder, scheduleGroup: 'other' }], [east])],
    ['given another home zone', calendar([{ ...alder, homeZone: honolulu }], [east])],
    ['taken out of the directory', calendar([], [east])],
    ['of a clinic that was taken out', calendar([alder], [])],
  ])('stays what was written down, when its practitioner is %s', (_, changed) => {
    expect(dayKeysOf(changed, { slot: morning, keptAt })).toEqual(kept);
  });

  it('of the first release, which wrote nothing down, is the one that the directory names', () => {
    expect(dayKeysOf(places, { slot: morning })).toEqual(kept);
    expect(dayKeysOf(places, { slot: late })).toEqual([
      { scheduleGroup: 'south', practitionerId: 'rowan', date: '2026-11-25' },
    ]);
  });

  it('of the first release, whose practitioner is gone, is one of all groups and dates', () => {
    const gone = { ...late, practitionerId: 'gone' };
    const dates = ['2026-11-25', tuesday];
    expect(dayKeysOf(places, { slot: gone })).toEqual(
      ['north', 'south'].flatMap((scheduleGroup) =>
        dates.map((date) => ({ scheduleGroup, practitionerId: 'gone', date })),
      ),
    );
  });

  it('of the first release, whose clinic is gone, is looked for in every group too', () => {
    expect(dayKeysOf(places, { slot: { ...morning, clinicId: 'gone' } })).toEqual([
      ...kept,
      { scheduleGroup: 'south', practitionerId: 'alder', date: tuesday },
    ]);
  });
});

describe('the zone in which a taken time is shown', () => {
  it.each([
    [
      'as it was written down, whatever its clinic is now',
      { scheduleGroup: 'n', date: tuesday, zone: honolulu },
      'east',
      honolulu,
    ],
    ['that of its clinic, of the first release', undefined, 'island', honolulu],
    ["the practice's, of the first release and a clinic that is gone", undefined, 'gone', 'America/Chicago'],
  ])('%s', (_, keptAt, clinicId, zone) => {
    expect(zoneOfTaken({ slot: { ...morning, clinicId }, keptAt }, places, 'America/Chicago')).toBe(zone);
  });
});
