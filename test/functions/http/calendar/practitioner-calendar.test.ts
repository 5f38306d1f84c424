import { beforeEach, describe, expect, it } from 'vitest';
import { calendarDoors, surgeon, tokenOf } from '../../../support/calendar-doors.ts';
import { aVisit, tuesdayAtNine } from '../../../support/histories.ts';
import { readCalendar } from '../../../support/read-calendar.ts';
import { anId } from '../../../support/records.ts';

let doors: Awaited<ReturnType<typeof calendarDoors>>;
beforeEach(async () => {
  doors = await calendarDoors();
});

const path = `/v1/practitioners/${surgeon}`;
const tokens = `${path}/calendar-token`;
const made = async (): Promise<string> => {
  const { status, headers, body } = await doors.ask('POST', tokens, {});
  expect([status, headers.Location]).toEqual([201, body.url]);
  expect(body.url).toMatch(/^https:\/\/spine\.example\/v1\/practitioners\/[\w-]+\/calendar\.ics\?token=[\w.-]+$/);
  return new URL(body.url).searchParams.get('token')!;
};
const feed = (token?: string, of = path) =>
  doors.ask('GET', `${of}/calendar.ics${token === undefined ? '' : `?token=${encodeURIComponent(token)}`}`, undefined, {
    token: undefined,
  });
const appointmentId = anId('apt', 1);
const caseId = anId('int', 1);

describe('the calendar of a practitioner', () => {
  it('has code, type and place of the visits, busy times of absences, and nothing else of anybody', async () => {
    await doors.commit(...aVisit({ appointmentId, caseId }, { caseId, code: '7KQ4-M2XD' }));
    await doors.ask('POST', `${path}/time-off`, { from: '2026-12-07', to: '2026-12-09', reason: 'a congress' });
    const { status, headers, text } = await feed(await made());
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'Content-Type': 'text/calendar; charset=utf-8; method=PUBLISH',
      'Cache-Control': 'no-store',
    });
    const { method, name, events } = readCalendar(text);
    expect([method, name, events.length]).toEqual(['PUBLISH', 'Visits: Dr. Ash Sample', 2]);
    const [visit, away] = events;
    expect(visit).toMatchObject({
      uid: `${appointmentId}@spinebridge`,
      sequence: 0,
      start: new Date(tuesdayAtNine.start * 60_000).toISOString(),
      end: new Date(tuesdayAtNine.end * 60_000).toISOString(),
      summary: '7KQ4-M2XD First consultation',
      location: 'Bronx (sample clinic)',
    });
    expect(away).toMatchObject({ summary: 'Away', location: null });
    expect(text).toContain('DTSTART;VALUE=DATE:20261207\r\nDTEND;VALUE=DATE:20261210\r\n');
    expect([visit?.value('class'), away?.value('class')]).toEqual(['PRIVATE', 'PRIVATE']);
    expect(text).toContain('X-PUBLISHED-TTL:PT1H\r\n');
    expect(text).not.toMatch(/congress|Ana|Prueba|int_/);
  });

  it('says of a visit by telehealth that it is one', async () => {
    const keptAt = {
      scheduleGroup: 'all',
      date: '2026-11-24',
      zone: 'America/New_York',
      modality: 'telehealth',
    } as const;
    await doors.commit(...aVisit({ appointmentId, caseId, keptAt }, { caseId }));
    expect(readCalendar((await feed(await made())).text).events[0]?.location).toBe('Telehealth');
  });

  it.each([
    [{ status: 'booked' }, '7KQ4-M2XD First consultation', 'CONFIRMED', 'OPAQUE'],
    [{ status: 'no-show' }, 'Missed: 7KQ4-M2XD First consultation', 'CANCELLED', 'TRANSPARENT'],
    [{ needsRebooking: true }, 'Needs another time: 7KQ4-M2XD First consultation', 'TENTATIVE', 'OPAQUE'],
  ] as const)('tells a visit that is %o at a glance', async (more, summary, status, busy) => {
    await doors.commit(...aVisit({ appointmentId, caseId, ...more }, { caseId, code: '7KQ4-M2XD' }));
    const [event] = readCalendar((await feed(await made())).text).events;
    expect([event?.summary, event?.value('status'), event?.value('transp')]).toEqual([summary, status, busy]);
  });

  it('tells the hours of somebody who is away for a part of a day', async () => {
    const hours = { from: '2026-12-07', to: '2026-12-07', fromTime: '09:00', toTime: '12:00' };
    await doors.ask('POST', `${path}/time-off`, hours);
    const [away] = readCalendar((await feed(await made())).text).events;
    expect([away?.start, away?.end]).toEqual(['2026-12-07T14:00:00.000Z', '2026-12-07T17:00:00.000Z']);
  });

  it.each([
    ['is cancelled', 'cancel'],
    ['is marked as missed before its start', 'no-show'],
  ])('loses a visit that %s', async (_, change) => {
    await doors.commit(...aVisit({ appointmentId, caseId }, { caseId }));
    const token = await made();
    expect((await doors.ask('POST', `/v1/appointments/${appointmentId}/${change}`, {})).status).toBe(200);
    const { status, text } = await feed(token);
    expect([status, readCalendar(text).events]).toEqual([200, []]);
  });

  it('opens by the newest link only, until that is taken back', async () => {
    const old = await made();
    const token = await made();
    expect([(await feed(old)).status, (await feed(token)).status]).toEqual([404, 200]);
    for (let n = 0; n < 2; n++) expect((await doors.ask('DELETE', tokens)).status).toBe(204);
    expect((await feed(token)).status).toBe(404);
    const changes = doors.actions().filter((action) => action.startsWith('calendar-link'));
    expect(changes).toEqual(['calendar-link-made', 'calendar-link-made', 'calendar-link-ended']);
    expect((await feed(await made())).status).toBe(200);
  });

  it('is not found without a token, by one that was changed, or by that of another calendar', async () => {
    const token = await made();
    const [who, secret = ''] = token.split('.');
    const changed = ['', `spine-surgeon-2.${secret}`, `${who}.${secret}0`, secret, `${token}.x`, 'a'.repeat(2000)];
    for (const each of [undefined, ...changed]) expect((await feed(each)).status).toBe(404);
    expect((await feed(token, '/v1/practitioners/spine-surgeon-2')).status).toBe(404);
    expect((await feed(token, '/v1/on-call')).status).toBe(404);
  });

  it('keeps no secret in the store', async () => {
    const secret = (await made()).split('.')[1]!;
    expect(doors.stored()).not.toContain(secret);
  });

  it('is opened by admins alone, for who is in use', async () => {
    expect((await doors.ask('POST', '/v1/practitioners/nobody/calendar-token', {})).status).toBe(404);
    expect((await doors.ask('DELETE', '/v1/practitioners/nobody/calendar-token')).status).toBe(404);
    expect((await doors.ask('POST', tokens, { for: 'me' })).status).toBe(422);
    for (const method of ['POST', 'DELETE'])
      expect(
        (await doors.ask(method, tokens, method === 'POST' ? {} : undefined, { token: tokenOf('nurse') })).status,
      ).toBe(403);
  });
});
