import { notPlacedWords } from '../../../shared/domain/booking/not-placed.ts';
import { toRfc3339 } from '../../../shared/domain/core/local-time.ts';
import type { Directory } from '../../../shared/domain/directory/directory.ts';
import type { Operation, OperationAnswer } from '../../../shared/http/core/operation.ts';
import type { ReassignDeps } from '../../../shared/workflows/booking/reassign-reading.ts';
import {
  previewReassignment,
  type Reassigned,
  reassignVisits as reassign,
} from '../../../shared/workflows/booking/reassign-visits.ts';
import { keepAnswer } from '../../../shared/workflows/core/unit-of-work.ts';
import type { Uses } from '../../compose.ts';
import type { reassignRoutes } from './reassign-routes.ts';

/** @param zone IANA zone of the practice, for a clinic that the directory lost meanwhile */
const shown =
  ({ clinics }: Pick<Directory, 'clinics'>, zone: string) =>
  ({ moved, notPlaced }: Reassigned): OperationAnswer => ({
    status: 200,
    body: {
      moved: moved.map(({ appointmentId, slot: { practitionerId, clinicId, start } }) => ({
        appointmentId,
        practitionerId,
        start: toRfc3339(start, clinics.find((clinic) => clinic.clinicId === clinicId)?.zone ?? zone),
      })),
      notPlaced: notPlaced.map((visit) => ({
        appointmentId: visit.appointmentId,
        reason: visit.reason,
        detail: notPlacedWords(visit),
      })),
    },
  });

/** Gives visits of a day to other practitioners; with `preview` it only shows who would see whom. */
export const reassignVisits =
  (deps: ReassignDeps & Uses<'zone'>): Operation<(typeof reassignRoutes)['reassignVisits']> =>
  async ({ body, query: { preview }, caller, now, remaining, reply }) => {
    const answer = shown(await deps.directory.directory(), deps.zone);
    const command = { ...body, caller, now };
    if (preview === 'true') return answer(await previewReassignment(deps, command));
    return keepAnswer(deps, reply(answer), await reassign(deps, command, remaining));
  };
