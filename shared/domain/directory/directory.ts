import * as z from 'zod/mini';
import { Slug } from '../core/ids.ts';
import { Booker, StaffRole } from '../core/party.ts';
import { Urgency } from '../triage/urgency.ts';
import { ClinicClosure, LocalDate, ReleaseSteps, Session, VisitLimit, WeeklyHours } from './hours.ts';

export const regions = ['nyc', 'long-island'] as const;
export const Region = z.enum(regions);
export type Region = z.infer<typeof Region>;

/**
 * The last local date on which an entry is in use; absent = no end. An entry that was ever in use stays in the directory,
 * because visits name it (docs/decisions/011-a-day-is-named-by-what-never-changes.md).
 */
const until = z.optional(LocalDate);

export const Clinic = z.strictObject({
  clinicId: Slug,
  name: z.string(),
  region: Region,
  address: z.string(),
  postalCode: z.string(),
  /** Degrees, WGS 84. */
  latitude: z.number(),
  longitude: z.number(),
  /** IANA zone: every local time of the clinic is read in it. Never changes. */
  zone: z.string(),
  phone: z.string(),
  /** Days that are worked although a holiday closes clinics. */
  openDates: z.optional(z.array(LocalDate)),
  /** Days on which nobody is seen. */
  closedDates: z.optional(z.array(LocalDate)),
  /** Closures that staff entered, of whole days or of a part of them. */
  closures: z.optional(z.array(ClinicClosure)),
  /** When reserved windows open to others; absent = as the practice has it set. */
  release: z.optional(ReleaseSteps),
  /** Minutes that a practitioner takes from here to other clinics, by clinic id; what no clinic says follows from the distance. */
  travelMinutes: z.optional(z.record(Slug, z.int().check(z.minimum(0), z.maximum(600)))),
  /** Can be entered and used without steps. */
  stepFree: z.optional(z.boolean()),
  /** MRI or CT is taken in the same house. */
  imagingOnSite: z.optional(z.boolean()),
  /** Kinds of insurance that are taken here, such as `medicare`; absent = nobody said. */
  insurances: z.optional(z.array(Slug)),
  /** True for made-up clinics that a practice has yet to replace. */
  sample: z.boolean(),
  until,
});
export type Clinic = z.infer<typeof Clinic>;

const practitionerShape = {
  practitionerId: Slug,
  name: z.string(),
  specialty: Slug,
  languages: z.array(z.string()),
  clinicIds: z.array(Slug),
  appointmentTypes: z.array(Slug),
  /** Practitioner-days of one group share a partition a week: a search reads one Query per week and group. Never changes. */
  scheduleGroup: Slug,
  weeklyHours: z.array(WeeklyHours),
  /** Single stretches beside, or instead of, the weekly hours. */
  sessions: z.optional(z.array(Session)),
  /** How many visits of a type in a day and a week. */
  limits: z.optional(z.array(VisitLimit)),
  /** Two letters each, such as `NY`: where the practitioner may treat, also from afar; absent = nobody said. */
  licensedStates: z.optional(
    z.array(z.string().check(z.regex(/^[A-Z]{2}$/, 'must be the two letters of a state, such as NY'))),
  ),
  /** Where a patient clicks for a visit by video; absent = patients are called by phone. The same for all visits: it names nobody. */
  videoUrl: z.optional(
    z.string().check(z.regex(/^https:\/\/\S+$/, 'must be an address that begins with https://'), z.maxLength(300)),
  ),
  sample: z.boolean(),
  until,
};

export const Practitioner = z.strictObject({
  ...practitionerShape,
  /** IANA zone in which the practitioner's dates are read; all clinics of a practitioner lie in it. Never changes. */
  homeZone: z.string(),
});
export type Practitioner = z.infer<typeof Practitioner>;

/** A practitioner as written down: in a file, or in the store by the first release. `withHomeZones` completes it. */
export const WrittenPractitioner = z.strictObject({ ...practitionerShape, homeZone: z.optional(z.string()) });
export type WrittenPractitioner = z.infer<typeof WrittenPractitioner>;

/** How many days ahead any visit may start: links to a visit live longer, so it is bounded (shared/links/case-links.ts). */
export const longestHorizonDays = 365;

/** States of a case from which a type of visit may be booked; the others are ends. */
export const bookableStatuses = ['received', 'acknowledged', 'scheduled', 'seen'] as const;
export type BookableStatus = (typeof bookableStatuses)[number];

/** How a visit takes place. */
export const modalities = ['in-person', 'telehealth'] as const;
export const Modality = z.enum(modalities);
export type Modality = z.infer<typeof Modality>;

/** A kind of visit and its terms (booking/terms.ts). A term that is absent is as the practice has it set, or open to everybody. */
export const AppointmentType = z.strictObject({
  appointmentTypeId: Slug,
  name: z.string(),
  nameEs: z.string(),
  durationMinutes: z.int().check(z.minimum(1)),
  /** Kept free after the visit. */
  bufferMinutes: z.int().check(z.minimum(0)),
  /** Kept free before the visit. */
  bufferBeforeMinutes: z.optional(z.int().check(z.minimum(0), z.maximum(240))),
  /** Visits start at minutes of the local day that these divide; absent = on the practice's grid from the start of each window. */
  alignMinutes: z.optional(z.int().check(z.minimum(5), z.maximum(240))),
  /** Absent = in person. */
  modality: z.optional(Modality),
  /** Who books it. */
  bookableBy: z.optional(z.array(Booker)),
  /** From which states and at which levels of a case patients and referrers book it. */
  statuses: z.optional(z.array(z.enum(bookableStatuses))),
  urgencies: z.optional(z.array(Urgency)),
  /** Hours of notice that patients and referrers give. */
  noticeHours: z.optional(z.int().check(z.minimum(0), z.maximum(336))),
  /** How many days ahead a visit may start. */
  horizonDays: z.optional(z.int().check(z.minimum(1), z.maximum(longestHorizonDays))),
  /** Hours before a visit from which on a link does not move it any more. */
  cutOffHours: z.optional(z.int().check(z.minimum(0), z.maximum(168))),
  until,
});
export type AppointmentType = z.infer<typeof AppointmentType>;

/** A person who is told of work. `recipientId` never changes: SNS subscriptions filter on it. */
export const StaffMember = z.strictObject({
  recipientId: Slug,
  role: StaffRole,
  email: z.string(),
  phone: z.string(),
  /** Place in the on-call order, 1 first; absent = never paged. */
  onCallOrder: z.optional(z.int()),
  until,
});
export type StaffMember = z.infer<typeof StaffMember>;

/** A practice that refers patients; `referrerId` is its OAuth client id. */
export const Referrer = z.strictObject({ referrerId: Slug, name: z.string(), until });
export type Referrer = z.infer<typeof Referrer>;

const otherLists = {
  clinics: z.array(Clinic),
  appointmentTypes: z.array(AppointmentType),
  staff: z.array(StaffMember),
  referrers: z.array(Referrer),
};

/** The whole directory of a practice: configuration, no patient data. */
export const Directory = z.strictObject({ ...otherLists, practitioners: z.array(Practitioner) });
export type Directory = z.infer<typeof Directory>;

export const WrittenDirectory = z.strictObject({ ...otherLists, practitioners: z.array(WrittenPractitioner) });
export type WrittenDirectory = z.infer<typeof WrittenDirectory>;
