import type { Temporal } from 'temporal-polyfill';
import { epochSeconds } from '../../domain/core/instants.ts';
import { savedFormSeconds } from '../../domain/saved-forms/saved-form.ts';
import { outcomeOnly, transact, type UnitOfWorkDeps } from '../core/unit-of-work.ts';

/**
 * Puts the code of its case in the place of a saved form that was sent: its links say so then, and its answers are kept no longer here.
 * Repeating it changes nothing.
 * @param remaining milliseconds until the function is stopped
 * @throws as `transact`
 */
export const endSavedForm = (
  deps: UnitOfWorkDeps,
  { formId, code, now }: { formId: string; code: string; now: Temporal.Instant },
  remaining: () => number,
): Promise<void> => {
  const form = { formId, sent: code, expiresAt: epochSeconds(now) + savedFormSeconds };
  return transact(deps, outcomeOnly<void>(remaining), 'end a saved form', async () => ({
    outcome: undefined,
    changes: [{ kind: 'form-sent', form }],
  }));
};
