import { describe, expect, it } from 'vitest';
import { dayKeyOf } from '../../../shared/domain/booking/slot.ts';
import { calendar, hours, practitioner, slot } from '../booking/fixtures.ts';
import { starts, windows } from './clock-words.ts';

describe('spring: 2026-03-08, on which 01:59 EST is followed by 03:00 EDT', () => {
  const spring = '2026-03-08';

  it('hours over the missing hour are shorter by it', () => {
    expect(windows(spring, [hours('01:00', '04:00')])).toEqual(['01:00-05:00 = 06:00Z to 04:00-04:00 = 08:00Z']);
  });

  it('hours inside the missing hour give nothing', () => {
    expect(windows(spring, [hours('02:10', '02:50')])).toEqual([]);
  });

  it('a visit may run over the change: it lasts as long as ever', () => {
    expect(starts(spring, [hours('01:00', '04:00')])).toEqual([
      '01:00-05:00 = 06:00Z',
      '01:20-05:00 = 06:20Z',
      '01:40-05:00 = 06:40Z',
      '03:00-04:00 = 07:00Z',
      '03:20-04:00 = 07:20Z',
    ]);
  });

  it('office hours after it are an hour earlier in UTC than on the Saturday before', () => {
    expect([windows('2026-03-07', [hours('09:00', '17:00')]), windows(spring, [hours('09:00', '17:00')])]).toEqual([
      ['09:00-05:00 = 14:00Z to 17:00-05:00 = 22:00Z'],
      ['09:00-04:00 = 13:00Z to 17:00-04:00 = 21:00Z'],
    ]);
  });

  it('a closure from within the missing hour begins after it', () => {
    const closures = [{ closureId: 'cls_1', from: spring, to: spring, fromTime: '02:30' }];
    expect(windows(spring, [hours('01:00', '05:00')], { clinic: { closures } })).toEqual([
      '01:00-05:00 = 06:00Z to 03:00-04:00 = 07:00Z',
    ]);
  });
});

describe('autumn: 2026-11-01, on which 01:59 EDT is followed by 01:00 EST', () => {
  const fall = '2026-11-01';

  it('hours inside the ambiguous hour are worked in its first pass alone', () => {
    expect(windows(fall, [hours('01:10', '01:50')])).toEqual(['01:10-04:00 = 05:10Z to 01:50-04:00 = 05:50Z']);
  });

  it('hours over it leave its second pass out', () => {
    expect(windows(fall, [hours('00:30', '03:00')])).toEqual([
      '00:30-04:00 = 04:30Z to 01:00-05:00 = 06:00Z',
      '02:00-05:00 = 07:00Z to 03:00-05:00 = 08:00Z',
    ]);
  });

  it('no visit starts twice by the clock, and none runs into the second pass', () => {
    expect(starts(fall, [hours('00:40', '03:00')])).toEqual([
      '00:40-04:00 = 04:40Z',
      '01:00-04:00 = 05:00Z',
      '01:20-04:00 = 05:20Z',
      '02:00-05:00 = 07:00Z',
      '02:20-05:00 = 07:20Z',
    ]);
  });

  it('office hours after it are an hour later in UTC than on the Saturday before', () => {
    expect([windows('2026-10-31', [hours('09:00', '17:00')]), windows(fall, [hours('09:00', '17:00')])]).toEqual([
      ['09:00-04:00 = 13:00Z to 17:00-04:00 = 21:00Z'],
      ['09:00-05:00 = 14:00Z to 17:00-05:00 = 22:00Z'],
    ]);
  });

  it('a closure of a part of the ambiguous hour closes both passes of that part', () => {
    const closures = [{ closureId: 'cls_1', from: fall, to: fall, fromTime: '01:00', toTime: '01:30' }];
    expect(windows(fall, [hours('00:30', '03:00')], { clinic: { closures } })).toEqual([
      '00:30-04:00 = 04:30Z to 01:00-04:00 = 05:00Z',
      '01:30-04:00 = 05:30Z to 01:00-05:00 = 06:00Z',
      '02:00-05:00 = 07:00Z to 03:00-05:00 = 08:00Z',
    ]);
  });
});

describe('midnight', () => {
  it('ends a date where the next one begins, in UTC in the middle of the night', () => {
    expect(windows('2026-11-24', [hours('22:00', '23:59')])).toEqual([
      '22:00-05:00 = 2026-11-25 03:00Z to 23:59-05:00 = 2026-11-25 04:59Z',
    ]);
    expect(windows('2026-11-25', [hours('00:00', '01:00')])).toEqual(['00:00-05:00 = 05:00Z to 01:00-05:00 = 06:00Z']);
  });

  it('a visit that runs past it is not offered, and one that starts before it belongs to the day before', () => {
    expect(starts('2026-11-24', [hours('23:00', '23:59')])).toEqual(['23:00-05:00 = 2026-11-25 04:00Z']);
    const night = calendar([practitioner('alder', [hours('23:00', '23:59')])]);
    expect(dayKeyOf(night, slot('2026-11-24T23:00', 40)).date).toBe('2026-11-24');
  });

  it('that the clock skips: the date begins at 01:00, and so does what is closed on it', () => {
    const santiago = 'America/Santiago';
    const date = '2026-09-06';
    expect(windows(date, [hours('00:00', '02:00')], { zone: santiago })).toEqual([
      '01:00-03:00 = 04:00Z to 02:00-03:00 = 05:00Z',
    ]);
    const closures = [{ closureId: 'cls_1', from: date, to: date, toTime: '01:30' }];
    expect(windows(date, [hours('00:00', '02:00')], { zone: santiago, clinic: { closures } })).toEqual([
      '01:30-03:00 = 04:30Z to 02:00-03:00 = 05:00Z',
    ]);
  });
});
