import { sampleDirectory } from '../../../../shared/config/sample-directory.ts';
import type { Directory, Practitioner } from '../../../../shared/domain/directory/directory.ts';

/** The first copy keeps the names of the samples, which other entries point to. */
const nameIn = (group: number, name: string): string => (group === 0 ? name : `${name}-of-${group}`);

const copyOf = (sample: Practitioner, group: number, place: number): Practitioner => ({
  ...sample,
  practitionerId:
    place < sampleDirectory.practitioners.length ? nameIn(group, sample.practitionerId) : `who-${group}-${place}`,
  scheduleGroup: `group-${group}`,
  clinicIds: sample.clinicIds.map((name) => nameIn(group, name)),
  weeklyHours: sample.weeklyHours.map((hours) => ({ ...hours, clinicId: nameIn(group, hours.clinicId) })),
});

/**
 * A large network: the sample clinics over and over, each copy a schedule group with practitioners of its own.
 * @param perGroup practitioners of a group, copies of the samples in turn
 */
export function networkOf(groups: number, perGroup: number): Directory {
  const every = Array.from({ length: groups }, (_, group) => group);
  const { clinics, practitioners } = sampleDirectory;
  return {
    ...sampleDirectory,
    clinics: every.flatMap((group) =>
      clinics.map((clinic) => ({ ...clinic, clinicId: nameIn(group, clinic.clinicId) })),
    ),
    practitioners: every.flatMap((group) =>
      Array.from({ length: perGroup }, (_, place) =>
        copyOf(practitioners[place % practitioners.length] as Practitioner, group, place),
      ),
    ),
  };
}
