import { imagingTypes } from '../../../shared/config/scheduling.ts';
import { placeOfZip } from '../../../shared/config/zip-place.ts';
import { httpFunction } from '../../../shared/http/core/http-function.ts';
import { patientDoor } from '../../../shared/http/html/patient-door.ts';
import {
  birthTries,
  booking,
  cases,
  clockRules,
  committing,
  digest,
  finding,
  firstVisit,
  linkKeys,
  lookupDigest,
  pages,
  practiceName,
  site,
  textsPatients,
} from '../../compose.ts';
import { pick } from '../../container.ts';
import { bookHold } from './book-hold.ts';
import { changeVisitByForm } from './change-visit-by-form.ts';
import { visitPagesRoutes } from './routes.ts';
import { showBooked } from './show-booked.ts';
import { showHold } from './show-hold.ts';
import { showTimes } from './show-times.ts';
import { showVisit } from './show-visit.ts';
import { takeTime } from './take-time.ts';

const managing = { birthTries, finding, lookupDigest, ruleset: clockRules };

const choosing = { cases, digest, firstVisit };

const deps = pick({
  ...pages,
  ...committing,
  ...booking,
  ...managing,
  ...choosing,
  linkKeys,
  practiceName,
  site,
  textsPatients,
});
const times = { ...deps, placeOfZip, imagingTypes };

export const handler = httpFunction(
  visitPagesRoutes,
  {
    showTimes: showTimes(times),
    takeTime: takeTime(times),
    showHold: showHold(times),
    bookHold: bookHold(times),
    showBooked: showBooked(times),
    showVisit: showVisit(deps),
    changeVisitByForm: changeVisitByForm(deps),
  },
  { ...deps, door: patientDoor(deps.door, deps.site) },
);
