import type { Calendar } from '../booking/slot.ts';
import type { CaseHeader } from '../cases/case-header.ts';
import { isTooLate, waitsToBeSeen } from '../cases/late-for-deadline.ts';
import type { Clinic, Practitioner } from '../directory/directory.ts';
import { distanceMiles } from '../directory/distance.ts';
import { isTelehealth } from '../directory/modality.ts';
import { type VisitFilter, wantedClinics, wantedType } from './slot-filter.ts';
import type { FoundSlot } from './slot-order.ts';

/** What speaks for a free time, in the order in which it is told. */
export const slotReasons = [
  'before-deadline',
  'near',
  'language',
  'specialty',
  'imaging-on-site',
  'step-free',
] as const;
export type SlotReason = (typeof slotReasons)[number];

/** Whose free times they are, and how they were asked for. */
export interface ReasonsQuestion {
  readonly calendar: Calendar;
  readonly filter: VisitFilter;
  readonly header: CaseHeader;
  /** Appointment types at which images are looked at, or taken. */
  readonly imagingTypes: readonly string[];
}

/** A clinic is near that is not farther than this, as the crow flies, or is the nearest. */
const nearMiles = 10;

/** Whether a clinic is near: by the ZIP asked for, else by the clinic or region that the person prefers, else by where they live. */
function nearness({ calendar, filter, header }: ReasonsQuestion): (clinic: Clinic) => boolean {
  const { near } = filter;
  if (near) {
    const nearest = Math.min(...wantedClinics(calendar, filter).map((clinic) => distanceMiles(near, clinic)));
    return (clinic) => distanceMiles(near, clinic) <= Math.max(nearest, nearMiles);
  }
  const { clinicId, region, homeRegion } = header;
  return clinicId === undefined
    ? (clinic) => clinic.region === (region ?? homeRegion)
    : (clinic) => clinic.clinicId === clinicId;
}

/** What speaks for a clinic; nobody goes to one for a telehealth visit. */
function clinicReasons(question: ReasonsQuestion): (clinic: Clinic) => SlotReason[] {
  const { calendar, filter, header, imagingTypes } = question;
  const type = wantedType(calendar, filter);
  if (!type || isTelehealth(type)) return () => [];
  const isNear = nearness(question);
  const seesImages = imagingTypes.includes(type.appointmentTypeId);
  const mindsSteps = header.stepFree || filter.stepFree;
  return (clinic) => [
    ...(isNear(clinic) ? ['near' as const] : []),
    ...(seesImages && clinic.imagingOnSite ? ['imaging-on-site' as const] : []),
    ...(mindsSteps && clinic.stepFree ? ['step-free' as const] : []),
  ];
}

/** What speaks for a practitioner. Everybody speaks English, so it is a reason only where it was asked for. */
function practitionerReasons({ filter, header }: ReasonsQuestion): (practitioner: Practitioner) => SlotReason[] {
  const spoken = [...(filter.languages ?? []), ...(header.language === 'en' ? [] : [header.language])];
  return ({ languages, specialty }) => [
    ...(spoken.some((each) => languages.includes(each)) ? ['language' as const] : []),
    ...(filter.specialties?.includes(specialty) ? ['specialty' as const] : []),
  ];
}

/** Prepares to say why each free time is suggested to a case; none speaks for one where nothing does. */
export function reasonsFor(question: ReasonsQuestion): (slot: FoundSlot) => SlotReason[] {
  const { calendar, header } = question;
  const [ofClinic, ofPractitioner] = [clinicReasons(question), practitionerReasons(question)];
  const clinics = new Map(calendar.clinics.map((clinic) => [clinic.clinicId, ofClinic(clinic)]));
  const practitioners = new Map(calendar.practitioners.map((each) => [each.practitionerId, ofPractitioner(each)]));
  const waits = waitsToBeSeen(header);
  return ({ start, clinicId, practitionerId }) => {
    const held = new Set<SlotReason>([...(clinics.get(clinicId) ?? []), ...(practitioners.get(practitionerId) ?? [])]);
    if (waits && !isTooLate(start, header)) held.add('before-deadline');
    return slotReasons.filter((reason) => held.has(reason));
  };
}
