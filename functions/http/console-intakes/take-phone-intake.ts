import * as z from 'zod/mini';
import { CaseId } from '../../../shared/domain/core/ids.ts';
import { localDateAt } from '../../../shared/domain/core/local-time.ts';
import { actByApi } from '../../../shared/http/console/ask-api.ts';
import { orShownAgain, type Refused } from '../../../shared/http/console/shown-again.ts';
import type { Operation, OperationAnswer, OperationRequest } from '../../../shared/http/core/operation.ts';
import type { Repeated } from '../../../shared/http/core/repeated.ts';
import { signedInOf } from '../../../shared/http/core/sessions.ts';
import type { FieldError } from '../../../shared/http/html/form/error-summary.ts';
import { FormFields } from '../../../shared/http/html/form-fields.ts';
import { seeOther } from '../../../shared/http/html/see-other.ts';
import type { Uses } from '../../compose.ts';
import { openCase } from '../desk/open-case.ts';
import { rescueCase } from '../desk/rescue-case.ts';
import { deskRoutes } from '../desk/routes.ts';
import { keepingTyped } from './form/as-typed.ts';
import { type PanelDeps, triagePanel } from './form/panel.ts';
import { phoneBody } from './form/phone-body.ts';
import { errorsOf, openErrors } from './form/phone-faults.ts';
import { type PhoneForm, phoneForm } from './form/phone-form.ts';
import { phonePage } from './form/phone-page.ts';
import { type ReferrersDeps, referrersFor } from './form/referrers.ts';
import { actOf } from './form/said-by-phone-form.ts';
import { readSoFar } from './form/triage-so-far.ts';
import type { consoleIntakesRoutes } from './routes.ts';
import { sealTyped } from './taken/another-person.ts';
import { toSayAgain } from './taken/to-say-again.ts';

type Deps = PanelDeps & ReferrersDeps & Parameters<typeof openCase>[0];
type Request = OperationRequest<(typeof consoleIntakesRoutes)['takePhoneIntake']>;

/** The page once more with all that was typed, what it would be, and what is to be mended. */
async function shown(
  deps: Deps,
  request: Request,
  form: PhoneForm,
  { errors = [], refused }: { errors?: readonly FieldError[]; refused?: string } = {},
): Promise<OperationAnswer> {
  const [panel, referrers] = await Promise.all([
    triagePanel(deps, request, form),
    referrersFor(deps, form, request.now),
  ]);
  const page = {
    form,
    signedIn: signedInOf(request),
    referrers,
    panel,
    errors,
    ...(refused !== undefined && { refused }),
  };
  return { status: errors.length > 0 ? 422 : 200, body: phonePage(deps.site, page) };
}

const Taken = z.object({ caseId: CaseId });

/**
 * Where a case that was taken is shown: an emergency first by what is to be said to the caller.
 * @param say seals an address for whoever takes it; undefined where it needs no help
 */
const leadsTo = (say: ((caseId: string) => string) | undefined) => (answer: OperationAnswer) => {
  const { caseId } = Taken.parse(answer.body);
  const to = say
    ? `${caseId}/taken?${new URLSearchParams({ did: 'taken', say: say(caseId) })}`
    : `../cases/${caseId}?did=taken`;
  return { ...seeOther(`./${to}`), ...(answer.emergency && { emergency: true as const }) };
};

/** What is to be said is for whoever takes the case; an emergency is taken also where nothing can be sealed. */
async function sealFor({ linkKeys }: Deps, request: Request): Promise<(caseId: string) => string> {
  const { staffId } = signedInOf(request).session;
  const keys = await linkKeys().catch(() => undefined);
  return (caseId) => (keys ? toSayAgain(keys, { caseId, staffId }) : '');
}

const refusedAs = ({ problem }: Refused, form: PhoneForm) => {
  const errors = errorsOf(problem.errors ?? [], form);
  return errors.length > 0 ? { errors } : { refused: problem.detail };
};

/** Stores the form as POST /v1/cases does: an emergency whatever is wrong with it. */
async function take(deps: Deps, request: Request, form: PhoneForm): Promise<OperationAnswer> {
  const { now } = request;
  const today = localDateAt(now, deps.zone);
  const { needsHelp } = readSoFar(deps, form, now);
  const errors = needsHelp ? [] : openErrors(form, today);
  const then = leadsTo(needsHelp ? await sealFor(deps, request) : undefined);
  const asked = { route: deskRoutes.openCase, operation: openCase(deps), rescue: keepingTyped(rescueCase(deps)) };
  return orShownAgain(
    () =>
      errors.length > 0
        ? shown(deps, request, form, { errors })
        : actByApi(asked, request, { body: phoneBody(form, today) }, { zone: deps.zone, then }),
    (refused) => shown(deps, request, form, refusedAs(refused, form)),
  );
}

const asKind = (form: PhoneForm, kind: PhoneForm['kind']): PhoneForm => ({ ...form, kind });

/** Takes a case by phone, by fax or at the desk; any other button shows the page again and stores nothing. */
export const takePhoneIntake =
  (deps: Deps): Operation<(typeof consoleIntakesRoutes)['takePhoneIntake']> =>
  async (request) => {
    const form = phoneForm(request.body);
    const act = actOf(request.body);
    if (act === 'take') return take(deps, request, form);
    if (act === 'to-referral') return shown(deps, request, asKind(form, 'referral'));
    return shown(deps, request, act === 'to-intake' ? asKind(form, 'intake') : form);
  };

/** What was typed in twice leads to the case that there is, and says so; of an emergency it can be taken there as another person's. */
export const saysThatItWas =
  ({ linkKeys }: Uses<'linkKeys'>): Repeated =>
  async ({ answer, body, now }) => {
    const { Location = '', ...headers } = answer.headers ?? {};
    const isToBeSaid = Location.includes('/taken?');
    const keys = isToBeSaid ? await linkKeys().catch(() => undefined) : undefined;
    const typed = keys && sealTyped(keys, FormFields.parse(body), now);
    const again = `${Location.replace('did=taken', 'did=again')}${typed ? `&typed=${typed}` : ''}`;
    return { ...answer, headers: { ...headers, Location: again } };
  };
