import type { Context } from 'aws-lambda';
import { count } from '../../shared/observability/metrics.ts';
import type { OutboxStore } from '../../shared/workflows/relay/ports.ts';
import { type Once, type RelayDeps, relayPromise } from '../../shared/workflows/relay/relay-promise.ts';
import { type PromiseSetup, promiseHandler } from './promise-handler.ts';

export interface RelaySetup extends Pick<PromiseSetup, 'readPromise'> {
  deps: Omit<RelayDeps, 'once' | 'remaining' | 'outbox'> & { outbox: Omit<OutboxStore, 'pendingBefore' | 'nudge'> };
  /** What was sent before, under the lock of this invocation. */
  onceIn: (context: Context) => Once;
}

/** Relays pending events and timers; a repeat sends only what did not go out before. */
export const relayHandler = (setup: () => RelaySetup) =>
  promiseHandler((context) => {
    const { deps, onceIn, readPromise } = setup();
    const invocation = { once: onceIn(context), remaining: () => context.getRemainingTimeInMillis() };
    return {
      ...deps,
      readPromise,
      failures: 'SendsFailed',
      keep: async (promised) => {
        if ('reaction' in promised) throw new Error('A reaction came in a lane of the relay.');
        count('MessagesSent', await relayPromise({ ...deps, ...invocation }, promised));
      },
    };
  });
