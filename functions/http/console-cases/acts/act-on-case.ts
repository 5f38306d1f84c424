import { invalidInput } from '../../../../shared/domain/core/refusal.ts';
import { orShownAgain } from '../../../../shared/http/console/shown-again.ts';
import type { Operation } from '../../../../shared/http/core/operation.ts';
import { wayUp } from '../../../../shared/http/html/assets.ts';
import { seeOther } from '../../../../shared/http/html/see-other.ts';
import { type ShownCaseDeps, shownCase } from '../case/shown-case.ts';
import type { consoleCasesRoutes } from '../routes.ts';
import { withList } from '../worklist/list-place.ts';
import { placeOf } from './act-names.ts';
import { type DoingDeps, doersOf } from './doers.ts';
import { onVisits } from './done-words.ts';
import { seenIn } from './seen.ts';
import { actIn, sentBy } from './sent-act.ts';

/** Does what a form of a case's page says, through the API; refused, the page comes again with all that was typed. */
export const actOnCase = (deps: DoingDeps & ShownCaseDeps): Operation<(typeof consoleCasesRoutes)['actOnCase']> => {
  const [doers, show] = [doersOf(deps), shownCase(deps)];
  return async (request) => {
    const { body: fields, path, session, query, ...rest } = request;
    const [caseId, place] = [path.id ?? '', placeOf(fields)];
    const act = actIn(place);
    const asked = { ...rest, path, body: undefined, query: { list: query.list }, ...(session && { session }) };
    const did = new URLSearchParams({
      did: place.act,
      ...(onVisits.includes(place.act) && place.target && { visit: place.target }),
    });
    const page = withList(`${wayUp('/staff/cases/{id}')}staff/cases/${caseId}?${did}`, query.list);
    const then = () => seeOther(page);
    const done = async () => {
      if (!act) throw invalidInput([{ pointer: '/act', detail: 'is nothing that is done with a case' }]);
      return doers[act](asked, sentBy(act, fields, place, caseId), { zone: deps.zone, then });
    };
    return orShownAgain(done, async ({ problem }) => {
      return show(asked, caseId, { act: place.act, problem, fields, seen: seenIn(fields) });
    });
  };
};
