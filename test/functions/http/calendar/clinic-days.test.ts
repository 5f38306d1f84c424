import { beforeEach, describe, expect, it } from 'vitest';
import { booked, calendarDoors, tokenOf } from '../../../support/calendar-doors.ts';
import { anId } from '../../../support/records.ts';

let doors: Awaited<ReturnType<typeof calendarDoors>>;
beforeEach(async () => {
  doors = await calendarDoors();
});

const closures = '/v1/clinics/bronx/closures';
const openings = '/v1/clinics/bronx/openings';
const thanksgiving = '2026-11-26';
const told = (body: { errors: { pointer: string; detail: string }[] }) =>
  body.errors.map(({ pointer, detail }) => `${pointer}: ${detail}`);

describe('closures', () => {
  it('hit the visits of the clinic, of whole days or of a part', async () => {
    await doors.commit(...booked({ number: 1, minutes: 0 }, { number: 2, minutes: 60, urgency: 'urgent' }));
    const part = { from: '2026-11-24', to: '2026-11-24', fromTime: '10:00', reason: 'no water' };
    const preview = await doors.ask('POST', `${closures}?preview=true`, part);
    const { closureId, ...saved } = (await doors.ask('POST', closures, part)).body;
    expect([preview.status, preview.body]).toEqual([200, saved]);
    expect(saved.affected).toMatchObject([{ appointmentId: anId('apt', 2), urgency: 'urgent' }]);
    const day = (await doors.ask('POST', closures, { from: '2026-11-24', to: '2026-11-24' })).body;
    expect(doors.toRebook()).toEqual([anId('apt', 1), anId('apt', 2)]);
    await doors.ask('DELETE', `${closures}/${day.closureId}`);
    expect(doors.toRebook()).toEqual([anId('apt', 2)]);
    expect((await doors.ask('DELETE', `${closures}/${closureId}`)).status).toBe(204);
    expect([doors.toRebook(), (await doors.ask('DELETE', `${closures}/${closureId}`)).status]).toEqual([[], 404]);
    const days = { from: '2026-11-24', to: '2026-11-24' };
    expect(doors.detailsOf('closure-added')).toEqual([
      { closureId, ...days, fromTime: '10:00' },
      { closureId: day.closureId, ...days },
    ]);
    expect(doors.detailsOf('closure-removed')).toHaveLength(2);
    expect(doors.detailsOf('closure-removed')).toContainEqual({ closureId, ...days, fromTime: '10:00' });
  });

  it('are listed for all staff, the earliest first', async () => {
    await doors.ask('POST', closures, { from: '2026-12-07', to: '2026-12-08', reason: 'painters' });
    await doors.ask('POST', closures, { from: '2026-12-01', to: '2026-12-01' });
    const { body } = await doors.ask('GET', closures, undefined, { token: tokenOf('front-desk') });
    expect(body.closures).toMatchObject([
      { clinicId: 'bronx', from: '2026-12-01' },
      { clinicId: 'bronx', from: '2026-12-07', reason: 'painters' },
    ]);
  });

  it('are refused as absences are, and of a clinic that nobody knows', async () => {
    const backwards = await doors.ask('POST', closures, { from: '2026-12-08', to: '2026-12-07' });
    expect([backwards.status, told(backwards.body)]).toEqual([422, ['/to: must not lie before from']]);
    for (const path of ['/v1/clinics/nowhere/closures', '/v1/clinics/nowhere/openings'])
      expect((await doors.ask('GET', path)).status).toBe(404);
  });
});

describe('openings', () => {
  it('open a holiday, and closing it again hits the visits', async () => {
    const first = await doors.ask('POST', openings, { date: thanksgiving });
    expect([first.status, first.headers.Location]).toEqual([201, `https://spine.example${openings}/${thanksgiving}`]);
    expect(first.body).toEqual({ openingId: thanksgiving, clinicId: 'bronx', date: thanksgiving, affected: [] });
    await doors.commit(...booked({ number: 1, minutes: 2 * 24 * 60 }));
    const before = doors.stored();
    const again = await doors.ask('POST', openings, { date: thanksgiving });
    expect([again.status, again.body, doors.stored() === before]).toEqual([201, first.body, true]);
    expect((await doors.ask('GET', openings)).body.openings).toEqual([
      { openingId: thanksgiving, clinicId: 'bronx', date: thanksgiving },
    ]);
    const preview = await doors.ask('DELETE', `${openings}/${thanksgiving}?preview=true`);
    expect(preview.body.affected).toMatchObject([{ appointmentId: anId('apt', 1) }]);
    expect((await doors.ask('DELETE', `${openings}/${thanksgiving}`)).status).toBe(204);
    expect([doors.toRebook(), (await doors.ask('DELETE', `${openings}/${thanksgiving}`)).status]).toEqual([
      [anId('apt', 1)],
      404,
    ]);
  });

  it.each([
    ['2026-12-01', '/date: No holiday closes bronx on 2026-12-01. To work on it, enter hours or a session.'],
    ['2026-07-04', '/date: 2026-07-04 lies in the past: today is 2026-11-23.'],
    ['2036-12-25', '/date: 2036-12-25 is more than two years ahead; check the year.'],
    ['2026-12-32', '/date: is not a date that exists; write it like 2026-11-26'],
  ])('are refused for %s', async (date, fault) => {
    const { status, body } = await doors.ask('POST', openings, { date });
    expect([status, told(body)]).toEqual([422, [fault]]);
  });
});
