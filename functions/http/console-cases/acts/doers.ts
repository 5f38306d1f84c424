import { actByApi, type Sent } from '../../../../shared/http/console/ask-api.ts';
import type { Operation, OperationAnswer, OperationRequest } from '../../../../shared/http/core/operation.ts';
import type { Route } from '../../../../shared/http/core/route.ts';
import { onceBack } from '../../../../shared/workflows/cases/once-back.ts';
import { type CaseWorkDeps, caseWork } from '../../cases/case-work.ts';
import { caseRoutes } from '../../cases/routes.ts';
import { mendCase } from '../../desk/mend-case.ts';
import { overrideTriage } from '../../desk/override-triage.ts';
import { deskRoutes } from '../../desk/routes.ts';
import {
  cancelAppointment,
  checkInAppointment,
  completeAppointment,
  confirmAppointment,
  missAppointment,
} from '../../visits/change-appointment.ts';
import { visitRoutes } from '../../visits/routes.ts';
import type { ActName } from './act-names.ts';

type DepsOf<Make extends (deps: never) => unknown> = Parameters<Make>[0];

/** What the acts on a case take. */
export type DoingDeps = CaseWorkDeps &
  DepsOf<typeof mendCase> &
  DepsOf<typeof overrideTriage> &
  DepsOf<typeof cancelAppointment>;

/** Does an act through the API, and leads to a page. */
export type Doer = (
  request: OperationRequest,
  sent: Sent,
  to: Parameters<typeof actByApi>[3],
) => Promise<OperationAnswer>;

const by =
  <R extends Route>(route: R, operation: Operation<R>): Doer =>
  (request, sent, to) =>
    actByApi({ route, operation }, request, sent, to);

/** By each act, the operation of the API that does it. */
export function doersOf(deps: DoingDeps): Readonly<Record<ActName, Doer>> {
  const work = caseWork(deps);
  return {
    acknowledge: by(caseRoutes.acknowledgeCase, work.acknowledgeCase),
    'bring-back': by(caseRoutes.bringCaseBack, work.bringCaseBack),
    'words-read': by(caseRoutes.readWords, work.readWords),
    contact: by(caseRoutes.recordContact, work.recordContact),
    note: by(caseRoutes.addNote, work.addNote),
    assign: by(caseRoutes.assignCase, work.assignCase),
    override: by(deskRoutes.overrideTriage, onceBack(deps, overrideTriage(deps))),
    ask: by(caseRoutes.askReferrer, work.askReferrer),
    advice: by(caseRoutes.giveAdvice, work.giveAdvice),
    mend: by(deskRoutes.mendCase, onceBack(deps, mendCase(deps))),
    judge: by(caseRoutes.judgeDuplicate, work.judgeDuplicate),
    decline: by(caseRoutes.declineCase, work.declineCase),
    redirect: by(caseRoutes.redirectCase, work.redirectCase),
    close: by(caseRoutes.closeCase, work.closeCase),
    replay: by(caseRoutes.replayMessage, work.replayMessage),
    confirm: by(visitRoutes.confirmAppointment, confirmAppointment(deps)),
    'check-in': by(visitRoutes.checkInAppointment, checkInAppointment(deps)),
    complete: by(visitRoutes.completeAppointment, completeAppointment(deps)),
    'no-show': by(visitRoutes.missAppointment, missAppointment(deps)),
    cancel: by(visitRoutes.cancelAppointment, cancelAppointment(deps)),
    'accept-late': by(caseRoutes.acceptLate, work.acceptLate),
  };
}
