import type { IntakeBody } from '../../../shared/contract/case-bodies.ts';
import { type PatientAdvice, triageView } from '../../../shared/contract/views/triage-view.ts';
import type { Arrival, OpenedCase } from '../../../shared/domain/cases/open-case.ts';
import type { IdSource } from '../../../shared/domain/ids.ts';
import type { Ruleset } from '../../../shared/domain/triage/ruleset.ts';
import type { Operation, OperationAnswer } from '../../../shared/http/exchange.ts';
import { bookingToken } from '../../../shared/links/case-links.ts';
import type { LinkKeys } from '../../../shared/links/link-token.ts';
import { storeCase, triageArrival } from '../../../shared/workflows/cases/receive-case.ts';
import type { Ledger } from '../../../shared/workflows/ports.ts';
import type { intakeRoutes } from './routes.ts';

export interface IntakeDeps {
  ids: IdSource;
  ledger: Ledger;
  ruleset: Ruleset;
  advice: PatientAdvice;
  linkKeys: () => Promise<LinkKeys>;
  publicUrl: string;
}

function arrivalOf({ clinical, consent: _, ...submission }: IntakeBody): Arrival {
  return { kind: 'intake', submission, clinical };
}

/** What the person gets: instructions first; a booking token unless the emergency room comes first. */
async function answerOf(deps: IntakeDeps, { header, record }: OpenedCase): Promise<OperationAnswer> {
  const emergent = header.urgency === 'emergent';
  const token = emergent ? {} : { bookingToken: bookingToken(await deps.linkKeys(), header) };
  const slots = `${deps.publicUrl}/v1/slots?caseId=${header.caseId}`;
  return {
    status: 201,
    body: {
      intakeId: header.caseId,
      confirmationCode: header.code,
      status: header.status,
      triage: triageView(record.triage.result, header.language, deps.advice),
      ...token,
      links: emergent ? { clinics: `${deps.publicUrl}/v1/clinics` } : { slots },
    },
  };
}

/** Takes a patient's intake. 201 means stored, triaged and promised to staff; a fault stores nothing. */
export const submitIntake =
  (deps: IntakeDeps): Operation<(typeof intakeRoutes)['submitIntake']> =>
  async ({ body, now, remember }) => {
    const opened = triageArrival(deps, arrivalOf(body), now);
    const answer = await answerOf(deps, opened);
    await storeCase(deps, opened, remember(answer));
    return answer;
  };
