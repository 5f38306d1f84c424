import { derivedId } from '../../../shared/gateways/random-ids.ts';
import { httpFunction } from '../../../shared/http/core/http-function.ts';
import { fingerprint } from '../../../shared/links/seal.ts';
import {
  acts,
  attendance,
  booking,
  calendar,
  calendarLinks,
  caseBatches,
  clockRules,
  committing,
  consolePages,
  log,
  organizer,
  publicUrl,
  views,
} from '../../compose.ts';
import { pick } from '../../container.ts';
import { calendarOperations } from './calendar-operations.ts';
import { changeDayVisit } from './change-day-visit.ts';
import { consoleScheduleRoutes } from './routes.ts';
import { sendDayCsv } from './send-day-csv.ts';
import { showDay } from './show-day.ts';
import { showWeek } from './show-week.ts';

const deps = {
  ...pick({
    ...consolePages,
    ...committing,
    ...booking,
    acts,
    attendance,
    calendar,
    calendarLinks,
    caseBatches,
    log,
    organizer,
    publicUrl,
    ruleset: clockRules,
    views,
  }),
  derivedId,
  fingerprint,
};

export const handler = httpFunction(
  consoleScheduleRoutes,
  {
    showDay: showDay(deps),
    changeDayVisit: changeDayVisit(deps),
    sendDayCsv: sendDayCsv(deps),
    showWeek: showWeek(deps),
    ...calendarOperations(deps),
  },
  deps,
);
