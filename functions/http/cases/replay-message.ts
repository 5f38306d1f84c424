import { messageView } from '../../../shared/contract/views/message-view.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import { type ReplayDeps, replayMessage as replay } from '../../../shared/workflows/messages/replay-message.ts';
import type { Uses } from '../../compose.ts';
import type { caseRoutes } from './routes.ts';

/** Sends one message again to the same person. */
export const replayMessage =
  (deps: ReplayDeps & Uses<'zone'>): Operation<(typeof caseRoutes)['replayMessage']> =>
  async ({ path, caller, now, reply }) =>
    replay(
      deps,
      { messageId: path.id ?? '', caller, now },
      reply((message) => ({ status: 200, body: messageView(message, deps) })),
    );
