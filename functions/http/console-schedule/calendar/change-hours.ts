import * as z from 'zod/mini';
import { ChangedAvailability } from '../../../../shared/contract/calendar-answers.ts';
import { actByApi, askApi } from '../../../../shared/http/console/ask-api.ts';
import { orShownAgain } from '../../../../shared/http/console/shown-again.ts';
import type { Operation, OperationAnswer, OperationRequest } from '../../../../shared/http/core/operation.ts';
import { FormFields, fieldText } from '../../../../shared/http/html/form-fields.ts';
import { seeOther } from '../../../../shared/http/html/see-other.ts';
import { putAvailability } from '../../calendar/availability.ts';
import { practitionerCalendarRoutes } from '../../calendar/practitioner-routes.ts';
import type { calendarPageRoutes } from '../calendar-routes.ts';
import type { CalendarPageDeps } from './calendar-page.ts';
import { hitCount } from './consequences.ts';
import { hoursPage, hoursView } from './hours-page.ts';
import {
  availabilityBody,
  type ListName,
  rowFields,
  type TypedHours,
  typedHours,
  withoutBlank,
  withoutRow,
  withRow,
} from './hours-rows.ts';

const isList = (name: string): name is ListName => Object.hasOwn(rowFields, name);

/** The rows after a button that adds or takes one away; undefined where another one was pressed. */
function rowsAfter(typed: TypedHours, go: string): TypedHours | undefined {
  const [act = '', list = '', at = ''] = go.split(':');
  if (!isList(list)) return undefined;
  return act === 'remove' ? withoutRow(typed, list, Number(at)) : withRow(typed, list);
}

/** Of the practitioner's entry that the form began from; a form that says none began from none that there is. */
const versionIn = (fields: FormFields): number => {
  const text = fieldText(fields, 'version') ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : -1;
};

/** Asks the API what the hours would come to, or with `go=save` saves them. */
async function ask(
  deps: CalendarPageDeps,
  request: OperationRequest,
  { typed, version, isSaved }: { typed: TypedHours; version: number; isSaved: boolean },
): Promise<OperationAnswer> {
  const asked = { route: practitionerCalendarRoutes.putAvailability, operation: putAvailability(deps) };
  const { id = '' } = request.path;
  const sent = { path: { id }, body: availabilityBody(typed), version };
  if (isSaved) {
    const then = ({ body }: OperationAnswer) => {
      const hit = String(hitCount(z.parse(ChangedAvailability, body)));
      return seeOther(`../${id}?${new URLSearchParams({ did: 'hours', hit })}`);
    };
    return actByApi(asked, request, sent, { zone: deps.zone, then });
  }
  const { body } = await askApi(asked, request, { ...sent, query: { preview: 'true' } }, deps.zone);
  const preview = z.parse(ChangedAvailability, body);
  return hoursPage(deps, request, await hoursView(deps, request), { typed, version, preview });
}

/** Changes rows of the form, shows what the hours would come to, and with `go=save` saves them. */
export const changeHours =
  (deps: CalendarPageDeps): Operation<(typeof calendarPageRoutes)['changeHours']> =>
  async (request) => {
    const fields = FormFields.parse(request.body);
    const go = fieldText(fields, 'go') ?? '';
    const [sent, version] = [typedHours(fields), versionIn(fields)];
    const rows = go === 'edit' ? sent : rowsAfter(sent, go);
    if (rows) return hoursPage(deps, request, await hoursView(deps, request), { typed: rows, version });
    const typed = withoutBlank(sent);
    return orShownAgain(
      () => ask(deps, request, { typed, version, isSaved: go === 'save' }),
      async (refused) => hoursPage(deps, request, await hoursView(deps, request), { typed, version, refused }),
    );
  };
