import { describe, expect, test } from 'vitest';
import { sampleDirectory } from '../../../shared/config/sample-directory.ts';
import { Preferences } from '../../../shared/domain/cases/submission.ts';
import { earliestNotesOf } from '../../../shared/domain/search/earliest-notes.ts';
import { placeInRegion, stepFreePlace, wishedPlaces } from '../../../shared/domain/search/wished-places.ts';

const clinics = sampleDirectory.clinics.map((each) => ({ ...each, stepFree: true }));
const placesOf = (preferences: object, ignored: string[] = []) =>
  wishedPlaces(
    { preferences: Preferences.parse(preferences) },
    ignored.map((pointer) => ({ pointer, reason: 'no-such-clinic' as const })),
    clinics,
  );

describe('times are looked for', () => {
  test.each<[string, object, object[]]>([
    ['anywhere without a wish', {}, [{}]],
    ['in the region, then anywhere', { region: 'nyc' }, [{ regions: ['nyc'] }, {}]],
    [
      'at all clinics that are named, in the region of the first, then anywhere',
      { clinicIds: ['nassau', 'queens'] },
      [{ clinicIds: ['nassau', 'queens'] }, { regions: ['long-island'] }, {}],
    ],
    [
      'without steps at each of them',
      { region: 'nyc', stepFree: true },
      [{ regions: ['nyc'], stepFree: true }, { stepFree: true }],
    ],
  ])('%s', (_, preferences, places) => {
    expect(placesOf(preferences)).toEqual(places);
  });

  test('nowhere that is ignored', () => {
    const ignored = ['/preferences/clinicIds/0', '/preferences/region'];
    expect(placesOf({ region: 'nyc', clinicIds: ['nowhere', 'nassau'] }, ignored)).toEqual([
      { clinicIds: ['nassau'] },
      { regions: ['long-island'] },
      {},
    ]);
  });

  test('with steps where no clinic is known to have none', () => {
    expect(stepFreePlace({ stepFree: true }, [{}, { stepFree: false }])).toEqual({});
    expect(stepFreePlace({}, clinics)).toEqual({});
  });
});

describe('times in a region', () => {
  const some = clinics.map((each) => ({ ...each, stepFree: each.region === 'nyc' }));

  test('are without steps where that is needed, and elsewhere where no clinic of it has none', () => {
    expect(placeInRegion('nyc', {}, some)).toEqual({ regions: ['nyc'] });
    expect(placeInRegion('nyc', undefined, some)).toEqual({ regions: ['nyc'] });
    expect(placeInRegion('nyc', { stepFree: true }, some)).toEqual({ regions: ['nyc'], stepFree: true });
    expect(placeInRegion('long-island', { stepFree: true }, some)).toEqual({ stepFree: true });
    expect(placeInRegion('nyc', { stepFree: true }, [{ region: 'nyc' }])).toEqual({ regions: ['nyc'] });
  });
});

describe('of the earliest times it is said', () => {
  const submission = { preferences: Preferences.parse({ telehealth: true }) };
  const noTelehealth = [{ pointer: '/preferences/telehealth', reason: 'no-telehealth' as const }];
  const other = { preferences: Preferences.parse({}) };

  test('that they are in person where a visit from afar can be had', () => {
    expect(earliestNotesOf({ submission, ignored: [], isAsWished: true })).toEqual(['in-person']);
    expect(earliestNotesOf({ submission, ignored: noTelehealth, isAsWished: true })).toEqual([]);
  });

  test('that they are elsewhere', () => {
    expect(earliestNotesOf({ submission: other, ignored: [], isAsWished: false })).toEqual(['not-as-wished']);
    expect(earliestNotesOf({ submission: {}, ignored: [], isAsWished: true })).toEqual([]);
  });
});
