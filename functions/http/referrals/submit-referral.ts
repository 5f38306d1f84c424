import type { Temporal } from 'temporal-polyfill';
import type { ReferralBody } from '../../../shared/contract/case-bodies.ts';
import { incompleteOf } from '../../../shared/contract/views/incomplete-view.ts';
import { referralTriageView } from '../../../shared/contract/views/referral-triage-view.ts';
import { slotViews } from '../../../shared/contract/views/slot-view.ts';
import { slotsLink } from '../../../shared/contract/views/slots-link.ts';
import type { Arrival, OpenedCase } from '../../../shared/domain/cases/open-case.ts';
import type { Salvaged } from '../../../shared/domain/cases/salvaged.ts';
import type { Clinic } from '../../../shared/domain/directory/directory.ts';
import type { FoundSlot } from '../../../shared/domain/search/slot-order.ts';
import { etag } from '../../../shared/http/core/etag.ts';
import type { Operation, OperationAnswer } from '../../../shared/http/core/operation.ts';
import { newBookingToken } from '../../../shared/links/case-links.ts';
import { log } from '../../../shared/observability/log.ts';
import { storeCase, triageArrival } from '../../../shared/workflows/cases/receive-case.ts';
import type { UnitOfWorkDeps } from '../../../shared/workflows/core/unit-of-work.ts';
import { earliestTimes } from '../../../shared/workflows/search/earliest-times.ts';
import type { Uses } from '../../compose.ts';
import { referralSummary } from './referral-view.ts';
import type { referralRoutes } from './routes.ts';

type Deps = UnitOfWorkDeps &
  Uses<
    | 'advice'
    | 'directory'
    | 'firstVisit'
    | 'ids'
    | 'linkKeys'
    | 'publicUrl'
    | 'ruleset'
    | 'schedule'
    | 'settings'
    | 'zone'
  >;

/** What came whole, or what could be read of an emergency. */
function arrivalOf(body: ReferralBody | Salvaged, referrerId: string): Arrival {
  if ('submission' in body) return { kind: 'referral', ...body, referrerId };
  const { clinical, patient, ...rest } = body;
  const { language, ...person } = patient;
  return {
    kind: 'referral',
    submission: { ...rest, language, submittedBy: 'referrer', patient: person },
    clinical,
    referrerId,
  };
}

/** Free times, and the clinics in whose zones they are shown. */
interface EarliestTimes {
  slots: FoundSlot[];
  clinics: readonly Clinic[];
}

/**
 * Looks for the earliest suitable times. Whatever fails here loses no referral: then no times are named.
 */
async function earliestOf(
  deps: Deps,
  { header, record: { submission } }: OpenedCase,
  now: Temporal.Instant,
): Promise<EarliestTimes | undefined> {
  try {
    const slots = await earliestTimes(deps, header, 'referrer', submission.preferences, now);
    return { slots, clinics: (await deps.directory.directory()).clinics };
  } catch (error) {
    log.warn('earliest-times-failed', { caseId: header.caseId }, error);
    return undefined;
  }
}

function answerOf(
  deps: Deps,
  { header, record }: OpenedCase,
  earliest: EarliestTimes | undefined,
  bookingToken: string | undefined,
): OperationAnswer {
  const emergent = header.urgency === 'emergent';
  const { links, referralId, confirmationCode, status, seenBy } = referralSummary(header, deps);
  return {
    status: 201,
    headers: { ...etag(header), Location: links.self },
    emergency: emergent,
    body: {
      referralId,
      confirmationCode,
      status,
      triage: referralTriageView({ header, record }, deps),
      seenBy,
      ...(bookingToken && { bookingToken }),
      earliestSlots: earliest ? slotViews(earliest.slots, earliest.clinics, deps.zone) : [],
      ...incompleteOf(record),
      links: emergent ? links : { ...links, slots: slotsLink(deps, header, header.receivedAt) },
    },
  };
}

/**
 * Takes a referral and names the earliest suitable times in the same answer. 201 means stored, triaged and promised to staff; a
 * fault stores nothing, unless it is an emergency that could be read (rescue-referral.ts). Link keys that cannot be read are such a fault, unless it is an emergency, which gets no token.
 */
export const submitReferral =
  (deps: Deps): Operation<(typeof referralRoutes)['submitReferral']> =>
  async ({ body, caller, now, reply }) => {
    if (caller.kind !== 'referrer') throw new Error('The route admits referrers only.');
    const opened = triageArrival(deps, arrivalOf(body, caller.referrerId), now);
    const earliest = await earliestOf(deps, opened, now);
    const token = await newBookingToken(deps.linkKeys, opened.header, deps.settings);
    return storeCase(
      deps,
      opened,
      reply(() => answerOf(deps, opened, earliest, token)),
    );
  };
