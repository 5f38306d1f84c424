import type { CaseHeader } from '../../../shared/domain/cases/case-header.ts';
import type { Caller } from '../../../shared/domain/core/party.ts';
import type { ContactTimer } from '../../../shared/domain/messages/timer.ts';
import type { PagingRound } from '../../../shared/domain/paging/paging-round.ts';
import { recordContact } from '../../../shared/workflows/cases/record-contact.ts';
import type { Change } from '../../../shared/workflows/core/changes.ts';
import { runTimer } from '../../../shared/workflows/timers/run-timer.ts';
import { acknowledge, withdraw } from '../../support/asks.ts';
import { describeFaults } from '../../support/every-fault.ts';
import { aPagedCase, frontDesk, intakeId, nurse, referralId } from '../../support/histories.ts';
import { aTimer } from '../../support/paging-records.ts';
import type { WorkflowWorld } from '../../support/workflow-world.ts';

const at = '2026-11-23T14:00:00.000Z';
const earlier = '2026-11-23T13:10:00.000Z';

/** The look that is due now. */
const timer: ContactTimer = {
  timerId: `${intakeId}-contact-1-1`,
  purpose: 'contact',
  caseId: intakeId,
  round: 1,
  turn: 1,
  dueAt: at,
};

/** An emergency whose person should have been called by now. */
const uncalled = (header: Partial<CaseHeader> = {}, round: Partial<PagingRound> = {}): Change[] => [
  ...aPagedCase(header, { contact: { turn: 1, at }, ...round }),
  { kind: 'timer-set', timer, at: earlier },
];

const acknowledged = uncalled(
  { status: 'acknowledged', acknowledgedAt: earlier, acknowledgedBy: 'nurse-1', pagingOpen: false },
  { ended: { at: earlier, how: 'acknowledged', by: 'nurse-1' } },
);

const look = ({ deps, remaining }: WorkflowWorld) => runTimer(deps, timer, remaining);

const reached =
  (caller: Extract<Caller, { kind: 'staff' }>) =>
  ({ deps, ask, now }: WorkflowWorld) =>
    ask(caller, (reply) =>
      recordContact(deps, { caseId: intakeId, caller, now, channel: 'phone', reached: true, note: 'Better.' }, reply),
    );

const ofReferrer = { kind: 'referral', caseId: referralId, referrerId: 'demo-oncology' } as const;
const pageOfReferral = aTimer({ timerId: `${referralId}-page-1-1`, caseId: referralId });
const withdrawn = uncalled({ status: 'withdrawn' });

describeFaults({
  'an acknowledged emergency that nobody called is paged again': { before: acknowledged, ask: look, inSteps: true },
  'an emergency that nobody called is paged as it is': { before: uncalled(), ask: look, inSteps: true },
  'a nurse reaches the person of a case that is paged': { before: uncalled(), ask: reached(nurse) },
  'the front desk reaches the person of a case that is paged': { before: uncalled(), ask: reached(frontDesk) },
  'a referrer withdraws an emergency that nobody answered': {
    before: [
      ...aPagedCase(ofReferrer, { caseId: referralId }),
      { kind: 'timer-set', timer: pageOfReferral, at: earlier },
    ],
    ask: withdraw,
  },
  'a nurse confirms that an emergency was withdrawn': { before: withdrawn, ask: acknowledge(1) },
});
