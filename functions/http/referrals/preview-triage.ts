import { triage } from '../../../shared/domain/triage/engine.ts';
import type { Ruleset } from '../../../shared/domain/triage/ruleset.ts';
import type { Operation } from '../../../shared/http/exchange.ts';
import type { referralRoutes } from './routes.ts';

/** Triages one input under the rules in force and forgets it. */
export const previewTriage =
  ({ ruleset }: { ruleset: Ruleset }): Operation<(typeof referralRoutes)['previewTriage']> =>
  async ({ body, now }) => ({ status: 200, body: triage(body, { now, ruleset }) });
