import { httpFunction } from '../../../shared/http/core/http-function.ts';
import { pages } from '../../compose.ts';
import { pick } from '../../container.ts';
import { bookHold } from './book-hold.ts';
import { changeVisitByForm } from './change-visit-by-form.ts';
import { visitPagesRoutes } from './routes.ts';
import { showHold } from './show-hold.ts';
import { showTimes } from './show-times.ts';
import { showVisit } from './show-visit.ts';
import { takeTime } from './take-time.ts';

const deps = pick({ ...pages });

export const handler = httpFunction(
  visitPagesRoutes,
  {
    showTimes: showTimes(),
    takeTime: takeTime(),
    showHold: showHold(),
    bookHold: bookHold(),
    showVisit: showVisit(),
    changeVisitByForm: changeVisitByForm(),
  },
  deps,
);
