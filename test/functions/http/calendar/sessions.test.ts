import { beforeEach, describe, expect, it } from 'vitest';
import { booked, calendarDoors, surgeon, tokenOf } from '../../../support/calendar-doors.ts';
import { anId } from '../../../support/records.ts';

let doors: Awaited<ReturnType<typeof calendarDoors>>;
beforeEach(async () => {
  doors = await calendarDoors();
});

const path = `/v1/practitioners/${surgeon}/sessions`;
const saturday = { clinicId: 'bronx', date: '2026-11-28', start: '09:00', end: '12:00' };
const tuesday = { ...saturday, date: '2026-11-24' };
const told = (body: { errors: { pointer: string; detail: string }[] }) =>
  body.errors.map(({ pointer, detail }) => `${pointer}: ${detail}`);

describe('sessions', () => {
  it('are work on one date, listed for all staff with the earliest first', async () => {
    await doors.ask('POST', path, { ...saturday, date: '2026-12-05' });
    const { status, headers, body } = await doors.ask('POST', path, { ...saturday, appointmentTypes: ['new-consult'] });
    expect([status, headers.Location]).toEqual([201, `https://spine.example${path}/${body.sessionId}`]);
    expect(body).toMatchObject({ practitionerId: surgeon, ...saturday, affected: [] });
    const { sessions } = (await doors.ask('GET', path, undefined, { token: tokenOf('surgeon') })).body;
    expect(sessions.map((each: { date: string }) => each.date)).toEqual(['2026-11-28', '2026-12-05']);
    const free = await doors.ask(
      'GET',
      `/v1/slots?appointmentType=new-consult&practitioner=${surgeon}&from=2026-11-28&to=2026-11-28`,
    );
    expect(free.body.slots[0]).toMatchObject({ start: '2026-11-28T09:00:00-05:00', clinicId: 'bronx' });
  });

  it('take the place of the weekly hours where they say so, and hit the visits outside', async () => {
    await doors.commit(...booked({ number: 1, minutes: 0 }, { number: 2, minutes: 60 }));
    const late = { ...tuesday, start: '10:00', end: '14:00', replacesHours: true };
    const preview = await doors.ask('POST', `${path}?preview=true`, late);
    const { sessionId, ...saved } = (await doors.ask('POST', path, late)).body;
    expect(preview).toMatchObject({ status: 200, body: saved });
    expect(saved.affected).toMatchObject([{ appointmentId: anId('apt', 1) }]);
    expect(doors.toRebook()).toEqual([anId('apt', 1)]);
    const preceding = await doors.ask('DELETE', `${path}/${sessionId}?preview=true`);
    expect(preceding).toMatchObject({ status: 200, body: { affected: [] } });
    expect((await doors.ask('DELETE', `${path}/${sessionId}`)).status).toBe(204);
    expect([doors.toRebook(), (await doors.ask('DELETE', `${path}/${sessionId}`)).status]).toEqual([[], 404]);
  });

  it('are all kept where two people enter them at once', async () => {
    const answers = await Promise.all(
      ['2026-11-28', '2026-12-05', '2026-12-12'].map((date) => doors.ask('POST', path, { ...saturday, date })),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect((await doors.ask('GET', path)).body.sessions).toHaveLength(3);
    expect((await doors.ask('GET', `/v1/practitioners/${surgeon}/availability`)).body.version).toBe(3);
  });

  it.each<[string, object, string[]]>([
    [
      'a clinic that is not theirs',
      { ...saturday, clinicId: 'queens' },
      ['/clinicId: queens is no clinic of spine-surgeon-1 (manhattan, bronx): add it to the directory first.'],
    ],
    [
      'times the wrong way round, on a day gone by',
      { ...saturday, date: '2026-11-22', end: '09:00' },
      [
        '/end: Hours must end after they start, on the same date.',
        '/date: 2026-11-22 lies in the past: today is 2026-11-23.',
      ],
    ],
    [
      'a holiday',
      { ...saturday, date: '2026-11-26' },
      [
        '/date: bronx is closed on 2026-11-26 (Thanksgiving day). First open it on that holiday (POST /v1/clinics/bronx/openings), or take its closure back.',
      ],
    ],
    [
      'work elsewhere at the time',
      { ...tuesday, clinicId: 'manhattan' },
      [
        '/start: Overlaps with the hours at bronx on that day (09:00 to 12:00). To work the session instead of them, say that it replaces the hours of its day (replacesHours).',
      ],
    ],
    [
      'a type nobody knows',
      { ...saturday, appointmentTypes: ['massage'] },
      ['/appointmentTypes/0: There is no appointment type massage in the directory.'],
    ],
    [
      'no room for a visit',
      { ...saturday, end: '09:10' },
      ['/end: In 10 minutes there is no room for a visit: the shortest seen here takes 20.'],
    ],
  ])('are refused for %s', async (_, body, faults) => {
    const answer = await doors.ask('POST', path, body);
    expect([answer.status, told(answer.body)]).toEqual([422, faults]);
  });

  it('keep weekly hours from being put elsewhere at their time, but for those that replace them', async () => {
    const hours = `/v1/practitioners/${surgeon}/availability`;
    const weekly = [{ clinicId: 'manhattan', weekdays: [6], start: '11:00', end: '15:00' }];
    const { sessionId } = (await doors.ask('POST', path, saturday)).body;
    for (const query of ['', '?preview=true']) {
      const refused = await doors.ask('PUT', `${hours}${query}`, { weekly });
      expect([refused.status, told(refused.body)]).toEqual([
        422,
        [
          `/weekly/0: These hours overlap with the session ${sessionId} at bronx on 2026-11-28 (09:00 to 12:00): nobody is at two clinics at once. Take the session back first; to keep it, enter it again as one that replaces the hours of its day (replacesHours).`,
        ],
      ]);
    }
    await doors.ask('DELETE', `${path}/${sessionId}`);
    await doors.ask('POST', path, { ...saturday, replacesHours: true });
    expect((await doors.ask('PUT', hours, { weekly })).status).toBe(200);
  });

  it('that replace the weekly hours stay while another one needs it', async () => {
    const first = (await doors.ask('POST', path, { ...tuesday, start: '13:00', end: '14:00', replacesHours: true }))
      .body;
    const other = (await doors.ask('POST', path, { ...tuesday, clinicId: 'manhattan' })).body;
    for (const query of ['', '?preview=true']) {
      const kept = await doors.ask('DELETE', `${path}/${first.sessionId}${query}`);
      expect([kept.status, kept.body.detail]).toEqual([
        409,
        `Without it the hours at bronx (09:00 to 12:00) are worked again on 2026-11-24, and ${other.sessionId} at manhattan overlaps with them. Take that session back first.`,
      ]);
    }
    const gone = [];
    for (const id of [other.sessionId, first.sessionId]) gone.push((await doors.ask('DELETE', `${path}/${id}`)).status);
    expect(gone).toEqual([204, 204]);
  });

  it('are refused beside another session, and inside an absence, by name', async () => {
    const { sessionId } = (await doors.ask('POST', path, saturday)).body;
    const beside = await doors.ask('POST', path, { ...saturday, start: '11:00', end: '13:00' });
    expect(told(beside.body)).toEqual([`/start: Overlaps with the session ${sessionId} (09:00 to 12:00, bronx).`]);
    const span = { from: '2026-12-05', to: '2026-12-05', toTime: '10:00' };
    const { timeOffId } = (await doors.ask('POST', `/v1/practitioners/${surgeon}/time-off`, span)).body;
    const december = { ...saturday, date: '2026-12-05' };
    const within = await doors.ask('POST', path, { ...december, end: '10:00' });
    expect(told(within.body)).toEqual([
      `/date: spine-surgeon-1 is away then (time off ${timeOffId}, 2026-12-05 to 2026-12-05). Delete it first, or choose another time.`,
    ]);
    expect((await doors.ask('POST', path, december)).status).toBe(201);
  });
});
