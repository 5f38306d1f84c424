import type { Operation } from '../../../shared/http/core/operation.ts';
import { type AcceptLateDeps, acceptLateVisit } from '../../../shared/workflows/cases/accept-late-visit.ts';
import type { Uses } from '../../compose.ts';
import { visitAnswer } from '../visits/visit-answer.ts';
import type { caseRoutes } from './routes.ts';

/** A nurse or above accepts that a visit comes after the deadline of its case. */
export const acceptLate =
  (deps: AcceptLateDeps & Uses<'directory' | 'publicUrl' | 'zone'>): Operation<(typeof caseRoutes)['acceptLate']> =>
  async ({ path, body: { reason }, caller, now, ifMatch, reply }) => {
    const directory = await deps.directory.directory();
    const command = { appointmentId: path.id ?? '', caller, now, ifMatch, reason };
    return acceptLateVisit(
      deps,
      command,
      reply((appointment) => visitAnswer({ ...deps, forStaff: true }, directory, appointment)),
    );
  };
