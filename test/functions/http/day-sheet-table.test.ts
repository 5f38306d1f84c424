import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Appointment } from '../../../shared/domain/booking/appointment.ts';
import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import { calendarDoors, tokenOf } from '../../support/calendar-doors.ts';
import { aVisit } from '../../support/histories.ts';
import { aCaseHeader } from '../../support/records.ts';

let elapsed = 1e9;

/** Whoever read the directory before reads it anew. */
function aMinuteLater(): void {
  elapsed += 60_000;
  vi.spyOn(performance, 'now').mockReturnValue(elapsed);
}

let doors: Awaited<ReturnType<typeof calendarDoors>>;
beforeEach(async () => {
  doors = await calendarDoors();
  aMinuteLater();
});

const table = { headers: { Accept: 'text/csv' } };
const { contact } = aCaseHeader();

const asked = (role: string, more = {}, date = '2026-11-24') =>
  doors.ask('GET', `/v1/schedule?date=${date}&clinic=bronx`, undefined, { token: tokenOf(role), ...more });
const commit = (visit: Partial<Appointment> = {}, header: Partial<CaseHeader> = {}) =>
  doors.commit(...aVisit(visit, header));

/** An admin closes the clinic on a date; a minute later everybody reads it. */
async function close(date: string, more: object): Promise<void> {
  const { status, text } = await doors.ask('POST', '/v1/clinics/bronx/closures', { from: date, to: date, ...more });
  expect(status, text).toBe(201);
  aMinuteLater();
}

describe('the day sheet as a table', () => {
  const printed = async (date?: string) => (await asked('front-desk', table, date)).text.trimEnd().split('\r\n');

  it('has a row a visit and a row a gap, in the order of the day, under plain names', async () => {
    const header = {
      contact: { ...contact, familyName: '=cmd()', givenName: '' },
      birthYear: 1970,
      stepFree: true,
      incomplete: true,
      unreadText: true,
      deadlines: { ...aCaseHeader().deadlines, readBy: '2026-11-23T22:27:00-05:00' },
    } as const;
    const { givenName: _, ...formula } = header.contact;
    await commit({ overridden: true }, { ...header, contact: formula });
    const [names, visit, ...gaps] = await printed();
    expect(names).toBe(
      'Date,Clinic,Start,End,Practitioner,State,Patient,Born in,Phone,Code,Visit type,Takes place,Urgency,Language,Interpreter,No steps,Overbooked,Override,Needs another time,After the deadline,Other visit at this time,Missing',
    );
    expect(visit).toBe(
      `2026-11-24,Bronx (sample clinic),09:00,09:40,Dr. Ash Sample,booked,'=cmd(),1970,(631) 555-0123,7KQ4-M2XD,First consultation,in-person,routine,es,,yes,,yes,,,,"form (front-desk); unread-words (nurse, by 2026-11-23 22:27)"`,
    );
    expect(gaps).toEqual([
      '2026-11-24,Bronx (sample clinic),09:40,12:00,Dr. Ash Sample,free,,,,,,,,,,,,,,,,',
      '2026-11-24,Bronx (sample clinic),13:00,17:00,Dr. Ash Sample,free,,,,,,,,,,,,,,,,',
    ]);
  });

  it('says of a closed day that it is closed, and why, beside who was to come', async () => {
    await commit();
    await close('2026-11-24', { reason: 'painters' });
    const [, closed, visit] = await printed();
    expect(closed).toBe('2026-11-24,Bronx (sample clinic),,,,closed (painters),,,,,,,,,,,,,,,,');
    expect(visit).toContain('2026-11-24,Bronx (sample clinic),09:00,09:40,Dr. Ash Sample,booked,');
    expect(await printed('2026-12-25')).toEqual([
      expect.any(String),
      '2026-12-25,Bronx (sample clinic),,,,closed (Christmas day),,,,,,,,,,,,,,,,',
    ]);
  });

  it('says so where nobody works', async () => {
    expect((await printed('2026-11-28')).slice(1)).toEqual([
      '2026-11-28,Bronx (sample clinic),,,,"no visits, no free time",,,,,,,,,,,,,,,,',
    ]);
  });

  it('shows what staff closed of a day, in its order', async () => {
    await close('2026-11-24', { fromTime: '12:00', reason: 'no water' });
    const states = (await printed()).slice(1).map((row) => row.split(',').slice(2, 6).join(' '));
    expect(states).toEqual(['09:00 12:00 Dr. Ash Sample free', '12:00 24:00  closed (no water)']);
  });

  it('is a file whose name names nobody, and is written down as a view', async () => {
    await commit();
    const { headers } = await asked('front-desk', table);
    expect(headers).toMatchObject({
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="schedule-bronx-2026-11-24.csv"',
    });
    expect(doors.actions().filter((action) => action === 'cases-listed')).toHaveLength(1);
  });

  it.each([
    ['text/csv;q=0.2, application/json', 'application/json'],
    ['text/csv, application/json;q=0.9', 'text/csv; charset=utf-8'],
    ['*/*', 'application/json'],
  ])('%s gets %s', async (accept, type) => {
    expect((await asked('nurse', { headers: { Accept: accept } })).headers['Content-Type']).toBe(type);
  });
});
