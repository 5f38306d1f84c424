import { advise, answerWith, asked, askFor, assign, end, note } from '../../support/act-asks.ts';
import { cannotWalk } from '../../support/asks.ts';
import { describeFaults } from '../../support/every-fault.ts';
import { aPagedCase, aReferral, aVisit, referralId } from '../../support/histories.ts';
import { aTimer } from '../../support/paging-records.ts';

const ofReferrer = { kind: 'referral', caseId: referralId, referrerId: 'demo-oncology' } as const;
const booked = aVisit({ caseId: referralId }, ofReferrer);
const paged = [
  ...aPagedCase(ofReferrer, { caseId: referralId }),
  {
    kind: 'timer-set' as const,
    timer: aTimer({ timerId: `${referralId}-page-1-1`, caseId: referralId }),
    at: '2026-11-23T14:00:00.000Z',
  },
];
const waiting = [...aReferral({ openRequests: 1 }), ...asked];

describeFaults({
  'the front desk gives a case to a nurse': { before: aReferral(), ask: assign('nurse-1') },
  'nobody has a case any more': { before: aReferral({ assignee: 'nurse-1' }), ask: assign(null) },
  'the front desk adds a note': { before: aReferral(), ask: note() },
  'a nurse gives advice': { before: aReferral(), ask: advise },
  'a nurse closes a case with advice': {
    before: aReferral(),
    ask: end({ status: 'closed', outcome: 'advice' }, { advice: 'No visit is needed.' }),
  },
  'a nurse declines a case that is booked': { before: booked, ask: end({ status: 'declined' }) },
  'a nurse redirects a case that is paged': { before: paged, ask: end({ status: 'redirected' }) },
  'a nurse closes a case that was seen': {
    before: aReferral({ status: 'seen' }),
    ask: end({ status: 'closed', outcome: 'treated' }),
  },
  'a nurse asks the referrer for something': { before: aReferral(), ask: askFor },
  'a referrer answers a request with an emergency': { before: waiting, ask: answerWith(cannotWalk) },
  'a referrer answers a request with nothing new': { before: waiting, ask: answerWith({}) },
});
