import { setTimeout } from 'node:timers/promises';
import { intakeArrival } from '../../../shared/contract/arrivals.ts';
import { ignoredPreferencesOf } from '../../../shared/contract/views/ignored-wishes-view.ts';
import { type IntakeViewDeps, intakeView } from '../../../shared/contract/views/intake-view.ts';
import { refusedTriageView } from '../../../shared/contract/views/triage-view.ts';
import type { OpenedCase } from '../../../shared/domain/cases/open-case.ts';
import { etag } from '../../../shared/http/core/etag.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { newBookingToken } from '../../../shared/links/case-links.ts';
import { countChanges, type IntakeLimitDeps, intakeCounts } from '../../../shared/workflows/cases/intake-limits.ts';
import { storeCase } from '../../../shared/workflows/cases/receive-case.ts';
import type { UnitOfWorkDeps } from '../../../shared/workflows/core/unit-of-work.ts';
import type { Uses } from '../../compose.ts';
import { type JudgedArrivalDeps, judgedArrival } from './judged-arrival.ts';
import type { intakeRoutes } from './routes.ts';

type Deps = IntakeViewDeps & IntakeLimitDeps & UnitOfWorkDeps & JudgedArrivalDeps & Uses<'linkKeys'>;

/** Milliseconds that an emergency waits for the name of its source. The keys are at hand by then, or cannot be read. */
const patience = 250;

/** The case with the name of its source; without it where that cannot be told (in time). */
async function withSource({ digest }: Deps, opened: OpenedCase, address: string | undefined): Promise<OpenedCase> {
  if (address === undefined) return opened;
  const named = digest('source', address).catch(() => undefined);
  const isEmergency = opened.header.urgency === 'emergent';
  const source = await (isEmergency ? Promise.race([named, setTimeout(patience, undefined, { ref: false })]) : named);
  return source === undefined ? opened : { ...opened, header: { ...opened.header, source } };
}

/**
 * Takes a patient's intake. 201 means stored, triaged and promised to staff; a fault stores nothing, unless it is an emergency that
 * could be read (rescue-intake.ts). Too many from one source or with one contact are refused, never an emergency.
 */
export const submitIntake =
  (deps: Deps): Operation<(typeof intakeRoutes)['submitIntake']> =>
  async ({ body, now, source, reply }) => {
    const judged = await judgedArrival(deps, intakeArrival(body), now);
    const opened = await withSource(deps, judged.opened, source);
    const counts = await intakeCounts(deps, opened, now);
    const token = await newBookingToken(deps.linkKeys, opened.header, deps.settings);
    const { header } = opened;
    const told = () => ({ phone: deps.advice.phone, triage: refusedTriageView(opened, deps.advice) });
    const stored = reply(() => ({
      status: 201,
      headers: { ...etag(header), Location: `${deps.publicUrl}/v1/intakes/${header.caseId}` },
      body: { ...intakeView(deps, opened, token), ...ignoredPreferencesOf(judged.ignored, header.language) },
      emergency: header.urgency === 'emergent',
    }));
    return storeCase(deps, opened, stored, (before) => countChanges(counts, before, told));
  };
