import type { Clinic } from './directory.ts';

/** A directory is read anew every minute and never changed in place: its index holds as long as it is there. */
const known = new WeakMap<readonly Clinic[], ReadonlyMap<string, Clinic>>();

/** The clinics of a directory by their ids, put in order once: a search of a large network looks up thousands of times. */
export function clinicsById(clinics: readonly Clinic[]): ReadonlyMap<string, Clinic> {
  const found = known.get(clinics) ?? new Map(clinics.map((each) => [each.clinicId, each]));
  known.set(clinics, found);
  return found;
}
