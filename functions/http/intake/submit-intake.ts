import type { IntakeBody } from '../../../shared/contract/case-bodies.ts';
import { type IntakeViewDeps, intakeView } from '../../../shared/contract/views/intake-view.ts';
import type { SchedulingSettings } from '../../../shared/domain/calendar/settings.ts';
import type { Arrival } from '../../../shared/domain/cases/open-case.ts';
import type { IdSource } from '../../../shared/domain/core/ids.ts';
import type { Ruleset } from '../../../shared/domain/triage/ruleset.ts';
import { etag } from '../../../shared/http/etag.ts';
import type { Operation } from '../../../shared/http/exchange.ts';
import { newBookingToken } from '../../../shared/links/case-links.ts';
import type { LinkKeys } from '../../../shared/links/link-token.ts';
import { storeCase, triageArrival } from '../../../shared/workflows/cases/receive-case.ts';
import type { UnitOfWorkDeps } from '../../../shared/workflows/core/unit-of-work.ts';
import type { intakeRoutes } from './routes.ts';

export interface IntakeDeps extends IntakeViewDeps, UnitOfWorkDeps {
  ids: IdSource;
  settings: SchedulingSettings;
  ruleset: Ruleset;
  linkKeys: () => Promise<LinkKeys>;
}

function arrivalOf({ clinical, consent: _, ...submission }: IntakeBody): Arrival {
  return { kind: 'intake', submission, clinical };
}

/** Takes a patient's intake. 201 means stored, triaged and promised to staff; a fault stores nothing. */
export const submitIntake =
  (deps: IntakeDeps): Operation<(typeof intakeRoutes)['submitIntake']> =>
  async ({ body, now, reply }) => {
    const opened = triageArrival(deps, arrivalOf(body), now);
    const token = await newBookingToken(deps.linkKeys, opened.header, deps.settings);
    const { header } = opened;
    const stored = reply(() => ({
      status: 201,
      headers: { ...etag(header), Location: `${deps.publicUrl}/v1/intakes/${header.caseId}` },
      body: intakeView(deps, opened, token),
    }));
    return storeCase(deps, opened, stored);
  };
