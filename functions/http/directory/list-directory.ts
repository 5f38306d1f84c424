import type { DirectoryQuery } from '../../../shared/contract/queries.ts';
import type { Directory } from '../../../shared/domain/directory/directory.ts';
import type { Operation } from '../../../shared/http/exchange.ts';
import type { DirectoryReader } from '../../../shared/workflows/ports.ts';
import type { directoryRoutes } from './routes.ts';

type Routes = typeof directoryRoutes;

/** The practitioners of a filter, and the clinics and appointment types that they make reachable. */
export function filterDirectory(directory: Directory, { region, language, specialty }: DirectoryQuery) {
  const inRegion = directory.clinics.filter((clinic) => !region || clinic.region === region);
  const clinicIds = new Set(inRegion.map(({ clinicId }) => clinicId));
  const practitioners = directory.practitioners.filter(
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
    appointmentTypes: directory.appointmentTypes.filter(({ appointmentTypeId }) => offered.has(appointmentTypeId)),
  };
}

/** Directory answers may be kept by browsers for as long as our own cache keeps them. */
const headers = { 'Cache-Control': 'public, max-age=60' };

export const listClinics =
  (directory: DirectoryReader): Operation<Routes['listClinics']> =>
  async ({ query }) => {
    const { clinics } = filterDirectory(await directory.directory(), query);
    return { status: 200, headers, body: { clinics } };
  };

export const listPractitioners =
  (directory: DirectoryReader): Operation<Routes['listPractitioners']> =>
  async ({ query }) => {
    const { practitioners } = filterDirectory(await directory.directory(), query);
    const shown = practitioners.map(({ weeklyHours: _, scheduleGroup: __, ...practitioner }) => practitioner);
    return { status: 200, headers, body: { practitioners: shown } };
  };

export const listAppointmentTypes =
  (directory: DirectoryReader): Operation<Routes['listAppointmentTypes']> =>
  async ({ query }) => {
    const { appointmentTypes } = filterDirectory(await directory.directory(), query);
    const shown = appointmentTypes.map(({ bufferMinutes: _, ...appointmentType }) => appointmentType);
    return { status: 200, headers, body: { appointmentTypes: shown } };
  };
