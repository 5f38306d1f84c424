import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../../shared/domain/booking/slot.ts';
import { isInVain, type NotedSearch, notesOf, type SearchNote } from '../../../shared/domain/search/search-notes.ts';
import type { SlotFilter } from '../../../shared/domain/search/slot-filter.ts';
import { followUp, settings, tuesday } from '../booking/fixtures.ts';
import { filterWorld, remote } from './filter-world.ts';

const ended = (members: 'clinics' | 'practitioners' | 'appointmentTypes'): Calendar => ({
  ...filterWorld,
  [members]: filterWorld[members].map((each) => ({ ...each, until: '2026-11-23' })),
});

function notes(filter: Partial<SlotFilter>, more: Partial<NotedSearch> = {}): SearchNote[] {
  const type = filter.appointmentType === 'remote' ? remote : followUp;
  const asked = { appointmentType: type.appointmentTypeId, from: tuesday, to: tuesday, ...filter };
  const calendar = more.calendar ?? filterWorld;
  const known = calendar.appointmentTypes.find((each) => each.appointmentTypeId === type.appointmentTypeId) ?? type;
  return notesOf({ calendar, filter: asked, type: known, state: 'NY', settings, ...more });
}

describe('the notes of a search', () => {
  it.each<[string, Partial<SlotFilter>, Partial<NotedSearch>, SearchNote[]]>([
    ['none', {}, {}, []],
    ['a ZIP that is known', { near: { latitude: 40.7, longitude: -74 } }, { zipAsked: '10001' }, []],
    ['a ZIP that is not', {}, { zipAsked: '00501' }, ['zip-not-placed']],
    ['a ZIP, by telehealth', { appointmentType: 'remote' }, { zipAsked: '00501' }, ['near-not-used']],
    ['a state, in person', {}, { stateAsked: 'NY' }, ['state-not-used']],
    ['a state, by telehealth', { appointmentType: 'remote' }, { stateAsked: 'NY' }, []],
    ['a state that is not that of the case', { appointmentType: 'remote' }, { stateAsked: 'NJ' }, ['state-not-used']],
    ['in person by telehealth', { modality: 'telehealth' }, {}, ['other-modality']],
    ['telehealth in person', { appointmentType: 'remote', modality: 'in-person' }, {}, ['other-modality']],
    ['a clinic elsewhere', { clinicIds: ['east'], regions: ['long-island'] }, {}, ['nothing-matches']],
    ['a language that nobody speaks', { languages: ['xx'] }, {}, ['nothing-matches']],
    ['a specialty that nobody has', { specialties: ['dentistry'] }, {}, ['nothing-matches']],
    ['an insurance that one does not name', { insurances: ['unheard-of'] }, {}, []],
    ['steps everywhere there', { clinicIds: ['west'], stepFree: true }, {}, ['nothing-matches']],
    ['clinics that have ended', {}, { calendar: ended('clinics') }, ['nothing-matches']],
    ['practitioners who have left', {}, { calendar: ended('practitioners') }, ['nothing-matches']],
    ['a type that has ended', {}, { calendar: ended('appointmentTypes') }, ['nothing-matches']],
    ['nobody licensed there', { appointmentType: 'remote' }, { state: 'CT' }, ['none-licensed']],
    ['somebody licensed there', { appointmentType: 'remote' }, { state: 'NJ' }, []],
    ['nobody of them', { appointmentType: 'remote', practitionerIds: ['cedar'] }, {}, ['none-licensed']],
    [
      'several at once',
      { languages: ['xx'] },
      { zipAsked: '00501', stateAsked: 'NY' },
      ['zip-not-placed', 'state-not-used', 'nothing-matches'],
    ],
  ])('%s', (_, filter, more, expected) => {
    expect(notes(filter, more)).toEqual(expected);
  });

  it('tell whether there is anything to look for', () => {
    expect(isInVain(['zip-not-placed', 'state-not-used'])).toBe(false);
    expect(isInVain(['zip-not-placed', 'none-licensed'])).toBe(true);
  });
});
