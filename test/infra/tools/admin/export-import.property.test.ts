import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exportDirectory } from '../../../../infra/tools/admin/directory-export.ts';
import { propertyRuns } from '../../../support/property-runs.ts';
import { started } from '../../../support/started.ts';
import { directories } from './directory-arbitrary.ts';
import { openImportRig } from './import-rig.ts';

const rig = started(openImportRig);

/** Each run takes some forty calls of the engine. */
const runs = Math.min(propertyRuns(20), 200);

it('what is exported is imported without a change, whatever directory was imported before', async () => {
  let changed = 0;
  await fc.assert(
    fc.asyncProperty(directories, async (directory) => {
      const { said, refused } = await rig.imported(directory);
      expect(refused).toEqual([]);
      changed += Number(/(is|are) imported/.test(said.join()));
      const exported = await exportDirectory(rig.store);
      const before = await rig.store.everything();
      const again = await rig.imported(JSON.parse(exported));
      expect(again.said.at(-1)).toMatch(/nothing to do/);
      expect(again.said.filter((line) => !line.startsWith('warning '))).toHaveLength(1);
      expect(await rig.store.everything()).toEqual(before);
      expect(await exportDirectory(rig.store)).toBe(exported);
      for (const clinic of directory.clinics) expect(JSON.parse(exported).clinics).toContainEqual(clinic);
      for (const person of directory.practitioners) expect(JSON.parse(exported).practitioners).toContainEqual(person);
    }),
    { seed: 20261126, numRuns: runs },
  );
  expect(changed).toBeGreaterThan(runs / 2);
}, 600_000);
