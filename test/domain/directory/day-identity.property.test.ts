import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dayKeyOf } from '../../../shared/domain/booking/slot.ts';
import type { Directory, WrittenDirectory } from '../../../shared/domain/directory/directory.ts';
import { directoryFaults } from '../../../shared/domain/directory/directory-faults.ts';
import { withHomeZones } from '../../../shared/domain/directory/home-zone.ts';
import { identityFaults } from '../../../shared/domain/directory/identity.ts';
import { importedDirectory } from '../../../shared/domain/directory/imported-directory.ts';
import { propertyRuns } from '../../support/property-runs.ts';
import { clinic, newYork, practitioner, slot, tuesday } from '../booking/fixtures.ts';

/** Mostly one, so that many files pass. */
const zones = [newYork, newYork, newYork, newYork, newYork, 'Pacific/Honolulu'] as const;
const empty: Directory = { clinics: [], practitioners: [], appointmentTypes: [], staff: [], referrers: [] };

/** Files as somebody might write them who changes everything: zones, groups, clinics, who is in it. */
const files: fc.Arbitrary<WrittenDirectory> = fc
  .record({
    clinics: fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), zone: fc.constantFrom(...zones) }), {
      selector: ({ id }) => id,
      minLength: 1,
    }),
    people: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('alder', 'birch'),
        group: fc.constantFrom('one', 'one', 'one', 'one', 'two'),
        homeZone: fc.constantFrom(undefined, ...zones),
        clinics: fc.integer({ min: 0, max: 15 }),
      }),
      { selector: ({ id }) => id },
    ),
  })
  .map(({ clinics, people }) => ({
    ...empty,
    clinics: clinics.map(({ id, zone }) => clinic(id, { zone })),
    practitioners: people.map(({ id, group, homeZone, clinics: chosen }) => {
      const clinicIds = clinics.filter((_, index) => chosen & (1 << index)).map((each) => each.id);
      const { homeZone: _, ...written } = practitioner(id, [], {
        scheduleGroup: group,
        clinicIds,
        appointmentTypes: [],
      });
      return { ...written, ...(homeZone && { homeZone }) };
    }),
  }));

const now = Temporal.Instant.from('2026-11-23T14:00:00Z');

/** @returns undefined where the import would be refused. */
function afterImport(stored: Directory, file: WrittenDirectory): Directory | undefined {
  const directory = withHomeZones(file, stored.practitioners, '');
  const faults = [...identityFaults(stored, directory), ...directoryFaults(directory, '2026-11-23')];
  return faults.length > 0 ? undefined : importedDirectory(stored, directory, { now, zone: newYork });
}

describe('the key of a practitioner-day', () => {
  it('is the same by every directory that knows the practitioner, whatever is imported in between', () => {
    let imports = 0;
    fc.assert(
      fc.property(fc.array(files, { minLength: 2, maxLength: 12 }), (all) => {
        const keys = new Map<string, string>();
        let stored = empty;
        for (const file of all) {
          const next = afterImport(stored, file);
          if (!next) continue;
          imports += 1;
          expect(next.practitioners.length).toBeGreaterThanOrEqual(stored.practitioners.length);
          stored = next;
          for (const { practitionerId } of stored.practitioners) {
            // Two in the morning in New York is the evening before in Honolulu.
            const visit = slot(`${tuesday}T02:00`, 20, { practitionerId, clinicId: 'a' });
            const key = JSON.stringify(dayKeyOf(stored, visit));
            expect(key).toBe(keys.get(practitionerId) ?? key);
            keys.set(practitionerId, key);
          }
        }
      }),
      { seed: 20261124, numRuns: propertyRuns() },
    );
    expect(imports).toBeGreaterThan(propertyRuns());
  });
});
