import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Busy, PractitionerDay } from '../../../shared/domain/calendar/practitioner-day.ts';
import { toItem } from '../../../shared/store/dynamo/item.ts';
import { dayItem, dayOf } from '../../../shared/store/records/day-record.ts';
import { propertyRuns } from '../../support/property-runs.ts';
import { aPractitionerDay, tuesdayNine, visitsOf } from '../../support/records.ts';
import { sizeOf } from '../item-size.ts';

const roundTrip = (day: Parameters<typeof dayItem>[0]) => dayOf(toItem(dayItem(day)));

const outcomeOf = <T>(read: () => T): T | unknown => {
  try {
    return read();
  } catch (error) {
    return error;
  }
};

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
const anyMinute = fc.integer({ min: 0, max: 4_223_371_679 });
const anyId = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('hld_', 'apt_', 'apt_apt_1', ':', '@+:', 'away\n-1', ''),
  fc.stringMatching(/^(hld|apt)_[0-9a-hjkmnp-tv-z]{20}$/),
);
const stretch: fc.Arbitrary<Busy> = fc.record(
  {
    start: anyMinute,
    end: anyMinute,
    kind: fc.constantFrom('hold', 'visit', 'away'),
    id: anyId,
    until: fc.nat(2 ** 40),
    clinicId: fc.oneof(slug, fc.constantFrom('east', 'west')),
    appointmentType: fc.oneof(slug, fc.constantFrom('review')),
    overbooked: fc.constant(true as const),
  },
  { requiredKeys: ['start', 'end', 'kind', 'id'] },
);
const date = fc
  .date({ min: new Date('1970-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((instant) => instant.toISOString().slice(0, 10));

describe('a practitioner-day as an item', () => {
  it('comes back as it went, whatever its stretches', () => {
    const days = fc.record({
      scheduleGroup: slug,
      practitionerId: slug,
      date,
      version: fc.nat(),
      busy: fc.array(stretch, { maxLength: 12 }),
    });
    fc.assert(
      fc.property(days, (day) => {
        expect(roundTrip(day)).toEqual(day);
      }),
      { seed: 20261123, numRuns: propertyRuns() },
    );
  });

  it('reads well in a console', () => {
    const busy: Busy[] = [
      { start: tuesdayNine, end: tuesdayNine + 40, kind: 'visit', id: 'apt_0v9k3m2q8r7t6w5x4y1z' },
      {
        start: tuesdayNine + 50,
        end: tuesdayNine + 90,
        kind: 'hold',
        id: 'hld_4y1z0v9k3m2q8r7t6w5x',
        until: 1795443000,
      },
      { start: tuesdayNine + 240, end: tuesdayNine + 720, kind: 'away', id: 'congress' },
    ];
    expect(dayItem(aPractitionerDay({ busy }))).toEqual({
      pk: 'WEEK#all#2026-W48',
      sk: '2026-11-24#spine-surgeon-1',
      version: 1,
      busy: ['Vnc+14:0v9k3m2q8r7t6w5x4y1z', 'Hoq+14@toykoo:4y1z0v9k3m2q8r7t6w5x', 'Au0+dc:congress'],
    });
  });

  it('has its marks beside the stretches, in their order, and none where no stretch says anything', () => {
    const [first, second, third] = visitsOf('2026-11-24', 3) as [Busy, Busy, Busy];
    const marked = [
      { ...first, clinicId: 'queens', appointmentType: 'new-consult' },
      second,
      { ...third, clinicId: 'queens' },
    ];
    expect(dayItem(aPractitionerDay({ busy: marked }))).toMatchObject({ marks: ['queens/new-consult', '', 'queens'] });
    const alike = aPractitionerDay({ busy: [first, second, third].map((each) => ({ ...each, clinicId: 'queens' })) });
    expect(dayItem(alike)).toMatchObject({ marks: ['queens', '=', '='] });
    expect(roundTrip(alike)).toEqual(alike);
    const typed = aPractitionerDay({ busy: [{ ...first, appointmentType: 'new-consult' }] });
    expect(dayItem(typed)).toMatchObject({ marks: ['/new-consult'] });
    expect(dayItem(aPractitionerDay({ busy: [first] }))).not.toHaveProperty('marks');

    const over = { ...first, overbooked: true as const };
    const places = [over, { ...over, clinicId: 'queens' }, { ...over, clinicId: 'queens', appointmentType: 'consult' }];
    const crowded = dayItem(aPractitionerDay({ busy: places }));
    expect(crowded).toMatchObject({ marks: ['//over', 'queens//over', 'queens/consult/over'] });
    expect(dayOf(toItem(crowded)).busy).toEqual(places);
  });

  it('is read when a release that does not know marks has dropped them', () => {
    const [first] = visitsOf('2026-11-24', 1) as [Busy];
    const { marks: _, ...written } = dayItem(aPractitionerDay({ busy: [{ ...first, clinicId: 'queens' }] }));
    expect(dayOf(toItem(written)).busy).toEqual([first]);
  });

  it('takes well under 0.9 KB when 70 % is booked, in visits of 40 minutes or of 20', () => {
    const ofForty = aPractitionerDay({ version: 100, busy: visitsOf('2026-11-24', 9) });
    const ofTwenty = aPractitionerDay({ version: 100, busy: visitsOf('2026-11-24', 18) });
    expect(sizeOf(dayItem(ofForty))).toBeLessThanOrEqual(400);
    expect(sizeOf(dayItem(ofTwenty))).toBeLessThanOrEqual(700);
    const marked = ofForty.busy.map((each) => ({ ...each, clinicId: 'suffolk-west', appointmentType: 'new-consult' }));
    expect(sizeOf(dayItem({ ...ofForty, busy: marked }))).toBeLessThanOrEqual(470);
  });

  it('carries no schema number while that is the first: a search pays for every byte', () => {
    expect(dayItem(aPractitionerDay())).not.toHaveProperty('schema');
  });

  it('is read without what a later release wrote beside it', () => {
    const day = aPractitionerDay({ busy: visitsOf('2026-11-24', 2) });
    expect(dayOf(toItem({ ...dayItem(day), schema: 2, note: { away: true } }))).toEqual(day);
  });

  it('is refused, or fits its schema, whatever stands in its item', () => {
    const text = fc.oneof(
      fc.constantFrom('Vnc+14:0v9k', 'nc+14', 'Vzzzzzzzzzzzzz+1:a', 'h-5+2@x:', 'Q1+1:a'),
      fc.string(),
    );
    const value = fc.oneof(
      fc.record({ S: text }),
      fc.record({ N: fc.constantFrom('1', '1.5', '-3', '1e30') }),
      fc.record({
        L: fc.array(fc.oneof(fc.record({ S: text }), fc.record({ N: fc.constant('1') })), { maxLength: 3 }),
      }),
      fc.constant({ NULL: true as const }),
    );
    const marks = fc.record({ L: fc.array(fc.record({ S: fc.constantFrom('', '=', 'a/b/over', 'A b', '/x') })) });
    const parts = fc.record({ version: value, busy: value, marks: fc.oneof(value, marks) }, { requiredKeys: [] });
    const whole = toItem(dayItem(aPractitionerDay({ busy: visitsOf('2026-11-24', 2) })));
    let read = 0;
    fc.assert(
      fc.property(parts, (odd) => {
        const day = outcomeOf(() => dayOf({ ...whole, ...odd } as typeof whole));
        if (day instanceof Error) return;
        read++;
        expect(PractitionerDay.parse(day)).toEqual(day);
      }),
      { seed: 20261123, numRuns: propertyRuns() },
    );
    expect(read).toBeGreaterThan(propertyRuns() / 50);
  });

  it('is refused without its stretches, with a part of a version or a name that nothing can have', () => {
    const whole = toItem(dayItem(aPractitionerDay()));
    const odd = [
      { busy: { NULL: true as const } },
      { busy: { L: [{ N: '5' }] } },
      { version: { N: '1.5' } },
      { version: { S: '1' } },
      { sk: { S: '2026-11-24#No Body' } },
    ];
    for (const each of odd) expect(outcomeOf(() => dayOf({ ...whole, ...each }))).toBeInstanceOf(Error);
    expect(dayOf(whole)).toEqual(aPractitionerDay());
  });

  it('says so when a stretch cannot be read', () => {
    const item = toItem({ ...dayItem(aPractitionerDay()), busy: ['by hand'] });
    expect(() => dayOf(item)).toThrow('unreadable stretch');
  });
});
