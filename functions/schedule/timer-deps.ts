import { systemClock } from '../../shared/clock.ts';
import { ruleset } from '../../shared/config/ruleset.ts';
import type { StoreAccess } from '../../shared/deps.ts';
import { jitteredBackoff } from '../../shared/jittered-backoff.ts';
import { log } from '../../shared/observability/log.ts';
import { randomIds } from '../../shared/random-ids.ts';
import { caseReader } from '../../shared/store/case-reader.ts';
import { ledger } from '../../shared/store/ledger.ts';
import { roundReader } from '../../shared/store/round-reader.ts';
import { timerStore } from '../../shared/store/timer-store.ts';
import type { TimerStore } from '../../shared/workflows/relay/ports.ts';
import type { TimerDeps } from '../../shared/workflows/timers/run-timer.ts';

/** What the workflows of timers work with, whichever function runs them. */
export const timerDeps = ({ client, tableName }: StoreAccess): TimerDeps & { timers: TimerStore } => ({
  cases: caseReader(client, tableName),
  rounds: roundReader(client, tableName),
  timers: timerStore(client, tableName),
  ledger: ledger(client, tableName),
  clock: systemClock,
  ids: randomIds,
  backoff: jitteredBackoff,
  ruleset,
  log,
});
