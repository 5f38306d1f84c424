import { referralArrival } from '../../../shared/contract/arrivals.ts';
import { ignoredPreferencesOf } from '../../../shared/contract/views/ignored-wishes-view.ts';
import type { Referral } from '../../../shared/domain/cases/repeated-referral.ts';
import { epochSeconds } from '../../../shared/domain/core/instants.ts';
import { isSameData } from '../../../shared/domain/core/same-data.ts';
import { etag } from '../../../shared/http/core/etag.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { bookingEnds, newBookingToken } from '../../../shared/links/case-links.ts';
import { type ReferDeps, storeReferral } from '../../../shared/workflows/cases/refer-once.ts';
import type { Uses } from '../../compose.ts';
import { type JudgedArrival, type JudgedArrivalDeps, judgedArrival } from '../intake/judged-arrival.ts';
import { earliestOf, type ReferralAnswerDeps, referralAnswer } from './referral-answer.ts';
import { referralName } from './referral-name.ts';
import type { referralRoutes } from './routes.ts';

type Deps = ReferralAnswerDeps & ReferDeps & JudgedArrivalDeps & Uses<'linkKeys' | 'lookupDigest' | 'views'>;
type Submit = Operation<(typeof referralRoutes)['submitReferral']>;
type Request = Parameters<Submit>[0];

/** @returns undefined also where it would be over: a referral may come again long after its deadline */
const tokenOf = async ({ linkKeys, settings }: Deps, { header }: Referral, now: Request['now']) =>
  bookingEnds(header) > epochSeconds(now) ? await newBookingToken(linkKeys, header, settings) : undefined;

/**
 * Answers with a referral, and with the earliest suitable times. One that was stored before is shown as it stands now, which is written
 * down like every look at a case; of its wishes it is said which cannot be met where the same came again.
 */
const answering =
  (deps: Deps, request: Request, judged: JudgedArrival) => async (referral: Referral, isAgain: boolean) => {
    const { header, record } = referral;
    if (isAgain) await deps.views.saw(request, { caseId: header.caseId });
    const earliest = await earliestOf(deps, referral, request.now);
    const bookingToken = await tokenOf(deps, referral, request.now);
    const shown = referralAnswer(deps, referral, { earliest, bookingToken, now: request.now });
    const { preferences } = judged.opened.record.submission;
    const wishes = isSameData(preferences, record.submission.preferences) ? ignoredPreferencesOf(judged.ignored) : {};
    return {
      status: 201,
      headers: { ...etag(header), Location: shown.links.self, ...(isAgain && { 'Idempotent-Replayed': 'true' }) },
      body: { ...shown, ...wishes },
      emergency: header.urgency === 'emergent',
    };
  };

/**
 * Takes a referral and names the earliest suitable times in the same answer. 201 means stored, triaged and promised to staff; a
 * fault stores nothing, unless it is an emergency that could be read (rescue-referral.ts). Link keys that cannot be read are such a fault, unless it is an emergency, which gets no token.
 * An `externalId` of an open referral is answered with that one.
 */
export const submitReferral =
  (deps: Deps): Submit =>
  async (request) => {
    const { body, caller, now, reply } = request;
    if (caller.kind !== 'referrer') throw new Error('The route admits referrers only.');
    const judged = await judgedArrival(deps, referralArrival(body, caller.referrerId), now);
    const { opened } = judged;
    const show = answering(deps, request, judged);
    const digest = await referralName(deps, opened);
    return storeReferral(
      deps,
      { opened, digest, show },
      reply((answer: Awaited<ReturnType<typeof show>>) => answer),
    );
  };
