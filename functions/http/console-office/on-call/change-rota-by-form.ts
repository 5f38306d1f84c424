import { actByApi, askApi, type Done } from '../../../../shared/http/console/ask-api.ts';
import { orShownAgain, type Refused } from '../../../../shared/http/console/shown-again.ts';
import { unknownAct } from '../../../../shared/http/console/unknown-act.ts';
import type { Operation, OperationAnswer, OperationRequest } from '../../../../shared/http/core/operation.ts';
import { signedInOf } from '../../../../shared/http/core/sessions.ts';
import { fieldText } from '../../../../shared/http/html/form-fields.ts';
import { html } from '../../../../shared/http/html/markup.ts';
import { seeOther } from '../../../../shared/http/html/see-other.ts';
import { onCallTexts, rotaFormTexts as texts } from '../../../../shared/texts/en/pages/console-on-call.ts';
import type { RotaDeps } from '../../../../shared/workflows/oncall/change-rota.ts';
import { putOnCall } from '../../admin/put-on-call.ts';
import { onCallRoutes } from '../../admin/routes.ts';
import type { onCallPageRoutes } from '../on-call-routes.ts';
import { rotaFormPage, type ShownRotaForm } from './rota-form-page.ts';
import { bodyOf, type RotaForm, readForm, withoutRow, withRow } from './rota-rows.ts';
import { rotaTable } from './rota-table.ts';
import { daysOf, type RotaWeek, rotaOf, weekOf, weekQuery } from './rota-week.ts';
import type { OnCallDeps } from './show-on-call.ts';

export type ChangeRotaDeps = RotaDeps & OnCallDeps;
type Asked = OperationRequest<(typeof onCallPageRoutes)['changeRotaByForm']>;

const mineOf = (request: Asked): string => signedInOf(request).session.staffId;

/** The days of a form. Where they are none, a week. */
const periodOf = ({ zone }: ChangeRotaDeps, { now }: Asked, { region, from, to }: RotaForm): RotaWeek => {
  const week = weekOf({ region, from }, { now, zone });
  const last = weekOf({ from: to }, { now, zone }).from;
  return last.toString() === to ? { ...week, to: last } : week;
};

/** What is sent. Only saving asks for the version: whoever checks is told on saving. */
const sentOf = (form: RotaForm, zone: string, preview: boolean) => ({
  body: bodyOf(form, zone),
  ...(preview ? { query: { preview: 'true' } } : { version: Number(form.version) || 0 }),
});

async function shown(
  deps: ChangeRotaDeps,
  request: Asked,
  more: Omit<ShownRotaForm, 'signedIn' | 'staff' | 'zone'>,
): Promise<OperationAnswer> {
  const { staff } = await deps.directory.directory();
  return {
    status: 200,
    body: rotaFormPage(deps.site, { signedIn: signedInOf(request), staff, zone: deps.zone, ...more }),
  };
}

async function checked(deps: ChangeRotaDeps, request: Asked, form: RotaForm): Promise<OperationAnswer> {
  const asked = { route: onCallRoutes.putOnCall, operation: putOnCall(deps) };
  const { body } = await askApi(asked, request, sentOf(form, deps.zone, true), deps.zone);
  const { warnings, ...rota } = body;
  const outlook = rotaTable(daysOf(periodOf(deps, request, form), rota, deps.zone), mineOf(request), texts.outlook);
  return shown(deps, request, { form, outlook, ...(warnings && { warnings }) });
}

async function saved(deps: ChangeRotaDeps, request: Asked, form: RotaForm): Promise<OperationAnswer> {
  const asked = { route: onCallRoutes.putOnCall, operation: putOnCall(deps) };
  const week = weekQuery(periodOf(deps, request, form));
  const then = ({ body: { unreachable } }: Done<typeof asked.route>) =>
    seeOther(`../on-call?${week}&did=${unreachable ? 'saved-unreached' : 'saved'}`);
  return actByApi(asked, request, sentOf(form, deps.zone, false), { zone: deps.zone, then });
}

/** The form again; where somebody changed the rota, beside it as it is now, and good for that version. */
async function refusedForm(deps: ChangeRotaDeps, request: Asked, form: RotaForm, refused: Refused) {
  if (refused.problem.status !== 412) return shown(deps, request, { form, refused });
  const period = periodOf(deps, request, form);
  const rota = await rotaOf(deps, request, period);
  const now = html`${rotaTable(daysOf(period, rota, deps.zone), mineOf(request), texts.asNow)}
<p>${texts.order}: ${rota.order.join(', ')}. ${texts.lead}: ${rota.lead ?? onCallTexts.noLead}.</p>`;
  return shown(deps, request, { form: { ...form, version: String(rota.version) }, refused, now });
}

const asks = new Map([
  ['check', checked],
  ['save', saved],
]);

/** Shows what other shifts would come to, or sets them. */
export const changeRotaByForm =
  (deps: ChangeRotaDeps): Operation<(typeof onCallPageRoutes)['changeRotaByForm']> =>
  async (request) => {
    const form = readForm(request.body);
    const act = fieldText(request.body, 'act') ?? 'check';
    if (act === 'add') return shown(deps, request, { form: withRow(form) });
    const row = /^remove-(\d{1,3})$/.exec(act)?.[1];
    if (row !== undefined) return shown(deps, request, { form: withoutRow(form, Number(row)) });
    const ask = asks.get(act) ?? unknownAct;
    return orShownAgain(
      () => ask(deps, request, form),
      (refused) => refusedForm(deps, request, form, refused),
    );
  };
