import type { Context } from 'aws-lambda';
import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { outsideTables } from '../../shared/config/outside-tables.ts';
import { oldTables } from '../../shared/domain/core/old-tables.ts';
import { log, logInvocation } from '../../shared/observability/log.ts';
import { count, publishMetrics } from '../../shared/observability/metrics.ts';
import { type SweepCounts, type SweepDeps, sweep } from '../../shared/workflows/sweep/sweep.ts';
import { sweepEveryMinutes } from '../triggers.ts';

/** The local stack sends `{atStart: true}` once after it started; the schedule sends whatever EventBridge adds. */
const Input = z.object({ atStart: z.optional(z.boolean()) });

/** Says once a day, in the run that begins a UTC day, which tables of the world outside have grown old. */
function tellOldTables(now: Temporal.Instant): void {
  const day = now.toZonedDateTimeISO('UTC');
  if (day.hour > 0 || day.minute >= sweepEveryMinutes) return;
  for (const { name } of oldTables(outsideTables, day.toPlainDate().toString())) log.warn('table-old', { kind: name });
}

/**
 * Looks for promises not kept and keeps them. Trigger: every five minutes (triggers.ts).
 * @throws where something could not be put right, so that the function's error alarm sees it; the next run tries again.
 */
export const sweeperHandler =
  (deps: () => SweepDeps) =>
  async (input: unknown, context: Context): Promise<SweepCounts> => {
    logInvocation(context);
    const { atStart = false } = Input.parse(input);
    try {
      tellOldTables(deps().clock.now());
      const counts = await sweep(deps(), { atStart, remaining: () => context.getRemainingTimeInMillis() });
      const { pending, pages, overdue, failed } = counts;
      count('PromisesFoundPending', pending);
      count('PagesFoundPending', pages);
      count('NoticesFoundPending', pending - pages);
      count('EscalationsFoundOverdue', overdue);
      count('SweepFailures', failed);
      log.info('swept', { pending, overdue, failed });
      if (failed > 0) throw new Error(`${failed} promises could not be put right; see sweep-failed.`);
      count('SweepsDone');
      return counts;
    } finally {
      publishMetrics();
    }
  };
