import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { directoryWorld } from '../../shared/config/directory-world.ts';
import { practice } from '../../shared/config/practice.ts';
import { sampleDirectory } from '../../shared/config/sample-directory.ts';
import { firstVisit, schedulingSettings } from '../../shared/config/scheduling.ts';
import { placeOfZip } from '../../shared/config/zip-place.ts';
import { withOffset } from '../../shared/domain/core/instants.ts';
import { Directory, regions } from '../../shared/domain/directory/directory.ts';
import { directoryFaults } from '../../shared/domain/directory/directory-faults.ts';
import { distanceMiles } from '../../shared/domain/directory/distance.ts';
import { directorySenses } from '../../shared/domain/directory/senses/directory-senses.ts';
import { staffFaults } from '../../shared/domain/directory/staff-faults.ts';
import { type SlotSearch, searchSlots } from '../../shared/domain/search/search-slots.ts';

const { clinics, practitioners, appointmentTypes, staff, referrers } = sampleDirectory;

/** Friday, so that every reserved window of the week after is still reserved. */
const now = Temporal.Instant.from('2026-12-04T13:00:00Z');
/** Monday to Friday. */
const week = ['2026-12-07', '2026-12-08', '2026-12-09', '2026-12-10', '2026-12-11'];
const both = [firstVisit.otherType, firstVisit.urgentType];

/** @param seenOn local date from a week before which it is searched; `now` where it is left out. */
function starts(
  date: string,
  filter: Partial<SlotSearch['filter']>,
  entitlement: SlotSearch['entitlement'] = {},
  seenOn?: string,
) {
  const asked = seenOn ? Temporal.Instant.from(`${seenOn}T13:00:00Z`).subtract({ hours: 7 * 24 }) : now;
  const { slots } = searchSlots(
    {
      calendar: sampleDirectory,
      filter: { appointmentType: firstVisit.otherType, from: date, to: date, ...filter },
      entitlement,
      now: asked,
      settings: schedulingSettings,
      limit: 1000,
    },
    [],
  );
  return slots.map(({ start }) => withOffset(Temporal.Instant.fromEpochMilliseconds(start * 60_000), practice.zone));
}

describe('the sample directory', () => {
  test('passes its schema and contradicts itself nowhere', () => {
    expect(Directory.parse(sampleDirectory)).toEqual(sampleDirectory);
    expect(directoryFaults(sampleDirectory, '2026-11-23')).toEqual([]);
  });

  test('makes sense: nothing in it is a fault, or even asked about', () => {
    expect(directorySenses(sampleDirectory, directoryWorld('2026-11-23'))).toEqual({ faults: [], warnings: [] });
    expect(staffFaults(staff, '2026-11-23')).toEqual([]);
  });

  test('has eight clinics in two regions and twelve practitioners of five specialties, all marked as samples', () => {
    expect(clinics.filter(({ region }) => region === 'nyc')).toHaveLength(5);
    expect(clinics.filter(({ region }) => region === 'long-island')).toHaveLength(3);
    expect(practitioners).toHaveLength(12);
    expect(new Set(practitioners.map(({ specialty }) => specialty)).size).toBe(5);
    expect([...clinics, ...practitioners].every(({ sample }) => sample)).toBe(true);
    for (const { name } of [...clinics, ...practitioners, ...referrers]) expect(name.toLowerCase()).toContain('sample');
  });

  test('lists for each practitioner the clinics where it works, some of them two', () => {
    for (const { clinicIds, weeklyHours } of practitioners) {
      expect(new Set(weeklyHours.map(({ clinicId }) => clinicId))).toEqual(new Set(clinicIds));
    }
    expect(practitioners.filter(({ clinicIds }) => clinicIds.length === 2).length).toBeGreaterThan(3);
  });

  test('puts each clinic into its ZIP', () => {
    for (const clinic of clinics) {
      const place = placeOfZip(clinic.postalCode);
      expect(place && distanceMiles(clinic, place), clinic.clinicId).toBeLessThan(1);
    }
  });

  test('reaches nobody: every number and address is reserved for examples', () => {
    for (const { phone } of [...clinics, ...staff]) expect(phone).toMatch(/^\+121255501\d\d$/);
    for (const { email } of staff) expect(email).toMatch(/@example\.org$/);
    expect(new Set([...clinics, ...staff].map(({ phone }) => phone)).size).toBe(clinics.length + staff.length);
  });

  test('pages two nurses, then two surgeons', () => {
    const onCall = staff.filter(({ onCallOrder }) => onCallOrder !== undefined);
    const inOrder = onCall.toSorted((a, b) => (a.onCallOrder ?? 0) - (b.onCallOrder ?? 0));
    expect(inOrder.map(({ recipientId }) => recipientId)).toEqual(['nurse-1', 'nurse-2', 'surgeon-1', 'surgeon-2']);
    expect(staff.map(({ role }) => role).toSorted()).toEqual([
      'admin',
      'front-desk',
      'front-desk',
      ...['nurse', 'nurse', 'nurse', 'surgeon', 'surgeon'],
    ]);
  });

  test.each([
    ['new-consult', 40],
    ['urgent-consult', 40],
    ['follow-up', 20],
    ['imaging-review', 20],
    ['post-op', 20],
    ['telehealth', 20],
  ])('knows %s of %d minutes in both languages, and somebody offers it in both regions', (id, minutes) => {
    const type = appointmentTypes.find(({ appointmentTypeId }) => appointmentTypeId === id);
    expect(type).toMatchObject({ durationMinutes: minutes, horizonDays: 180, cutOffHours: 2 });
    expect(type?.nameEs).not.toBe(type?.name);
    for (const region of regions)
      expect(starts('2026-12-08', { appointmentType: id, regions: [region] })).not.toEqual([]);
  });

  test('lets every surgeon see first visits, and nobody else', () => {
    for (const { specialty, appointmentTypes: offered } of practitioners) {
      const isSurgeon = specialty === 'spine-surgery' || specialty === 'neurosurgery';
      expect(both.map((id) => offered.includes(id))).toEqual([isSurgeon, isSurgeon]);
    }
  });
});

describe('spine surgery has free times', () => {
  const wanted = week.flatMap((date) =>
    regions.flatMap((region) =>
      both.flatMap((type) => [undefined, ['es']].map((language) => ({ date, region, type, language }))),
    ),
  );

  test.each(wanted)('on $date in $region for $type, language $language', ({ date, region, type, language }) => {
    expect(
      starts(date, { appointmentType: type, regions: [region], languages: language, specialties: ['spine-surgery'] }),
    ).not.toEqual([]);
  });

  test.each(week.map((date) => [date]))('on %s at 11:00 in both regions for urgent cases only', (date) => {
    const eleven = `${date}T11:00:00-05:00`;
    for (const region of regions) {
      const filter = { appointmentType: 'urgent-consult', regions: [region], specialties: ['spine-surgery'] };
      expect(starts(date, filter, { urgency: 'urgent' })).toContain(eleven);
      expect(starts(date, filter, { urgency: 'routine' })).not.toContain(eleven);
    }
  });

  test('none at weekends', () => {
    for (const date of ['2026-12-12', '2026-12-13']) expect(starts(date, {})).toEqual([]);
  });
});

describe('holidays', () => {
  test.each([
    ["New Year's day", '2027-01-01', '2027-01-04'],
    ['Memorial day', '2027-05-31', '2027-06-01'],
    ['Independence day, kept on the Monday', '2027-07-05', '2027-07-06'],
    ['Labor day', '2027-09-06', '2027-09-07'],
    ['Thanksgiving day', '2026-11-26', '2026-11-27'],
    ['Christmas day', '2026-12-25', '2026-12-28'],
  ])('no clinic sees anybody on %s', (_, date, next) => {
    expect(starts(date, {}, {}, date)).toEqual([]);
    expect(starts(next, {}, {}, date)).not.toEqual([]);
  });

  test.each([
    ['Martin Luther King day', '2027-01-18'],
    ["Lincoln's birthday", '2027-02-12'],
    ["Washington's birthday", '2027-02-15'],
    ['Juneteenth on a Friday', '2026-06-19'],
    ['Columbus day', '2026-10-12'],
    ['Election day', '2026-11-03'],
    ["Veterans' day", '2026-11-11'],
  ])('clinics are open on %s', (_, date) => {
    expect(starts(date, {}, {}, date)).not.toEqual([]);
  });
});

test('the first visits that the practice has set up exist', () => {
  const ids = appointmentTypes.map(({ appointmentTypeId }) => appointmentTypeId);
  expect(ids).toEqual(expect.arrayContaining(both));
});
