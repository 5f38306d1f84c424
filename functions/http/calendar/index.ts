import { derivedId } from '../../../shared/gateways/random-ids.ts';
import { httpFunction } from '../../../shared/http/core/http-function.ts';
import { fingerprint } from '../../../shared/links/seal.ts';
import {
  attendance,
  booking,
  calendar,
  calendarLinks,
  carveOuts,
  caseBatches,
  committing,
  jsonApi,
  keptAnswers,
  log,
  organizer,
  pastHours,
  publicUrl,
  views,
} from '../../compose.ts';
import { pick } from '../../container.ts';
import { getAvailability, putAvailability } from './availability.ts';
import { clinicCalendarRoutes } from './clinic-routes.ts';
import { addClosure, listClosures, removeClosure } from './closures.ts';
import { practitionerFeedRoutes } from './feed-routes.ts';
import { getAttendance } from './get-attendance.ts';
import { getCarveOuts } from './get-carve-outs.ts';
import { addOpening, listOpenings, removeOpening } from './openings.ts';
import { endPractitionerLink, getPractitionerCalendar, makePractitionerLink } from './practitioner-calendar.ts';
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
    calendarLinks,
    carveOuts,
    caseBatches,
    log,
    organizer,
    pastHours,
    publicUrl,
    views,
  }),
  derivedId,
  fingerprint,
};

export const handler = httpFunction(
  {
    ...practitionerCalendarRoutes,
    ...clinicCalendarRoutes,
    ...reassignRoutes,
    ...calendarReportRoutes,
    ...practitionerFeedRoutes,
  },
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
    makePractitionerLink: makePractitionerLink(deps),
    endPractitionerLink: endPractitionerLink(deps),
    getPractitionerCalendar: getPractitionerCalendar(deps),
    getCarveOuts: getCarveOuts(deps),
    getAttendance: getAttendance(deps),
  },
  deps,
);
