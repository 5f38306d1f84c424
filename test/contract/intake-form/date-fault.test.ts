import { expect, test } from 'vitest';
import { dateFault } from '../../../shared/contract/intake-form/date-fault.ts';

const fault = (month: string, day: string, year: string) =>
  dateFault({ 'birth.month': month, 'birth.day': day, 'birth.year': year }, 'birth');

test.each<[month: string, day: string, year: string, expected: string]>([
  ['', '', '', 'empty'],
  ['4/9/1962', '', '', 'month'],
  ['9 abril', '', '', 'no-year'],
  ['9 abril', '12', '1962', 'month'],
  ['abril 62', '', '1962', 'month'],
  ['30 febrero', '', '1970', 'no-such-day'],
  ['13', '32', '1962', 'month'],
  ['13', '9', '1962', 'order'],
  ['9', 'abril', '1962', 'day'],
  ['', '9', '1962', 'no-month'],
  ['4', '32', '1962', 'day'],
  ['4', 'ninth', '1962', 'day'],
  ['4', '9', '', 'no-year'],
  ['4', '9', '62', 'year'],
  ['04', '09', "'62", 'year'],
  ['2', '30', '1970', 'no-such-day'],
  ['febrero', '29', '1970', 'no-such-day'],
  ['4', '9', '2062', 'unlike'],
  ['', '', '1700', 'unlike'],
])('of %s / %s / %s the fault is told: %s', (month, day, year, expected) => {
  expect(fault(month, day, year)).toBe(expected);
});
