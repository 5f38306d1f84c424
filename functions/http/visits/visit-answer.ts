import { appointmentView } from '../../../shared/contract/views/appointment-view.ts';
import type { Shown } from '../../../shared/domain/audit/view-entry.ts';
import type { Appointment } from '../../../shared/domain/booking/appointment.ts';
import type { Directory } from '../../../shared/domain/directory/directory.ts';
import { etag } from '../../../shared/http/core/etag.ts';
import type { OperationAnswer } from '../../../shared/http/core/operation.ts';
import type { Uses } from '../../compose.ts';

/** What of a case is seen with one of its visits. */
export const visitShown = ({ caseId, appointmentId }: Appointment): Shown => ({ caseId, detail: { appointmentId } });

/** How an appointment's state is answered. @param forStaff whether one of the staff asks @param manageToken only where its time was just booked or moved */
export const visitAnswer = (
  { zone, publicUrl, forStaff }: Uses<'publicUrl' | 'zone'> & { forStaff?: boolean },
  directory: Directory,
  appointment: Appointment,
  manageToken?: string,
): OperationAnswer => ({
  status: 200,
  headers: etag(appointment),
  body: appointmentView(appointment, { directory, zone, publicUrl, forStaff }, manageToken),
});
