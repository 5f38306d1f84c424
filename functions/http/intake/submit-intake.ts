import type { IntakeBody } from '../../../shared/contract/case-bodies.ts';
import { type IntakeViewDeps, intakeView } from '../../../shared/contract/views/intake-view.ts';
import type { Arrival } from '../../../shared/domain/cases/open-case.ts';
import type { Salvaged } from '../../../shared/domain/cases/salvaged.ts';
import { etag } from '../../../shared/http/core/etag.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { newBookingToken } from '../../../shared/links/case-links.ts';
import { storeCase, triageArrival } from '../../../shared/workflows/cases/receive-case.ts';
import type { UnitOfWorkDeps } from '../../../shared/workflows/core/unit-of-work.ts';
import type { Uses } from '../../compose.ts';
import type { intakeRoutes } from './routes.ts';

type Deps = IntakeViewDeps & UnitOfWorkDeps & Uses<'ids' | 'linkKeys' | 'ruleset' | 'settings'>;

/** What came whole, or what could be read of an emergency. */
export function intakeArrival(body: IntakeBody | Salvaged): Arrival {
  if ('submission' in body) return { kind: 'intake', ...body };
  const { clinical, consent: _, ...submission } = body;
  return { kind: 'intake', submission, clinical };
}

/**
 * Takes a patient's intake. 201 means stored, triaged and promised to staff; a fault stores nothing, unless it is an emergency that
 * could be read (rescue-intake.ts).
 */
export const submitIntake =
  (deps: Deps): Operation<(typeof intakeRoutes)['submitIntake']> =>
  async ({ body, now, reply }) => {
    const opened = triageArrival(deps, intakeArrival(body), now);
    const token = await newBookingToken(deps.linkKeys, opened.header, deps.settings);
    const { header } = opened;
    const stored = reply(() => ({
      status: 201,
      headers: { ...etag(header), Location: `${deps.publicUrl}/v1/intakes/${header.caseId}` },
      body: intakeView(deps, opened, token),
      emergency: header.urgency === 'emergent',
    }));
    return storeCase(deps, opened, stored);
  };
