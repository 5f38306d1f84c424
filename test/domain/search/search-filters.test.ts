import { describe, expect, it } from 'vitest';
import type { SlotFilter } from '../../../shared/domain/search/slot-filter.ts';
import { wantedClinics, wantedPractitioners } from '../../../shared/domain/search/slot-filter.ts';
import { filterWorld } from './filter-world.ts';
import { search, weeksAsked } from './search-fixtures.ts';

const asked = (filter: Partial<SlotFilter>) => ({ appointmentType: 'follow-up', ...filter });
const who = (filter: Partial<SlotFilter>) =>
  wantedPractitioners(filterWorld, asked(filter)).map(({ practitionerId }) => practitionerId);
const where = (filter: Partial<SlotFilter>) =>
  wantedClinics(filterWorld, asked(filter)).map(({ clinicId }) => clinicId);

describe('who passes a filter', () => {
  it.each<[Partial<SlotFilter>, string[]]>([
    [{}, ['alder', 'birch', 'cedar']],
    [{ practitionerIds: ['cedar', 'alder'] }, ['alder', 'cedar']],
    [{ specialties: ['pain', 'neurosurgery'] }, ['birch', 'cedar']],
    [{ languages: ['es', 'ru'] }, ['birch', 'cedar']],
    [{ languages: ['es', 'ru'], specialties: ['pain'] }, ['cedar']],
    [{ regions: ['long-island', 'nyc'] }, ['alder', 'birch', 'cedar']],
    [{ regions: ['long-island'] }, ['alder', 'birch']],
    [{ clinicIds: ['west', 'north'] }, ['alder', 'birch', 'cedar']],
    [{ clinicIds: ['east'], regions: ['long-island'] }, []],
    [{ modality: 'in-person' }, ['alder', 'birch', 'cedar']],
    [{ modality: 'telehealth' }, []],
    [{ appointmentType: 'remote', modality: 'telehealth' }, ['alder', 'birch', 'cedar']],
    [{ languages: ['xx'] }, []],
  ])('%j', (filter, expected) => {
    expect(who(filter)).toEqual(expected);
  });
});

describe('which clinics pass a filter', () => {
  it.each<[Partial<SlotFilter>, string[]]>([
    [{ stepFree: true }, ['east']],
    [{ stepFree: false }, ['east', 'west', 'north']],
    [{ stepFree: true, appointmentType: 'remote' }, ['east', 'west', 'north']],
    [{ insurances: ['medicaid'] }, ['east', 'north']],
    [{ insurances: ['plan', 'medicare'] }, ['east', 'west', 'north']],
    [{ insurances: ['unheard-of'] }, ['north']],
    [{ clinicIds: ['west', 'east'], stepFree: true }, ['east']],
  ])('%j', (filter, expected) => {
    expect(where(filter)).toEqual(expected);
  });
});

describe('the first free time over all clinics', () => {
  it('is found in the first week alone', () => {
    const range = { from: '2026-11-20', to: '2027-01-31', appointmentType: 'follow-up' };
    const { asked, slots } = weeksAsked(search(range, { calendar: filterWorld, limit: 1 }));
    expect([asked.length, slots.length]).toEqual([1, 1]);
  });
});
