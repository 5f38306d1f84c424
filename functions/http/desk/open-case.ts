import type { Temporal } from 'temporal-polyfill';
import { intakeArrival, referralArrival } from '../../../shared/contract/arrivals.ts';
import { type OpenCaseBody, type SalvagedCase, within } from '../../../shared/contract/open-case-body.ts';
import { frontDeskTriage } from '../../../shared/contract/views/front-desk-triage.ts';
import { ignoredWishFaults } from '../../../shared/contract/views/ignored-wishes-view.ts';
import { intakeView } from '../../../shared/contract/views/intake-view.ts';
import { triagedCase } from '../../../shared/contract/views/triage-view.ts';
import type { Arrival, OpenedCase } from '../../../shared/domain/cases/open-case.ts';
import { localDateAt } from '../../../shared/domain/core/local-time.ts';
import { type Caller, isClinician } from '../../../shared/domain/core/party.ts';
import { type InputFault, invalidInput } from '../../../shared/domain/core/refusal.ts';
import { inUse } from '../../../shared/domain/directory/in-use.ts';
import { etag } from '../../../shared/http/core/etag.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { newBookingToken } from '../../../shared/links/case-links.ts';
import { storeCase } from '../../../shared/workflows/cases/receive-case.ts';
import type { UnitOfWorkDeps } from '../../../shared/workflows/core/unit-of-work.ts';
import type { Uses } from '../../compose.ts';
import { type JudgedArrival, type JudgedArrivalDeps, judgedArrival } from '../intake/judged-arrival.ts';
import { earliestOf, type ReferralAnswerDeps, referralAnswer } from '../referrals/referral-answer.ts';
import type { deskRoutes } from './routes.ts';

type Deps = ReferralAnswerDeps & UnitOfWorkDeps & JudgedArrivalDeps & Uses<'linkKeys'>;

/** What staff took down, and what of the things beside its form could not be kept. */
interface Taken {
  arrival: Arrival;
  within: string;
  beside: readonly InputFault[];
}

/** The form as it arrives, and where in the body it stands. */
function formOf(body: OpenCaseBody | SalvagedCase): Taken {
  const { referrerId } = body;
  if ('form' in body) {
    const { kind, form, within: place, beside } = body;
    return {
      arrival: kind === 'intake' ? intakeArrival(form) : referralArrival(form, referrerId),
      within: place,
      beside,
    };
  }
  if (body.referral) return { arrival: referralArrival(body.referral, referrerId), within: '/referral', beside: [] };
  if (body.intake) return { arrival: intakeArrival(body.intake), within: '/intake', beside: [] };
  throw new Error('The route lets no case in without a form.');
}

/** What came whole, or what could be read of an emergency, with how it came and who took it. */
function takenOf(body: OpenCaseBody | SalvagedCase, takenBy: string): Taken {
  const { arrival, ...taken } = formOf(body);
  const submission = { ...arrival.submission, ...(body.channel && { channel: body.channel }) };
  return { ...taken, arrival: { ...arrival, submission, takenBy } };
}

/** The fault of a referrer whom the directory does not have. */
async function referrerFaults(
  { directory, zone }: Deps,
  { referrerId }: Arrival,
  now: Temporal.Instant,
): Promise<InputFault[]> {
  if (referrerId === undefined) return [];
  const { referrers } = await directory.directory();
  const today = localDateAt(now, zone);
  const isKnown = referrers.some((each) => each.referrerId === referrerId && inUse(each, today));
  return isKnown ? [] : [{ pointer: '/referrerId', detail: 'is no registered referrer; leave it out' }];
}

const isHelpNow = ({ header }: OpenedCase): boolean => header.urgency === 'emergent' || header.emergentClocks === true;

/** The same; where the directory cannot be read, that, with what stopped it. */
const lookedUp = (
  deps: Deps,
  arrival: Arrival,
  now: Temporal.Instant,
): Promise<{ faults: InputFault[]; error?: unknown }> =>
  referrerFaults(deps, arrival, now).then(
    (faults) => ({ faults }),
    (error: unknown) => ({ faults: [{ pointer: '/referrerId', detail: 'could not be looked up' }], error }),
  );

/**
 * The case with its referrer; an emergency is taken without, where they cannot be found.
 * @throws Refusal `invalid-input` where nobody knows them; what kept the directory from being read
 */
async function opened(deps: Deps, taken: Taken, now: Temporal.Instant): Promise<Taken & JudgedArrival> {
  const { faults, error } = await lookedUp(deps, taken.arrival, now);
  const { referrerId: _, ...unreferred } = taken.arrival;
  const judged = await judgedArrival(deps, faults.length > 0 ? unreferred : taken.arrival, now);
  if (faults.length > 0 && !isHelpNow(judged.opened)) throw error ?? invalidInput(faults);
  return { ...taken, ...judged, beside: [...taken.beside, ...faults] };
}

/** Prepares what the public door of the form answers. */
async function answerOf(deps: Deps, found: OpenedCase, now: Temporal.Instant) {
  const bookingToken = await newBookingToken(deps.linkKeys, found.header, deps.settings);
  if (found.header.kind === 'intake') return () => intakeView(deps, found, bookingToken);
  const earliest = await earliestOf(deps, found, now);
  return () => referralAnswer(deps, found, { earliest, bookingToken, now });
}

function incompleteIn(found: OpenedCase, { within: pointer, beside }: Taken) {
  const incomplete = [...beside, ...within(pointer, found.record.submission.incomplete ?? [])];
  return incomplete.length > 0 ? { incomplete } : {};
}

/** The wishes that nobody can meet, by their pointers in the body. */
function ignoredIn({ ignored, within: pointer }: Taken & JudgedArrival) {
  const faults = within(pointer, ignoredWishFaults(ignored, 'en'));
  return faults.length > 0 ? { ignoredPreferences: faults } : {};
}

const triageFor = <T>({ advice }: Deps, caller: Caller, found: OpenedCase, triage: T) =>
  isClinician(caller) ? triage : frontDeskTriage(triagedCase(found), advice);

/**
 * Takes a case for whoever calls, writes or stands before the desk: triaged, stored and promised to staff as one that they sent
 * themselves; nobody counts how many staff take. A fault stores nothing, unless it is an emergency (rescue-case.ts).
 */
export const openCase =
  (deps: Deps): Operation<(typeof deskRoutes)['openCase']> =>
  async ({ body, caller, now, reply }) => {
    if (caller.kind !== 'staff') throw new Error('The route admits staff only.');
    const taken = await opened(deps, takenOf(body, caller.staffId), now);
    const { header } = taken.opened;
    const show = await answerOf(deps, taken.opened, now);
    const answer = reply(() => {
      const shown = show();
      return {
        status: 201,
        headers: { ...etag(header), Location: `${deps.publicUrl}/v1/cases/${header.caseId}` },
        body: {
          ...shown,
          caseId: header.caseId,
          triage: triageFor(deps, caller, taken.opened, shown.triage),
          ...incompleteIn(taken.opened, taken),
          ...ignoredIn(taken),
        },
        emergency: header.urgency === 'emergent',
      };
    });
    return storeCase(deps, taken.opened, answer);
  };
