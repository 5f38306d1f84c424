import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import type { Retriaged } from '../../../shared/domain/cases/retriage.ts';
import { etag } from '../../../shared/http/core/etag.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { readAnswers } from '../../../shared/http/core/read-answers.ts';
import { addAnswers, type RetriageDeps } from '../../../shared/workflows/cases/retriage-case.ts';
import { type ReferralViewDeps, referralParts, referralSummary, triageParts } from './referral-view.ts';
import type { referralRoutes } from './routes.ts';

/** Adds answers to the caller's own referral and triages it again. */
export const addReferralAnswers =
  (deps: RetriageDeps & ReferralViewDeps): Operation<(typeof referralRoutes)['addReferralAnswers']> =>
  async ({ path, body, caller, now, ifMatch, reply }) => {
    const caseId = path.id ?? '';
    // The visits are only shown: where they cannot be read, an emergency is reported all the same.
    const appointments = deps.schedule.appointmentsOfCase(caseId);
    const shown = await appointments.then((visits) => referralParts(deps, visits)).catch(() => triageParts);
    const present = ({ header, record }: Pick<Retriaged, 'record'> & { header: CaseHeader }) => ({
      status: 200,
      headers: etag(header),
      body: { ...referralSummary(header, deps), ...shown(record) },
      emergency: header.urgency === 'emergent',
    });
    const command = { caseId, caller, now, ifMatch, patch: body.clinical, read: readAnswers };
    return addAnswers(deps, command, reply(present));
  };
