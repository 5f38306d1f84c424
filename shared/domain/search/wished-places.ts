import type { CaseHeader } from '../cases/case-header.ts';
import { type IgnoredWish, placesLeft } from '../cases/ignored-wishes.ts';
import type { Submission } from '../cases/submission.ts';
import type { Clinic, Region } from '../directory/directory.ts';
import type { VisitFilter } from './slot-filter.ts';

export type Place = Pick<VisitFilter, 'clinicIds' | 'regions' | 'stepFree'>;

/** Who cannot take steps goes where there are none; where that is said of no clinic, staff find a way. */
export const stepFreePlace = (
  { stepFree }: { stepFree?: boolean | undefined },
  clinics: readonly Pick<Clinic, 'stepFree'>[],
): Pick<Place, 'stepFree'> => (stepFree && clinics.some((each) => each.stepFree) ? { stepFree: true } : {});

/**
 * Where times near a clinic are looked for: in its region; anywhere, for who cannot take steps, where no clinic in it has none.
 * @param clinics those in use
 */
export function placeInRegion(
  region: Region,
  header: Pick<CaseHeader, 'stepFree'> | undefined,
  clinics: readonly Pick<Clinic, 'region' | 'stepFree'>[],
): Pick<Place, 'regions' | 'stepFree'> {
  const { stepFree } = stepFreePlace(header ?? {}, clinics);
  const own = stepFreePlace(
    { stepFree },
    clinics.filter((each) => each.region === region),
  );
  return stepFree && !own.stepFree ? { stepFree } : { regions: [region], ...own };
}

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
