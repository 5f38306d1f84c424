import { openVisitOf, type State } from './calendar.ts';
import { hasBookedAgain, isOthersReason, lawfully, mustCall } from './ending.ts';
import { hindrances, isBookableBy } from './insisting.ts';
import { isHeld } from './model.ts';
import type { Operation } from './operations.ts';
import { askerOf, obstacles } from './rules.ts';

type Claim = (state: State, operation: Operation, now: number) => boolean;

/** One obstacle of a time, whether it is held, booked or moved to; who overbooks is told what even they do not go against. */
const obstacleOf =
  (name: string): Claim =>
  (state, operation, now) => {
    if (!('time' in operation)) return false;
    const isOverbooking = operation.do === 'book' && operation.insist === 'overbook';
    const found = (isOverbooking ? hindrances : obstacles)[name];
    return found?.(state, operation.time, askerOf(state, operation, now)) === true;
  };

const reasons = [...new Set([...Object.keys(obstacles), ...Object.keys(hindrances)])];

const isTakenBack = ({ entries }: State, by: number): boolean =>
  entries.some(({ change }) => 'entered' in change && change.entered.by === by);

/** Whether staff ask for a type that only others book, and do not override that; what a case has still they may move. */
const isNotTheirs: Claim = (state, operation) =>
  (operation.do === 'move' || (operation.do === 'book' && operation.insist !== 'override')) &&
  !isBookableBy(operation.time.type, operation.by ?? 'patient') &&
  !openVisitOf(state, operation.caseId, operation.time.type);

const isChange = (operation: Operation): operation is Extract<Operation, { do: 'cancel' | 'move' | 'attend' }> =>
  operation.do === 'cancel' || operation.do === 'move' || operation.do === 'attend';

/** What each reason claims; one that is not named here may not be given. */
const claims: Record<string, Claim> = {
  'time-taken': obstacleOf('busy'),
  ...Object.fromEntries(reasons.map((name) => [`time-taken: ${name}`, obstacleOf(name)])),
  'visit-exists': (state, operation) => {
    if (operation.do === 'book') return openVisitOf(state, operation.caseId, operation.time.type);
    const visit = isChange(operation) ? state.visits[operation.visit.by] : undefined;
    return isChange(operation) && !!visit && hasBookedAgain(state, operation, visit);
  },
  'hold-gone': (state, operation, now) => operation.do === 'book' && !isHeld(state, operation, now),
  'not-self-bookable': isNotTheirs,
  'not-allowed': (_, operation) => operation.do === 'book' && !!operation.insist && operation.by !== 'staff',
  'call-us': (state, operation, now) => {
    const visit = isChange(operation) ? state.visits[operation.visit.by] : undefined;
    return isChange(operation) && !!visit && mustCall(operation, visit, now);
  },
  'unlawful-change': (state, operation, now) => {
    const visit = isChange(operation) ? state.visits[operation.visit.by] : undefined;
    return isChange(operation) && !!visit && lawfully(state, operation, visit, now).includes(false);
  },
  'stale-version': (state, operation) =>
    'ifMatch' in operation && state.visits[operation.visit.by]?.version !== operation.ifMatch,
  // A reason that is not one's own to give; a clinic at which somebody has no hours any more, who is to see a visit there.
  'invalid-input': (state, operation, now) =>
    isOthersReason(operation) ||
    (operation.do === 'book' && operation.insist === 'overbook' && obstacleOf('outside-hours')(state, operation, now)),
  // What was taken back once; a clinic at which the practitioner has no hours any more.
  'not-found': (state, operation, now) =>
    ('entered' in operation && isTakenBack(state, operation.entered.by)) ||
    obstacleOf('outside-hours')(state, operation, now),
  'never changes': (_, operation) => operation.do === 'regroup',
  'retries-exhausted': () => true,
  throttled: () => true,
};

/** Whether a reason for doing nothing is true at this place of the order. */
export const isTrue = (state: State, operation: Operation, why: string, now: number): boolean =>
  claims[why]?.(state, operation, now) ?? false;
