import type { App } from 'aws-cdk-lib';
import { Tags } from 'aws-cdk-lib';
import { BackgroundStack } from './stacks/background-stack.ts';
import { DataStack } from './stacks/data-stack.ts';
import { IdentityStack } from './stacks/identity-stack.ts';
import { ObservabilityStack } from './stacks/observability-stack.ts';
import { ServiceStack } from './stacks/service-stack.ts';
import type { Stage } from './stages.ts';

export interface Deployment {
  data: DataStack;
  identity: IdentityStack;
  service: ServiceStack;
  background: BackgroundStack;
  observability: ObservabilityStack;
}

/** The five stacks of a stage: what must survive apart from what is replaced at will, and the doors apart from what works behind them. */
export function deployment(app: App, stage: Stage): Deployment {
  const id = (part: string): string => `Spinebridge-${stage.name}-${part}`;
  const props = { terminationProtection: stage.retainData };
  const data = new DataStack(app, id('data'), stage, props);
  const identity = new IdentityStack(app, id('identity'), stage, props);
  const service = new ServiceStack(app, id('service'), stage, { data, identity });
  const background = new BackgroundStack(app, id('background'), stage, { data, service });
  const observability = new ObservabilityStack(app, id('observability'), stage, { data, service, background });
  for (const stack of [data, identity, service, background, observability]) Tags.of(stack).add('stage', stage.name);
  return { data, identity, service, background, observability };
}
