import type { ReferralBody } from '../../../shared/contract/case-bodies.ts';
import { slotView } from '../../../shared/contract/views/slot-view.ts';
import { slotsLink } from '../../../shared/contract/views/slots-link.ts';
import { triageView } from '../../../shared/contract/views/triage-view.ts';
import { type Arrival, missingCapacity, type OpenedCase } from '../../../shared/domain/cases/open-case.ts';
import type { FoundSlot } from '../../../shared/domain/scheduling/slot-order.ts';
import { etag } from '../../../shared/http/etag.ts';
import type { Operation, OperationAnswer } from '../../../shared/http/exchange.ts';
import { bookingToken } from '../../../shared/links/case-links.ts';
import { log } from '../../../shared/observability/log.ts';
import { earliestTimes } from '../../../shared/workflows/booking/earliest-times.ts';
import { storeCase, triageArrival } from '../../../shared/workflows/cases/receive-case.ts';
import type { ReferralDeps } from './referral-deps.ts';
import { referralSummary } from './referral-view.ts';
import type { referralRoutes } from './routes.ts';

function arrivalOf({ clinical, patient, ...rest }: ReferralBody, referrerId: string): Arrival {
  const { language, ...person } = patient;
  return {
    kind: 'referral',
    submission: { ...rest, language, submittedBy: 'referrer', patient: person },
    clinical,
    referrerId,
  };
}

async function answerOf(
  deps: ReferralDeps,
  { header, record }: OpenedCase,
  slots: FoundSlot[],
): Promise<OperationAnswer> {
  const emergent = header.urgency === 'emergent';
  const { clinics } = await deps.directory.directory();
  const { links, referralId, confirmationCode, status, seenBy } = referralSummary(header, deps);
  return {
    status: 201,
    headers: etag(header),
    body: {
      referralId,
      confirmationCode,
      status,
      triage: triageView(record.triage.result, header.language, deps.advice),
      seenBy,
      ...(!emergent && { bookingToken: bookingToken(await deps.linkKeys(), header) }),
      earliestSlots: slots.map((slot) => slotView(slot, clinics)),
      links: emergent ? links : { ...links, slots: slotsLink(deps, header, header.receivedAt) },
    },
  };
}

/**
 * Takes a referral and names the earliest suitable times in the same answer. A search that fails loses no referral: then
 * no times are named.
 */
export const submitReferral =
  (deps: ReferralDeps): Operation<(typeof referralRoutes)['submitReferral']> =>
  async ({ body, caller, now, remember }) => {
    if (caller.kind !== 'referrer') throw new Error('The route admits referrers only.');
    const opened = triageArrival(deps, arrivalOf(body, caller.referrerId), now);
    const slots = await earliestTimes(deps, opened.header, 'referrer', body.preferences, now).catch(
      (error: unknown) => {
        log.warn('earliest-times-failed', { caseId: opened.header.caseId }, error);
        return undefined;
      },
    );
    const events = slots ? missingCapacity(opened.header, slots, { ids: deps.ids, now }) : [];
    const answer = await answerOf(deps, opened, slots ?? []);
    await storeCase(deps, { ...opened, events: [...opened.events, ...events] }, remember(answer));
    return answer;
  };
