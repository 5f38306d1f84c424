import { type IntakeViewDeps, intakeView } from '../../../shared/contract/views/intake-view.ts';
import { etag } from '../../../shared/http/core/etag.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { bookingTokenOf } from '../../../shared/links/case-links.ts';
import { type AnswersDeps, addAnswers } from '../../../shared/workflows/cases/add-answers.ts';
import type { Uses } from '../../compose.ts';
import { answersCommand } from './answers-command.ts';
import type { answersRoutes } from './routes.ts';

type Deps = AnswersDeps & IntakeViewDeps & Uses<'linkKeys' | 'settings'>;

/**
 * Adds answers with the booking token of the intake, or the manage token of a visit of it; the answer is like that of a new intake. A
 * manage token opens one visit and is given nothing that opens more.
 */
export const addIntakeAnswers =
  (deps: Deps): Operation<(typeof answersRoutes)['addIntakeAnswers']> =>
  async ({ path, body, caller, now, ifMatch, reply }) => {
    const command = answersCommand(deps.advice, { caseId: path.id ?? '', caller, now, ifMatch }, body);
    // The patient has a token already: where no new one can be made, an emergency is reported all the same.
    const keys = caller.kind === 'booking' ? await deps.linkKeys().catch(() => undefined) : undefined;
    return addAnswers(
      deps,
      command,
      reply((state) => ({
        status: 200,
        headers: etag(state.header),
        body: intakeView(deps, state, keys && bookingTokenOf(keys, state.header, deps.settings)),
        emergency: state.header.urgency === 'emergent',
      })),
    );
  };
