import * as z from 'zod/mini';
import type { DayKey } from '../calendar/practitioner-day.ts';
import { Slug } from '../core/ids.ts';
import { localDateOf } from '../core/local-time.ts';
import { type Clinic, type Directory, Modality } from '../directory/directory.ts';
import { modalityOf } from '../directory/modality.ts';
import type { Slot } from './slot.ts';
import { dayKeyOf } from './slot.ts';

/**
 * Where the time of a visit or hold is kept: the rest of its practitioner-day's key, the zone of its clinic, and how it takes place.
 * Written when the time is taken, so that it is found and shown the same way whatever becomes of the directory.
 */
export const KeptAt = z.strictObject({
  scheduleGroup: Slug,
  /** Local date of the practitioner-day, YYYY-MM-DD. */
  date: z.string(),
  /** IANA zone in which its times are shown. */
  zone: z.string(),
  /** Absent where an earlier release took the time: then as its type says. */
  modality: z.optional(Modality),
});
export type KeptAt = z.infer<typeof KeptAt>;

type Places = Pick<Directory, 'clinics' | 'practitioners' | 'appointmentTypes'>;

/** A time that somebody has taken, and where it was kept. */
interface Taken {
  slot: Slot;
  keptAt?: KeptAt | undefined;
}

/**
 * What a visit or hold writes down about where its time is kept.
 * @throws Refusal `not-found` for a practitioner or clinic that the directory does not know.
 */
export function keptAtOf(directory: Places, slot: Slot): KeptAt {
  const { scheduleGroup, date } = dayKeyOf(directory, slot);
  const zone = directory.clinics.find(({ clinicId }) => clinicId === slot.clinicId)?.zone ?? 'UTC';
  const type = directory.appointmentTypes.find((each) => each.appointmentTypeId === slot.appointmentType);
  return { scheduleGroup, date, zone, modality: modalityOf(type ?? {}) };
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];

/** A record of the first release names no day, and its practitioner may be gone: then it lies in one of all groups and dates. */
function everyDayKey({ practitioners, clinics }: Places, { practitionerId, start }: Slot): DayKey[] {
  const groups = distinct(practitioners.map((each) => each.scheduleGroup));
  const dates = distinct(clinics.map(({ zone }) => localDateOf(start, zone)));
  return groups.flatMap((scheduleGroup) => dates.map((date) => ({ scheduleGroup, practitionerId, date })));
}

/** The keys of the practitioner-days in which a taken time may lie: just one wherever that is known. */
export function dayKeysOf(directory: Places, { slot, keptAt }: Taken): DayKey[] {
  const { practitionerId } = slot;
  if (keptAt) return [{ scheduleGroup: keptAt.scheduleGroup, practitionerId, date: keptAt.date }];
  const knows =
    directory.practitioners.some((each) => each.practitionerId === practitionerId) &&
    directory.clinics.some(({ clinicId }) => clinicId === slot.clinicId);
  return knows ? [dayKeyOf(directory, slot)] : everyDayKey(directory, slot);
}

/**
 * The zone in which a taken time is shown, whatever became of its clinic.
 * @param practiceZone for a record of the first release whose clinic is gone
 */
export const zoneOfTaken = (
  { slot, keptAt }: Taken,
  { clinics }: { readonly clinics: readonly Clinic[] },
  practiceZone: string,
): string => keptAt?.zone ?? clinics.find(({ clinicId }) => clinicId === slot.clinicId)?.zone ?? practiceZone;
