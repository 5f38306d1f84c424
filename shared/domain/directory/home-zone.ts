import type { Directory, Practitioner, WrittenDirectory } from './directory.ts';

/**
 * Completes a directory that leaves `homeZone` out: the one that a practitioner is known by, else the zone of the first of
 * its clinics that the directory has.
 * @param known practitioners of the stored directory, whose home zones stay
 * @param otherwise zone of who has neither
 */
export function withHomeZones(written: WrittenDirectory, known: readonly Practitioner[], otherwise: string): Directory {
  const zoneOf = new Map(written.clinics.map(({ clinicId, zone }) => [clinicId, zone]));
  const knownZoneOf = new Map(known.map(({ practitionerId, homeZone }) => [practitionerId, homeZone]));
  const practitioners = written.practitioners.map((each) => {
    const ofClinics = each.clinicIds.map((id) => zoneOf.get(id)).find((zone) => zone !== undefined);
    return { ...each, homeZone: each.homeZone ?? knownZoneOf.get(each.practitionerId) ?? ofClinics ?? otherwise };
  });
  return { ...written, practitioners };
}
