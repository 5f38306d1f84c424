import { expect, test } from 'vitest';
import { seedDirectory } from '../../../infra/local/seed.ts';
import { sampleDirectory } from '../../../shared/config/sample-directory.ts';
import { directoryWriter } from '../../../shared/store/directory-writer.ts';
import { directoryReader } from '../../../shared/store/readers/directory-reader.ts';
import { startEngine } from '../../support/engine.ts';
import { started } from '../../support/started.ts';

const engine = started(startEngine);

const plainName = (table: string): string => table;
const stored = () => directoryReader(engine.client, plainName).directory();

test('the sample directory is put once, whole, and what was changed since stays', async () => {
  const { clinics, staff, ...rest } = sampleDirectory;
  const none = { clinics: [], staff: [], practitioners: [], appointmentTypes: [], referrers: [] };
  await directoryWriter(engine.client, plainName).put({ ...none, clinics });
  await seedDirectory(engine.client, sampleDirectory);
  expect(await stored()).toEqual(sampleDirectory);

  const [first, ...others] = staff;
  const changed = { ...rest, clinics, staff: [{ ...first!, phone: '+16315550199' }, ...others] };
  await directoryWriter(engine.client, plainName).put(changed);
  await seedDirectory(engine.client, sampleDirectory);
  expect(await stored()).toEqual(changed);
});
