import { describe, expect, it } from 'vitest';
import { fieldOfPointer } from '../../../shared/contract/intake-form/field-of-pointer.ts';
import { monthOf } from '../../../shared/contract/intake-form/month-names.ts';
import { isPastDate } from '../../../shared/contract/intake-form/onset.ts';
import { writtenDate } from '../../../shared/contract/intake-form/written-date.ts';

describe('a month', () => {
  it.each<[written: string, month: number | undefined]>([
    ['4', 4],
    ['04', 4],
    ['4.', 4],
    ['12', 12],
    ['0', undefined],
    ['13', undefined],
    ['April', 4],
    ['ABRIL', 4],
    ['abr.', 4],
    ['mar', 3],
    ['Marzo', 3],
    ['may', 5],
    ['mayo', 5],
    ['Sept', 9],
    ['setiembre', 9],
    ['Sep.', 9],
    ['ma', undefined],
    ['moon', undefined],
    ['9 abril', undefined],
    ['', undefined],
  ])('%s', (written, month) => expect(monthOf(written)).toBe(month));
});

describe('a date in three boxes', () => {
  const boxes = (month: string, day: string, year: string) => ({
    ...(month && { 'd.month': month }),
    ...(day && { 'd.day': day }),
    ...(year && { 'd.year': year }),
  });

  it.each<[month: string, day: string, year: string, date: string | undefined]>([
    ['', '', '', undefined],
    ['April', '9', '1962', '1962-04-09'],
    ['４', '９', '１９６２', '1962-04-09'],
    ['9 abril', '', '1962', '1962-04-09'],
    ['9 de abril de 1962', '', '', '1962-04-09'],
    ['April 9th, 1962', '', '', '1962-04-09'],
    ['1.º de mayo', '', '1962', '1962-05-01'],
    ['9 abril', '09', '1962', '1962-04-09'],
    ['abril 1962', '', '', '1962-04'],
    ['abril 1962', '9', '1962', '1962-04-09'],
    ['9 abril', '12', '1962', '1962-9 abril-12'],
    ['abril 1962', '', '1963', '1963-abril 1962'],
    ['abril 62', '', '1962', '1962-abril 62'],
    ['9 o 12 abril', '', '1962', '1962-9 o 12 abril'],
    ['9 abril o mayo', '', '1962', '1962-9 abril o mayo'],
    ['4/9', '', '1962', '1962-4/9'],
    ['4', '', '1962', '1962-04'],
    ['', '', '1962', '1962'],
    ['', '9', '1962', '1962--09'],
    ['4', '9', '', '-04-09'],
    ['moon', '9', '1962', '1962-moon-09'],
    ['4', '9th', '1962', '1962-04-9th'],
  ])('%s %s %s', (month, day, year, date) => expect(writtenDate(boxes(month, day, year), 'd')).toBe(date));

  it.each<[month: string, day: string, year: string, isPast: boolean]>([
    ['', '', '', true],
    ['11', '27', '2026', true],
    ['27 nov.', '', '', true],
    ['27 nov. 2026', '', '', true],
    ['28 nov.', '', '2026', false],
    ['11', '', '2026', true],
    ['11', '28', '2026', false],
    ['12', '', '2026', false],
    ['12', '24', '', true],
    ['2', '30', '2026', false],
    ['2', '30', '', false],
    ['', '5', '', false],
  ])('%s %s %s is past, or empty: %s', (month, day, year, isPast) =>
    expect(isPastDate(boxes(month, day, year), 'd', '2026-11-27')).toBe(isPast),
  );
});

it.each<[pointer: string, field: string | undefined]>([
  ['/patient/phone', 'phone'],
  ['/patient/address/postalCode', 'zip'],
  ['/patient/givenName', 'given'],
  ['/consent/treatment', 'consent'],
  ['/insurance/primary/memberId', 'member'],
  ['/insurance/primary/kind', 'coverage'],
  ['/clinical/symptoms/gait/value', undefined],
  ['', undefined],
])('%s is filled by the field %s', (pointer, field) => expect(fieldOfPointer(pointer)).toBe(field));
