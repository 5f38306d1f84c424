import type { Temporal } from 'temporal-polyfill';
import { localDateAt } from '../core/local-time.ts';
import type { Clinic } from '../directory/directory.ts';
import { inUse } from '../directory/in-use.ts';

interface Clinics {
  readonly clinics: readonly Clinic[];
}

/** The local date at the practice, YYYY-MM-DD: that of its first clinic. */
export const todayOf = ({ clinics }: Clinics, now: Temporal.Instant): string =>
  localDateAt(now, clinics[0]?.zone ?? 'UTC');

/** The clinics that there are now. */
export const clinicsNow = ({ clinics }: Clinics, now: Temporal.Instant): Clinic[] => {
  const today = todayOf({ clinics }, now);
  return clinics.filter((each) => inUse(each, today));
};
