import { beforeEach, describe, expect, it } from 'vitest';
import { booked, calendarDoors } from '../../support/calendar-doors.ts';
import { anId } from '../../support/records.ts';

let doors: Awaited<ReturnType<typeof calendarDoors>>;
beforeEach(async () => {
  doors = await calendarDoors();
});

describe('the day sheet still shows a visit that staff ended ahead of its time', () => {
  const sheet = async () => {
    const { body } = await doors.ask('GET', '/v1/schedule?clinic=bronx&date=2026-11-24');
    return body.appointments.map((each: Record<string, unknown>) => [each.appointmentId, each.status]);
  };
  const does = async (number: number, act: string) => {
    const { status, text } = await doors.ask('POST', `/v1/appointments/${anId('apt', number)}/${act}`, {});
    expect(status, text).toBe(200);
  };

  it('as missed or completed, though its time is free; not one that was cancelled', async () => {
    await doors.commit(...booked(...[0, 40, 80, 120].map((minutes, at) => ({ number: at + 1, minutes }))));
    await does(1, 'no-show');
    await does(2, 'check-in');
    await does(2, 'complete');
    await does(3, 'cancel');
    expect(await sheet()).toEqual([
      [anId('apt', 1), 'no-show'],
      [anId('apt', 2), 'completed'],
      [anId('apt', 4), 'booked'],
    ]);
    const { body } = await doors.ask('GET', '/v1/schedule?clinic=bronx&date=2026-11-24');
    expect(body.gaps[0]).toMatchObject({ start: '2026-11-24T09:00:00-05:00', end: '2026-11-24T11:00:00-05:00' });
  });

  it('on the sheet of its own date and clinic alone', async () => {
    await doors.commit(...booked({ number: 1, minutes: 0 }));
    await does(1, 'no-show');
    for (const other of ['clinic=queens&date=2026-11-24', 'clinic=bronx&date=2026-11-25'])
      expect((await doors.ask('GET', `/v1/schedule?${other}`)).body.appointments).toEqual([]);
  });
});
