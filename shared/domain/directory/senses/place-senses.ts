import type { Clinic } from '../directory.ts';
import { type Coordinates, distanceMiles } from '../distance.ts';
import { regionOfZip } from '../region-of-zip.ts';
import { type DirectoryWorld, type Finding, fault, present, type Sense, warning, type ZipPlace } from './finding.ts';

/** About the United States with Alaska, Hawaii and Puerto Rico: good enough to see that a pair is turned round. */
const isInTheStates = ({ latitude, longitude }: Coordinates): boolean =>
  latitude > 17 && latitude < 72 && longitude > -180 && longitude < -64;

const isOnEarth = ({ latitude, longitude }: Coordinates): boolean =>
  Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;

const turned = ({ latitude, longitude }: Coordinates): Coordinates => ({ latitude: longitude, longitude: latitude });

const isNear = (point: Coordinates, place: ZipPlace): boolean =>
  isOnEarth(point) && distanceMiles(point, place) <= place.reachMiles;

/** Where a point is no place that the clinic can have; undefined = nothing speaks against it. */
function wrongPlace(clinic: Clinic, place: ZipPlace | undefined, at: string): Finding | undefined {
  const { latitude, longitude, postalCode } = clinic;
  const fits = (point: Coordinates): boolean => (place ? isNear(point, place) : isInTheStates(point));
  if (fits(clinic)) return undefined;
  if (fits(turned(clinic)))
    return fault(
      `${at}/latitude`,
      `Latitude and longitude are swapped: ${longitude} is the latitude, ${latitude} the longitude.`,
    );
  if (longitude > 0 && fits({ latitude, longitude: -longitude }))
    return fault(`${at}/longitude`, `Longitudes west of Greenwich have a minus: write ${-longitude}.`);
  if (Math.abs(latitude) > 90) return fault(`${at}/latitude`, 'A latitude lies between -90 and 90 degrees.');
  if (Math.abs(longitude) > 180) return fault(`${at}/longitude`, 'A longitude lies between -180 and 180 degrees.');
  if (!place) return undefined;
  const miles = Math.round(distanceMiles(clinic, place));
  return fault(`${at}/latitude`, `This point lies ${miles} miles from the ZIP ${postalCode}: one of the two is wrong.`);
}

function placeOf({ postalCode }: Clinic, { placeOfZip }: DirectoryWorld): ZipPlace | undefined {
  return placeOfZip(postalCode.slice(0, 5));
}

function zipFindings(clinic: Clinic, place: ZipPlace | undefined, at: string): Finding[] {
  const { postalCode, region } = clinic;
  if (!/^\d{5}(-\d{4})?$/.test(postalCode))
    return [fault(`${at}/postalCode`, `${postalCode} is no ZIP; write it like 11787 or 11787-1234.`)];
  if (!place)
    return [
      warning(
        `${at}/postalCode`,
        `The ZIP ${postalCode} is not in our table, so nothing checks where the clinic lies.`,
      ),
    ];
  const regionThere = regionOfZip(postalCode);
  return regionThere === undefined || regionThere === region
    ? []
    : [warning(`${at}/region`, `The ZIP ${postalCode} lies in ${regionThere}, and the clinic is of ${region}.`)];
}

/** Where clinics lie: coordinates on Earth, the right way round, near the ZIP; the region that of the ZIP. */
export const placeSenses: Sense = (directory, world) =>
  present(directory, 'clinics', world.today).flatMap(({ entry, at }) => {
    const place = placeOf(entry, world);
    const wrong = wrongPlace(entry, place, at);
    return [...(wrong ? [wrong] : []), ...zipFindings(entry, place, at)];
  });
