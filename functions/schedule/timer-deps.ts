import { ruleset } from '../../shared/config/ruleset.ts';
import type { StoreAccess } from '../../shared/deps.ts';
import { jitteredBackoff } from '../../shared/gateways/jittered-backoff.ts';
import { randomIds } from '../../shared/gateways/random-ids.ts';
import { systemClock } from '../../shared/gateways/system-clock.ts';
import { log } from '../../shared/observability/log.ts';
import { ledger } from '../../shared/store/ledger.ts';
import { caseReader } from '../../shared/store/readers/case-reader.ts';
import { roundReader } from '../../shared/store/readers/round-reader.ts';
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
