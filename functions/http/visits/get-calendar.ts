import { calendarFile } from '../../../shared/contract/views/calendar-file.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { ownAppointment } from '../../../shared/workflows/booking/taken-times.ts';
import type { Uses } from '../../compose.ts';
import type { visitRoutes } from './routes.ts';
import { visitShown } from './visit-answer.ts';

/** The appointment as a file that any calendar takes. */
export const getCalendar =
  (deps: Uses<'directory' | 'practiceName' | 'schedule' | 'views'>): Operation<(typeof visitRoutes)['getCalendar']> =>
  async (request) => {
    const { appointment } = await ownAppointment(deps.schedule, request.caller, request.path.id ?? '');
    await deps.views.saw(request, visitShown(appointment));
    const { clinics } = await deps.directory.directory();
    const clinic = clinics.find(({ clinicId }) => clinicId === appointment.slot.clinicId);
    const headers = { 'Content-Disposition': 'attachment; filename="visit.ics"' };
    return { status: 200, headers, body: calendarFile(appointment, clinic, deps.practiceName) };
  };
