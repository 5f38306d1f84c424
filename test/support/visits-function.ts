import { bookAppointment } from '../../functions/http/visits/book-appointment.ts';
import {
  cancelAppointment,
  checkInAppointment,
  completeAppointment,
  confirmAppointment,
  missAppointment,
} from '../../functions/http/visits/change-appointment.ts';
import { getAppointment } from '../../functions/http/visits/get-appointment.ts';
import { getCalendar } from '../../functions/http/visits/get-calendar.ts';
import { holdTime } from '../../functions/http/visits/hold-time.ts';
import { listHolders, releaseHolds } from '../../functions/http/visits/list-holders.ts';
import { releaseHold } from '../../functions/http/visits/release-hold.ts';
import { rescheduleAppointment } from '../../functions/http/visits/reschedule-appointment.ts';
import { visitRoutes } from '../../functions/http/visits/routes.ts';
import { httpFunction } from '../../shared/http/core/http-function.ts';
import { asking, type FakeCase, fakeDeps } from './fake-case.ts';

/** The function of the visits over one case. */
export function visits(fake: FakeCase = {}) {
  const { deps, committed } = fakeDeps(fake);
  const operations = {
    holdTime: holdTime(deps),
    releaseHold: releaseHold(deps),
    bookAppointment: bookAppointment(deps),
    getAppointment: getAppointment(deps),
    getCalendar: getCalendar(deps),
    confirmAppointment: confirmAppointment(deps),
    cancelAppointment: cancelAppointment(deps),
    rescheduleAppointment: rescheduleAppointment(deps),
    checkInAppointment: checkInAppointment(deps),
    completeAppointment: completeAppointment(deps),
    missAppointment: missAppointment(deps),
    listHolders: listHolders(deps),
    releaseHolds: releaseHolds(deps),
  };
  return { ask: asking(httpFunction(visitRoutes, operations, deps)), deps, committed };
}
