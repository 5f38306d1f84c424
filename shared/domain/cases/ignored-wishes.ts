import { isLicensedIn } from '../booking/licence.ts';
import { termsOf } from '../booking/terms.ts';
import type { SchedulingSettings } from '../calendar/settings.ts';
import type { Clinic, Directory } from '../directory/directory.ts';
import { inUse } from '../directory/in-use.ts';
import { isTelehealth } from '../directory/modality.ts';
import type { CaseHeader } from './case-header.ts';
import { homeStateOf } from './home-state.ts';
import type { Submission } from './submission.ts';

export const wishReasons = [
  'no-such-clinic',
  'clinic-with-steps',
  'clinic-elsewhere',
  'no-clinic-there',
  'steps-everywhere',
  'no-telehealth',
  'no-licence',
] as const;

/** Why a wish is not met: see the texts (shared/texts/ignored-wishes.ts), which say it in words. */
export type WishReason = (typeof wishReasons)[number];

/** A wish of a form that nobody can meet. */
export interface IgnoredWish {
  /** JSON Pointer of the wish in its form. */
  pointer: string;
  reason: WishReason;
}

/** What wishes are judged by. */
export interface WishSurroundings {
  directory: Pick<Directory, 'clinics' | 'practitioners' | 'appointmentTypes'>;
  settings: SchedulingSettings;
  /** Local date of the practice, YYYY-MM-DD. */
  today: string;
}

/** A case, as far as its wishes depend on it. */
type Wishing = Pick<CaseHeader, 'status' | 'urgency'>;
type Wishes = NonNullable<Submission['preferences']>;

/** Whether anything is wished for that may not be to be had. */
export const hasWishes = ({ preferences }: Pick<Submission, 'preferences'>): boolean =>
  preferences !== undefined &&
  (preferences.clinicIds.length > 0 ||
    preferences.region !== undefined ||
    preferences.telehealth ||
    preferences.stepFree === true);

/** Who cannot take steps goes to no clinic that is not known to have none, whichever they name; unless none is. */
function faultOfClinic(clinic: Clinic | undefined, stepFree: boolean): WishReason | undefined {
  if (!clinic) return 'no-such-clinic';
  return stepFree && clinic.stepFree !== true ? 'clinic-with-steps' : undefined;
}

/** Of clinics the first that can be had counts: a region in which it does not lie is ignored. */
function ignoredPlaces({ clinicIds, region, stepFree }: Wishes, clinics: readonly Clinic[]): IgnoredWish[] {
  const isStepsAnywhere = stepFree === true && !clinics.some((each) => each.stepFree);
  const named = clinicIds.map((clinicId) => clinics.find((each) => each.clinicId === clinicId));
  const faults = named.map((clinic) => faultOfClinic(clinic, stepFree === true && !isStepsAnywhere));
  const first = named.find((_, place) => faults[place] === undefined);
  const ofRegion = (): WishReason | undefined => {
    if (region === undefined) return undefined;
    if (first) return first.region === region ? undefined : 'clinic-elsewhere';
    return clinics.some((each) => each.region === region) ? undefined : 'no-clinic-there';
  };
  return [
    ...faults.map((reason, place) => ({ pointer: `/preferences/clinicIds/${place}`, reason })),
    { pointer: '/preferences/region', reason: ofRegion() },
    { pointer: '/preferences/stepFree', reason: isStepsAnywhere ? ('steps-everywhere' as const) : undefined },
  ].flatMap(({ pointer, reason }) => (reason ? [{ pointer, reason }] : []));
}

/** Why a case is not seen from afar; undefined where it can be. */
function faultOfTelehealth(
  homeState: string | undefined,
  { status, urgency }: Wishing,
  { directory, settings, today }: WishSurroundings,
): WishReason | undefined {
  const types = directory.appointmentTypes.filter((type) => {
    const { statuses, urgencies } = termsOf(type, settings);
    return (
      isTelehealth(type) &&
      inUse(type, today) &&
      statuses.some((each) => each === status) &&
      urgencies.includes(urgency)
    );
  });
  const offering = directory.practitioners.filter(
    (each) =>
      inUse(each, today) && types.some(({ appointmentTypeId }) => each.appointmentTypes.includes(appointmentTypeId)),
  );
  if (offering.length === 0) return 'no-telehealth';
  return offering.some((each) => isLicensedIn(each, homeState, settings)) ? undefined : 'no-licence';
}

/** @returns the wishes of a form that cannot be met, in the order of its members; a need, such as no steps, stays one all the same */
export function ignoredWishes(
  submission: Pick<Submission, 'patient' | 'preferences'>,
  wishing: Wishing,
  surroundings: WishSurroundings,
): IgnoredWish[] {
  const { preferences } = submission;
  if (!preferences) return [];
  const { directory, today } = surroundings;
  const clinics = directory.clinics.filter((each) => inUse(each, today));
  const telehealth = preferences.telehealth
    ? faultOfTelehealth(homeStateOf(submission), wishing, surroundings)
    : undefined;
  return [
    ...ignoredPlaces(preferences, clinics),
    ...(telehealth ? [{ pointer: '/preferences/telehealth', reason: telehealth }] : []),
  ];
}

/** The clinics and the region that are wished for, without those that are ignored. */
export function placesLeft(
  { preferences }: Pick<Submission, 'preferences'>,
  ignored: readonly IgnoredWish[],
): Pick<Wishes, 'clinicIds' | 'region'> {
  const isLeft = (pointer: string) => !ignored.some((each) => each.pointer === pointer);
  const { clinicIds = [], region } = preferences ?? {};
  return {
    clinicIds: clinicIds.filter((_, place) => isLeft(`/preferences/clinicIds/${place}`)),
    ...(region && isLeft('/preferences/region') && { region }),
  };
}
