import { describe, expect, it } from 'vitest';
import { checkDeadlineAfter } from '../../shared/domain/messages/reaction.ts';
import { clockTimer, requestOverdueTimer } from '../../shared/domain/messages/timer.ts';
import type { PagingRound } from '../../shared/domain/paging/paging-round.ts';
import { withDeliveries, withStep } from '../../shared/domain/paging/paging-round.ts';
import { requestItem as requestItemOfReferrer } from '../../shared/store/records/act-record.ts';
import { appointmentItem } from '../../shared/store/records/appointment-record.ts';
import { auditItem } from '../../shared/store/records/audit-record.ts';
import { caseItem } from '../../shared/store/records/case-record.ts';
import { lookupItem, lookupsItem, pairItem, twinsItem } from '../../shared/store/records/finding-record.ts';
import { holderItem, holdItem } from '../../shared/store/records/hold-record.ts';
import { roundItem } from '../../shared/store/records/paging-round-record.ts';
import { eventItem, reactionItem, timerItem } from '../../shared/store/records/promise-record.ts';
import { referralEventItem, referrerItem } from '../../shared/store/records/referral-event-record.ts';
import { requestItem } from '../../shared/store/records/request-record.ts';
import { timeOffItem } from '../../shared/store/records/time-off-record.ts';
import { aCard, aReferralEvent, aRequest } from '../support/act-records.ts';
import { aTimeOff } from '../support/calendar-records.ts';
import { aHold, aHolderLedger } from '../support/hold-records.ts';
import { aRound, aTimer } from '../support/paging-records.ts';
import {
  aCaseHeader,
  aFullCaseHeader,
  anAppointment,
  anAuditEntry,
  anEvent,
  anEventOf,
  anId,
  aRequestRecord,
} from '../support/records.ts';
import { aLookup, aPair, someLookups, someTwins } from './finding-rows.ts';
import { sizeOf } from './item-size.ts';

/** A write is billed by the kilobyte, so an item of an ordinary record stays within one. */
const kilobyte = 1024;
const at = '2026-11-23T14:00:00.000Z';
/** As long as the keyed digest of a contact or source is. */
const digest = 'd'.repeat(22);

const sharedLedger = (kind: 'contact' | 'source') =>
  aHolderLedger({
    holder: { kind, id: digest },
    holds: [1, 2, 3].map((n) => ({ ...aHolderLedger().holds[0]!, holdId: anId('hld', n) })),
  });

const ordinary: [string, Record<string, unknown>][] = [
  ['a new case', caseItem(aCaseHeader())],
  ['a case with all that a header usually holds', caseItem(aFullCaseHeader())],
  [
    'a case whose late visit was accepted',
    caseItem(aFullCaseHeader({ acceptedLate: { start: 29_934_180, seenBy: 29_931_605 } })),
  ],
  [
    'a case that has ended',
    caseItem(
      aFullCaseHeader({
        status: 'closed',
        statusBeforeVisits: undefined,
        outcome: 'did-not-attend',
        endedAt: '2026-11-23T09:00:00-05:00',
        lastContact: { at, channel: 'in-person', reached: false, attempts: 12 },
      }),
    ),
  ],
  [
    'a case of somebody who lives in another state and takes no steps',
    caseItem(aFullCaseHeader({ homeState: 'NJ', homeRegion: 'long-island', stepFree: true })),
  ],
  ['a case whose visit is to be booked anew', caseItem(aFullCaseHeader({ toRebook: ['new-consult'] }))],
  ['a case of somebody of whose birth date a part is known', caseItem(aFullCaseHeader({ birthKnown: 'month' }))],
  ['a case that was seen', caseItem(aFullCaseHeader({ status: 'seen', seenAt: at }))],
  [
    'a case that got worse after it was seen',
    caseItem(aFullCaseHeader({ status: 'seen', seenAt: at, callAnewAt: at })),
  ],
  [
    'a case without a visit whose person no try reaches',
    caseItem(
      aFullCaseHeader({
        status: 'acknowledged',
        statusBeforeVisits: undefined,
        openVisits: {},
        visitStarts: undefined,
        lastContact: { at, channel: 'in-person', reached: false, attempts: 12 },
        attemptsUsedUp: true,
      }),
    ),
  ],
  [
    'a case that missed its visit',
    caseItem(
      aFullCaseHeader({
        status: 'acknowledged',
        statusBeforeVisits: undefined,
        openVisits: {},
        visitStarts: undefined,
        lastContact: { at, channel: 'in-person', reached: true, attempts: 12 },
        reachedAt: at,
        missedVisit: true,
        missedStart: 29_934_180,
        firstCallBy: 1_793_718_000,
      }),
    ),
  ],
  [
    'a case of a known source that was set aside',
    caseItem(
      aFullCaseHeader({
        caseId: anId('int'),
        kind: 'intake',
        referrerId: undefined,
        source: digest,
        setAsideAt: at,
        lastContact: { at, channel: 'in-person', reached: false, attempts: 12 },
      }),
    ),
  ],
  ['whom of a referrer to write to', referrerItem(aCard())],
  [
    'an event of a referral',
    referralEventItem(aReferralEvent({ caseVersion: 1000, appointmentId: anId('apt'), change: 'booked' })),
  ],
  ['an information request', requestItemOfReferrer(aRequest())],
  ['a case with a possible double', caseItem(aFullCaseHeader({ possibleDuplicates: [anId('int', 2)] }))],
  ['what a case is found by', lookupItem(aLookup)],
  ['the list of what a case is found by', lookupsItem({ ...someLookups, digests: Array(20).fill(digest) })],
  ['cases that share something', twinsItem({ ...someTwins, cases: Array(20).fill(anId('int')) })],
  ['a pair of cases', pairItem(aPair)],
  ['an appointment', appointmentItem(anAppointment())],
  [
    'an appointment that was moved and is to be moved again',
    appointmentItem(anAppointment({ takenAt: at, needsRebooking: true })),
  ],
  [
    'an absence',
    timeOffItem(aTimeOff({ reason: 'r'.repeat(400), weekdays: [1, 2, 3, 4, 5], fromTime: '09:00', toTime: '12:00' })),
  ],
  [
    'an appointment that was cancelled late, with a reason',
    appointmentItem(
      anAppointment({
        status: 'cancelled',
        cancelReason: 'r'.repeat(180),
        reasonCode: 'feeling-better',
        cancelledBy: 'referrer',
        late: true,
      }),
    ),
  ],
  [
    'an appointment that was overbooked',
    appointmentItem(anAppointment({ overbooked: true, staffReason: 'r'.repeat(200) })),
  ],
  ['a hold', holdItem(aHold())],
  ['a hold of a known source', holdItem(aHold({ source: digest }))],
  ['the ledger of a case', holderItem(aHolderLedger({ made: { date: '2026-11-23', count: 10 } }))],
  ['the ledger of a contact at its limit', holderItem(sharedLedger('contact'))],
  ['the ledger of a source at its limit', holderItem(sharedLedger('source'))],
  ['an event', eventItem(anEvent())],
  ['a page', eventItem(anEventOf('escalation', { round: 3, step: 40 }))],
  ['a timer', timerItem(aTimer(), at)],
  ['a timer of a clock', timerItem(clockTimer(anId('int'), 'acknowledgeBy', at, at), at)],
  ['a timer of a request', timerItem(requestOverdueTimer(aRequest(), at), at)],
  ['a reaction', reactionItem(checkDeadlineAfter(anEvent()), at)],
  ['a paging round with its first page', roundItem(aRound())],
  ['an audit entry', auditItem(anAuditEntry(), 'America/New_York')],
  ['the record of a request', requestItem(aRequestRecord())],
];

describe('the item of', () => {
  it.each(ordinary)('%s stays within a kilobyte', (_, item) => {
    expect(sizeOf(item)).toBeLessThanOrEqual(kilobyte);
  });

  it.each([32, 500])('a paging round of %i steps, each told by SMS and mail, stays under eight', (pages) => {
    let round: PagingRound = aRound();
    while (round.step < pages) {
      const step = withStep(round, at, '2026-11-23T14:15:00.000Z');
      const told = (['sms', 'email'] as const).map((channel) => ({
        recipientId: 'medical-oncologist-2',
        channel,
        at,
        result: 'failed' as const,
      }));
      round = withDeliveries(step, step.step, told);
    }
    expect(round.steps).toHaveLength(32);
    expect(sizeOf(roundItem(round))).toBeLessThanOrEqual(8 * kilobyte);
  });
});
