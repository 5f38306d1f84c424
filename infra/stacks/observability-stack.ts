import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { overview } from '../constructs/overview.ts';
import { runningOf, type WatchedStacks } from '../constructs/running.ts';
import { watchBeats } from '../constructs/watch/beats.ts';
import { watchEdge } from '../constructs/watch/edge.ts';
import { watchFunctions } from '../constructs/watch/functions.ts';
import { watchMessages } from '../constructs/watch/messages.ts';
import { watchPromises } from '../constructs/watch/promises.ts';
import { watchRecords } from '../constructs/watch/records.ts';
import type { Stage } from '../stages.ts';

export type ObservabilityStackProps = StackProps & WatchedStacks;

/** How it is watched: an alarm for everything that hurts somebody, and one page that shows it all. It holds nothing, and may be made anew. */
export class ObservabilityStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    stage: Stage,
    { data, messages, trail, identity, service, background, ...props }: ObservabilityStackProps,
  ) {
    super(scope, id, props);
    const running = runningOf({ data, messages, trail, identity, service, background });
    const watch = { scope: this, stage, operations: messages.operations };
    watchFunctions(watch, running);
    watchPromises(watch, running);
    watchBeats(watch, running);
    watchMessages(watch, running);
    watchEdge(watch, running);
    watchRecords(watch, running);
    overview(this, `spinebridge-${stage.name}`, running);
  }
}
