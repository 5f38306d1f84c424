import type * as z from 'zod/mini';
import type { HistoryAnswer } from '../../../../../shared/contract/history-answer.ts';
import type { MessagesAnswer } from '../../../../../shared/contract/message-answers.ts';
import { Refusal } from '../../../../../shared/domain/core/refusal.ts';
import { askApi } from '../../../../../shared/http/console/ask-api.ts';
import type { OperationRequest } from '../../../../../shared/http/core/operation.ts';
import { getHistory } from '../../../staff/get-history.ts';
import { listMessages } from '../../../staff/list-messages.ts';
import { staffRoutes } from '../../../staff/routes.ts';
import {
  type ListPage,
  mergedPage,
  newestPlace,
  placeIn,
  type TimelinePage,
  type TimelinePlace,
} from './timeline-page.ts';

export type TimelineDeps = Parameters<typeof getHistory>[0] & Parameters<typeof listMessages>[0];

/** A page of the timeline. `isLater`: it does not begin with the newest. */
export type ShownTimeline = TimelinePage & { isLater: boolean };

/** Of each list at most; a case of a busy month has about so many entries. */
const pageSize = '100';

const over: ListPage = { items: [] };

/**
 * Reads a page of what happened and was sent. That the case is seen is written down by whoever shows it: once a page, not once a list.
 * @param more where the page begins; what is no place of ours is the newest
 * @throws what the API refuses with
 */
export function timelineReader(deps: TimelineDeps) {
  const unseen = { ...deps, views: { saw: async () => undefined } };
  const [history, messages] = [getHistory(unseen), listMessages(unseen)];

  async function read(request: OperationRequest, caseId: string, place: TimelinePlace): Promise<TimelinePage> {
    const sent = ({ cursor }: { cursor?: string | undefined }) => ({
      path: { id: caseId },
      query: { limit: pageSize, order: 'newest', cursor },
    });
    const happened = async (): Promise<ListPage> => {
      const asked = { route: staffRoutes.getHistory, operation: history };
      const body = (await askApi(asked, request, sent(place.history), deps.zone)).body as z.infer<typeof HistoryAnswer>;
      return { items: body.entries.map((entry) => ({ at: entry.at, entry })), cursor: body.cursor };
    };
    const wasSent = async (): Promise<ListPage> => {
      const asked = { route: staffRoutes.listMessages, operation: messages };
      const body = (await askApi(asked, request, sent(place.messages), deps.zone)).body as z.infer<
        typeof MessagesAnswer
      >;
      return { items: body.messages.map((message) => ({ at: message.at, message })), cursor: body.cursor };
    };
    const [happenedThen, sentThen] = await Promise.all([
      place.history.isOver ? over : happened(),
      place.messages.isOver ? over : wasSent(),
    ]);
    return mergedPage({ history: happenedThen, messages: sentThen }, place);
  }

  return async (request: OperationRequest, caseId: string, more: string | undefined): Promise<ShownTimeline> => {
    const place = placeIn(more);
    try {
      return { ...(await read(request, caseId, place)), isLater: place !== newestPlace };
    } catch (error) {
      const isStrange = error instanceof Refusal && error.kind === 'invalid-input' && place !== newestPlace;
      if (!isStrange) throw error;
      return { ...(await read(request, caseId, newestPlace)), isLater: false };
    }
  };
}
