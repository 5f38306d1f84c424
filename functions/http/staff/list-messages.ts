import { messageView } from '../../../shared/contract/views/message-view.ts';
import { ownCase } from '../../../shared/domain/core/party.ts';
import type { Operation } from '../../../shared/http/core/operation.ts';
import type { Uses } from '../../compose.ts';
import type { staffRoutes } from './routes.ts';

/** What was sent about a case, to whom and with what result, oldest first. */
export const listMessages =
  (deps: Uses<'cases' | 'messages' | 'views' | 'zone'>): Operation<(typeof staffRoutes)['listMessages']> =>
  async (request) => {
    const { path, query, caller } = request;
    const { caseId } = ownCase(caller, await deps.cases.header(path.id ?? ''));
    await deps.views.saw(request, { caseId });
    const { items, cursor } = await deps.messages.ofCase(caseId, query);
    const messages = items.map((message) => messageView(message, deps));
    return { status: 200, body: { messages, ...(cursor && { cursor }) } };
  };
