import type { FunctionName } from '../../functions/functions.ts';
import type { BackgroundStack } from '../stacks/background-stack.ts';
import type { DataStack } from '../stacks/data-stack.ts';
import type { IdentityStack } from '../stacks/identity-stack.ts';
import type { MessagesStack } from '../stacks/messages-stack.ts';
import type { ServiceStack } from '../stacks/service-stack.ts';
import type { TrailStack } from '../stacks/trail-stack.ts';
import type { NamedAlert } from './named-alert.ts';
import type { Serving } from './serving-functions.ts';

/** The stacks that are watched. */
export interface WatchedStacks {
  data: DataStack;
  messages: MessagesStack;
  trail: TrailStack;
  identity: IdentityStack;
  service: ServiceStack;
  background: BackgroundStack;
}

/** All that runs of a stage, whichever stack it stands in. */
export interface Running
  extends Pick<DataStack, 'tables'>,
    Pick<MessagesStack, 'alerts' | 'deadLetters'>,
    Pick<IdentityStack, 'userPool'>,
    Pick<ServiceStack, 'api' | 'firewall' | 'console'>,
    Pick<BackgroundStack, 'lanes' | 'timerGroup'> {
  readonly serving: Serving<FunctionName>;
  /** What stacks ask to be watched themselves. */
  readonly watched: readonly NamedAlert[];
}

export const runningOf = ({ data, messages, trail, identity, service, background }: WatchedStacks): Running => ({
  tables: data.tables,
  alerts: messages.alerts,
  deadLetters: messages.deadLetters,
  userPool: identity.userPool,
  api: service.api,
  firewall: service.firewall,
  console: service.console,
  lanes: background.lanes,
  timerGroup: background.timerGroup,
  serving: { ...service.serving, ...background.serving },
  watched: [...data.backups.watched, ...trail.watched],
});
