import type { IntakeBody } from '../../../shared/contract/case-bodies.ts';
import { type IntakeViewDeps, intakeView } from '../../../shared/contract/views/intake-view.ts';
import type { Arrival } from '../../../shared/domain/cases/open-case.ts';
import type { IdSource } from '../../../shared/domain/ids.ts';
import type { Ruleset } from '../../../shared/domain/triage/ruleset.ts';
import { etag } from '../../../shared/http/etag.ts';
import type { Operation } from '../../../shared/http/exchange.ts';
import { bookingToken } from '../../../shared/links/case-links.ts';
import type { LinkKeys } from '../../../shared/links/link-token.ts';
import { storeCase, triageArrival } from '../../../shared/workflows/cases/receive-case.ts';
import type { Ledger } from '../../../shared/workflows/ports.ts';
import type { intakeRoutes } from './routes.ts';

export interface IntakeDeps extends IntakeViewDeps {
  ids: IdSource;
  ledger: Ledger;
  ruleset: Ruleset;
  linkKeys: () => Promise<LinkKeys>;
}

function arrivalOf({ clinical, consent: _, ...submission }: IntakeBody): Arrival {
  return { kind: 'intake', submission, clinical };
}

/** Takes a patient's intake. 201 means stored, triaged and promised to staff; a fault stores nothing. */
export const submitIntake =
  (deps: IntakeDeps): Operation<(typeof intakeRoutes)['submitIntake']> =>
  async ({ body, now, remember }) => {
    const opened = triageArrival(deps, arrivalOf(body), now);
    const token = bookingToken(await deps.linkKeys(), opened.header);
    const answer = { status: 201, headers: etag(opened.header), body: intakeView(deps, opened, token) };
    await storeCase(deps, opened, remember(answer));
    return answer;
  };
