import type { Change } from '../core/changes.ts';
import { Conflict } from '../core/commit-errors.ts';
import { outcomeOnly, transact, type UnitOfWorkDeps } from '../core/unit-of-work.ts';
import { type PromiseChange, promisedOnce } from './changes.ts';

const wasPromised = (error: unknown): boolean =>
  error instanceof Conflict && (promisedOnce as readonly string[]).includes(error.on);

/**
 * Promises something whose id follows from what set it going, so that a repeat promises nothing more.
 * @param doing what is being done, to go behind "We could not"
 * @param remaining milliseconds until the function is stopped
 * @returns whether it was not promised before
 * @throws as `transact`
 */
export const promiseOnce = (
  deps: UnitOfWorkDeps,
  change: Extract<PromiseChange, { kind: (typeof promisedOnce)[number] }>,
  doing: string,
  remaining: () => number,
): Promise<boolean> => promiseAllOnce(deps, [change], doing, remaining);

/** Likewise several things in one transaction: all or none of them were promised before. @param changes at least one promise first */
export async function promiseAllOnce(
  deps: UnitOfWorkDeps,
  changes: readonly Change[],
  doing: string,
  remaining: () => number,
): Promise<boolean> {
  try {
    return await transact(deps, outcomeOnly<boolean>(remaining), doing, async () => ({ outcome: true, changes }));
  } catch (error) {
    if (wasPromised(error)) return false;
    throw error;
  }
}
