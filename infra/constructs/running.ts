import type { FunctionName } from '../../functions/functions.ts';
import type { BackgroundStack } from '../stacks/background-stack.ts';
import type { MessagesStack } from '../stacks/messages-stack.ts';
import type { ServiceStack } from '../stacks/service-stack.ts';
import type { Serving } from './serving-functions.ts';

/** All that runs of a stage, whichever stack it stands in. */
export interface Running extends Pick<ServiceStack, 'api'>, Pick<MessagesStack, 'alerts' | 'deadLetters'> {
  readonly serving: Serving<FunctionName>;
}

export const runningOf = ({
  messages,
  service,
  background,
}: {
  messages: MessagesStack;
  service: ServiceStack;
  background: BackgroundStack;
}): Running => ({
  api: service.api,
  serving: { ...service.serving, ...background.serving },
  alerts: messages.alerts,
  deadLetters: messages.deadLetters,
});
