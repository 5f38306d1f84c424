import type { App } from 'aws-cdk-lib';
import { Tags } from 'aws-cdk-lib';
import type { WatchedStacks } from './constructs/running.ts';
import { BackgroundStack } from './stacks/background-stack.ts';
import { CopiesStack } from './stacks/copies-stack.ts';
import { DataStack } from './stacks/data-stack.ts';
import { IdentityStack } from './stacks/identity-stack.ts';
import { MessagesStack } from './stacks/messages-stack.ts';
import { ObservabilityStack } from './stacks/observability-stack.ts';
import { ServiceStack } from './stacks/service-stack.ts';
import { TrailStack } from './stacks/trail-stack.ts';
import type { Stage } from './stages.ts';

export interface Deployment extends WatchedStacks {
  observability: ObservabilityStack;
  /** In the stage's second region, where it has one. */
  copies?: CopiesStack;
}

/** The stacks of a stage: what must survive apart from what is replaced at will, and the doors apart from what works behind them. */
export function deployment(app: App, stage: Stage): Deployment {
  const id = (part: string): string => `Spinebridge-${stage.name}-${part}`;
  const props = { terminationProtection: stage.retainData, tags: { stage: stage.name } };
  const data = new DataStack(app, id('data'), stage, props);
  const messages = new MessagesStack(app, id('messages'), stage, { data, ...props });
  const trail = new TrailStack(app, id('trail'), stage, { data, ...props });
  const identity = new IdentityStack(app, id('identity'), stage, { data, ...props });
  const service = new ServiceStack(app, id('service'), stage, { data, messages, identity, ...props });
  const background = new BackgroundStack(app, id('background'), stage, { data, messages, service, ...props });
  const observability = new ObservabilityStack(app, id('observability'), stage, {
    data,
    messages,
    trail,
    identity,
    service,
    background,
    ...props,
  });
  const region = stage.backupCopyRegion;
  const copies = region && new CopiesStack(app, id('copies'), stage, { ...props, env: { region } });
  const stacks = { data, messages, trail, identity, service, background, observability, ...(copies && { copies }) };
  for (const stack of Object.values(stacks)) Tags.of(stack).add('stage', stage.name);
  return stacks;
}
