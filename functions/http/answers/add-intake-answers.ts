import { type IntakeViewDeps, intakeView } from '../../../shared/contract/views/intake-view.ts';
import type { SchedulingSettings } from '../../../shared/domain/calendar/settings.ts';
import { etag } from '../../../shared/http/etag.ts';
import type { Operation } from '../../../shared/http/exchange.ts';
import { readAnswers } from '../../../shared/http/read-answers.ts';
import { bookingTokenOf } from '../../../shared/links/case-links.ts';
import type { LinkKeys } from '../../../shared/links/link-token.ts';
import { addAnswers, type RetriageDeps } from '../../../shared/workflows/cases/retriage-case.ts';
import type { answersRoutes } from './routes.ts';

type Deps = RetriageDeps & IntakeViewDeps & { settings: SchedulingSettings } & { linkKeys: () => Promise<LinkKeys> };

/** Adds answers with the booking token of the intake; the answer is like that of a new intake. */
export const addIntakeAnswers =
  (deps: Deps): Operation<(typeof answersRoutes)['addIntakeAnswers']> =>
  async ({ path, body, caller, now, ifMatch, reply }) => {
    const command = { caseId: path.id ?? '', caller, now, ifMatch, patch: body.clinical, read: readAnswers };
    // The patient has a token already: where no new one can be made, an emergency is reported all the same.
    const keys = await deps.linkKeys().catch(() => undefined);
    return addAnswers(
      deps,
      command,
      reply((retriaged) => ({
        status: 200,
        headers: etag(retriaged.header),
        body: intakeView(deps, retriaged, keys && bookingTokenOf(keys, retriaged.header, deps.settings)),
      })),
    );
  };
