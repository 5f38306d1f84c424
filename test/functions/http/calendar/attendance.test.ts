import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Appointment } from '../../../../shared/domain/booking/appointment.ts';
import type { Change } from '../../../../shared/workflows/core/changes.ts';
import { booked, calendarDoors, surgeon, tokenOf } from '../../../support/calendar-doors.ts';
import { tuesdayAtNine } from '../../../support/histories.ts';
import { anAppointment, anId, aPractitionerDay } from '../../../support/records.ts';

let doors: Awaited<ReturnType<typeof calendarDoors>>;
beforeEach(async () => {
  doors = await calendarDoors();
});

const figures = [
  'booked',
  'completed',
  'noShow',
  'cancelledByPatient',
  'cancelledByPractice',
  'late',
  'notMarked',
] as const;

const report = (from = '2026-11-24', to = from, more = {}) =>
  doors.ask('GET', `/v1/reports/attendance?from=${from}&to=${to}`, undefined, {
    token: tokenOf('front-desk'),
    ...more,
  });

/** The rows in one line each. */
async function rows(from?: string, to?: string): Promise<string[]> {
  const { body } = await report(from, to);
  return body.rows.map((row: Record<string, unknown>) =>
    [row.clinicId, row.appointmentType, ...figures.map((figure) => row[figure])].join(' '),
  );
}

/** What staff do with a visit; the version is what it has then. */
async function does(number: number, act: string, body: object = {}): Promise<void> {
  const { status, text } = await doors.ask('POST', `/v1/appointments/${anId('apt', number)}/${act}`, body);
  expect(status, text).toBe(200);
}

/** A visit of an earlier release: it stands in its day, and no fact was kept of it. */
function ofEarlierRelease(number: number, minutes: number, more: Partial<Appointment>): Change[] {
  const slot = { ...tuesdayAtNine, start: tuesdayAtNine.start + minutes, end: tuesdayAtNine.end + minutes };
  const id = anId('apt', number);
  const busy = [{ start: slot.start, end: slot.end, kind: 'visit' as const, id }];
  return [
    { kind: 'appointment-created', appointment: anAppointment({ appointmentId: id, slot, ...more }) },
    { kind: 'day-changed', day: aPractitionerDay({ practitionerId: surgeon, date: '2026-11-24', busy }), from: 0 },
  ];
}

describe('the attendance report', () => {
  it('counts visits by how they came out, each once', async () => {
    await doors.commit(...booked(...[0, 40, 80, 120].map((minutes, at) => ({ number: at + 1, minutes }))));
    expect(await rows()).toEqual(['bronx new-consult 4 0 0 0 0 0 0']);
    await does(1, 'check-in');
    expect(await rows()).toEqual(['bronx new-consult 4 0 0 0 0 0 0']);
    await does(1, 'complete');
    await does(2, 'no-show');
    await does(3, 'cancel', { reasonCode: 'practice' });
    await does(4, 'cancel', { reasonCode: 'transport' });
    expect(await rows()).toEqual(['bronx new-consult 4 1 1 1 1 0 0']);
    expect(await rows('2026-11-23')).toEqual([]);
    expect(await rows('2026-11-25', '2026-12-31')).toEqual([]);
  });

  it('tells a visit that is over and that nobody marked from one to come', async () => {
    const fridayNine = -4 * 24 * 60;
    await doors.commit(
      ...booked({ number: 1, minutes: fridayNine }, { number: 2, minutes: fridayNine + 40 }, { number: 3, minutes: 0 }),
    );
    expect(await rows('2026-11-20', '2026-11-24')).toEqual(['bronx new-consult 3 0 0 0 0 0 2']);
    await does(1, 'no-show');
    expect(await rows('2026-11-20')).toEqual(['bronx new-consult 2 0 1 0 0 0 1']);
  });

  it('tells of a visit whose end was taken back what it is by now', async () => {
    await doors.commit(...booked({ number: 1, minutes: -24 * 60 - 10 }));
    await does(1, 'no-show');
    await does(1, 'check-in');
    expect(await rows('2026-11-23')).toEqual(['bronx new-consult 1 0 0 0 0 0 0']);
    vi.setSystemTime(Date.now() + 30 * 60_000);
    expect(await rows('2026-11-23')).toEqual(['bronx new-consult 1 0 0 0 0 0 1']);
  });

  it('a cancellation that is asked for twice is one', async () => {
    await doors.commit(...booked({ number: 1, minutes: 0 }));
    await does(1, 'cancel');
    expect((await doors.ask('POST', `/v1/appointments/${anId('apt', 1)}/cancel`, {})).status).toBe(409);
    expect(await rows()).toEqual(['bronx new-consult 1 0 0 0 1 0 0']);
  });

  it('counts the visits of a case that is closed', async () => {
    await doors.commit(...booked({ number: 1, minutes: 0 }));
    const closed = await doors.ask('POST', `/v1/cases/${anId('int', 1)}/close`, { outcome: 'referred-on' });
    expect(closed.status, closed.text).toBe(200);
    expect(await rows()).toEqual(['bronx new-consult 1 0 0 0 1 0 0']);
  });

  it('counts a visit that was moved where it is now', async () => {
    await doors.commit(...booked({ number: 1, minutes: 0 }));
    const found = await doors.ask(
      'GET',
      '/v1/slots?appointmentType=new-consult&clinic=manhattan&from=2026-11-30&to=2026-11-30',
    );
    await does(1, 'reschedule', { slotId: found.body.slots[0].slotId });
    expect(await rows('2026-11-24', '2026-12-01')).toEqual(['manhattan new-consult 1 0 0 0 0 0 0']);
    await does(1, 'cancel');
    expect(await rows()).toEqual([]);
    expect(await rows('2026-11-30')).toEqual(['manhattan new-consult 1 0 0 0 1 0 0']);
  });

  it('tells of earlier releases what their visits say', async () => {
    await doors.commit(...ofEarlierRelease(7, 0, { status: 'no-show' }));
    expect(await rows()).toEqual(['bronx new-consult 1 0 1 0 0 0 0']);
  });

  it('is a table for whoever asks for one', async () => {
    await doors.commit(...booked({ number: 1, minutes: 0 }));
    const { text, headers } = await report(undefined, undefined, { headers: { Accept: 'text/csv' } });
    expect(text).toBe(
      'clinicId,appointmentType,booked,completed,noShow,cancelledByPatient,cancelledByPractice,late,notMarked\r\nbronx,new-consult,1,0,0,0,0,0,0\r\n',
    );
    expect(headers).toMatchObject({
      'Content-Disposition': 'attachment; filename="attendance-2026-11-24-2026-11-24.csv"',
    });
  });

  it.each([
    ['without dates', '', ['/from', '/to']],
    ['of days in the wrong order', '?from=2026-11-24&to=2026-11-23', ['/to']],
    ['of more than a quarter', '?from=2026-01-01&to=2026-04-03', ['/to']],
    ['of a clinic alone', '?from=2026-11-24&to=2026-11-24&clinic=bronx', ['/clinic']],
  ])('%s is refused', async (_, query, pointers) => {
    const { status, body } = await doors.ask('GET', `/v1/reports/attendance${query}`);
    expect(status).toBe(422);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted()).toEqual(pointers);
  });
});

it('a report of too many dates says how many it covers', async () => {
  const { body } = await doors.ask('GET', '/v1/reports/attendance?from=2026-01-01&to=2026-04-03');
  expect(body.errors[0].detail).toBe('must be at most 91 days after from: a report covers 92 dates at most');
});

it('a booking keeps nothing for it; an end keeps one small record, in a transaction of its own', async () => {
  await doors.commit(...booked({ number: 1, minutes: 0 }));
  const kept = () => doors.stored().match(/ATTENDED#/g) ?? [];
  await does(1, 'confirm');
  expect(kept()).toEqual([]);
  await does(1, 'no-show');
  expect(kept()).toHaveLength(1);
});
