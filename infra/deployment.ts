import type { App } from 'aws-cdk-lib';
import { Tags } from 'aws-cdk-lib';
import { DataStack } from './stacks/data-stack.ts';
import { IdentityStack } from './stacks/identity-stack.ts';
import { ObservabilityStack } from './stacks/observability-stack.ts';
import { ServiceStack } from './stacks/service-stack.ts';
import type { Stage } from './stages.ts';

export interface Deployment {
  data: DataStack;
  identity: IdentityStack;
  service: ServiceStack;
  observability: ObservabilityStack;
}

/** The four stacks of a stage: what must survive apart from what is replaced at will. */
export function deployment(app: App, stage: Stage): Deployment {
  const id = (part: string): string => `Spinebridge-${stage.name}-${part}`;
  const props = { terminationProtection: stage.retainData };
  const data = new DataStack(app, id('data'), stage, props);
  const identity = new IdentityStack(app, id('identity'), stage, props);
  const service = new ServiceStack(app, id('service'), stage, { data, identity });
  const observability = new ObservabilityStack(app, id('observability'), stage, { data, service });
  for (const stack of [data, identity, service, observability]) Tags.of(stack).add('stage', stage.name);
  return { data, identity, service, observability };
}
