import { beforeEach, describe, expect, it } from 'vitest';
import { sampleDirectory } from '../../../../shared/config/sample-directory.ts';
import { directoryFaults } from '../../../../shared/domain/directory/directory-faults.ts';
import { calendarDoors, surgeon } from '../../../support/calendar-doors.ts';
import { anId } from '../../../support/records.ts';

let doors: Awaited<ReturnType<typeof calendarDoors>>;
beforeEach(async () => {
  doors = await calendarDoors();
});

/** The Sunday on which the clock goes from 02:00 to 03:00. */
const date = '2027-03-14';
const sessions = `/v1/practitioners/${surgeon}/sessions`;
const timeOff = `/v1/practitioners/${surgeon}/time-off`;
const closures = '/v1/clinics/bronx/closures';
const on = (start: string, end: string) => ({ clinicId: 'bronx', date, start, end });

/** What is wrong, as pointers; none where it was kept. */
async function faultsOf(path: string, body: object): Promise<string[]> {
  const { status, body: answer } = await doors.ask('POST', path, body);
  if (status === 201) return [];
  return answer.errors.map(({ pointer, detail }: { pointer: string; detail: string }) => `${pointer}: ${detail}`);
}
const skips = `On ${date} the clock is put forward and skips this time; choose another.`;

describe('where the clock skips an hour', () => {
  it('a session in it is no session, and one that reaches into it is judged by what is left', async () => {
    expect(await faultsOf(sessions, on('02:00', '03:00'))).toEqual([`/start: ${skips}`]);
    expect((await faultsOf(sessions, on('01:55', '03:00')))[0]).toMatch(/^\/end: In 5 minutes there is no room/);
    expect((await faultsOf(sessions, on('01:55', '03:05')))[0]).toMatch(/^\/end: In 10 minutes there is no room/);
    expect(await faultsOf(sessions, on('01:00', '04:00'))).toEqual([]);
  });

  it('on any other day it is one', async () => {
    expect(await faultsOf(sessions, { ...on('02:00', '03:00'), date: '2027-03-21' })).toEqual([]);
  });

  it.each([timeOff, closures])('what takes nothing of the day is refused: %s', async (path) => {
    const span = { from: date, to: date, fromTime: '02:10', toTime: '02:40' };
    expect(await faultsOf(path, span)).toEqual([`/fromTime: ${skips}`]);
    expect(await faultsOf(path, { ...span, from: '2027-03-09', weekdays: [7] })).toEqual([`/fromTime: ${skips}`]);
    expect(await faultsOf(path, { ...span, to: '2027-03-21', weekdays: [7] })).toEqual([]);
    expect(await faultsOf(path, { ...span, toTime: '03:10' })).toEqual([]);
    expect(await faultsOf(path, { from: date, to: date })).toEqual([]);
  });

  it('an import is told the same', () => {
    const [clinic, ...clinics] = sampleDirectory.clinics;
    const practitioners = sampleDirectory.practitioners.map((each) =>
      each.practitionerId === surgeon
        ? { ...each, sessions: [{ ...on('02:00', '03:00'), sessionId: anId('ses') }] }
        : each,
    );
    const closed = { closureId: anId('cls'), from: date, to: date, fromTime: '02:00', toTime: '03:00' };
    const directory = {
      ...sampleDirectory,
      clinics: [{ ...(clinic as NonNullable<typeof clinic>), closures: [closed] }, ...clinics],
      practitioners,
    };
    const place = practitioners.findIndex(({ practitionerId }) => practitionerId === surgeon);
    expect(directoryFaults(directory, '2026-11-23').map(({ pointer }) => pointer)).toEqual([
      '/clinics/0/closures/0/fromTime',
      `/practitioners/${place}/sessions/0/start`,
    ]);
  });
});
