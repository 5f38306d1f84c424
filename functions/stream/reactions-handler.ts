import { log } from '../../shared/observability/log.ts';
import { type ReactionDeps, runReaction } from '../../shared/workflows/reactions/run-reaction.ts';
import { type PromiseSetup, promiseHandler } from './promise-handler.ts';

export interface ReactionsSetup extends Pick<PromiseSetup, 'readPromise'> {
  deps: ReactionDeps & { outbox: PromiseSetup['outbox'] };
}

/** Runs what events set going. */
export const reactionsHandler = (setup: () => ReactionsSetup) =>
  promiseHandler((context) => {
    const { deps, readPromise } = setup();
    return {
      ...deps,
      readPromise,
      failures: 'ReactionsFailed',
      keep: async (promised) => {
        if (!('reaction' in promised)) throw new Error('Only reactions come in the lane of reactions.');
        const acted = await runReaction(deps, promised, () => context.getRemainingTimeInMillis());
        const { purpose } = promised.reaction;
        log.info(acted ? 'reaction-acted' : 'reaction-settled', { eventId: promised.promiseId, purpose });
      },
    };
  });
