import { systemClock } from '../../shared/clock.ts';
import { ruleset } from '../../shared/config/ruleset.ts';
import type { StoreAccess } from '../../shared/deps.ts';
import { jitteredBackoff } from '../../shared/jittered-backoff.ts';
import { log } from '../../shared/observability/log.ts';
import { randomIds } from '../../shared/random-ids.ts';
import { caseReader } from '../../shared/store/case-reader.ts';
import { ledger } from '../../shared/store/ledger.ts';
import type { EscalateDeps } from '../../shared/workflows/escalate-case.ts';

/** What escalation works with, whichever function runs it. */
export const escalateDeps = ({ client, tableName }: StoreAccess): EscalateDeps => ({
  cases: caseReader(client, tableName),
  ledger: ledger(client, tableName),
  clock: systemClock,
  ids: randomIds,
  backoff: jitteredBackoff,
  ruleset,
  log,
});
