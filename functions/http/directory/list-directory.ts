import type { Temporal } from 'temporal-polyfill';
import type {
  AppointmentTypeAnswer,
  ClinicAnswer,
  PractitionerAnswer,
} from '../../../shared/contract/directory-answers.ts';
import type { DirectoryQuery } from '../../../shared/contract/directory-queries.ts';
import { termsOf } from '../../../shared/domain/booking/terms.ts';
import type { SchedulingSettings } from '../../../shared/domain/calendar/settings.ts';
import { localDateAt } from '../../../shared/domain/core/local-time.ts';
import type { AppointmentType, Clinic, Directory, Practitioner } from '../../../shared/domain/directory/directory.ts';
import { inUse } from '../../../shared/domain/directory/in-use.ts';
import { modalityOf } from '../../../shared/domain/directory/modality.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import type { Uses } from '../../compose.ts';
import type { directoryRoutes } from './routes.ts';

type Routes = typeof directoryRoutes;
type Lists = Pick<Directory, 'clinics' | 'practitioners' | 'appointmentTypes'>;

type ListDeps = Uses<'directory' | 'settings' | 'zone'>;

/** The entries in use today, each in its own zone; a practitioner names those alone. */
function listsInUse(directory: Directory, now: Temporal.Instant, zone: string): Lists {
  const clinics = directory.clinics.filter((each) => inUse(each, localDateAt(now, each.zone)));
  const appointmentTypes = directory.appointmentTypes.filter((each) => inUse(each, localDateAt(now, zone)));
  const clinicIds = new Set(clinics.map((each) => each.clinicId));
  const typeIds = new Set(appointmentTypes.map((each) => each.appointmentTypeId));
  const practitioners = directory.practitioners
    .filter((each) => inUse(each, localDateAt(now, each.homeZone)))
    .map((each) => ({
      ...each,
      clinicIds: each.clinicIds.filter((id) => clinicIds.has(id)),
      appointmentTypes: each.appointmentTypes.filter((id) => typeIds.has(id)),
    }));
  return { clinics, practitioners, appointmentTypes };
}

/** The practitioners of a filter, and the clinics and appointment types that they make reachable. */
function filterDirectory(lists: Lists, { region, language, specialty }: DirectoryQuery): Lists {
  const inRegion = lists.clinics.filter((clinic) => !region || clinic.region === region);
  const clinicIds = new Set(inRegion.map(({ clinicId }) => clinicId));
  const practitioners = lists.practitioners.filter(
    (each) =>
      each.clinicIds.some((id) => clinicIds.has(id)) &&
      (!language || each.languages.includes(language)) &&
      (!specialty || each.specialty === specialty),
  );
  const staffed = new Set(practitioners.flatMap((each) => each.clinicIds));
  const offered = new Set(practitioners.flatMap((each) => each.appointmentTypes));
  return {
    clinics: inRegion.filter(({ clinicId }) => (!language && !specialty) || staffed.has(clinicId)),
    practitioners,
    appointmentTypes: lists.appointmentTypes.filter(({ appointmentTypeId }) => offered.has(appointmentTypeId)),
  };
}

const clinicView = ({
  openDates: _,
  closedDates: __,
  closures: ___,
  release: ____,
  travelMinutes: _____,
  until: ______,
  ...clinic
}: Clinic): ClinicAnswer => clinic;

const practitionerView = ({
  weeklyHours: _,
  sessions: __,
  limits: ___,
  scheduleGroup: ____,
  homeZone: _____,
  videoUrl: ______,
  until: _______,
  ...practitioner
}: Practitioner): PractitionerAnswer => practitioner;

const typeView = (type: AppointmentType, settings: SchedulingSettings): AppointmentTypeAnswer => {
  const { bufferMinutes: _, bufferBeforeMinutes: __, alignMinutes: ___, until: ____, ...shown } = type;
  return { ...shown, ...termsOf(type, settings), modality: modalityOf(type) };
};

/** Directory answers may be kept by browsers for as long as our own cache keeps them. */
const headers = { 'Cache-Control': 'public, max-age=60' };

async function listsFor({ directory, zone }: ListDeps, query: DirectoryQuery, now: Temporal.Instant): Promise<Lists> {
  return filterDirectory(listsInUse(await directory.directory(), now, zone), query);
}

export const listClinics =
  (deps: ListDeps): Operation<Routes['listClinics']> =>
  async ({ query, now }) => {
    const { clinics } = await listsFor(deps, query, now);
    return { status: 200, headers, body: { clinics: clinics.map(clinicView) } };
  };

export const listPractitioners =
  (deps: ListDeps): Operation<Routes['listPractitioners']> =>
  async ({ query, now }) => {
    const { practitioners } = await listsFor(deps, query, now);
    return { status: 200, headers, body: { practitioners: practitioners.map(practitionerView) } };
  };

export const listAppointmentTypes =
  (deps: ListDeps): Operation<Routes['listAppointmentTypes']> =>
  async ({ query, now }) => {
    const { appointmentTypes } = await listsFor(deps, query, now);
    const shown = appointmentTypes.map((type) => typeView(type, deps.settings));
    return { status: 200, headers, body: { appointmentTypes: shown } };
  };
