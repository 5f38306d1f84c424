import type { Temporal } from 'temporal-polyfill';
import { modalityOfVisit } from '../../../../shared/domain/booking/takes-place.ts';
import { timesAddress, worseAddress } from '../addresses.ts';
import type { OpenedVisit } from './opened-visit.ts';

/** Where another time is chosen for the visit. */
export function moveLink(opened: OpenedVisit, now: Temporal.Instant): string {
  const { appointment, header, directory, keys, language, detailsUntil, tokenEnds } = opened;
  const state = {
    caseId: appointment.caseId,
    code: header.code,
    moving: appointment.appointmentId,
    ...(detailsUntil !== undefined && { detailsUntil }),
    ...(header.stepFree && { stepFree: true }),
    ...(modalityOfVisit(appointment, directory) === 'telehealth' && { telehealth: true }),
  };
  return timesAddress(state, { keys, language, now, until: tokenEnds });
}

/** Where it is told that it got worse. */
export function worseLink({ appointment, keys, language, tokenEnds }: OpenedVisit, now: Temporal.Instant): string {
  const { caseId, appointmentId } = appointment;
  return worseAddress({ caseId, appointmentId }, { keys, language, now, until: tokenEnds });
}
