import { type Directory, type Region, regions } from './directory.ts';

/** What says where a case is looked after. */
export interface PlacedCase {
  region?: Region | undefined;
  clinicId?: string | undefined;
  /** Where the person lives. */
  homeRegion?: Region | undefined;
}

/**
 * Whose people look after a case: the region that it names, else its clinic's, else that in which the person lives, else the
 * practice's first, so that no case is nobody's.
 */
export function regionOfCase({ region, clinicId, homeRegion }: PlacedCase, clinics: Directory['clinics']): Region {
  const clinic = clinics.find((each) => each.clinicId === clinicId);
  return region ?? clinic?.region ?? homeRegion ?? clinics[0]?.region ?? regions[0];
}
