import { httpFunction } from '../../../shared/http/core/http-function.ts';
import { fingerprint } from '../../../shared/links/seal.ts';
import { calendarLinks, committing, directory, jsonApi, keptAnswers, publicUrl, rotas } from '../../compose.ts';
import { pick } from '../../container.ts';
import { endCalendarLink, makeCalendarLink } from './calendar-link.ts';
import { getDutyCalendar } from './get-duty-calendar.ts';
import { getOnCall } from './get-on-call.ts';
import { putOnCall } from './put-on-call.ts';
import { onCallRoutes } from './routes.ts';
import { swapShift } from './swap-shift.ts';

const deps = {
  ...pick({ ...jsonApi, ...keptAnswers, ...committing, calendarLinks, directory, publicUrl, rotas }),
  fingerprint,
};

export const handler = httpFunction(
  onCallRoutes,
  {
    getOnCall: getOnCall(deps),
    putOnCall: putOnCall(deps),
    swapShift: swapShift(deps),
    makeCalendarLink: makeCalendarLink(deps),
    endCalendarLink: endCalendarLink(deps),
    getDutyCalendar: getDutyCalendar(deps),
  },
  deps,
);
