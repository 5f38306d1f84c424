import { Temporal } from 'temporal-polyfill';
import type * as z from 'zod/mini';
import type { ChangedRotaAnswer } from '../../../../shared/contract/on-call-answers.ts';
import { actByApi, askApi } from '../../../../shared/http/console/ask-api.ts';
import { orShownAgain, type Refused } from '../../../../shared/http/console/shown-again.ts';
import type { Operation, OperationAnswer, OperationRequest } from '../../../../shared/http/core/operation.ts';
import { signedInOf } from '../../../../shared/http/core/sessions.ts';
import { fieldText } from '../../../../shared/http/html/form-fields.ts';
import { seeOther } from '../../../../shared/http/html/see-other.ts';
import type { RotaDeps } from '../../../../shared/workflows/oncall/change-rota.ts';
import { putOnCall } from '../../admin/put-on-call.ts';
import { onCallRoutes } from '../../admin/routes.ts';
import type { onCallPageRoutes } from '../on-call-routes.ts';
import { rotaFormPage, type ShownRotaForm } from './rota-form-page.ts';
import { bodyOf, type RotaForm, readForm, withoutRow, withRow } from './rota-rows.ts';
import { rotaTable } from './rota-table.ts';
import { daysOf, rotaOf, weekOf, weekQuery } from './rota-week.ts';
import type { OnCallDeps } from './show-on-call.ts';

export type ChangeRotaDeps = RotaDeps & OnCallDeps;
type Asked = OperationRequest<(typeof onCallPageRoutes)['changeRotaByForm']>;

/** What is sent. Only saving asks for the version: whoever checks is told on saving. */
const sentOf = (form: RotaForm, zone: string, preview: boolean) => ({
  body: bodyOf(form, zone),
  ...(preview ? { query: { preview: 'true' } } : { version: Number(form.version) || 0 }),
});

async function shown(
  deps: ChangeRotaDeps,
  request: Asked,
  more: Omit<ShownRotaForm, 'signedIn' | 'staff'>,
): Promise<OperationAnswer> {
  const { staff } = await deps.directory.directory();
  return { status: 200, body: rotaFormPage(deps.site, { signedIn: signedInOf(request), staff, ...more }) };
}

async function checked(deps: ChangeRotaDeps, request: Asked, form: RotaForm): Promise<OperationAnswer> {
  const asked = { route: onCallRoutes.putOnCall, operation: putOnCall(deps) };
  const { body } = await askApi(asked, request as OperationRequest, sentOf(form, deps.zone, true), deps.zone);
  const { warnings } = body as z.infer<typeof ChangedRotaAnswer>;
  return shown(deps, request, { form, isChecked: true, ...(warnings && { warnings }) });
}

async function saved(deps: ChangeRotaDeps, request: Asked, form: RotaForm): Promise<OperationAnswer> {
  const asked = { route: onCallRoutes.putOnCall, operation: putOnCall(deps) };
  const then = ({ body }: OperationAnswer) => {
    const { unreachable } = body as z.infer<typeof ChangedRotaAnswer>;
    const week = { region: form.region, from: Temporal.PlainDate.from(form.from) } as Parameters<typeof weekQuery>[0];
    return seeOther(`../on-call?${weekQuery(week)}&did=${unreachable ? 'saved-unreached' : 'saved'}`);
  };
  return actByApi(asked, request as OperationRequest, sentOf(form, deps.zone, false), { zone: deps.zone, then });
}

/** The form again; where somebody changed the rota, beside it as it is now, and good for that version. */
async function refusedForm(deps: ChangeRotaDeps, request: Asked, form: RotaForm, refused: Refused) {
  if (refused.problem.status !== 412) return shown(deps, request, { form, refused });
  const week = weekOf({ region: form.region, from: form.from }, { now: request.now, zone: deps.zone });
  const rota = await rotaOf(deps, request as OperationRequest, week);
  const now = rotaTable(daysOf(week, rota, deps.zone), signedInOf(request).session.staffId);
  return shown(deps, request, { form: { ...form, version: String(rota.version) }, refused, now });
}

/** Shows what other shifts would come to, or sets them. */
export const changeRotaByForm =
  (deps: ChangeRotaDeps): Operation<(typeof onCallPageRoutes)['changeRotaByForm']> =>
  async (request) => {
    const form = readForm(request.body);
    const act = fieldText(request.body, 'act') ?? 'check';
    if (act === 'add') return shown(deps, request, { form: withRow(form) });
    const row = /^remove-(\d{1,3})$/.exec(act)?.[1];
    if (row !== undefined) return shown(deps, request, { form: withoutRow(form, Number(row)) });
    return orShownAgain(
      () => (act === 'save' ? saved : checked)(deps, request, form),
      (refused) => refusedForm(deps, request, form, refused),
    );
  };
