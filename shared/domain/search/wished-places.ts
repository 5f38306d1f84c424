import { type IgnoredWish, placesLeft } from '../cases/ignored-wishes.ts';
import type { Submission } from '../cases/submission.ts';
import type { Clinic } from '../directory/directory.ts';
import type { VisitFilter } from './slot-filter.ts';

export type Place = Pick<VisitFilter, 'clinicIds' | 'regions' | 'stepFree'>;

/** Who cannot take steps goes where there are none; where that is said of no clinic, staff find a way. */
export const stepFreePlace = (
  { stepFree }: { stepFree?: boolean | undefined },
  clinics: readonly Pick<Clinic, 'stepFree'>[],
): Pick<Place, 'stepFree'> => (stepFree && clinics.some((each) => each.stepFree) ? { stepFree: true } : {});

/**
 * Where times are looked for, the nearest to what is wished first: at the clinics, in their region or the one that is named, then
 * anywhere. Without steps where that is needed, at each of them.
 * @param ignored the wishes that nobody can meet @param clinics those in use
 */
export function wishedPlaces(
  submission: Pick<Submission, 'preferences'>,
  ignored: readonly IgnoredWish[],
  clinics: readonly Clinic[],
): Place[] {
  const { clinicIds, region } = placesLeft(submission, ignored);
  const first = clinics.find(({ clinicId }) => clinicId === clinicIds[0]);
  const wished = region ?? first?.region;
  const anywhere = stepFreePlace(submission.preferences ?? {}, clinics);
  const inRegion: Place[] = wished ? [{ regions: [wished], ...anywhere }, anywhere] : [anywhere];
  return clinicIds.length > 0 ? [{ clinicIds, ...anywhere }, ...inRegion] : inRegion;
}
