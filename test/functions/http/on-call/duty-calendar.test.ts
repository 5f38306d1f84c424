import { beforeEach, describe, expect, it } from 'vitest';
import { sampleDirectory } from '../../../../shared/config/sample-directory.ts';
import type { Caller } from '../../../../shared/domain/core/party.ts';
import { gatewayEvent, lambdaContext } from '../../../support/gateway-event.ts';
import { days, desk, nurse } from '../../../support/rota-bodies.ts';
import { rotaWorld, signedIn } from '../../../support/rota-world.ts';
import { startedAnew } from '../../../support/started.ts';
import { openStore } from '../../../support/store.ts';

const store = startedAnew(openStore);
let world: ReturnType<typeof rotaWorld>;
beforeEach(async () => {
  world = rotaWorld(store, '2026-11-23T14:00:00Z');
  await world.put(days());
  await world.put(days({ region: 'long-island', order: [] }));
});

const token = '/v1/on-call/calendar-token';
const made = async (caller: Caller = nurse): Promise<string> => {
  const { status, headers, body } = await world.ask('POST', token, { caller, body: {} });
  expect(status).toBe(201);
  expect(headers.Location).toBe(body.url);
  expect(body.url).toMatch(/^https:\/\/spine\.example\/v1\/on-call\/calendar\.ics\?token=[\w.-]+$/);
  return new URL(body.url).searchParams.get('token')!;
};
const feed = (text?: string) =>
  world.handler(
    gatewayEvent('GET', '/v1/on-call/calendar.ics', text === undefined ? {} : { query: { token: text } }),
    lambdaContext,
  );

describe('the calendar of one’s own shifts', () => {
  it('has the shifts of all regions, and says region and "on call" only', async () => {
    const { statusCode, headers, body } = await feed(await made());
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({ 'Content-Type': 'text/calendar; charset=utf-8', 'Cache-Control': 'no-store' });
    expect(body.split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Spinebridge//on-call//EN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:On call',
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
      'X-PUBLISHED-TTL:PT1H',
      'BEGIN:VEVENT',
      'UID:shf_nyc_20261123T130000Z@spinebridge',
      'SEQUENCE:1',
      'DTSTAMP:20261123T140000Z',
      'DTSTART:20261123T130000Z',
      'DTEND:20261124T130000Z',
      'SUMMARY:On call\\, New York City',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:shf_long-island_20261123T130000Z@spinebridge',
      'SEQUENCE:1',
      'DTSTAMP:20261123T140000Z',
      'DTSTART:20261123T130000Z',
      'DTEND:20261124T130000Z',
      'SUMMARY:On call\\, Long Island',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('is a valid calendar for whoever has no shift', async () => {
    const { statusCode, body } = await feed(await made(desk));
    expect(statusCode).toBe(200);
    expect(body).not.toContain('VEVENT');
  });

  it('reaches a month back and a year ahead', async () => {
    const text = await made();
    const at = world.state.now;
    for (const [days, has] of [
      [31, true],
      [33, false],
      [-365, true],
      [-367, false],
    ] as const) {
      world.state.now = at.add({ hours: 24 * days });
      expect((await feed(text)).body.includes('VEVENT')).toBe(has);
    }
  });

  it('opens by the newest link only, until that is taken back', async () => {
    const old = await made();
    const text = await made();
    expect((await feed(old)).statusCode).toBe(404);
    expect((await feed(text)).statusCode).toBe(200);
    for (let n = 0; n < 2; n++)
      expect(await world.ask('DELETE', token, { caller: nurse })).toMatchObject({ status: 204 });
    expect((await feed(text)).statusCode).toBe(404);
    expect(await world.entries('calendar-link-made')).toHaveLength(2);
    expect(await world.entries('calendar-link-ended')).toHaveLength(1);
    expect((await feed(await made())).statusCode).toBe(200);
  });

  it('is not found without a token, by one that was changed, or of somebody who left', async () => {
    const text = await made();
    const [person, secret = ''] = text.split('.');
    const changed = [`nurse-2.${secret}`, `${person}.${secret}0`, `${person}.${secret.slice(1)}`, person, `${text}.x`];
    for (const each of [undefined, '', ...changed, text.toUpperCase(), '../x', 'a'.repeat(2000)])
      expect((await feed(each)).statusCode).toBe(404);
    const staff = sampleDirectory.staff.map((each) => ({ ...each, until: '2026-11-22' }));
    world.state.directory = { ...sampleDirectory, staff };
    expect((await feed(text)).statusCode).toBe(404);
  });

  it('keeps no secret in the store', async () => {
    const secret = (await made()).split('.')[1]!;
    expect(JSON.stringify(await store.everything())).not.toContain(secret);
  });

  it('is made for who is in the directory alone', async () => {
    const stranger = signedIn('somebody-else', 'nurse');
    expect(await world.ask('POST', token, { caller: stranger, body: {} })).toMatchObject({ status: 403 });
    expect(await world.ask('DELETE', token, { caller: stranger })).toMatchObject({ status: 204 });
    expect(await world.ask('POST', token, { body: {} })).toMatchObject({ status: 401 });
    expect(await world.ask('POST', token, { caller: nurse, body: { to: 'me' } })).toMatchObject({ status: 422 });
  });
});
