import { triage } from '../../../shared/domain/triage/engine.ts';
import type { Ruleset } from '../../../shared/domain/triage/ruleset.ts';
import type { Operation } from '../../../shared/http/exchange.ts';
import { keepAnswer } from '../../../shared/workflows/keep-answer.ts';
import type { Ledger } from '../../../shared/workflows/ports.ts';
import type { referralRoutes } from './routes.ts';

/** Triages one input under the rules in force and forgets it; only an Idempotency-Key has its answer kept, sealed. */
export const previewTriage =
  ({ ruleset, ledger }: { ruleset: Ruleset; ledger: Ledger }): Operation<(typeof referralRoutes)['previewTriage']> =>
  async ({ body, now, remember }) => {
    const answer = { status: 200, body: triage(body, { now, ruleset }) };
    await keepAnswer(ledger, remember(answer));
    return answer;
  };
