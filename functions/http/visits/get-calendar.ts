import { calendarFile, methodOf } from '../../../shared/contract/views/calendar-file.ts';
import { calendarType } from '../../../shared/contract/views/calendar-lines.ts';
import { takesPlace } from '../../../shared/domain/booking/takes-place.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { remoteMails } from '../../../shared/texts/remote-mails.ts';
import { ownAppointment } from '../../../shared/workflows/booking/taken-times.ts';
import type { Uses } from '../../compose.ts';
import type { visitRoutes } from './routes.ts';
import { visitShown } from './visit-answer.ts';

type Deps = Uses<'directory' | 'organizer' | 'phone' | 'schedule' | 'views'>;

/** The appointment as a file that any calendar takes, in the patient's language. */
export const getCalendar =
  (deps: Deps): Operation<(typeof visitRoutes)['getCalendar']> =>
  async (request) => {
    const { appointment, header } = await ownAppointment(deps.schedule, request.caller, request.path.id ?? '');
    await deps.views.saw(request, visitShown(appointment));
    const directory = await deps.directory.directory();
    const body = calendarFile({
      appointment,
      clinic: directory.clinics.find(({ clinicId }) => clinicId === appointment.slot.clinicId),
      place: takesPlace(appointment, directory),
      patientPhone: header.contact.phone,
      texts: remoteMails[header.language] ?? remoteMails.en,
      organizer: deps.organizer,
      phone: deps.phone,
    });
    const headers = {
      'Content-Type': calendarType(methodOf(appointment)),
      'Content-Disposition': 'attachment; filename="visit.ics"',
    };
    return { status: 200, headers, body };
  };
