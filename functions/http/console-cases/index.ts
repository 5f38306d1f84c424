import { imagingTypes } from '../../../shared/config/scheduling.ts';
import { placeOfZip } from '../../../shared/config/zip-place.ts';
import { httpFunction } from '../../../shared/http/core/http-function.ts';
import {
  acts,
  advice,
  audit,
  booking,
  caseBatches,
  cases,
  clinical,
  committing,
  consolePages,
  contacts,
  digest,
  directory,
  finding,
  firstVisit,
  found,
  lookupDigest,
  messages,
  organizer,
  promisedEvents,
  publicUrl,
  replayLimits,
  retriaging,
  schedule,
  settings,
  trySettings,
  views,
  worklist,
} from '../../compose.ts';
import { pick } from '../../container.ts';
import { actOnCase } from './acts/act-on-case.ts';
import { bookForCase } from './booking/book-for-case.ts';
import { showCaseTimes } from './booking/show-case-times.ts';
import { showCase } from './case/show-case.ts';
import { countChanges } from './count-changes.ts';
import { findByForm } from './find-by-form.ts';
import { consoleCasesRoutes } from './routes.ts';
import { showWorklist } from './show-worklist.ts';

const viewing = {
  acts,
  audit,
  caseBatches,
  cases,
  clinical,
  contacts,
  directory,
  found,
  lookupDigest,
  messages,
  views,
  worklist,
};
const working = { digest, finding, promisedEvents, publicUrl, replayLimits, trySettings };
const atDesk = { advice, firstVisit, schedule, settings };

const deps = pick({
  ...consolePages,
  ...committing,
  ...retriaging,
  ...booking,
  ...viewing,
  ...working,
  ...atDesk,
  organizer,
});

export const handler = httpFunction(
  consoleCasesRoutes,
  {
    showWorklist: showWorklist(deps),
    findByForm: findByForm(deps),
    countChanges: countChanges(deps),
    showCase: showCase(deps),
    actOnCase: actOnCase(deps),
    showCaseTimes: showCaseTimes({ ...deps, placeOfZip, imagingTypes }),
    bookForCase: bookForCase({ ...deps, placeOfZip, imagingTypes }),
  },
  deps,
);
