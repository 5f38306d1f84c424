import { referralArrival } from '../../../shared/contract/arrivals.ts';
import { ignoredPreferencesOf } from '../../../shared/contract/views/ignored-wishes-view.ts';
import { etag } from '../../../shared/http/core/etag.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { newBookingToken } from '../../../shared/links/case-links.ts';
import { storeCase } from '../../../shared/workflows/cases/receive-case.ts';
import type { UnitOfWorkDeps } from '../../../shared/workflows/core/unit-of-work.ts';
import type { Uses } from '../../compose.ts';
import { type JudgedArrivalDeps, judgedArrival } from '../intake/judged-arrival.ts';
import { earliestOf, type ReferralAnswerDeps, referralAnswer } from './referral-answer.ts';
import type { referralRoutes } from './routes.ts';

type Deps = ReferralAnswerDeps & UnitOfWorkDeps & JudgedArrivalDeps & Uses<'linkKeys'>;

/**
 * Takes a referral and names the earliest suitable times in the same answer. 201 means stored, triaged and promised to staff; a
 * fault stores nothing, unless it is an emergency that could be read (rescue-referral.ts). Link keys that cannot be read are such a fault, unless it is an emergency, which gets no token.
 */
export const submitReferral =
  (deps: Deps): Operation<(typeof referralRoutes)['submitReferral']> =>
  async ({ body, caller, now, reply }) => {
    if (caller.kind !== 'referrer') throw new Error('The route admits referrers only.');
    const { opened, ignored } = await judgedArrival(deps, referralArrival(body, caller.referrerId), now);
    const earliest = await earliestOf(deps, opened, now);
    const token = await newBookingToken(deps.linkKeys, opened.header, deps.settings);
    const answer = reply(() => {
      const shown = referralAnswer(deps, opened, earliest, token);
      return {
        status: 201,
        headers: { ...etag(opened.header), Location: shown.links.self },
        body: { ...shown, ...ignoredPreferencesOf(ignored) },
        emergency: opened.header.urgency === 'emergent',
      };
    });
    return storeCase(deps, opened, answer);
  };
