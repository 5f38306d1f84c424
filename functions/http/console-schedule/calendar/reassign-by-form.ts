import { actByApi, askApi, type Done } from '../../../../shared/http/console/ask-api.ts';
import { orShownAgain } from '../../../../shared/http/console/shown-again.ts';
import type { Operation, OperationAnswer, OperationRequest } from '../../../../shared/http/core/operation.ts';
import { type FormFields, fieldText, fieldTexts } from '../../../../shared/http/html/form-fields.ts';
import { seeOther } from '../../../../shared/http/html/see-other.ts';
import { reassignRoutes } from '../../calendar/reassign-routes.ts';
import { reassignVisits } from '../../calendar/reassign-visits.ts';
import type { calendarPageRoutes } from '../calendar-routes.ts';
import type { CalendarPageDeps } from './calendar-page.ts';
import { chosenTo, withChoicesInOrder } from './reassign-form.ts';
import { reassignPage } from './reassign-page.ts';
import { type ReassignView, reassignView } from './reassign-view.ts';

/** What the API is asked: those visits that are ticked, so that one that comes meanwhile is left alone, and is seen to be left. */
const bodyOf = (typed: FormFields, { day }: ReassignView): object => ({
  practitionerId: fieldText(typed, 'practitionerId'),
  date: fieldText(typed, 'date'),
  to: day ? chosenTo(typed, day) : [],
  appointmentIds: fieldTexts(typed, 'appointmentIds'),
});

/** Asks the API who would see whom, or with `go=save` gives the visits away. */
async function ask(
  deps: CalendarPageDeps,
  request: OperationRequest,
  typed: FormFields,
  view: ReassignView,
): Promise<OperationAnswer> {
  const asked = { route: reassignRoutes.reassignVisits, operation: reassignVisits(deps) };
  const body = bodyOf(typed, view);
  if (fieldText(typed, 'go') !== 'save') {
    const { body: preview } = await askApi(asked, request, { query: { preview: 'true' }, body }, deps.zone);
    return reassignPage(deps, request, view, { typed, preview });
  }
  const then = ({ body: { moved, notPlaced } }: Done<typeof asked.route>) => {
    const query = {
      practitioner: fieldText(typed, 'practitionerId') ?? '',
      date: fieldText(typed, 'date') ?? '',
      moved: String(moved.length),
      left: String(notPlaced.length),
    };
    return seeOther(`./reassign?${new URLSearchParams(query)}`);
  };
  return actByApi(asked, request, { body }, { zone: deps.zone, then });
}

/** Shows who would see whom, and with `go=save` gives the visits to others: each patient is told once. */
export const reassignByForm =
  (deps: CalendarPageDeps): Operation<(typeof calendarPageRoutes)['reassignByForm']> =>
  async (request) => {
    const sent = request.body;
    const wanted = { practitioner: fieldText(sent, 'practitionerId'), date: fieldText(sent, 'date') };
    const view = await reassignView(deps, request, wanted);
    const typed = withChoicesInOrder(sent, view.day);
    if (fieldText(typed, 'go') === 'edit') return reassignPage(deps, request, view, { typed });
    return orShownAgain(
      () => ask(deps, request, typed, view),
      (refused) => reassignPage(deps, request, view, { typed, refused }),
    );
  };
