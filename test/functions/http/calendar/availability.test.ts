import { beforeEach, describe, expect, it } from 'vitest';
import { booked, calendarDoors, surgeon, tokenOf } from '../../../support/calendar-doors.ts';
import { anId } from '../../../support/records.ts';

type Doors = Awaited<ReturnType<typeof calendarDoors>>;
let doors: Doors;
beforeEach(async () => {
  doors = await calendarDoors();
});

const path = `/v1/practitioners/${surgeon}/availability`;
const thursdays = 2 * 24 * 60;
const bronx = (start: string, end: string, weekdays = [2, 4]) => ({ clinicId: 'bronx', weekdays, start, end });

describe('weekly hours', () => {
  it('are shown to all staff, with the version of the entry', async () => {
    const { status, headers, body } = await doors.ask('GET', path, undefined, { token: tokenOf('front-desk') });
    expect([status, headers.ETag]).toEqual([200, '"0"']);
    expect(body).toMatchObject({ practitionerId: surgeon, version: 0, limits: [] });
    expect(body.weekly).toContainEqual({ clinicId: 'bronx', weekdays: [2, 4], start: '09:00', end: '12:00' });
  });

  it('are replaced, and hit the visits that lie outside them: the most urgent first, each with other times', async () => {
    await doors.commit(
      ...booked(
        { number: 1, minutes: 0 },
        { number: 2, minutes: 60, urgency: 'urgent' },
        { number: 3, minutes: 4 * 60 },
        { number: 4, minutes: thursdays },
      ),
    );
    const answer = await doors.ask('PUT', path, { weekly: [bronx('13:00', '17:00')] });
    expect([answer.status, answer.headers.ETag]).toEqual([200, '"1"']);
    expect(answer.body).toMatchObject({
      practitionerId: surgeon,
      version: 1,
      weekly: [bronx('13:00', '17:00')],
      limits: [],
    });
    expect(answer.body).not.toHaveProperty('settled');
    expect(answer.body.affected.map((each: { appointmentId: string }) => each.appointmentId)).toEqual([
      anId('apt', 2),
      anId('apt', 1),
      anId('apt', 4),
    ]);
    expect(answer.body.affected[0]).toMatchObject({
      caseId: anId('int', 2),
      start: '2026-11-24T10:00:00-05:00',
      clinicId: 'bronx',
      practitionerId: surgeon,
      urgency: 'urgent',
    });
    const [first, second] = answer.body.affected.map((each: { proposals: { slotId: string }[] }) => each.proposals);
    expect(first).toHaveLength(3);
    expect(first[0].slotId).not.toBe(second[0].slotId);
    expect(doors.toRebook()).toEqual([anId('apt', 1), anId('apt', 2), anId('apt', 4)]);
    expect((await doors.ask('GET', path)).body).toMatchObject({ version: 1, weekly: [bronx('13:00', '17:00')] });
  });

  it('come with limits, for which whatever was seen in their first week counts already', async () => {
    const yesterday = -24 * 60 - 60;
    await doors.commit(...booked({ number: 1, minutes: 0 }, { number: 2, minutes: yesterday }));
    const { weekly } = (await doors.ask('GET', path)).body;
    const limits = [{ appointmentType: 'new-consult', perWeek: 2 }];
    const { status, body } = await doors.ask('PUT', path, { weekly, limits });
    expect([status, body.affected]).toEqual([200, []]);
    expect(doors.marks()).toEqual([
      [anId('apt', 1), 'new-consult'],
      [anId('apt', 2), 'new-consult'],
    ]);
  });

  it('free what could not take place when they come back', async () => {
    await doors.commit(...booked({ number: 1, minutes: 0 }));
    const { weekly } = (await doors.ask('GET', path)).body;
    await doors.ask('PUT', path, { weekly: [bronx('13:00', '17:00')] });
    const { body } = await doors.ask('PUT', path, { weekly });
    expect([body.version, body.affected, doors.toRebook()]).toEqual([2, [], []]);
  });

  it('show with preview what saving would answer, and nothing is stored', async () => {
    await doors.commit(...booked({ number: 1, minutes: 0 }));
    const before = doors.stored();
    const preview = await doors.ask('PUT', `${path}?preview=true`, { weekly: [bronx('13:00', '17:00')] });
    expect([preview.status, doors.stored() === before]).toEqual([200, true]);
    const saved = await doors.ask('PUT', path, { weekly: [bronx('13:00', '17:00')] });
    expect(saved.body).toEqual(preview.body);
    expect(doors.actions().filter((action) => action === 'cases-listed')).toHaveLength(2);
  });

  it('are written once, however often they are sent', async () => {
    await doors.ask('PUT', path, { weekly: [bronx('13:00', '17:00')] });
    const before = doors.stored();
    const again = await doors.ask('PUT', path, { weekly: [bronx('13:00', '17:00')] });
    expect([again.body.version, doors.stored() === before]).toEqual([1, true]);
  });

  it('keep the limits that a change does not speak of', async () => {
    const limits = [{ appointmentType: 'new-consult', perDay: 2 }];
    await doors.ask('PUT', path, { weekly: [bronx('13:00', '17:00')], limits });
    const { body } = await doors.ask('PUT', path, { weekly: [bronx('13:00', '16:00')] });
    expect(body.limits).toEqual(limits);
    expect((await doors.ask('PUT', path, { weekly: body.weekly, limits: [] })).body.limits).toEqual([]);
  });

  it('are not replaced by whoever saw others', async () => {
    await doors.ask('PUT', path, { weekly: [bronx('13:00', '17:00')] });
    const stale = await doors.ask('PUT', path, { weekly: [] }, { headers: { 'if-match': '"0"' } });
    expect(stale).toMatchObject({ status: 412, body: { current: { version: 1 } } });
    const right = await doors.ask('PUT', path, { weekly: [] }, { headers: { 'if-match': '"1"' } });
    expect([right.status, right.body.weekly]).toEqual([200, []]);
  });

  it('are refused with everything that is wrong with them', async () => {
    const weekly = [bronx('12:00', '09:00'), { ...bronx('09:00', '12:00'), clinicId: 'queens' }];
    const { status, body } = await doors.ask('PUT', path, {
      weekly,
      limits: [{ appointmentType: 'post-op' }, { appointmentType: 'x', perDay: 1 }],
    });
    expect(status).toBe(422);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/weekly/0/end',
      '/weekly/1/clinicId',
      '/limits/0',
      '/limits/1/appointmentType',
    ]);
    const unknown = await doors.ask('PUT', path, { weekly: [], hours: 1 });
    expect([unknown.status, unknown.body.errors[0].pointer]).toEqual([422, '/hours']);
  });

  it('are of nobody whom the directory does not know, or not any more', async () => {
    const answers = [await doors.ask('GET', '/v1/practitioners/nobody/availability')];
    for (const rest of ['availability', 'time-off', 'sessions'])
      answers.push(await doors.ask('GET', `/v1/practitioners/nobody/${rest}`));
    answers.push(await doors.ask('PUT', '/v1/practitioners/nobody/availability', { weekly: [] }));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  });
});
