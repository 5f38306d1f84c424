import table from '../contract/written/us-states.json' with { type: 'json' };
import type { DirectoryWorld, ZipPlace } from '../domain/directory/senses/finding.ts';
import { insuranceKinds } from './insurances.ts';
import { firstVisit, schedulingSettings } from './scheduling.ts';
import { placeOfZip, reachOfZip, zoneOfZips } from './zip-place.ts';

/** Where the army's mail goes: nobody is licensed there. */
const armedForces = ['AA', 'AE', 'AP'];

function zipPlace(zip: string): ZipPlace | undefined {
  const place = placeOfZip(zip);
  return place && { ...place, reachMiles: reachOfZip(zip) };
}

/** What a directory is held against. @param today local date of the practice */
export const directoryWorld = (today: string): DirectoryWorld => ({
  today,
  placeOfZip: zipPlace,
  zoneOfPlaces: zoneOfZips,
  states: new Set(Object.keys(table.states).filter((letters) => !armedForces.includes(letters))),
  insurances: insuranceKinds,
  closingHolidays: schedulingSettings.closingHolidays,
  firstVisitTypes: [firstVisit.urgentType, firstVisit.otherType],
});
