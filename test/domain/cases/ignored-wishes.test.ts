import { describe, expect, test } from 'vitest';
import { sampleDirectory } from '../../../shared/config/sample-directory.ts';
import { schedulingSettings as settings } from '../../../shared/config/scheduling.ts';
import { headerParts } from '../../../shared/domain/cases/form-parts.ts';
import { hasWishes, ignoredWishes, placesLeft } from '../../../shared/domain/cases/ignored-wishes.ts';
import { Preferences } from '../../../shared/domain/cases/submission.ts';
import type { Directory } from '../../../shared/domain/directory/directory.ts';
import { aSubmission } from '../../support/records.ts';

const today = '2026-11-23';
const received = { status: 'received', urgency: 'routine' } as const;
const { clinics, practitioners, appointmentTypes } = sampleDirectory;
const directory: Directory = {
  ...sampleDirectory,
  clinics: clinics.map((each) => ({ ...each, stepFree: each.clinicId !== 'brooklyn' })),
  appointmentTypes: appointmentTypes.map((each) =>
    each.appointmentTypeId === 'telehealth' ? { ...each, modality: 'telehealth' as const } : each,
  ),
  practitioners: practitioners.map((each) => ({ ...each, licensedStates: ['NY'] })),
};

const livingIn = (state: string) => ({
  patient: { ...aSubmission().patient, address: { state, postalCode: '07302' } },
});
const formWith = (preferences: object, changes = {}) =>
  aSubmission({ ...changes, preferences: Preferences.parse(preferences) });

/** What is ignored of wishes, as `pointer reason`. */
const ignoredOf = (preferences: object, changes = {}, surroundings: Partial<Directory> = {}, wishing = {}) =>
  ignoredWishes(
    formWith(preferences, changes),
    { ...received, ...wishing },
    { directory: { ...directory, ...surroundings }, settings, today },
  ).map(({ pointer, reason }) => `${pointer.replace('/preferences/', '')} ${reason}`);

describe('wishes for places', () => {
  test.each<[string, object, string[]]>([
    ['none', {}, []],
    ['a region', { region: 'nyc' }, []],
    ['clinics', { clinicIds: ['queens', 'nassau'] }, []],
    ['a clinic in the region', { region: 'nyc', clinicIds: ['queens'] }, []],
    ['a clinic that there is not', { clinicIds: ['nowhere'] }, ['clinicIds/0 no-such-clinic']],
    ['one that there is not beside one', { clinicIds: ['nowhere', 'queens'] }, ['clinicIds/0 no-such-clinic']],
    ['a region against the clinic', { region: 'long-island', clinicIds: ['queens'] }, ['region clinic-elsewhere']],
    [
      'a region against the first clinic that there is',
      { region: 'nyc', clinicIds: ['nowhere', 'nassau', 'queens'] },
      ['clinicIds/0 no-such-clinic', 'region clinic-elsewhere'],
    ],
    [
      'a region beside a clinic that there is not',
      { region: 'nyc', clinicIds: ['nowhere'] },
      ['clinicIds/0 no-such-clinic'],
    ],
    ['no steps', { stepFree: true }, []],
    ['no steps at a clinic that has none', { stepFree: true, clinicIds: ['queens'] }, []],
    ['no steps at one with steps', { stepFree: true, clinicIds: ['brooklyn'] }, ['clinicIds/0 clinic-with-steps']],
    ['steps or none', { stepFree: false, clinicIds: ['brooklyn'] }, []],
  ])('%s', (_, preferences, ignored) => {
    expect(ignoredOf(preferences)).toEqual(ignored);
  });

  test('a clinic that is in use no more is none', () => {
    const closed = directory.clinics.map((each) =>
      each.clinicId === 'queens' ? { ...each, until: '2026-11-22' } : each,
    );
    expect(ignoredOf({ clinicIds: ['queens'] }, {}, { clinics: closed })).toEqual(['clinicIds/0 no-such-clinic']);
  });

  test('a region without a clinic', () => {
    const inCity = directory.clinics.filter(({ region }) => region === 'nyc');
    expect(ignoredOf({ region: 'long-island' }, {}, { clinics: inCity })).toEqual(['region no-clinic-there']);
  });

  test('no steps, where nobody said so of any clinic: the need is named, and the clinic stays', () => {
    const unknown = directory.clinics.map(({ stepFree: _, ...each }) => each);
    const wishes = { stepFree: true, clinicIds: ['queens'] };
    expect(ignoredOf(wishes, {}, { clinics: unknown })).toEqual(['stepFree steps-everywhere']);
  });
});

describe('a wish for a visit from afar', () => {
  const wish = { telehealth: true };
  const withType = (changes: object) => ({
    appointmentTypes: directory.appointmentTypes.map((each) =>
      each.appointmentTypeId === 'telehealth' ? { ...each, ...changes } : each,
    ),
  });

  test('is met where somebody offers it who is licensed where the person lives', () => {
    expect(ignoredOf(wish)).toEqual([]);
    expect(ignoredOf(wish, livingIn('NY'))).toEqual([]);
  });

  test('is not where nobody is licensed there', () => {
    expect(ignoredOf(wish, livingIn('NJ'))).toEqual(['telehealth no-licence']);
    const everywhere = directory.practitioners.map((each) => ({ ...each, licensedStates: ['NY', 'NJ'] }));
    expect(ignoredOf(wish, livingIn('NJ'), { practitioners: everywhere })).toEqual([]);
  });

  test.each<[string, object, object]>([
    ['no type is from afar', { modality: 'in-person' }, {}],
    ['its type is in use no more', { until: '2026-11-22' }, {}],
    ['its type is for later visits', { statuses: ['seen'] }, {}],
    ['its type is not for the level', { urgencies: ['routine'] }, { urgency: 'urgent' }],
  ])('is not where %s', (_, type, wishing) => {
    expect(ignoredOf(wish, {}, withType(type), wishing)).toEqual(['telehealth no-telehealth']);
  });

  test('is not where nobody offers it', () => {
    expect(ignoredOf(wish, {}, { practitioners: [] })).toEqual(['telehealth no-telehealth']);
  });
});

test('only what may not be to be had counts as a wish', () => {
  const isWish = (preferences?: object) => hasWishes({ preferences: preferences && Preferences.parse(preferences) });
  expect([isWish(), isWish({}), isWish({ stepFree: false })]).toEqual([false, false, false]);
  for (const wish of [{ region: 'nyc' }, { clinicIds: ['queens'] }, { telehealth: true }, { stepFree: true }])
    expect(isWish(wish)).toBe(true);
});

describe('a header', () => {
  const form = formWith({ region: 'long-island', clinicIds: ['nowhere', 'queens'], stepFree: true }, livingIn('NJ'));
  const ignored = ignoredWishes(form, received, { directory, settings, today });

  test('is placed by the wishes that can be met, and keeps what the person needs', () => {
    expect(headerParts(form, { ignored, practiceState: 'NY' })).toMatchObject({
      clinicId: 'queens',
      stepFree: true,
      homeState: 'NJ',
    });
    expect(headerParts(form, { ignored })).not.toHaveProperty('region');
    expect(placesLeft(form, ignored)).toEqual({ clinicIds: ['queens'] });
  });

  test('is placed as the form says where nobody looked', () => {
    expect(headerParts(form)).toMatchObject({ clinicId: 'nowhere', region: 'long-island' });
  });

  test('names no state that goes without saying, or that an earlier release kept in other words', () => {
    expect(headerParts(formWith({}, livingIn('NY')), { practiceState: 'NY' })).not.toHaveProperty('homeState');
    expect(headerParts(formWith({}, livingIn('New Jersey')))).not.toHaveProperty('homeState');
    expect(headerParts(formWith({}))).not.toHaveProperty('stepFree');
  });
});
