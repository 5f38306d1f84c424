import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { sampleDirectory } from '../../../../shared/config/sample-directory.ts';
import type { Appointment } from '../../../../shared/domain/booking/appointment.ts';
import type { Directory } from '../../../../shared/domain/directory/directory.ts';
import { toItem } from '../../../../shared/store/dynamo/item.ts';
import { appointmentItem } from '../../../../shared/store/records/appointment-record.ts';
import { anAppointment, anId, aSlot } from '../../../support/records.ts';
import { startedAnew } from '../../../support/started.ts';
import { openImportRig, surgeon, surgeonWith, withoutSurgeon } from './import-rig.ts';

const rig = startedAnew(openImportRig);

const { clinics, practitioners, appointmentTypes } = sampleDirectory;

/** 09:00 on Tuesday 2026-11-24, when the surgeon is in the Bronx. */
const visit = (changes: Partial<Appointment> = {}, slot: Partial<Appointment['slot']> = {}) =>
  anAppointment({
    slot: aSlot({ practitionerId: surgeon.practitionerId, clinicId: 'bronx', appointmentType: 'follow-up', ...slot }),
    ...changes,
  });
const book = (...visits: Appointment[]) =>
  rig.store.commit(...visits.map((appointment) => ({ kind: 'appointment-created' as const, appointment })));

describe('visits that a change would orphan', () => {
  const line = (why: string) =>
    `orphaned ${anId('apt')} 2026-11-24T09:00:00-05:00 bronx spine-surgeon-1 ${anId('int')}: ${why}`;
  const without = (clinicId: string): Directory => ({
    ...sampleDirectory,
    clinics: clinics.filter((each) => each.clinicId !== clinicId),
    practitioners: practitioners.map((each) => ({
      ...each,
      clinicIds: each.clinicIds.filter((id) => id !== clinicId),
      weeklyHours: each.weeklyHours.filter((hours) => hours.clinicId !== clinicId),
    })),
  });
  const bronxWith = (more: object): Directory => ({
    ...sampleDirectory,
    clinics: clinics.map((each) => (each.clinicId === 'bronx' ? { ...each, ...more } : each)),
  });
  const manhattanOnly = surgeon.weeklyHours.filter(({ clinicId }) => clinicId === 'manhattan');

  it.each<[string, Directory, string]>([
    ['its practitioner is left out', withoutSurgeon, 'its practitioner is not in use on that day'],
    [
      'its practitioner ends before',
      surgeonWith({ until: '2026-11-23' }),
      'its practitioner is not in use on that day',
    ],
    ['its clinic is left out', without('bronx'), 'its clinic is not in use on that day'],
    ['its clinic closes on that day', bronxWith({ closedDates: ['2026-11-24'] }), 'its clinic is closed on that day'],
    [
      'its practitioner works elsewhere from now on',
      surgeonWith({ weeklyHours: manhattanOnly }),
      'its practitioner sees nobody at that clinic any more',
    ],
    [
      'its practitioner offers other types from now on',
      surgeonWith({ appointmentTypes: ['telehealth'] }),
      'its practitioner does not offer its type any more',
    ],
    [
      'its type is left out',
      {
        ...sampleDirectory,
        appointmentTypes: appointmentTypes.filter(({ appointmentTypeId }) => appointmentTypeId !== 'follow-up'),
        practitioners: practitioners.map((each) => ({
          ...each,
          appointmentTypes: each.appointmentTypes.filter((id) => id !== 'follow-up'),
        })),
      },
      'its appointment type is not in use on that day',
    ],
  ])('are listed, and the change refused without --force: %s', async (_, directory, why) => {
    await book(visit());
    const before = await rig.store.everything();
    for (const dryRun of [true, false]) {
      const { refused } = await rig.imported(directory, { dryRun });
      expect(refused[0]).toBe(line(why));
      expect(refused.at(-1)).toMatch(/^Nothing was written, .* --force/);
      expect(await rig.store.everything()).toEqual(before);
    }
    const dry = await rig.imported(directory, { dryRun: true, force: true });
    expect([dry.refused, dry.said.at(-2)]).toEqual([[], line(why)]);
    expect(await rig.store.everything()).toEqual(before);

    const { said, refused } = await rig.imported(directory, { force: true });
    expect(refused).toEqual([]);
    expect(said.at(-3)).toBe(line(why));
    expect(said.at(-2)).toMatch(/(is|are) imported/);
    expect(said.at(-1)).toMatch(/again in two minutes/);
    expect(JSON.stringify(await rig.store.everything())).toContain('"purpose":"settle-calendar"');
    const again = await rig.imported(directory);
    expect(again.said).toEqual([`already ${line(why)}`, expect.stringMatching(/nothing to do/)]);
  });

  it.each<[string, Appointment, Directory]>([
    ['is cancelled', visit({ status: 'cancelled' }), withoutSurgeon],
    ['is completed', visit({ status: 'completed' }), withoutSurgeon],
    ['is over', visit({}, { start: aSlot().start - 3 * 1440, end: aSlot().end - 3 * 1440 }), withoutSurgeon],
    ['is with somebody else', anAppointment({ slot: aSlot({ practitionerId: 'spine-surgeon-2' }) }), withoutSurgeon],
    ['is on the last day of its practitioner', visit(), surgeonWith({ until: '2026-11-24' })],
  ])('are not those where the visit %s', async (_, appointment, directory) => {
    await book(appointment);
    expect((await rig.imported(directory)).refused).toEqual([]);
  });

  it('are those too of which this release cannot tell, because it cannot read them', async () => {
    const item = appointmentItem(visit());
    const appointment = { ...(item.appointment as object), reasonCode: 'weather' };
    await rig.store.client.send(
      new PutItemCommand({ TableName: rig.store.tableName('Schedule'), Item: toItem({ ...item, appointment }) }),
    );
    const { refused } = await rig.imported(withoutSurgeon);
    expect(refused[0]).toBe(`unreadable APT#${anId('apt')}: whether it is orphaned is not known`);
    expect((await rig.imported(withoutSurgeon, { force: true })).refused).toEqual([]);
  });

  it('are those too whose entry cannot be read and is replaced by one that orphans them', async () => {
    await book(visit());
    const entry = { homeZone: surgeon.homeZone, scheduleGroup: surgeon.scheduleGroup };
    const item = { pk: 'DIRECTORY', sk: `practitioners#${surgeon.practitionerId}`, schema: 2, place: 0, entry };
    await rig.store.client.send(
      new PutItemCommand({ TableName: rig.store.tableName('Directory'), Item: toItem(item) }),
    );
    const ending = surgeonWith({ until: '2026-11-23' });
    expect((await rig.imported(ending)).refused[0]).toBe(line('its practitioner is not in use on that day'));
    expect((await rig.imported(ending, { force: true })).said.at(-1)).toMatch(/again in two minutes/);
  });

  it('are listed earliest first', async () => {
    const later = visit({ appointmentId: anId('apt', 1) }, { start: aSlot().start + 60, end: aSlot().end + 60 });
    const sooner = visit({ appointmentId: anId('apt', 2), status: 'confirmed' });
    const now_ = visit(
      { appointmentId: anId('apt', 3), status: 'checked-in' },
      { start: aSlot().start - 1450, end: aSlot().start - 1410 },
    );
    await book(later, sooner, now_);
    const { refused } = await rig.imported(withoutSurgeon);
    expect(refused.slice(0, -1).map((each) => each.split(' ')[1])).toEqual([3, 2, 1].map((n) => anId('apt', n)));
  });

  it('are listed at the next import too: one was booked while functions still held the directory of before', async () => {
    await rig.imported(withoutSurgeon);
    await book(visit());
    const { said, refused } = await rig.imported(withoutSurgeon);
    expect(refused).toEqual([]);
    expect(said[0]).toBe(`already ${line('its practitioner is not in use on that day')}`);
  });
});
