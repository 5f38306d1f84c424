import { actByApi } from '../../../shared/http/console/ask-api.ts';
import { orShownAgain, type Refused } from '../../../shared/http/console/shown-again.ts';
import { unknownAct } from '../../../shared/http/console/unknown-act.ts';
import type { Operation, OperationAnswer, OperationRequest } from '../../../shared/http/core/operation.ts';
import { type FormFields, fieldText } from '../../../shared/http/html/form-fields.ts';
import { seeOther } from '../../../shared/http/html/see-other.ts';
import { takenTexts as texts } from '../../../shared/texts/en/pages/console-phone-panel.ts';
import { onceBack } from '../../../shared/workflows/cases/once-back.ts';
import { acknowledgeCase } from '../cases/acknowledge-case.ts';
import { caseRoutes } from '../cases/routes.ts';
import { mendCase } from '../desk/mend-case.ts';
import { deskRoutes } from '../desk/routes.ts';
import type { consoleIntakesRoutes } from './routes.ts';
import { numberField } from './taken/taken-forms.ts';
import { type TakenDeps, takenPage } from './taken/taken-page.ts';

type Deps = TakenDeps & Parameters<typeof acknowledgeCase>[0] & Parameters<typeof mendCase>[0];
type Request = OperationRequest<(typeof consoleIntakesRoutes)['actOnTaken']>;

const numberIn = (fields: FormFields, name: string): number | undefined => {
  const text = fieldText(fields, name) ?? '';
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
};

/** Back to what is to be said: whoever is on the line is still there. */
const backWith =
  ({ body }: Request, did: string) =>
  (): OperationAnswer =>
    seeOther(`./taken?${new URLSearchParams({ did, say: fieldText(body, 'say') ?? '' })}`);

function acknowledge(deps: Deps, request: Request): Promise<OperationAnswer> {
  const asked = { route: caseRoutes.acknowledgeCase, operation: onceBack(deps, acknowledgeCase(deps)) };
  const round = numberIn(request.body, 'round');
  const sent = { path: { id: request.path.id ?? '' }, body: round === undefined ? {} : { round } };
  const then = backWith(request, 'acknowledged');
  return actByApi(asked, request, sent, { zone: deps.zone, then });
}

function mend(deps: Deps, request: Request): Promise<OperationAnswer> {
  const { path, body } = request;
  const asked = { route: deskRoutes.mendCase, operation: onceBack(deps, mendCase(deps)) };
  const patient = { phone: fieldText(body, numberField) ?? '' };
  const sent = { path: { id: path.id ?? '' }, body: { patient }, version: numberIn(body, '_version') };
  const then = backWith(request, 'mended');
  return actByApi(asked, request, sent, { zone: deps.zone, then });
}

/** What is done with a case on the page after it was taken, by what its button says. */
const acts = new Map([
  ['acknowledge', acknowledge],
  ['mend', mend],
]);

/** Answers the page of an emergency that somebody takes, or adds the number that was asked for again. */
export const actOnTaken =
  (deps: Deps): Operation<(typeof consoleIntakesRoutes)['actOnTaken']> =>
  async (request) => {
    const { body } = request;
    const act = fieldText(body, 'act') ?? '';
    const isNumber = act === 'mend';
    const say = fieldText(body, 'say');
    const again = async ({ problem }: Refused): Promise<OperationAnswer> => {
      const error = problem.status === 422 ? texts.whichNumber : problem.detail;
      const typed = fieldText(body, numberField) ?? '';
      const refused = isNumber ? { refused: { typed, error } } : { notDone: problem.detail };
      return { status: problem.status, body: await takenPage(deps, request, { say, ...refused }) };
    };
    return orShownAgain(() => (acts.get(act) ?? unknownAct)(deps, request), again);
  };
