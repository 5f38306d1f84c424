import { beforeEach, describe, expect, it } from 'vitest';
import { booked, calendarDoors, surgeon, tokenOf } from '../../../support/calendar-doors.ts';
import { anId } from '../../../support/records.ts';

let doors: Awaited<ReturnType<typeof calendarDoors>>;
beforeEach(async () => {
  doors = await calendarDoors();
});

const path = `/v1/practitioners/${surgeon}/time-off`;
const tuesday = { from: '2026-11-24', to: '2026-11-24' };

describe('time off', () => {
  it('stands in the days once it is saved, and hits the visits within', async () => {
    await doors.commit(...booked({ number: 1, minutes: 0 }, { number: 2, minutes: 60, urgency: 'expedited' }));
    const { status, headers, body } = await doors.ask('POST', path, { ...tuesday, toTime: '10:00', reason: 'ill' });
    expect(status).toBe(201);
    expect(headers.Location).toBe(`https://spine.example${path}/${body.timeOffId}`);
    expect(body).toMatchObject({ practitionerId: surgeon, ...tuesday, toTime: '10:00', reason: 'ill', by: 'admin-1' });
    expect(body.affected).toMatchObject([{ appointmentId: anId('apt', 1), start: '2026-11-24T09:00:00-05:00' }]);
    expect(doors.awayOn('2026-11-24')).toEqual([body.timeOffId]);
    expect(doors.toRebook()).toEqual([anId('apt', 1)]);
    const proposed = body.affected[0].proposals.map((each: { start: string }) => each.start);
    expect(proposed).toEqual(['13:00', '13:20', '13:40'].map((time) => `2026-11-24T${time}:00-05:00`));
  });

  it('is listed for all staff, the earliest first, with reasons for admins alone', async () => {
    await doors.ask('POST', path, { from: '2026-12-07', to: '2026-12-11', reason: 'a congress' });
    await doors.ask('POST', path, tuesday);
    const byAdmin = (await doors.ask('GET', path)).body.timeOff;
    expect(byAdmin.map((each: { from: string }) => each.from)).toEqual(['2026-11-24', '2026-12-07']);
    expect(byAdmin[1].reason).toBe('a congress');
    const byNurse = await doors.ask('GET', path, undefined, { token: tokenOf('nurse') });
    expect([byNurse.status, byNurse.text.includes('congress')]).toEqual([200, false]);
  });

  it('leaves with its own days only where another overlaps', async () => {
    await doors.commit(...booked({ number: 1, minutes: 0 }));
    const one = (await doors.ask('POST', path, tuesday)).body;
    const other = (await doors.ask('POST', path, { from: '2026-11-23', to: '2026-11-25' })).body;
    expect(other.affected).toHaveLength(1);
    const later = await doors.ask('POST', `${path}?preview=true`, { ...tuesday, fromTime: '10:00', toTime: '16:00' });
    expect(later.body.affected).toEqual([]);
    const gone = await doors.ask('DELETE', `${path}/${other.timeOffId}`);
    expect([gone.status, gone.text]).toEqual([204, '']);
    expect([doors.awayOn('2026-11-24'), doors.awayOn('2026-11-25'), doors.toRebook()]).toEqual([
      [one.timeOffId],
      [],
      [anId('apt', 1)],
    ]);
    await doors.ask('DELETE', `${path}/${one.timeOffId}`);
    expect([doors.awayOn('2026-11-24'), doors.toRebook()]).toEqual([[], []]);
    const again = await doors.ask('DELETE', `${path}/${one.timeOffId}`);
    expect([again.status, again.body.detail]).toEqual([404, 'There is no such absence, or it was taken back before.']);
    const nobody = await doors.ask('POST', '/v1/practitioners/nobody/time-off', tuesday);
    expect([nobody.status, nobody.body.detail]).toEqual([
      404,
      'There is no such practitioner, or the directory says that it is not in use any more.',
    ]);
  });

  it('shows with preview what saving and deleting would answer, and nothing is stored', async () => {
    await doors.commit(...booked({ number: 1, minutes: 0 }));
    const empty = doors.stored();
    const preview = await doors.ask('POST', `${path}?preview=true`, tuesday);
    expect([preview.status, doors.stored() === empty]).toEqual([200, true]);
    const { timeOffId, ...saved } = (await doors.ask('POST', path, tuesday)).body;
    expect(preview.body).toEqual(saved);
    const before = doors.stored();
    const gone = await doors.ask('DELETE', `${path}/${timeOffId}?preview=true`);
    expect(gone).toMatchObject({ status: 200, body: { affected: [] } });
    expect(doors.stored()).toBe(before);
  });

  it('is entered once for a key; a repeat does not know whether its days are settled by now', async () => {
    const headers = { 'idempotency-key': 'fell-ill' };
    const first = await doors.ask('POST', path, tuesday, { headers });
    const again = await doors.ask('POST', path, tuesday, { headers });
    expect(first.body).not.toHaveProperty('settled');
    const repeated = { ...first.body, settled: false };
    expect([again.status, again.body, again.headers['Idempotent-Replayed']]).toEqual([201, repeated, 'true']);
    expect((await doors.ask('GET', path)).body.timeOff).toHaveLength(1);
  });

  it.each<[string, object, string[]]>([
    ['dates the wrong way round', { from: '2026-11-25', to: '2026-11-24' }, ['/to']],
    ['more than a year', { from: '2026-11-24', to: '2027-11-25' }, ['/to']],
    ['what is over', { from: '2026-11-01', to: '2026-11-22' }, ['/to']],
    ['a year nobody plans', { from: '2062-11-24', to: '2062-11-24' }, ['/to']],
    ['times the wrong way round', { ...tuesday, fromTime: '12:00', toTime: '12:00' }, ['/toTime']],
    ['no time at all', { ...tuesday, toTime: '00:00' }, ['/toTime']],
    ['a weekday twice', { ...tuesday, weekdays: [2, 2] }, ['/weekdays']],
    ['weekdays that do not come', { ...tuesday, weekdays: [3, 4] }, ['/weekdays']],
    [
      'two of these at once',
      { from: '2026-11-25', to: '2026-11-24', fromTime: '12:00', toTime: '09:00' },
      ['/to', '/toTime'],
    ],
    ['no date', { from: '2026-02-30', to: '2026-11-24' }, ['/from']],
    ['a member that nobody knows', { ...tuesday, days: 2 }, ['/days']],
  ])('is refused for %s', async (_, body, pointers) => {
    const answer = await doors.ask('POST', path, body);
    expect([answer.status, answer.body.errors.map(({ pointer }: { pointer: string }) => pointer)]).toEqual([
      422,
      pointers,
    ]);
  });

  it('may have begun', async () => {
    expect((await doors.ask('POST', path, { from: '2026-11-20', to: '2026-11-23' })).status).toBe(201);
  });
});
