import { describe, expect, it } from 'vitest';
import { type CalendarFileSource, calendarFile } from '../../shared/contract/views/calendar-file.ts';
import { remoteMails } from '../../shared/texts/remote-mails.ts';
import { readCalendar } from '../support/read-calendar.ts';
import { anAppointment, anId, aSlot, tuesdayNine } from '../support/records.ts';

const visit = anAppointment({
  slot: aSlot({ start: tuesdayNine, end: tuesdayNine + 40 }),
  createdAt: '2026-11-23T14:00:00.250Z',
  changedAt: '2026-11-23T15:30:00.000Z',
  version: 3,
});
const joinUrl = 'https://video.example/alder?room=1,2;x';
const file = (changes: Partial<CalendarFileSource> = {}): string =>
  calendarFile({
    appointment: visit,
    clinic: { name: 'Manhattan', address: '100 Sample Avenue' },
    place: { modality: 'in-person' },
    patientPhone: '+13475550123',
    texts: remoteMails.en,
    organizer: { name: 'A practice', email: 'no-reply@spine.example' },
    phone: '(212) 555-0199',
    ...changes,
  });
const lines = (text: string): string[] => text.split('\r\n');
const octets = (line: string): number => Buffer.byteLength(line);
const read = (changes: Partial<CalendarFileSource> = {}) => {
  const { method, events } = readCalendar(file(changes));
  return { method, ...events[0]! };
};

describe('the calendar file of a visit', () => {
  it('tells place and time in UTC, and nothing of why', () => {
    expect(lines(file())).toEqual([
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
      'ORGANIZER;CN="A practice":mailto:no-reply@spine.example',
      'LOCATION:Manhattan\\, 100 Sample Avenue',
      'STATUS:CONFIRMED',
      'CLASS:PRIVATE',
      'TRANSP:OPAQUE',
      'CREATED:20261123T140000Z',
      'LAST-MODIFIED:20261123T153000Z',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('is read by an outside parser as it was meant', () => {
    expect(read()).toMatchObject({
      method: 'PUBLISH',
      uid: `${anId('apt')}@spinebridge`,
      sequence: 2,
      start: '2026-11-24T14:00:00.000Z',
      end: '2026-11-24T14:40:00.000Z',
      summary: 'A practice',
      location: 'Manhattan, 100 Sample Avenue',
    });
    expect(read().value('organizer')).toBe('mailto:no-reply@spine.example');
    expect(read().parameter('organizer', 'cn')).toBe('A practice');
  });

  it.each(['cancelled', 'no-show'] as const)('takes out a visit that is %s under the same UID', (status) => {
    const off = read({ appointment: { ...visit, status, version: 4 } });
    expect(off).toMatchObject({ method: 'CANCEL', sequence: 3, uid: `${anId('apt')}@spinebridge` });
    expect(off.value('status')).toBe('CANCELLED');
    expect(off.value('organizer')).toBe('mailto:no-reply@spine.example');
  });

  it('puts one back whose person comes after all', () => {
    const seen = read({ appointment: { ...visit, status: 'checked-in', version: 5 } });
    expect(seen).toMatchObject({ method: 'PUBLISH', sequence: 4, uid: `${anId('apt')}@spinebridge` });
    expect(seen.value('status')).toBe('CONFIRMED');
  });

  it('escapes what has a meaning in the format', () => {
    const name = 'One "Two", Three\nFour';
    const clinic = { name: 'Back; Neck\\Spine', address: 'Floor 2\nRoom 3' };
    const read_ = read({ clinic, organizer: { name, email: 'a@spine.example' } });
    expect(read_.location).toBe('Back; Neck\\Spine, Floor 2\nRoom 3');
    expect(read_.summary).toBe(name);
    expect(read_.parameter('organizer', 'cn')).toBe("One 'Two', Three Four");
  });

  it.each([
    ['ASCII', 'a'],
    ['two octets a letter', 'ñ'],
    ['a character outside the basic plane', '🏥'],
  ])('folds long lines of %s at 75 octets and loses nothing', (_, character) => {
    const name = character.repeat(200);
    const text = file({ organizer: { name, email: 'a@spine.example' } });
    expect(Math.max(...lines(text).map(octets))).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${name}\r\n`);
    expect(readCalendar(text).events[0]?.summary).toBe(name);
  });
});

describe('the calendar file of a visit by telehealth', () => {
  const byVideo = { modality: 'telehealth', joinUrl } as const;
  const byPhone = { modality: 'telehealth' } as const;

  it.each([
    ['en', 'Video visit', 'You do not come to us'],
    ['es', 'Visita por video', 'No venga a la clínica'],
  ])('names no address, and where to click, in %s', (language, location, said) => {
    const event = read({ place: byVideo, texts: remoteMails[language]! });
    expect(event.location).toBe(location);
    expect([event.value('url'), event.value('conference')]).toEqual([joinUrl, joinUrl]);
    expect(event.value('description')).toContain(said);
    expect(event.value('description')).toContain(joinUrl);
    expect(file({ place: byVideo })).not.toMatch(/Manhattan|Sample Avenue/);
  });

  it.each([
    ['en', '+13475550123', 'Phone call', 'We call you at the number that you gave us.'],
    ['es', '+13475550123', 'Llamada telefónica', 'Le llamamos al número que usted nos dio.'],
    ['en', undefined, 'Phone call', 'Please call (212) 555-0199 before then'],
    ['es', undefined, 'Llamada telefónica', 'llame antes al (212) 555-0199'],
  ])('says who calls, in %s with the number %s', (language, patientPhone, location, said) => {
    const event = read({ place: byPhone, patientPhone, texts: remoteMails[language]! });
    expect(event.location).toBe(location);
    expect(event.value('description')).toContain(said);
    expect([event.value('url'), event.value('conference')]).toEqual([undefined, undefined]);
    expect(event.value('description')).not.toContain('347');
  });

  it('asks nobody to click once it is cancelled', () => {
    const event = read({ place: byVideo, appointment: { ...visit, status: 'cancelled' } });
    expect([event.location, event.value('url'), event.value('description')]).toEqual([
      'Video visit',
      undefined,
      undefined,
    ]);
  });
});
