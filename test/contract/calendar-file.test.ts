import { describe, expect, it } from 'vitest';
import { calendarFile } from '../../shared/contract/views/calendar-file.ts';
import { anAppointment, anId, aSlot, tuesdayNine } from '../support/records.ts';

const visit = anAppointment({
  slot: aSlot({ start: tuesdayNine, end: tuesdayNine + 40 }),
  createdAt: '2026-11-23T14:00:00.250Z',
  changedAt: '2026-11-23T15:30:00.000Z',
  version: 3,
});
const clinic = { name: 'Manhattan', address: '100 Sample Avenue' };
const lines = (text: string): string[] => text.split('\r\n');
const octets = (line: string): number => Buffer.byteLength(line);

describe('the calendar file of a visit', () => {
  it('tells place and time in UTC, and nothing of why', () => {
    expect(lines(calendarFile(visit, clinic, 'A practice'))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Spinebridge//appointments//EN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      `UID:${anId('apt')}@spinebridge`,
      'SEQUENCE:2',
      'DTSTAMP:20261123T153000Z',
      'DTSTART:20261124T140000Z',
      'DTEND:20261124T144000Z',
      'SUMMARY:A practice',
      'LOCATION:Manhattan\\, 100 Sample Avenue',
      'STATUS:CONFIRMED',
      'CREATED:20261123T140000Z',
      'LAST-MODIFIED:20261123T153000Z',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('cancels the visit under the same UID', () => {
    const cancelled = lines(calendarFile({ ...visit, status: 'cancelled', version: 4 }, clinic, 'A practice'));
    expect(cancelled).toEqual(
      expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED', 'SEQUENCE:3', `UID:${anId('apt')}@spinebridge`]),
    );
  });

  it('escapes what has a meaning in the format', () => {
    const text = calendarFile(visit, { name: 'Back; Neck\\Spine', address: 'Floor 2\nRoom 3' }, 'One, Two');
    expect(text).toContain('SUMMARY:One\\, Two\r\n');
    expect(text).toContain('LOCATION:Back\\; Neck\\\\Spine\\, Floor 2\\nRoom 3\r\n');
  });

  it.each([
    ['ASCII', 'a'],
    ['two octets a letter', 'ñ'],
    ['a character outside the basic plane', '🏥'],
  ])('folds long lines of %s at 75 octets and loses nothing', (_, character) => {
    const name = character.repeat(200);
    const text = calendarFile(visit, clinic, name);
    expect(Math.max(...lines(text).map(octets))).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${name}\r\n`);
  });
});
