import { describe, expect, test } from 'vitest';
import { closingHolidays } from '../../../shared/config/holidays.ts';
import { whyClosed } from '../../../shared/domain/calendar/why-closed.ts';
import type { Clinic } from '../../../shared/domain/directory/directory.ts';
import { clinic } from '../booking/fixtures.ts';

const tuesday = '2026-11-24';
const thanksgiving = '2026-11-26';
const closure = (more: object) => ({ closureId: `cls_${'0'.repeat(20)}`, from: tuesday, to: tuesday, ...more });
const why = (date: string, more: Partial<Clinic> = {}) => whyClosed(clinic('east', more), date, closingHolidays);

describe('a clinic sees nobody on a day, and why', () => {
  test.each<[string, string, Partial<Clinic>, string | true | undefined]>([
    ['an ordinary day', tuesday, {}, undefined],
    ['a holiday', thanksgiving, {}, 'Thanksgiving day'],
    ['a holiday that was opened', thanksgiving, { openDates: [thanksgiving] }, undefined],
    ['a day that the directory closes', tuesday, { closedDates: [tuesday] }, true],
    ['a closure', tuesday, { closures: [closure({})] }, true],
    ['a closure with a reason', tuesday, { closures: [closure({}), closure({ reason: 'Water' })] }, 'Water'],
    [
      'a closure of the whole day besides one of a part',
      tuesday,
      { closures: [closure({ fromTime: '12:00', reason: 'Water' }), closure({ reason: 'Painters' })] },
      'Painters',
    ],
    [
      'parts that take the whole day together',
      tuesday,
      {
        closures: [
          closure({ fromTime: '12:00', reason: 'Water' }),
          closure({ toTime: '12:00', reason: 'Painters' }),
          closure({ fromTime: '15:00', reason: 'Water' }),
        ],
      },
      'Painters; Water',
    ],
    [
      'a holiday, on a part of which something else is the matter',
      thanksgiving,
      { closures: [closure({ to: thanksgiving, fromTime: '12:00', reason: 'Water' })] },
      'Thanksgiving day',
    ],
    [
      'a day that the directory closes, with a closure of a part',
      tuesday,
      { closedDates: [tuesday], closures: [closure({ fromTime: '12:00', reason: 'Water' })] },
      true,
    ],
    ['a part of a day', tuesday, { closures: [closure({ fromTime: '12:00', reason: 'Water' })] }, undefined],
    [
      'an opened holiday that a closure closes',
      thanksgiving,
      { openDates: [thanksgiving], closures: [closure({ to: thanksgiving })] },
      true,
    ],
    ['after the clinic was given up', tuesday, { until: '2026-11-23' }, true],
  ])('%s', (_, date, more, expected) => {
    expect(why(date, more)).toBe(expected);
  });
});
