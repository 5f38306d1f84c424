import type { Clinic } from '../directory.ts';
import { hasClockChanges, isSameClock, isZone, isZoneOfPlace } from '../zones.ts';
import { type DirectoryWorld, type Finding, fault, present, type Sense, warning } from './finding.ts';

const noPlace = (pointer: string, zone: string): Finding =>
  fault(
    pointer,
    `${zone} is the zone of no place, so nothing says when its clocks change: name one such as America/New_York.`,
  );

function clinicZone({ zone, postalCode }: Clinic, world: DirectoryWorld, at: string): Finding[] {
  const pointer = `${at}/zone`;
  if (!isZone(zone)) return [];
  if (!isZoneOfPlace(zone)) return [noPlace(pointer, zone)];
  if (world.placeOfZip(postalCode.slice(0, 5)))
    return isSameClock(zone, world.zoneOfPlaces, world.today)
      ? []
      : [fault(pointer, `At the ZIP ${postalCode} clocks show the time of ${world.zoneOfPlaces}, not of ${zone}.`)];
  return hasClockChanges(zone, world.today)
    ? []
    : [warning(pointer, `Clocks in ${zone} are never changed: make sure that this is so where the clinic lies.`)];
}

/**
 * Zones of clinics and practitioners: each names a place, and where the ZIP is known its clocks are those of the ZIP. Zones that the
 * runtime does not know at all are found elsewhere (directory-faults.ts).
 */
export const zoneSenses: Sense = (directory, world) => [
  ...present(directory, 'clinics', world.today).flatMap(({ entry, at }) => clinicZone(entry, world, at)),
  ...present(directory, 'practitioners', world.today)
    .filter(({ entry }) => entry.clinicIds.length === 0 && isZone(entry.homeZone) && !isZoneOfPlace(entry.homeZone))
    .map(({ entry, at }) => noPlace(`${at}/homeZone`, entry.homeZone)),
];
