import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { seedDirectory } from '../../../infra/local/seed.ts';
import { sampleDirectory } from '../../../shared/config/sample-directory.ts';
import { directoryWriter } from '../../../shared/store/directory-writer.ts';
import { directoryReader } from '../../../shared/store/readers/directory-reader.ts';
import { pastHoursReader } from '../../../shared/store/readers/past-hours-reader.ts';
import { startEngine } from '../../support/engine.ts';
import { started } from '../../support/started.ts';

const engine = started(startEngine);

const plainName = (table: string): string => table;
const stored = () => directoryReader(engine.client, plainName).directory();

test('the sample directory is put once, whole, and what was changed since stays', async () => {
  const { clinics, staff, ...rest } = sampleDirectory;
  const none = { clinics: [], staff: [], practitioners: [], appointmentTypes: [], referrers: [] };
  await directoryWriter(engine.client, plainName).put({ ...none, clinics });
  const since = Temporal.Instant.from('2026-11-23T14:00:00Z');
  await seedDirectory(engine.client, sampleDirectory, since);
  expect(await stored()).toEqual(sampleDirectory);
  const past = pastHoursReader(engine.client, plainName).ofPractitioner('spine-surgeon-1', since);
  expect(await past).toMatchObject([{ until: '2026-11-23T14:00:00.000Z', weeklyHours: [] }]);

  const [first, ...others] = staff;
  const changed = { ...rest, clinics, staff: [{ ...first!, phone: '+16315550199' }, ...others] };
  await directoryWriter(engine.client, plainName).put(changed);
  await seedDirectory(engine.client, sampleDirectory);
  expect(await stored()).toEqual(changed);
});
