import { describe, expect, it } from 'vitest';
import { sampleDirectory } from '../../../../shared/config/sample-directory.ts';
import { pastHoursOf } from '../../../../shared/domain/calendar/past-hours.ts';
import type { Clinic, Directory } from '../../../../shared/domain/directory/directory.ts';
import { anAppointment, anId, aSlot } from '../../../support/records.ts';
import { startedAnew } from '../../../support/started.ts';
import { now, openImportRig, surgeon, surgeonWith, withoutSurgeon } from './import-rig.ts';

const rig = startedAnew(openImportRig);
const { clinics, staff } = sampleDirectory;

const bronxWith = (more: Partial<Clinic>): Directory => ({
  ...sampleDirectory,
  clinics: clinics.map((each) => (each.clinicId === 'bronx' ? { ...each, ...more } : each)),
});
const dryRun = async (directory: Directory) => (await rig.imported(directory, { dryRun: true })).said.slice(0, -1);

const session = { sessionId: anId('ses'), clinicId: 'bronx', date: '2026-12-12', start: '09:00', end: '12:00' };
const closure = { closureId: anId('cls'), from: '2026-12-01', to: '2026-12-03', fromTime: '13:00', weekdays: [2, 3] };

describe('what an import would change', () => {
  it('is told member by member, hours in words', async () => {
    const [first, ...others] = surgeon.weeklyHours;
    const changed = { ...first!, weekdays: [1, 3], everyWeeks: 2, from: '2026-12-07', appointmentTypes: ['follow-up'] };
    const said = await dryRun(
      surgeonWith({
        name: 'Dr. Ash',
        languages: ['es', 'fr'],
        weeklyHours: [changed, ...others],
        sessions: [{ ...session, replacesHours: true }],
        limits: [{ appointmentType: 'new-consult', perDay: 4, perWeek: 12 }],
      }),
    );
    expect(said).toEqual([
      'changed practitioners#spine-surgeon-1',
      '  name: Dr. Ash Sample → Dr. Ash',
      '  languages: - en',
      '  languages: + fr',
      '  weeklyHours: - Mon, Wed, Fri 09:00-12:00 at manhattan',
      '  weeklyHours: + Mon, Wed 09:00-12:00 at manhattan, every 2 weeks from 2026-12-07, only follow-up',
      `  sessions: + 2026-12-12 09:00-12:00 at bronx, instead of the weekly hours (${anId('ses')})`,
      '  limits: + new-consult 4 a day, 12 a week',
    ]);
  });

  it('is told of clinics, less what reasons say', async () => {
    const said = await dryRun(
      bronxWith({
        phone: '+12125550199',
        closures: [{ ...closure, reason: 'Somebody is ill' }],
        travelMinutes: { queens: 40 },
        release: { expeditedHours: 72, everyoneHours: 12 },
        stepFree: false,
        openDates: ['2026-12-25'],
      }),
    );
    expect(said).toEqual([
      'changed clinics#bronx',
      '  phone: +12125550102 → +12125550199',
      '  stepFree: true → false',
      `  closures: + 2026-12-01 to 2026-12-03 13:00-24:00, Tue, Wed only (${anId('cls')})`,
      '  travelMinutes: + 40 min to queens',
      '  release: nothing → to expedited cases 72 h before, to everybody 12 h before',
      '  openDates: + 2026-12-25',
    ]);
  });

  it('never shows in full how somebody on the staff is reached', async () => {
    const [first, ...others] = staff;
    const changed = { ...first!, phone: '+16315550199', email: 'new-desk@example.org' };
    const said = await dryRun({ ...sampleDirectory, staff: [changed, ...others] });
    expect(said).toEqual([
      'changed staff#front-desk-1',
      '  email: fr… at example.org → ne… at example.org',
      '  phone: …11 → …99',
    ]);
    const alike = await dryRun({ ...sampleDirectory, staff: [{ ...first!, phone: '+16315550111' }, ...others] });
    expect(alike).toEqual(['changed staff#front-desk-1', '  phone: changed, and looks the same masked: …11']);
  });

  it('is that an entry retires, returns or moves', async () => {
    const gone = await dryRun(withoutSurgeon);
    expect(gone).toContain('  until: nothing → 2026-11-22');
    expect(gone.filter((line) => line.startsWith('moved'))).toHaveLength(1);
    await rig.imported(withoutSurgeon);
    expect(await dryRun(sampleDirectory)).toContain('  until: 2026-11-22 → nothing');
  });

  it('is that a list stands in another order', async () => {
    expect(await dryRun(surgeonWith({ languages: ['es', 'en'] }))).toEqual([
      'changed practitioners#spine-surgeon-1',
      '  languages: in another order, or its details changed',
    ]);
  });
});

describe('what staff entered and an older file does not have', () => {
  it('is named as taken back: sessions, closures and openings to come, and hours that were changed', async () => {
    const entered = bronxWith({ closures: [closure], openDates: ['2026-11-26', '2026-11-20'] });
    const gone = { ...session, sessionId: anId('ses', 2), date: '2026-11-20' };
    const limits = [{ appointmentType: 'new-consult', perDay: 3 }];
    const practitioner = { ...surgeon, sessions: [session, gone], weeklyHours: surgeon.weeklyHours.slice(1), limits };
    await rig.store.commit(
      { kind: 'practitioner-changed', practitioner, place: 0, from: 0 },
      { kind: 'hours-kept', hours: pastHoursOf(surgeon, now), from: 0 },
      { kind: 'clinic-changed', clinic: entered.clinics[1]!, place: 1, from: 0 },
    );
    const said = await dryRun(sampleDirectory);
    expect(said.filter((line) => line.startsWith('takes back'))).toEqual([
      `takes back session 2026-12-12 09:00-12:00 at bronx (${anId('ses')}) of spine-surgeon-1`,
      'takes back the change of hours of spine-surgeon-1 on 2026-11-23',
      'takes back the change of limits of spine-surgeon-1 on 2026-11-23',
      `takes back closure 2026-12-01 to 2026-12-03 13:00-24:00, Tue, Wed only (${anId('cls')}) of bronx`,
      'takes back opening on 2026-11-26 of bronx',
    ]);
    expect(said.at(-1)).toMatch(/export again/);
  });

  it('is told of by the day of its own change, not of an earlier one of something else', async () => {
    const limits = [{ appointmentType: 'new-consult', perDay: 3 }];
    const weeklyHours = surgeon.weeklyHours.slice(1);
    await rig.imported(surgeonWith({ weeklyHours }), { now: now.add({ hours: 72 }) });
    await rig.imported(surgeonWith({ weeklyHours, limits }), { now: now.add({ hours: 96 }) });
    const said = await dryRun(sampleDirectory);
    expect(said.filter((line) => line.startsWith('takes back'))).toEqual([
      'takes back the change of hours of spine-surgeon-1 on 2026-11-26',
      'takes back the change of limits of spine-surgeon-1 on 2026-11-27',
    ]);
  });

  it('is nothing where a fresh export is edited, in whatever order its hours stand', async () => {
    const weeklyHours = surgeon.weeklyHours.slice(1);
    await rig.imported(surgeonWith({ weeklyHours }));
    const takenBack = async (more: object) =>
      (await dryRun(surgeonWith(more))).filter((line) => line.startsWith('takes back'));
    const [first, ...others] = weeklyHours;
    const other = { ...first!, weekdays: [5], start: '13:00', end: '15:00' };
    expect(await takenBack({ weeklyHours: weeklyHours.toReversed() })).toEqual([]);
    expect(await takenBack({ weeklyHours: [...weeklyHours, other] })).toEqual([]);
    expect(await takenBack({ weeklyHours: others })).toEqual([]);
    expect(await takenBack({ weeklyHours: [other] })).toEqual([]);
    expect(await takenBack({ weeklyHours: [...surgeon.weeklyHours, other] })).toHaveLength(1);
  });
});

describe('visits that hours leave out', () => {
  /** 09:00 on Tuesday 2026-11-24, when the surgeon is in the Bronx. */
  const slot = aSlot({ practitionerId: surgeon.practitionerId, clinicId: 'bronx', appointmentType: 'follow-up' });
  const visit = anAppointment({ slot });
  const later = surgeonWith({
    weeklyHours: surgeon.weeklyHours.map((each) => (each.start === '09:00' ? { ...each, start: '10:00' } : each)),
  });

  /** Reactions and timers that are promised. */
  const promises = async () =>
    Object.values(await rig.store.everything()).flatMap((item) => {
      const { reaction, timer } = item as { reaction?: object; timer?: object };
      return reaction ?? timer ?? [];
    });

  it('are told, refuse nothing, and their days are looked at as the import begins, once it has written, and two minutes after each', async () => {
    await rig.store.commit({ kind: 'appointment-created', appointment: visit });
    const line = `displaced ${visit.appointmentId} 2026-11-24T09:00:00-05:00 bronx spine-surgeon-1 ${visit.caseId}: nobody works there at that time`;
    expect(await dryRun(later)).toContain(line);
    expect(await promises()).toEqual([]);

    let minutes = 0;
    const clock = { now: () => now.add({ minutes: 10 * minutes++ }) };
    const { said, refused } = await rig.imported(later, { clock });
    expect([said.includes(line), refused]).toEqual([true, []]);
    const promised = await promises();
    const scope = { practitionerId: 'spine-surgeon-1', from: '2026-11-16', to: '2027-11-23' };
    expect(promised).toHaveLength(4);
    const rechecks = promised.filter((each) => 'dueAt' in each);
    expect(promised.filter((each) => !('dueAt' in each))).toMatchObject([{ scope }, { scope }]);
    expect(rechecks.map(({ dueAt }) => dueAt).toSorted()).toEqual([
      '2026-11-23T14:02:00.000Z',
      '2026-11-23T14:12:00.000Z',
    ]);
  });

  it('or only limits count them: their days are looked at, because they say what is limited', async () => {
    await rig.imported(surgeonWith({ limits: [{ appointmentType: 'new-consult', perDay: 1 }] }));
    expect(await promises()).toHaveLength(4);
  });

  it('or only a licence does: their days are looked at, because some may be from afar', async () => {
    await rig.imported(surgeonWith({ licensedStates: ['NJ'] }));
    expect(await promises()).toHaveLength(4);
  });

  it('are not looked for where an import changes no calendar', async () => {
    await rig.imported(surgeonWith({ name: 'Dr. Ash' }));
    expect(await promises()).toEqual([]);
  });
});
