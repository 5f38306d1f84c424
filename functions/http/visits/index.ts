import { httpFunction } from '../../../shared/http/core/http-function.ts';
import { onceBack } from '../../../shared/workflows/cases/once-back.ts';
import {
  booking,
  cases,
  clockRules,
  committing,
  digest,
  jsonApi,
  keptAnswers,
  organizer,
  publicUrl,
  views,
} from '../../compose.ts';
import { pick } from '../../container.ts';
import { bookAppointment } from './book-appointment.ts';
import {
  cancelAppointment,
  checkInAppointment,
  completeAppointment,
  confirmAppointment,
  missAppointment,
} from './change-appointment.ts';
import { getAppointment } from './get-appointment.ts';
import { getCalendar } from './get-calendar.ts';
import { holdTime } from './hold-time.ts';
import { listHolders, releaseHolds } from './list-holders.ts';
import { releaseHold } from './release-hold.ts';
import { rescheduleAppointment } from './reschedule-appointment.ts';
import { visitRoutes } from './routes.ts';

const deps = pick({
  ...jsonApi,
  ...keptAnswers,
  ...committing,
  ...booking,
  cases,
  digest,
  organizer,
  publicUrl,
  ruleset: clockRules,
  views,
});

export const handler = httpFunction(
  visitRoutes,
  {
    holdTime: holdTime(deps),
    releaseHold: releaseHold(deps),
    bookAppointment: onceBack(deps, bookAppointment(deps)),
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
  },
  deps,
);
