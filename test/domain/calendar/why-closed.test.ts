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
