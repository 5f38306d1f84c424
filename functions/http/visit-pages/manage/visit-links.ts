import type { Temporal } from 'temporal-polyfill';
import { modalityOfVisit } from '../../../../shared/domain/booking/takes-place.ts';
import { timesAddress, worseAddress } from '../addresses.ts';
import type { OpenedVisit } from './opened-visit.ts';

/** Where another time is chosen for the visit, or a new one in place of it. */
export function moveLink(opened: OpenedVisit, now: Temporal.Instant): string {
  const { appointment, header, directory, keys, language, detailsUntil, tokenEnds, said } = opened;
  const { appointmentId: moving } = appointment;
  const state = {
    caseId: appointment.caseId,
    code: header.code,
    ...said,
    ...(appointment.status === 'cancelled' ? { byLink: true as const } : { moving }),
    ...(detailsUntil !== undefined && { detailsUntil }),
    ...(header.stepFree && { stepFree: true }),
    ...(modalityOfVisit(appointment, directory) === 'telehealth' && { telehealth: true }),
  };
  return timesAddress(state, { keys, language, now, until: tokenEnds });
}

/** Where it is told that it got worse: by the right of the visit, which one that is cancelled gives no more, else by that of its case. */
export function worseLink({ appointment, keys, language, tokenEnds }: OpenedVisit, now: Temporal.Instant): string {
  const { caseId, appointmentId, status } = appointment;
  return worseAddress(status === 'cancelled' ? { caseId } : { caseId, appointmentId }, {
    keys,
    language,
    now,
    until: tokenEnds,
  });
}
