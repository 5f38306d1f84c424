import type { CaseStatus } from '../../shared/domain/cases/case-header.ts';
import type { Target, World } from './world.ts';

/** A request that is right in every way but perhaps for who asks, and for the state of the case. */
export interface RightRequest {
  path: string;
  body?: unknown;
  /** True where a record of the caller's own is named, so that a stranger gets 404. */
  owned?: true;
  /** A manage token opens the case through its visit, as long as that is open. */
  byVisit?: true;
  /** Which of the staff may, where not all of a role. */
  staffIds?: readonly string[];
  /** States of the case in which it is carried out, a repeat too; absent = whatever its state. Nobody was checked in for a visit. */
  states?: readonly CaseStatus[];
  /** What it is answered with for a reason that has nothing to do with who asks. */
  status?: number;
}

export type Make = (target: Target, world: Pick<World, 'requestId'>) => RightRequest;
