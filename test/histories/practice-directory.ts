import { allTypes, kinds } from './kinds.ts';
import { type Cluster, dayKeyOf, zone } from './practice.ts';
import type { Clinic, Directory, Practitioner, WeeklyHours } from './product.ts';

/** The local time of a clinic. */
export const hourOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) - 5).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** A part of a day, in minutes UTC of its date. */
export interface Part {
  opens: number;
  closes: number;
}
/** From midnight to midnight in New York. */
export const whole: Part = { opens: 5 * 60, closes: 29 * 60 };

/** The weekly hours of a cluster's practitioners, as far as they lie in a part of the day. */
export function weeklyOf({ kind, group }: Cluster, { opens, closes }: Part = whole): WeeklyHours[] {
  return kinds[kind].hours(group).flatMap(({ clinic, isReserved, ...hours }) => {
    const [start, end] = [Math.max(hours.opens, opens), Math.min(hours.closes, closes)];
    if (start >= end) return [];
    const reserved = isReserved && { reservedFor: 'urgent' as const };
    return [{ clinicId: clinic, weekdays: [1, 2, 3, 4, 5, 6, 7], start: hourOf(start), end: hourOf(end), ...reserved }];
  });
}

export const clinicsOf = ({ kind, group }: Cluster): string[] => kinds[kind].hours(group).map(({ clinic }) => clinic);

function limitsOf({ kind }: Cluster): Pick<Practitioner, 'limits'> {
  const limits = Object.entries(kinds[kind].limits).map(([appointmentType, most]) => ({ appointmentType, ...most }));
  return limits.length > 0 ? { limits } : {};
}

const practitioner = (cluster: Cluster, day: string): Practitioner => {
  const { practitionerId, scheduleGroup } = dayKeyOf(day);
  return {
    practitionerId,
    name: practitionerId,
    specialty: 'spine-surgery',
    languages: ['en'],
    clinicIds: clinicsOf(cluster),
    appointmentTypes: kinds[cluster.kind].types.map(({ type }) => type),
    scheduleGroup,
    homeZone: zone,
    weeklyHours: weeklyOf(cluster),
    ...limitsOf(cluster),
    sample: true,
  };
};

const clinic = (clinicId: string, others: readonly string[], travel: number): Clinic => ({
  clinicId,
  name: clinicId,
  region: 'nyc',
  address: '1 Sample Street',
  postalCode: '10001',
  latitude: 40.75,
  longitude: -74,
  zone,
  phone: '+12125550100',
  ...(others.length > 0 && { travelMinutes: Object.fromEntries(others.map((other) => [other, travel])) }),
  sample: true,
});

/** The directory that a cluster begins with: its clinics, and who works there on its days. */
export function directoryOf(cluster: Cluster): Directory {
  const clinics = clinicsOf(cluster);
  const distinct = new Map(cluster.days.map((day) => [dayKeyOf(day).practitionerId, day]));
  const others = (clinicId: string) => clinics.filter((each) => each !== clinicId);
  return {
    clinics: clinics.map((clinicId) => clinic(clinicId, others(clinicId), kinds[cluster.kind].travel)),
    practitioners: [...distinct.values()].map((day) => practitioner(cluster, day)),
    appointmentTypes: allTypes.map(({ type, minutes, buffer, ...terms }) => ({
      appointmentTypeId: type,
      name: type,
      nameEs: type,
      durationMinutes: minutes,
      bufferMinutes: buffer,
      ...terms,
    })),
    staff: [],
    referrers: [],
  };
}
