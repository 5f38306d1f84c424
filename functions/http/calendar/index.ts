import { derivedId } from '../../../shared/gateways/random-ids.ts';
import { httpFunction } from '../../../shared/http/core/http-function.ts';
import {
  attendance,
  booking,
  calendar,
  carveOuts,
  caseBatches,
  committing,
  jsonApi,
  keptAnswers,
  log,
  pastHours,
  publicUrl,
  views,
} from '../../compose.ts';
import { pick } from '../../container.ts';
import { getAvailability, putAvailability } from './availability.ts';
import { clinicCalendarRoutes } from './clinic-routes.ts';
import { addClosure, listClosures, removeClosure } from './closures.ts';
import { getAttendance } from './get-attendance.ts';
import { getCarveOuts } from './get-carve-outs.ts';
import { addOpening, listOpenings, removeOpening } from './openings.ts';
import { practitionerCalendarRoutes } from './practitioner-routes.ts';
import { reassignRoutes } from './reassign-routes.ts';
import { reassignVisits } from './reassign-visits.ts';
import { calendarReportRoutes } from './report-routes.ts';
import { addSession, listSessions, removeSession } from './sessions.ts';
import { addTimeOff, listTimeOff, removeTimeOff } from './time-off.ts';

const deps = {
  ...pick({
    ...jsonApi,
    ...keptAnswers,
    ...committing,
    ...booking,
    attendance,
    calendar,
    carveOuts,
    caseBatches,
    log,
    pastHours,
    publicUrl,
    views,
  }),
  derivedId,
};

export const handler = httpFunction(
  { ...practitionerCalendarRoutes, ...clinicCalendarRoutes, ...reassignRoutes, ...calendarReportRoutes },
  {
    getAvailability: getAvailability(deps),
    putAvailability: putAvailability(deps),
    listTimeOff: listTimeOff(deps),
    addTimeOff: addTimeOff(deps),
    removeTimeOff: removeTimeOff(deps),
    listSessions: listSessions(deps),
    addSession: addSession(deps),
    removeSession: removeSession(deps),
    listClosures: listClosures(deps),
    addClosure: addClosure(deps),
    removeClosure: removeClosure(deps),
    listOpenings: listOpenings(deps),
    addOpening: addOpening(deps),
    removeOpening: removeOpening(deps),
    reassignVisits: reassignVisits(deps),
    getCarveOuts: getCarveOuts(deps),
    getAttendance: getAttendance(deps),
  },
  deps,
);
