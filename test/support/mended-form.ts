import { mendCase } from '../../functions/http/desk/mend-case.ts';
import { deskRoutes } from '../../functions/http/desk/routes.ts';
import type { Appointment } from '../../shared/domain/booking/appointment.ts';
import { Submission } from '../../shared/domain/cases/submission.ts';
import { httpFunction } from '../../shared/http/core/http-function.ts';
import { asking, fakeDeps, routesFor } from './fake-case.ts';
import { frontDesk, intakeId } from './histories.ts';
import { aCaseHeader, aClinicalRecord, aSubmission } from './records.ts';

/** A case with a form, and a visit where one is given, and the front desk that mends it. */
export function formOf(
  submission: Partial<Submission>,
  changes: Parameters<typeof aCaseHeader>[0] = {},
  visit?: Appointment,
) {
  const header = aCaseHeader({ caseId: intakeId, version: 4, ...changes });
  const { deps: fakes, committed } = fakeDeps({ header, ...(visit && { visit }) });
  const record = aClinicalRecord({
    caseId: intakeId,
    submission: Submission.parse({ ...aSubmission(), ...submission }),
  });
  const deps = { ...fakes, clinical: { latest: async () => record, records: async () => [record] } };
  const operations = { mendCase: mendCase(deps) };
  const ask = asking(httpFunction(routesFor(deskRoutes, operations), operations, deps));
  return {
    committed,
    mend: (body: unknown, headers: Record<string, string> = {}) =>
      ask('PATCH', '/v1/cases/{id}', { caller: frontDesk, id: intakeId, body, headers }),
    record: () => committed.findLast((change) => change.kind === 'clinical-added')?.record,
  };
}
