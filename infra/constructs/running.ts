import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { FunctionName } from '../../functions/functions.ts';
import type { BackgroundStack } from '../stacks/background-stack.ts';
import type { ServiceStack } from '../stacks/service-stack.ts';
import type { Serving } from './serving-functions.ts';

/** All that runs of a stage, whichever stack it stands in. */
export interface Running extends Pick<ServiceStack, 'api'>, Pick<BackgroundStack, 'alerts'> {
  readonly serving: Serving<FunctionName>;
  /** Where what could not be done goes, by the name of its alarm. */
  readonly deadLetters: Readonly<Record<'door' | 'work' | 'timer' | 'alert', Queue>>;
}

export const runningOf = ({
  service,
  background,
}: {
  service: ServiceStack;
  background: BackgroundStack;
}): Running => ({
  api: service.api,
  serving: { ...service.serving, ...background.serving },
  alerts: background.alerts,
  deadLetters: {
    door: service.deadLetters,
    work: background.deadLetters,
    timer: background.timers.deadLetters,
    alert: background.alerts.deadLetters,
  },
});
