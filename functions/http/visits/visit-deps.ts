import { appointmentView } from '../../../shared/contract/views/appointment-view.ts';
import type { Appointment } from '../../../shared/domain/booking/appointment.ts';
import type { Clinic } from '../../../shared/domain/directory/directory.ts';
import { etag } from '../../../shared/http/etag.ts';
import type { OperationAnswer } from '../../../shared/http/exchange.ts';
import type { LinkKeys } from '../../../shared/links/link-token.ts';
import type { HoldDeps } from '../../../shared/workflows/booking/hold-slot.ts';

/** What the operations on visits share. */
export interface VisitDeps extends HoldDeps {
  linkKeys: () => Promise<LinkKeys>;
  /** IANA zone of the practice. */
  zone: string;
  publicUrl: string;
}

/** How an appointment's state is answered. @param manageToken only where its time was just booked or moved */
export const visitAnswer = (
  { zone, publicUrl }: Pick<VisitDeps, 'zone' | 'publicUrl'>,
  clinics: readonly Clinic[],
  appointment: Appointment,
  manageToken?: string,
): OperationAnswer => ({
  status: 200,
  headers: etag(appointment),
  body: appointmentView(appointment, { clinics, zone, publicUrl }, manageToken),
});
