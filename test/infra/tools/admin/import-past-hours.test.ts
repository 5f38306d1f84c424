import { expect, it } from 'vitest';
import { pastHoursReader } from '../../../../shared/store/readers/past-hours-reader.ts';
import { startedAnew } from '../../../support/started.ts';
import { now, openImportRig, surgeon, surgeonWith } from './import-rig.ts';

const rig = startedAnew(openImportRig);

const weeklyHours = surgeon.weeklyHours.slice(1);
const past = (since = now.subtract({ hours: 1 })) =>
  pastHoursReader(rig.store.client, rig.store.tableName).ofPractitioner(surgeon.practitionerId, since);

it('an import keeps the hours that it replaces, and no others', async () => {
  await rig.imported(surgeonWith({ languages: ['en'] }));
  expect(await past()).toEqual([]);
  await rig.imported(surgeonWith({ weeklyHours }));
  expect(await past()).toEqual([
    {
      practitionerId: surgeon.practitionerId,
      until: '2026-11-23T14:00:00.000Z',
      clinicIds: surgeon.clinicIds,
      weeklyHours: surgeon.weeklyHours,
    },
  ]);
  await rig.imported(surgeonWith({ weeklyHours, languages: ['en'] }));
  expect(await past()).toHaveLength(1);
  expect(await past(now.add({ hours: 1 }))).toEqual([]);
});

it('of somebody new an import keeps that they had none before', async () => {
  await rig.imported(surgeonWith({ practitionerId: 'somebody-new', sessions: [] }));
  const reader = pastHoursReader(rig.store.client, rig.store.tableName);
  expect(await reader.ofPractitioner('somebody-new', now.subtract({ hours: 1 }))).toEqual([
    {
      practitionerId: 'somebody-new',
      until: '2026-11-23T14:00:00.000Z',
      clinicIds: surgeon.clinicIds,
      weeklyHours: [],
    },
  ]);
});
