import type { CaseHeader } from '../cases/case-header.ts';
import { isToCallAgain } from '../cases/contact-anew.ts';
import { stored } from '../core/instants.ts';
import { instantOf } from '../core/local-time.ts';
import type { CaseClock } from './case-clocks.ts';
import { type Identity, identityFrom, ofCase, type Stamp, type Subject } from './event-makers.ts';
import type { EventOf } from './events.ts';

/** A case with its clocks. */
type Clocked = Subject &
  Pick<CaseHeader, 'deadlines' | 'status' | 'reachedAt' | 'callAnewAt' | 'missedVisit' | 'missedStart'>;

const dueBy = ({ deadlines }: Clocked, clock: CaseClock) => {
  const deadline = deadlines[clock];
  return deadline ? { deadline } : {};
};

/** Since which missed visit somebody is to call, where that is what the clock runs for. */
const sinceMissed = (header: Clocked, clock: CaseClock) =>
  clock === 'contactBy' && isToCallAgain(header) && header.missedStart !== undefined
    ? { missedVisitAt: stored(instantOf(header.missedStart)) }
    : {};

/** A clock of a case will run out soon. */
export const clockAtRiskEvent = (
  identity: Identity,
  header: Clocked,
  clock: CaseClock,
): EventOf<'deadline-at-risk'> => ({
  ...ofCase(identity, header),
  lane: 'notice',
  kind: 'deadline-at-risk',
  clock,
  ...dueBy(header, clock),
  ...sinceMissed(header, clock),
});

/** A clock of a case has run out. @param isAgain and goes on since: it was told of before */
export const clockMissedEvent = (
  identity: Identity,
  header: Clocked,
  clock: CaseClock,
  isAgain = false,
): EventOf<'deadline-missed'> => ({
  ...ofCase(identity, header),
  lane: 'notice',
  kind: 'deadline-missed',
  clock,
  ...dueBy(header, clock),
  ...sinceMissed(header, clock),
  ...(isAgain && { again: true }),
});

/** Nobody at the practice has read the words of a case in time. */
export const unreadWordsEvent = (identity: Identity, header: Clocked): EventOf<'unread-words'> => ({
  ...ofCase(identity, header),
  lane: 'notice',
  kind: 'unread-words',
  ...dueBy(header, 'readBy'),
});

/** A clock of a case has run out as its case changes. */
export const deadlineMissedEvent = (stamp: Stamp, header: Clocked, clock: CaseClock): EventOf<'deadline-missed'> =>
  clockMissedEvent(identityFrom(stamp), header, clock);
